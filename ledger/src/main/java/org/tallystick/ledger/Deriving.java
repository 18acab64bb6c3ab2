package org.tallystick.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import org.tallystick.figure.Figure;
import org.tallystick.figure.Story;
import org.tallystick.ledger.Derived.Mark;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Members.Member;
import org.tallystick.resolve.Grouping;
import org.tallystick.resolve.Groups;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Resolver;
import org.tallystick.text.Document;

/**
 * Makes the derived tables. Where only new documents came, the open stories are taken up as they
 * stood before the first of them, and only the parts of the ledger that these documents touch are
 * resolved anew: a part is all that shares stories, conflicts and copied texts. Else everything is
 * made anew, part by part. Both give the same tables. The caller is the one writer.
 */
final class Deriving {
  private final Handle handle;
  private final String resolver;
  private final Standing standing;
  private final Members members;

  Deriving(Handle handle, String resolver) {
    this.handle = handle;
    this.resolver = resolver;
    this.standing = new Standing(Decisions.all(handle, Optional.empty()));
    this.members = new Members(handle, standing);
  }

  /** Brings the tables to what the facts come to. */
  void run() {
    Mark now = Derived.facts(handle, resolver);
    Optional<Mark> before = Derived.grown(handle, resolver);
    if (before.filter(m -> m.readings() == now.readings()).isPresent()) {
      return;
    }
    long sum = before.isPresent() && standing.targets(Kind.STORY).isEmpty() ? stored() : 0;
    DerivedRows rows = new DerivedRows(handle, sum);
    boolean grown = sum != 0 && grow(before.orElseThrow(), rows);
    if (!grown) {
      Derived.clear(handle);
      rows = new DerivedRows(handle, 0);
      whole(rows);
    }
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

  private long stored() {
    return handle.createQuery("SELECT sum FROM derived").map((r, c) -> r.getLong(1)).one();
  }

  private void whole(DerivedRows rows) {
    List<Members.Key> keys = members.keys(v -> true);
    Map<String, Grouping.War> wars = wars(keys);
    Grouping grouping = new Grouping(stories(keys), wars.values());
    Map<String, Long> versions = new HashMap<>();
    Map<String, String> arenas = new HashMap<>();
    for (Members.Key key : keys) {
      versions.put(key.name(), key.version());
      add(grouping, key, arenas);
    }
    wars.values().forEach(w -> rows.war(w.id(), w.one(), w.other()));
    rows.stories(grouping.stories(), versions, arenas);
    rows.copies(pairs(grouping, versions, versions.keySet()));
    parts(rows, grouping.stories().stream().map(Story::id).toList());
  }

  private void add(Grouping grouping, Members.Key key, Map<String, String> arenas) {
    Member member = members.load(key.version());
    grouping.add(member.words(), member.figures());
    grouping
        .arena(member.words(), member.figures())
        .ifPresent(arena -> arenas.put(key.name(), arena));
  }

  private static List<long[]> pairs(
      Grouping grouping, Map<String, Long> versions, Set<String> later) {
    return grouping.copies().stream()
        .filter(p -> later.contains(p.get(1)))
        .map(
            p ->
                new long[] {
                  versions.getOrDefault(p.get(0), 0L), versions.getOrDefault(p.get(1), 0L)
                })
        .toList();
  }

  private List<org.tallystick.resolve.Decision> stories(List<Members.Key> keys) {
    Map<String, String> names = new HashMap<>();
    if (!standing.targets(Kind.STORY).isEmpty()) {
      keys.forEach(key -> names.put(Judgement.token(key.name()), key.name()));
    }
    return Judged.pairs(Kind.STORY, standing, names);
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
        Grouping.war(members.load(key.version()).figures()).ifPresent(w -> wars.put(w.id(), w));
      }
    }
    return wars;
  }

  /** Whether the new documents could be added; nothing was changed where not. */
  private boolean grow(Mark before, DerivedRows rows) {
    Set<Long> fresh = fresh(before);
    List<Members.Key> added = fresh.isEmpty() ? List.of() : members.keys(fresh::contains);
    Map<String, Grouping.War> known = known();
    if (added.size() != fresh.size()
        || fresh.isEmpty()
        || !known.keySet().containsAll(wars(added).keySet())) {
      return false;
    }
    Members.Key first = added.get(0);
    List<Members.Key> tail = members.keys(v -> true);
    tail.removeIf(key -> Members.Key.ORDER.compare(key, first) < 0);
    Resumed resumed = new Resumed(handle, members, new Grouping(List.of(), known.values()));
    resumed.take(first);
    Map<String, String> arenas = new HashMap<>();
    for (Members.Key key : tail) {
      add(resumed.grouping(), key, arenas);
      resumed.versions().put(key.name(), key.version());
    }
    arenas.forEach(resumed.arenas()::put);
    replace(rows, resumed, tail);
    return true;
  }

  /** The versions with readings since; empty unless each is its document's first, read once. */
  private Set<Long> fresh(Mark before) {
    Set<Long> fresh = new HashSet<>();
    boolean[] other = {false};
    handle
        .createQuery(
            "SELECT r.version_id, v.number, (SELECT count(*) FROM reading q"
                + " WHERE q.version_id = r.version_id) FROM reading r"
                + " JOIN version v ON v.id = r.version_id WHERE r.id > :last")
        .bind("last", before.readings())
        .map((r, c) -> new long[] {r.getLong(1), r.getLong(2), r.getLong(3)})
        .forEach(
            row -> {
              other[0] |= row[1] > 1 || row[2] > 1;
              fresh.add(row[0]);
            });
    return other[0] ? Set.of() : fresh;
  }

  private Map<String, Grouping.War> known() {
    Map<String, Grouping.War> known = new TreeMap<>();
    handle
        .createQuery("SELECT id, one, other FROM war")
        .map((r, c) -> new Grouping.War(r.getString(1), r.getString(2), r.getString(3)))
        .forEach(w -> known.put(w.id(), w));
    return known;
  }

  /** Puts the stories of the tail in the place of what they were, and makes their parts anew. */
  private void replace(DerivedRows rows, Resumed resumed, List<Members.Key> tail) {
    Set<String> touched = new LinkedHashSet<>();
    Set<String> later = new HashSet<>();
    for (Members.Key key : tail) {
      later.add(key.name());
      touched.addAll(strings("SELECT story_id FROM story_document WHERE version_id = :x", key));
      touched.addAll(
          strings(
              "SELECT s.story_id FROM copy c JOIN story_document s ON s.version_id = c.earlier"
                  + " WHERE c.later = :x",
              key));
      rows.remove("copy", "later = :x", key.version());
    }
    List<Story> changed =
        resumed.grouping().stories().stream()
            .filter(s -> touched.contains(s.id()) || s.docs().stream().anyMatch(later::contains))
            .toList();
    changed.forEach(s -> touched.add(s.id()));
    List<String> kept = resumed.unlisted(touched, changed);
    touched.stream().filter(id -> !kept.contains(id)).forEach(rows::removeStory);
    rows.stories(changed, resumed.versions(), resumed.arenas());
    rows.copies(pairs(resumed.grouping(), resumed.versions(), later));
    List<String> roots = new ArrayList<>(kept);
    changed.forEach(s -> roots.add(s.id()));
    parts(rows, roots);
  }

  private List<String> strings(String sql, Members.Key key) {
    return handle.createQuery(sql).bind("x", key.version()).mapTo(String.class).list();
  }

  /** Makes anew the parts in which these stories are. */
  private void parts(DerivedRows rows, List<String> stories) {
    Set<String> done = new HashSet<>();
    for (String story : stories) {
      if (!done.contains(story)) {
        part(rows, done, story);
      }
    }
  }

  private void part(DerivedRows rows, Set<String> done, String start) {
    Deque<String> open = new ArrayDeque<>(List.of(start));
    List<Story> stories = new ArrayList<>();
    List<Member> part = new ArrayList<>();
    Map<String, String> arenas = new HashMap<>();
    Map<Long, String> names = new HashMap<>();
    Set<String> conflicts = new HashSet<>();
    done.add(start);
    while (!open.isEmpty()) {
      String id = open.removeFirst();
      List<String> docs = new ArrayList<>();
      for (Stored doc : documents(id)) {
        Member member = members.load(doc.version());
        part.add(member);
        docs.add(member.words().id());
        names.put(doc.version(), member.words().id());
        doc.arena().ifPresent(arena -> arenas.put(member.words().id(), arena));
        if (doc.arena().isPresent() && conflicts.add(doc.arena().get())) {
          reach("arena = :x", doc.arena().get(), done, open);
        }
        String near =
            "version_id IN (SELECT later FROM copy WHERE earlier = :x"
                + " UNION SELECT earlier FROM copy WHERE later = :x)";
        reach(near, doc.version(), done, open);
      }
      stories.add(new Story(id, docs, List.of()));
    }
    write(rows, stories, part, new Groups(stories, arenas, copies(names)));
  }

  private record Stored(long version, Optional<String> arena) {}

  private List<Stored> documents(String story) {
    return handle
        .createQuery(
            "SELECT version_id, arena FROM story_document WHERE story_id = :s ORDER BY ord")
        .bind("s", story)
        .map((r, c) -> new Stored(r.getLong(1), Rows.text(r, "arena")))
        .list();
  }

  private void reach(String condition, Object value, Set<String> done, Deque<String> open) {
    handle
        .createQuery("SELECT DISTINCT story_id FROM story_document WHERE " + condition)
        .bind("x", value)
        .mapTo(String.class)
        .list()
        .forEach(
            id -> {
              if (done.add(id)) {
                open.addLast(id);
              }
            });
  }

  private List<List<String>> copies(Map<Long, String> names) {
    List<List<String>> pairs = new ArrayList<>();
    names.forEach(
        (version, name) ->
            handle
                .createQuery("SELECT earlier FROM copy WHERE later = :v")
                .bind("v", version)
                .map((r, c) -> r.getLong(1))
                .forEach(
                    e ->
                        Optional.ofNullable(names.get(e))
                            .ifPresent(n -> pairs.add(List.of(n, name)))));
    return pairs;
  }

  private void write(DerivedRows rows, List<Story> stories, List<Member> part, Groups groups) {
    Set<String> fields = new LinkedHashSet<>(groups.arenas().values());
    stories.forEach(s -> fields.add(s.id()));
    stories.forEach(s -> rows.removeFindings(s.id()));
    fields.forEach(rows::removeQuestions);
    List<Document> documents = part.stream().map(Member::words).toList();
    List<Figure> figures = part.stream().flatMap(m -> m.figures().stream()).toList();
    Resolution resolution = Resolver.resolve(documents, figures, members.decisions(part), groups);
    Map<String, Long> figureRows = new HashMap<>();
    part.forEach(m -> m.rows().forEach(r -> figureRows.put(r.figure().id(), r.row())));
    rows.part(resolution, Audit.findings(resolution), figureRows);
  }
}
