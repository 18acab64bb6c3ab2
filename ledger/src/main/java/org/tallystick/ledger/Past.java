package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What belonged to one thing on a past day. Documents are grouped in order of their days, so what
 * is grouped now says which documents belonged together then; those that were out by that day are
 * resolved anew, and the rest of the ledger is not read.
 */
final class Past {
  private static final int QUESTIONS = 60;
  private static final int DOCUMENTS = 200;

  private static final String OUT =
      " AND EXISTS (SELECT 1 FROM version w WHERE w.document_id = v.document_id"
          + " AND w.published <= :day)";

  private final Handle handle;
  private final String day;
  private final int most;
  private final Set<Long> documents = new LinkedHashSet<>();
  private final Set<String> stories = new HashSet<>();
  private final Set<String> conflicts = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private Past(Handle handle, LocalDate day, int most) {
    this.handle = handle;
    this.day = day.toString();
    this.most = most;
  }

  /**
   * Finds and resolves what belonged to a thing.
   *
   * @param most how many documents may be resolved
   */
  static PastView of(Handle handle, Topic topic, LocalDate day, int most) {
    Past past = new Past(handle, day, most);
    past.begin(topic);
    while (!past.open.isEmpty() && past.documents.size() <= most) {
      past.story(past.open.removeFirst());
    }
    if (past.documents.size() > most) {
      return new PastView.TooMuch();
    }
    return past.documents.isEmpty()
        ? new PastView.Absent()
        : new PastView.Found(new View(past.snapshot(day)));
  }

  private void begin(Topic topic) {
    if (topic instanceof Topic.OfQuestion question) {
      fields("SELECT story FROM question WHERE id = :x", question.id());
    } else if (topic instanceof Topic.OfClaim claim) {
      fields(
          "SELECT q.story FROM claim c JOIN question q ON q.id = c.question_id WHERE c.id = :x",
          claim.id());
    } else if (topic instanceof Topic.OfClaimant claimant) {
      fields(
          "SELECT q.story FROM claim c JOIN question q ON q.id = c.question_id"
              + " WHERE c.claimant = :x AND c.first_seen <= :day"
              + " ORDER BY c.reports DESC, c.id LIMIT "
              + QUESTIONS,
          claimant.name());
    } else if (topic instanceof Topic.OfDocument document) {
      reach(
          "SELECT s.story_id FROM document d JOIN version v ON v.document_id = d.id"
              + " JOIN story_document s ON s.version_id = v.id WHERE d.name = :x",
          document.name());
    } else {
      reach(
          "SELECT story_id FROM story_document WHERE version_id IN (SELECT id FROM version"
              + " WHERE outlet = :x AND published <= :day"
              + " ORDER BY published DESC, id DESC LIMIT "
              + DOCUMENTS
              + ")",
          ((Topic.OfOutlet) topic).name());
    }
  }

  /** The stories of what questions belong to, which are stories or conflicts. */
  private void fields(String sql, String value) {
    for (String field : strings(sql, value)) {
      stories(List.of(field));
      conflict(field);
    }
  }

  private void conflict(String arena) {
    if (conflicts.add(arena)) {
      reach("SELECT DISTINCT story_id FROM story_document WHERE arena = :x", arena);
    }
  }

  private void reach(String sql, Object value) {
    stories(strings(sql, value));
  }

  private void stories(List<String> ids) {
    ids.stream().filter(stories::add).forEach(open::addLast);
  }

  private List<String> strings(String sql, Object value) {
    var query = handle.createQuery(sql).bind("x", value);
    return (sql.contains(":day") ? query.bind("day", day) : query).mapTo(String.class).list();
  }

  private record Told(long version, long document, Optional<String> arena) {}

  /** Takes the documents of a story that were out by the day, and what hangs together with them. */
  private void story(String id) {
    List<Told> told =
        handle
            .createQuery(
                "SELECT s.version_id, v.document_id, s.arena FROM story_document s"
                    + " JOIN version v ON v.id = s.version_id WHERE s.story_id = :x"
                    + OUT)
            .bind("x", id)
            .bind("day", day)
            .map((r, c) -> new Told(r.getLong(1), r.getLong(2), Rows.text(r, "arena")))
            .list();
    for (Told one : told) {
      documents.add(one.document());
      one.arena().ifPresent(this::conflict);
      reach(
          "SELECT DISTINCT story_id FROM story_document WHERE version_id IN"
              + " (SELECT later FROM copy WHERE earlier = :x"
              + " UNION SELECT earlier FROM copy WHERE later = :x)",
          one.version());
      if (documents.size() > most) {
        return;
      }
    }
  }

  private Snapshot snapshot(LocalDate said) {
    Map<Long, VersionRow> versions = new HashMap<>();
    String current = VersionRow.SELECT + " WHERE v.document_id IN (<ids>) AND";
    Keyed.inParts(
        documents,
        some ->
            handle
                .createQuery(current + Snapshot.current(AsOf.said(said)))
                .bindList("ids", some)
                .bind("said", day)
                .map((r, c) -> VersionRow.of(r))
                .forEach(v -> versions.put(v.id(), v)));
    List<VersionRow> ordered =
        versions.values().stream().sorted(Comparator.comparing(v -> v.words().id())).toList();
    return new Snapshot(ordered, figures(versions), Decisions.all(handle, Optional.empty()), 0);
  }

  private List<FigureRow> figures(Map<Long, VersionRow> versions) {
    Map<Long, VersionRow> byReading = new HashMap<>();
    Keyed.rows(
            handle,
            versions.keySet(),
            "SELECT max(id), version_id FROM reading WHERE version_id IN (<ids>)"
                + " GROUP BY version_id",
            (r, c) -> new long[] {r.getLong(1), r.getLong(2)})
        .forEach(
            pair ->
                Optional.ofNullable(versions.get(pair[1]))
                    .ifPresent(version -> byReading.put(pair[0], version)));
    return Keyed.rows(
            handle,
            byReading.keySet(),
            FigureRow.SELECT + " WHERE reading_id IN (<ids>)",
            (r, c) ->
                Optional.ofNullable(byReading.get(r.getLong("reading_id")))
                    .map(v -> Snapshot.readable(r, v)))
        .stream()
        .flatMap(Optional::stream)
        .sorted(FigureRow.ORDER)
        .toList();
  }
}
