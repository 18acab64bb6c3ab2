package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Story;
import org.tallystick.ledger.Members.Member;
import org.tallystick.resolve.Groups;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Resolver;
import org.tallystick.text.Document;

/**
 * Puts together parts of the ledger from the stored stories. A part is all that shares stories,
 * conflicts, copied texts and people's merges, so that it can be resolved by itself.
 */
final class Parts {
  private final Handle handle;
  private final Members members;

  Parts(Handle handle, Members members) {
    this.handle = handle;
    this.members = members;
  }

  /** One part with all its documents. */
  record Part(List<Member> members, Groups groups) {
    List<Story> stories() {
      return groups.stories();
    }
  }

  /** The part in which a story is. */
  Part of(String start) {
    Set<String> seen = new HashSet<>(Set.of(start));
    Set<String> conflicts = new HashSet<>();
    Map<String, List<String>> stories = new LinkedHashMap<>();
    List<Member> part = new ArrayList<>();
    Map<String, String> arenas = new HashMap<>();
    Map<Long, String> names = new HashMap<>();
    for (Set<String> open = Set.of(start); !open.isEmpty(); ) {
      List<Stored> docs = documents(open);
      List<Member> members = this.members.load(docs.stream().map(Stored::version).toList());
      for (int i = 0; i < docs.size(); i++) {
        Stored doc = docs.get(i);
        String name = members.get(i).words().id();
        stories.computeIfAbsent(doc.story(), s -> new ArrayList<>()).add(name);
        names.put(doc.version(), name);
        doc.arena().ifPresent(arena -> arenas.put(name, arena));
      }
      part.addAll(members);
      open = near(docs, members, conflicts);
      open.removeAll(seen);
      seen.addAll(open);
    }
    Map<String, List<String>> reasons = because(stories.keySet());
    List<Story> told = new ArrayList<>();
    stories.forEach(
        (id, docs) -> told.add(new Story(id, docs, reasons.getOrDefault(id, List.of()))));
    return new Part(part, new Groups(told, arenas, copies(names)));
  }

  /** What the documents of a part come to. */
  Resolution resolved(Part part) {
    List<Document> documents = part.members().stream().map(Member::words).toList();
    List<Figure> figures = part.members().stream().flatMap(m -> m.figures().stream()).toList();
    return Resolver.resolve(documents, figures, members.decisions(part.members()), part.groups());
  }

  private record Stored(long version, String story, Optional<String> arena) {}

  private List<Stored> documents(Set<String> stories) {
    return Keyed.rows(
        handle,
        stories,
        "SELECT version_id, story_id, arena FROM story_document WHERE story_id IN (<ids>)"
            + " ORDER BY story_id, ord",
        (r, c) -> new Stored(r.getLong(1), Rows.required(r, "story_id"), Rows.text(r, "arena")));
  }

  private Map<String, List<String>> because(Set<String> stories) {
    Map<String, List<String>> because = new HashMap<>();
    Keyed.rows(
        handle,
        stories,
        "SELECT id, because FROM story WHERE because <> '' AND id IN (<ids>)",
        (r, c) -> because.put(r.getString(1), List.of(r.getString(2).split("\n"))) == null);
    return because;
  }

  /**
   * The stories that documents tie to their own.
   *
   * @param conflicts those whose stories were found already
   */
  private Set<String> near(List<Stored> docs, List<Member> part, Set<String> conflicts) {
    Set<String> near = neighbours(handle, docs.stream().map(Stored::version).toList());
    Set<String> fresh = new LinkedHashSet<>();
    docs.forEach(d -> d.arena().filter(conflicts::add).ifPresent(fresh::add));
    near.addAll(ofConflicts(handle, fresh));
    near.addAll(
        ofVersions(handle, part.stream().flatMap(m -> members.joined(m).stream()).toList()));
    return near;
  }

  /** The stories with documents of these conflicts. */
  static Set<String> ofConflicts(Handle handle, Set<String> conflicts) {
    return stories(handle, conflicts, "arena IN (<ids>)");
  }

  /** The stories in which versions are, as stored. */
  static Set<String> ofVersions(Handle handle, Collection<Long> versions) {
    return stories(handle, versions, "version_id IN (<ids>)");
  }

  /** The stories of the copies of versions, and of what they copy. */
  static Set<String> neighbours(Handle handle, Collection<Long> versions) {
    return stories(
        handle,
        versions,
        "version_id IN (SELECT later FROM copy WHERE earlier IN (<ids>)"
            + " UNION SELECT earlier FROM copy WHERE later IN (<ids>))");
  }

  private static Set<String> stories(Handle handle, Collection<?> keys, String condition) {
    return new LinkedHashSet<>(
        Keyed.words(
            handle, keys, "SELECT DISTINCT story_id FROM story_document WHERE " + condition));
  }

  /** The story in which a version is, as stored. */
  static Optional<String> storyOf(Handle handle, long version) {
    return ofVersions(handle, List.of(version)).stream().findFirst();
  }

  private List<List<String>> copies(Map<Long, String> names) {
    return Keyed.rows(
            handle,
            names.keySet(),
            "SELECT earlier, later FROM copy WHERE later IN (<ids>)",
            (r, c) -> List.of(r.getLong(1), r.getLong(2)))
        .stream()
        .filter(pair -> names.keySet().containsAll(pair))
        .map(pair -> pair.stream().map(names::get).map(Objects::requireNonNull).toList())
        .toList();
  }
}
