package org.tallystick.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tallystick.audit.Audit;
import org.tallystick.figure.Story;
import org.tallystick.ledger.Derived.Mark;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Members.Member;
import org.tallystick.resolve.Grouping;
import org.tallystick.resolve.Resolution;

/**
 * Makes the derived tables. What came, changed or went since they were made is followed as far as
 * it reaches, and only the parts of the ledger that it touches are resolved anew; where that cannot
 * be told, everything is made anew, part by part. Both give the same tables. The caller is the one
 * writer.
 */
final class Deriving {
  private final Handle handle;
  private final String resolver;
  private final Members members;
  private final Parts parts;

  Deriving(Handle handle, String resolver) {
    this(handle, resolver, AsOf.NOW);
  }

  /**
   * @param asOf the facts that count; other than now only for tables that nobody else sees
   */
  Deriving(Handle handle, String resolver, AsOf asOf) {
    this.handle = handle;
    this.resolver = resolver;
    this.members = new Members(handle, asOf);
    this.parts = new Parts(handle, members);
  }

  /** Brings the tables to what the facts come to. */
  void run() {
    if (!Derived.fresh(handle, resolver) && !follow()) {
      Derived.clear(handle);
      DerivedRows rows = new DerivedRows(handle, 0);
      whole(rows);
      mark(rows);
    }
  }

  /** Makes all tables, which are empty. */
  void whole() {
    whole(new DerivedRows(handle, 0));
  }

  private void mark(DerivedRows rows) {
    Mark now = Derived.facts(handle, resolver);
    handle.execute("DELETE FROM derived");
    Seals.insert(
        handle,
        "derived",
        1,
        now.resolver(),
        now.readings(),
        now.decisions(),
        now.tombstones(),
        rows.sum());
  }

  /** Follows what came since; false, and nothing changed, where everything is to be made anew. */
  boolean follow() {
    Mark now = Derived.facts(handle, resolver);
    Optional<Mark> before = Derived.stored(handle).filter(m -> m.resolver().equals(now.resolver()));
    long sum = before.isPresent() ? stored() : 0;
    Optional<Changes> changes = before.flatMap(m -> Changes.since(handle, m, now));
    Map<String, Grouping.War> wars = known();
    if (sum == 0 || changes.isEmpty() || !sameWars(changes.get(), wars)) {
      return false;
    }
    DerivedRows rows = new DerivedRows(handle, sum);
    Named named = named();
    Ripple ripple =
        new Ripple(handle, members, rows, wars.values(), named.decisions(), named.versions());
    List<String> roots = ripple.run(changes.get());
    parts(rows, roots);
    mark(rows);
    return true;
  }

  private long stored() {
    return handle.createQuery("SELECT sum FROM derived").map((r, c) -> r.getLong(1)).one();
  }

  private void whole(DerivedRows rows) {
    List<Members.Key> keys = members.keys();
    Map<String, Grouping.War> wars = wars(keys);
    Grouping grouping = new Grouping(named().decisions(), wars.values());
    Map<String, Long> versions = new HashMap<>();
    Map<String, String> arenas = new HashMap<>();
    for (Members.Key key : keys) {
      versions.put(key.name(), key.version());
      Member member = members.load(key.version());
      grouping.add(member.words(), member.figures());
      grouping
          .arena(member.words(), member.figures())
          .ifPresent(arena -> arenas.put(key.name(), arena));
    }
    wars.values().forEach(w -> rows.war(w.id(), w.one(), w.other()));
    rows.stories(grouping.stories(), versions, arenas);
    rows.copies(
        grouping.copies().stream()
            .map(p -> new long[] {version(versions, p.get(0)), version(versions, p.get(1))})
            .toList());
    parts(rows, grouping.stories().stream().map(Story::id).toList());
  }

  private static long version(Map<String, Long> versions, String name) {
    return versions.getOrDefault(name, 0L);
  }

  /** People's merges and splits of stories, and the documents that these or undone ones name. */
  private record Named(List<org.tallystick.resolve.Decision> decisions, Set<Long> versions) {}

