package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Story;
import org.tallystick.ledger.Members.Member;
import org.tallystick.resolve.Decision;
import org.tallystick.resolve.Grouping;

/**
 * Groups anew where documents came, went or changed, and as far as that reaches: from each change
 * on, in order of publication, until every story that became another one takes no more documents.
 * What lies beyond stays as it is stored. The caller is the one writer.
 */
final class Ripple {
  private final Handle handle;
  private final Members members;
  private final DerivedRows rows;
  private final Collection<Grouping.War> wars;
  private final List<Decision> decisions;
  private final Set<Long> decided;

  /** Stories of the parts that are to be made anew, and versions whose stories are. */
  private final Set<String> roots = new LinkedHashSet<>();

  /** The conflicts whose stories are among the roots. */
  private final Set<String> arenas = new LinkedHashSet<>();

  private final Set<Long> touched = new LinkedHashSet<>();

  /**
   * @param decisions people's merges and splits of stories
   * @param decided the versions that these name; grouping then goes on to the end
   */
  Ripple(
      Handle handle,
      Members members,
      DerivedRows rows,
      Collection<Grouping.War> wars,
      List<Decision> decisions,
      Set<Long> decided) {
    this.handle = handle;
    this.members = members;
    this.rows = rows;
    this.wars = wars;
    this.decisions = decisions;
    this.decided = decided;
  }

  /** Brings the stored stories and copies up to date; gives stories of all parts that changed. */
  List<String> run(Changes changes) {
    touched.addAll(changes.paired());
    for (long version : changes.paired()) {
      members.joined(members.load(version)).forEach(touched::add);
    }
    if (!changes.gone().isEmpty() || !changes.judged().isEmpty()) {
      touched.addAll(members.bereft());
    }
    List<Members.Key> tail = tail(changes);
    Set<Long> open = changes.regrouped();
    for (int at = 0; at < tail.size() && !open.isEmpty(); ) {
      at = open.contains(tail.get(at).version()) ? range(tail, at, changes, open) : at + 1;
    }
    roots.addAll(Parts.ofVersions(handle, touched));
    return roots.stream().filter(this::stored).toList();
  }

  private boolean stored(String story) {
    return handle
        .createQuery("SELECT id FROM story WHERE id = :x")
        .bind("x", story)
        .mapTo(String.class)
        .findFirst()
        .isPresent();
  }

  /** All current documents from the first change on, and among them those that are gone. */
  private List<Members.Key> tail(Changes changes) {
    List<Members.Key> changed = members.of(changes.regrouped());
    if (changed.isEmpty()) {
      return List.of();
    }
    List<Members.Key> tail = members.from(changed.get(0));
    tail.addAll(members.of(changes.gone()));
    tail.sort(Members.Key.ORDER.thenComparing(Members.Key::version));
    return tail;
  }

  /** Groups anew from one change on; gives the place from which on all is as before. */
  private int range(List<Members.Key> tail, int start, Changes changes, Set<Long> open) {
    Grouping grouping = new Grouping(decisions, wars);
    Resumed resumed = new Resumed(handle, members, grouping);
    resumed.take(tail.get(start), decided);
    Spread spread = new Spread(latest());
    List<Members.Key> done = new ArrayList<>();
    int at = start;
    for (; at < tail.size(); at++) {
      Members.Key key = tail.get(at);
      boolean changed = open.remove(key.version());
      if (!changed && decided.isEmpty() && spread.settled(key)) {
        break;
      }
      Optional<String> before = Parts.storyOf(handle, key.version());
      Optional<String> now = Optional.empty();
      if (!changes.gone().contains(key.version())) {
        now = Optional.of(add(resumed, key));
        done.add(key);
      }
      spread.add(key, before, now, changed);
    }
    List<Members.Key> gone =
        tail.subList(start, at).stream()
            .filter(key -> changes.gone().contains(key.version()))
            .toList();
    write(resumed, done, gone, spread.stories());
    return at;
  }

  private String add(Resumed resumed, Members.Key key) {
    Member member = members.load(key.version());
    Grouping grouping = resumed.grouping();
    grouping.add(member.words(), member.figures());
    resumed.arenas().remove(key.name());
    grouping
        .arena(member.words(), member.figures())
        .ifPresent(arena -> resumed.arenas().put(key.name(), arena));
    resumed.versions().put(key.name(), key.version());
    return grouping.storyOf(key.name());
  }

