package org.tallystick.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    Deque<String> open = new ArrayDeque<>(List.of(start));
    Set<String> seen = new HashSet<>(open);
    Set<String> conflicts = new HashSet<>();
    List<Story> stories = new ArrayList<>();
    List<Member> part = new ArrayList<>();
    Map<String, String> arenas = new HashMap<>();
    Map<Long, String> names = new HashMap<>();
    while (!open.isEmpty()) {
      String id = open.removeFirst();
      List<String> docs = new ArrayList<>();
      for (Stored doc : documents(id)) {
        Member member = members.load(doc.version());
        part.add(member);
        docs.add(member.words().id());
        names.put(doc.version(), member.words().id());
        doc.arena().ifPresent(arena -> arenas.put(member.words().id(), arena));
        near(doc, member, conflicts).stream().filter(seen::add).forEach(open::addLast);
      }
      stories.add(new Story(id, docs, because(id)));
    }
    return new Part(part, new Groups(stories, arenas, copies(names)));
  }

  /** What the documents of a part come to. */
  Resolution resolved(Part part) {
    List<Document> documents = part.members().stream().map(Member::words).toList();
    List<Figure> figures = part.members().stream().flatMap(m -> m.figures().stream()).toList();
    return Resolver.resolve(documents, figures, members.decisions(part.members()), part.groups());
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

  private List<String> because(String story) {
    return handle
        .createQuery("SELECT because FROM story WHERE id = :s")
        .bind("s", story)
        .mapTo(String.class)
        .findOne()
        .filter(text -> !text.isEmpty())
        .map(text -> List.of(text.split("\n")))
        .orElse(List.of());
  }

  /**
   * The stories that a document ties to its own.
   *
   * @param conflicts those whose stories were found already
   */
  private List<String> near(Stored doc, Member member, Set<String> conflicts) {
    List<String> near = new ArrayList<>(neighbours(handle, doc.version()));
    doc.arena()
        .filter(conflicts::add)
        .ifPresent(
            arena ->
                near.addAll(
                    handle
                        .createQuery(
                            "SELECT DISTINCT story_id FROM story_document WHERE arena = :x")
                        .bind("x", arena)
                        .mapTo(String.class)
                        .list()));
    members.joined(member).forEach(v -> storyOf(handle, v).ifPresent(near::add));
    return near;
  }

  /** The stories of the copies of a version, and of what it copies. */
  static List<String> neighbours(Handle handle, long version) {
    return handle
        .createQuery(
            "SELECT DISTINCT story_id FROM story_document WHERE version_id IN"
                + " (SELECT later FROM copy WHERE earlier = :x"
                + " UNION SELECT earlier FROM copy WHERE later = :x)")
        .bind("x", version)
        .mapTo(String.class)
        .list();
  }

  /** The story in which a version is, as stored. */
  static Optional<String> storyOf(Handle handle, long version) {
    return handle
        .createQuery("SELECT story_id FROM story_document WHERE version_id = :v")
        .bind("v", version)
        .mapTo(String.class)
        .findFirst();
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
}
