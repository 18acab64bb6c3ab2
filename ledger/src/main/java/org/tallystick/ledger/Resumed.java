package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Story;
import org.tallystick.ledger.Members.Member;
import org.tallystick.resolve.Grouping;
import org.tallystick.text.Document;

/** A grouping taken up as it stood before a document, from the stored stories. */
final class Resumed {
  private final Handle handle;
  private final Members members;
  private final Grouping grouping;
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, String> arenas = new HashMap<>();

  Resumed(Handle handle, Members members, Grouping grouping) {
    this.handle = handle;
    this.members = members;
    this.grouping = grouping;
  }

  Grouping grouping() {
    return grouping;
  }

  /** The versions of the documents in the grouping, by name. */
  Map<String, Long> versions() {
    return versions;
  }

  /** The conflicts of these documents, by name. */
  Map<String, String> arenas() {
    return arenas;
  }

  private record Row(String story, Members.Key key, String arena, String because) {}

  /**
   * Takes up the stories that were open before the first of the documents to come.
   *
   * @param named versions that decisions name; their stories are taken up though they are closed
   */
  void take(Members.Key first, Collection<Long> named) {
    Map<String, List<Row>> stories = new LinkedHashMap<>();
    LocalDate day = first.dated() ? first.published() : lastDay();
    Set<String> wanted = new LinkedHashSet<>(open(day));
    wanted.addAll(Parts.ofVersions(handle, named));
    for (Row row : rows(wanted)) {
      if (Members.Key.ORDER.compare(row.key(), first) < 0) {
        stories.computeIfAbsent(row.story(), s -> new ArrayList<>()).add(row);
      }
    }
    List<List<Row>> ordered = new ArrayList<>(stories.values());
    ordered.sort(Comparator.comparing(rows -> rows.get(0).key(), Members.Key.ORDER));
    ordered.forEach(this::restore);
    grouping.resume(day);
    copied(first);
  }

  /** Stories of documents that were published within the time in which a story stays open. */
  private Collection<String> open(LocalDate day) {
    return handle
        .createQuery(
            "SELECT DISTINCT s.story_id FROM story_document s JOIN version v ON v.id = s.version_id"
                + " WHERE v.published >= :from OR v.published IS NULL")
        .bind("from", Grouping.open(day).toString())
        .mapTo(String.class)
        .list();
  }

  private LocalDate lastDay() {
    return handle
        .createQuery(
            "SELECT coalesce(max(v.published), '0001-12-31') FROM story_document s"
                + " JOIN version v ON v.id = s.version_id")
        .mapTo(String.class)
        .map(LocalDate::parse)
        .one();
  }

  private List<Row> rows(Collection<String> stories) {
    return Keyed.rows(
        handle,
        stories,
        "SELECT s.story_id, s.version_id, d.name, v.published, s.arena, t.because"
            + " FROM story_document s JOIN story t ON t.id = s.story_id"
            + " JOIN version v ON v.id = s.version_id"
            + " JOIN document d ON d.id = v.document_id"
            + " WHERE s.story_id IN (<ids>) ORDER BY s.story_id, s.ord",
        (r, c) ->
            new Row(
                r.getString(1),
                Members.key(r, 2),
                Rows.text(r, "arena").orElse(""),
                Rows.required(r, "because")));
  }

  private void restore(List<Row> rows) {
    List<Document> documents = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    List<Member> loaded = members.load(rows.stream().map(row -> row.key().version()).toList());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Member member = loaded.get(i);
      documents.add(member.words());
      figures.addAll(member.figures());
      versions.put(row.key().name(), row.key().version());
      if (!row.arena().isEmpty()) {
        arenas.put(row.key().name(), row.arena());
      }
    }
    String because = rows.get(0).because();
    List<String> reasons = because.isEmpty() ? List.of() : List.of(because.split("\n"));
    List<String> ids = rows.stream().map(row -> row.key().name()).toList();
    grouping.restore(new Story(rows.get(0).story(), ids, reasons), documents, figures);
  }

  /** The documents of the last days before, of which those to come may be copies. */
  private void copied(Members.Key first) {
    String from = first.dated() ? first.published().minusDays(Grouping.COPY_DAYS).toString() : "9";
    List<Members.Key> before = new ArrayList<>();
    handle
        .createQuery(
            "SELECT s.version_id, d.name, v.published FROM story_document s"
                + " JOIN version v ON v.id = s.version_id JOIN document d ON d.id = v.document_id"
                + " WHERE v.published >= :from OR v.published IS NULL")
        .bind("from", from)
        .map((r, c) -> Members.key(r, 1))
        .forEach(before::add);
    before.removeIf(key -> Members.Key.ORDER.compare(key, first) >= 0);
    before.sort(Members.Key.ORDER);
    for (Members.Key key : before) {
      versions.put(key.name(), key.version());
      grouping.restore(members.load(key.version()).words());
    }
  }
}