  /** The last day on which anything was published: undated documents meet what is open then. */
  private LocalDate latest() {
    return handle
        .createQuery("SELECT coalesce(max(published), '0001-12-31') FROM version")
        .mapTo(String.class)
        .map(LocalDate::parse)
        .one();
  }

  private void write(
      Resumed resumed, List<Members.Key> done, List<Members.Key> gone, Set<String> changed) {
    for (String story : changed) {
      neighbours(story);
    }
    for (Members.Key key : gone) {
      touched.addAll(copied("later", "earlier", key.version()));
      touched.addAll(copied("earlier", "later", key.version()));
      rows.remove("copy", "later IN (<ids>)", List.of(key.version()));
      rows.remove("copy", "earlier IN (<ids>)", List.of(key.version()));
    }
    copies(resumed, done);
    rows.removeStories(changed);
    List<Story> stories =
        resumed.grouping().stories().stream().filter(s -> changed.contains(s.id())).toList();
    rows.stories(stories, resumed.versions(), resumed.arenas());
    stories.forEach(s -> roots.add(s.id()));
  }

  /** Whatever shares a part with a story before it is another one. */
  private void neighbours(String story) {
    List<Long> versions = new ArrayList<>();
    Set<String> conflicts = new LinkedHashSet<>();
    handle
        .createQuery("SELECT version_id, arena FROM story_document WHERE story_id = :x")
        .bind("x", story)
        .map(
            (r, c) -> {
              Rows.text(r, "arena").filter(arenas::add).ifPresent(conflicts::add);
              return versions.add(r.getLong(1));
            })
        .list();
    roots.addAll(Parts.ofConflicts(handle, conflicts));
    roots.addAll(Parts.neighbours(handle, versions));
  }

  private Set<Long> copied(String by, String wanted, long version) {
    return new LinkedHashSet<>(
        handle
            .createQuery("SELECT " + wanted + " FROM copy WHERE " + by + " = :x")
            .bind("x", version)
            .mapTo(Long.class)
            .list());
  }

  /** Writes what is copied otherwise than before. */
  private void copies(Resumed resumed, List<Members.Key> done) {
    Map<String, Set<Long>> earlier = new HashMap<>();
    for (List<String> pair : resumed.grouping().copies()) {
      Optional.ofNullable(resumed.versions().get(pair.get(0)))
          .ifPresent(v -> earlier.computeIfAbsent(pair.get(1), k -> new LinkedHashSet<>()).add(v));
    }
    List<long[]> pairs = new ArrayList<>();
    for (Members.Key key : done) {
      Set<Long> now = earlier.getOrDefault(key.name(), Set.of());
      Set<Long> before = copied("later", "earlier", key.version());
      if (!now.equals(before)) {
        rows.remove("copy", "later IN (<ids>)", List.of(key.version()));
        now.forEach(e -> pairs.add(new long[] {e, key.version()}));
        touched.add(key.version());
        touched.addAll(now);
        touched.addAll(before);
      }
    }
    rows.copies(pairs);
  }

  /** How far a change reaches: the stories that are not as they were, and until when. */
  private static final class Spread {
    private final LocalDate latest;
    private final Map<String, LocalDate> last = new HashMap<>();
    private LocalDate changed = LocalDate.MIN;

    Spread(LocalDate latest) {
      this.latest = latest;
    }

    private LocalDate day(Members.Key key) {
      return key.dated() ? key.published() : latest;
    }

    void add(Members.Key key, Optional<String> before, Optional<String> now, boolean anew) {
      boolean other = anew || !before.equals(now);
      Set<String> stories = new HashSet<>();
      before.ifPresent(stories::add);
      now.ifPresent(stories::add);
      if (other || stories.stream().anyMatch(last::containsKey)) {
        stories.forEach(s -> last.put(s, day(key)));
      }
      if (anew) {
        changed = key.published();
      }
    }

    /** Whether this document finds all as it was. */
    boolean settled(Members.Key key) {
      LocalDate from = Grouping.open(day(key));
      return changed.isBefore(key.published().minusDays(Grouping.COPY_DAYS))
          && last.values().stream().allMatch(day -> day.isBefore(from));
    }

    Set<String> stories() {
      return last.keySet();
    }
  }
}