  private Named named() {
    Set<String> tokens = new HashSet<>();
    handle
        .createQuery("SELECT DISTINCT target FROM decision WHERE kind = 'story'")
        .mapTo(String.class)
        .forEach(target -> tokens.addAll(List.of(target.split(" "))));
    Map<String, String> names = new HashMap<>();
    Set<Long> versions = new HashSet<>();
    for (Members.Key key : tokens.isEmpty() ? List.<Members.Key>of() : members.keys()) {
      if (tokens.contains(Judgement.token(key.name()))) {
        names.put(Judgement.token(key.name()), key.name());
        versions.add(key.version());
      }
    }
    return new Named(Judged.pairs(Kind.STORY, members.standing(), names), versions);
  }

  /** The conflicts that any of these documents shows. */
  private Map<String, Grouping.War> wars(List<Members.Key> keys) {
    Set<Long> candidates =
        handle
            .createQuery(
                "SELECT DISTINCT r.version_id FROM figure f JOIN reading r ON r.id = f.reading_id"
                    + " WHERE f.relation = 'adversary'")
            .map((r, c) -> r.getLong(1))
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, Grouping.War> wars = new TreeMap<>();
    for (Members.Key key : keys) {
      if (candidates.contains(key.version())) {
        shown(key.version()).ifPresent(w -> wars.put(w.id(), w));
      }
    }
    return wars;
  }

  private Optional<Grouping.War> shown(long version) {
    return Grouping.war(members.load(version).figures());
  }

  private Map<String, Grouping.War> known() {
    Map<String, Grouping.War> known = new TreeMap<>();
    handle
        .createQuery("SELECT id, one, other FROM war")
        .map((r, c) -> new Grouping.War(r.getString(1), r.getString(2), r.getString(3)))
        .forEach(w -> known.put(w.id(), w));
    return known;
  }

  /** Whether the facts still show the known conflicts and no others. */
  private boolean sameWars(Changes changes, Map<String, Grouping.War> known) {
    Set<String> shown = new HashSet<>();
    Set<Long> now = new LinkedHashSet<>(changes.fresh());
    now.addAll(changes.judged());
    for (long version : now) {
      shown(version).ifPresent(w -> shown.add(w.id()));
    }
    Set<Long> other = new HashSet<>(changes.gone());
    other.addAll(changes.judged());
    return known.keySet().containsAll(shown)
        && arenas(other).stream().allMatch(a -> shown.contains(a) || showsElsewhere(a, other));
  }

  /** The conflicts that these told of. */
  private Set<String> arenas(Collection<Long> versions) {
    return new HashSet<>(
        Keyed.words(
            handle,
            versions,
            "SELECT DISTINCT arena FROM story_document WHERE arena IS NOT NULL"
                + " AND version_id IN (<ids>)"));
  }

  private boolean showsElsewhere(String war, Set<Long> but) {
    return handle
        .createQuery("SELECT version_id FROM story_document WHERE arena = :x")
        .bind("x", war)
        .mapTo(Long.class)
        .list()
        .stream()
        .filter(v -> !but.contains(v))
        .anyMatch(v -> shown(v).filter(w -> w.id().equals(war)).isPresent());
  }

  /** Makes anew the parts in which these stories are. */
  private void parts(DerivedRows rows, List<String> stories) {
    Set<String> done = new HashSet<>();
    for (String story : stories) {
      if (!done.contains(story)) {
        Parts.Part part = parts.of(story);
        part.stories().forEach(s -> done.add(s.id()));
        write(rows, part);
      }
    }
  }

  private void write(DerivedRows rows, Parts.Part part) {
    Set<String> fields = new LinkedHashSet<>(part.groups().arenas().values());
    List<String> stories = part.stories().stream().map(Story::id).toList();
    fields.addAll(stories);
    rows.removeFindings(stories);
    rows.removeQuestions(fields);
    Resolution resolution = parts.resolved(part);
    Map<String, Long> figureRows = new HashMap<>();
    part.members().forEach(m -> m.rows().forEach(r -> figureRows.put(r.figure().id(), r.row())));
    rows.part(resolution, Audit.findings(resolution), figureRows);
  }
}
