package org.tallystick.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Story;

/** The tables of what is derived: written whole, with the mark of the facts they were made from. */
final class Derived {
  /** The last of each kind of fact that was seen, and by which resolver. */
  record Mark(String resolver, long readings, long decisions, long tombstones) {}

  private Derived() {}

  /** The mark of the facts as they are. */
  static Mark facts(Handle handle, String resolver) {
    return new Mark(
        resolver,
        Rows.next(handle, "reading", "id") - 1,
        Rows.next(handle, "decision", "seq") - 1,
        one(handle, "SELECT count(*) FROM tombstone"));
  }

  private static long one(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  /** Whether the derived tables say what the facts come to. */
  static boolean fresh(Handle handle, String resolver) {
    Mark now = facts(handle, resolver);
    return stored(handle)
        .filter(m -> m.resolver().equals(now.resolver()) && m.readings() == now.readings())
        .filter(m -> m.tombstones() == now.tombstones())
        .filter(m -> m.decisions() == now.decisions() || harmless(handle, m.decisions()))
        .isPresent();
  }

  /** The mark of the facts from which the derived tables were made. */
  static Optional<Mark> stored(Handle handle) {
    return handle
        .createQuery("SELECT * FROM derived")
        .map(
            (r, c) ->
                new Mark(
                    Rows.required(r, "resolver"),
                    r.getLong("readings"),
                    r.getLong("decisions"),
                    r.getLong("tombstones")))
        .findOne();
  }

  /** Whether the decisions after one only accept what nobody judged otherwise, or put off. */
  private static boolean harmless(Handle handle, long after) {
    return one(
            handle,
            "SELECT count(*) FROM decision d WHERE d.seq > "
                + after
                + " AND d.action <> 'skip' AND (d.action <> 'accept' OR EXISTS (SELECT 1 FROM"
                + " decision o WHERE o.target = d.target AND o.action NOT IN ('accept', 'skip')))")
        == 0;
  }

  /** Empties the derived tables. */
  static void clear(Handle handle) {
    handle.execute("DELETE FROM derived");
    Seals.DERIVED.forEach(table -> handle.execute("DELETE FROM " + table));
  }

  /** Writes what a view comes to in the place of what was there. */
  static void store(Handle handle, View view, Mark mark) {
    clear(handle);
    Derivation derivation = Derivation.of(view);
    long sum =
        stories(handle, view)
            + questions(handle, derivation)
            + claims(handle, view, derivation)
            + findings(handle, view, derivation);
    Seals.insert(
        handle,
        "derived",
        1,
        mark.resolver(),
        mark.readings(),
        mark.decisions(),
        mark.tombstones(),
        sum);
  }

  private static long stories(Handle handle, View view) {
    Map<String, Long> versions = new HashMap<>();
    view.snapshot().versions().forEach(v -> versions.put(v.words().id(), v.id()));
    Batch stories = new Batch(handle, "story");
    Batch documents = new Batch(handle, "story_document");
    for (Story story : view.resolution().stories()) {
      stories.add(story.id(), String.join("\n", story.because()));
      for (int i = 0; i < story.docs().size(); i++) {
        documents.add(story.id(), i, versions.get(story.docs().get(i)));
      }
    }
    return stories.end() + documents.end();
  }

  private static long questions(Handle handle, Derivation derivation) {
    Batch batch = new Batch(handle, "question");
    for (QuestionRow row : derivation.questions()) {
      var q = row.question();
      batch.add(
          row.id(),
          q.story(),
          q.measure(),
          q.counted(),
          q.side().orElse(null),
          q.place().orElse(null),
          q.scope().word(),
          q.since().orElse(null),
          row.claims(),
          row.claimants(),
          row.reports(),
          Batch.number(row.low()),
          Batch.number(row.high()),
          row.latest().orElse(null),
          row.findings());
    }
    return batch.end();
  }

  private static long claims(Handle handle, View view, Derivation derivation) {
    Map<String, Long> rows = new HashMap<>();
    view.snapshot().figures().forEach(f -> rows.put(f.figure().id(), f.row()));
    Batch claims = new Batch(handle, "claim");
    Batch figures = new Batch(handle, "claim_figure");
    derivation
        .claims()
        .forEach(
            (question, list) -> {
              for (int i = 0; i < list.size(); i++) {
                Claim c = list.get(i);
                claims.add(
                    c.id(),
                    question,
                    i,
                    c.claimant().orElse(null),
                    c.party().orElse(null),
                    c.relation().word(),
                    c.amount().comparator().word(),
                    Batch.number(c.amount().low()),
                    Batch.number(c.amount().high()),
                    c.asOf().map(Object::toString).orElse(null),
                    c.reports(),
                    c.origins(),
                    c.firstSeen().map(Object::toString).orElse(null));
                for (int j = 0; j < c.figures().size(); j++) {
                  figures.add(c.id(), j, rows.get(c.figures().get(j)));
                }
              }
            });
    return claims.end() + figures.end();
  }

  private static long findings(Handle handle, View view, Derivation derivation) {
    Batch findings = new Batch(handle, "finding");
    int order = 0;
    for (Finding f : view.findings()) {
      findings.add(
          f.id(),
          order++,
          f.kind().word(),
          f.drift().map(d -> d.word()).orElse(null),
          f.from().orElse(null),
          f.to().orElse(null),
          f.doc().orElse(null),
          Batch.number(f.ratio()),
          f.because(),
          String.join(" ", f.claims()),
          String.join(" ", f.figures()));
    }
    Batch links = new Batch(handle, "question_finding");
    derivation
        .findings()
        .forEach(
            (question, list) ->
                list.stream().map(Finding::id).distinct().forEach(id -> links.add(question, id)));
    return findings.end() + links.end();
  }

  /** The questions that a filter lets through, the most reported first. */
  static List<QuestionRow> questions(Handle handle, Dialect dialect, QuestionFilter filter) {
    StringBuilder sql = new StringBuilder("SELECT * FROM question q WHERE 1 = 1");
    filter.measure().ifPresent(m -> sql.append(" AND measure = :measure"));
    filter.side().ifPresent(s -> sql.append(" AND side = :side"));
    filter.place().ifPresent(p -> sql.append(" AND place = :place"));
    filter.words().ifPresent(w -> sql.append(holding(dialect)));
    sql.append(" ORDER BY reports DESC, id LIMIT :limit OFFSET :offset");
    Query query = handle.createQuery(sql);
    filter.measure().ifPresent(m -> query.bind("measure", m));
    filter.side().ifPresent(s -> query.bind("side", s));
    filter.place().ifPresent(p -> query.bind("place", p));
    filter.words().ifPresent(w -> query.bind("words", dialect.words(w)));
    return query
        .bind("limit", filter.limit())
        .bind("offset", filter.offset())
        .map((r, c) -> QuestionRow.of(r))
        .list();
  }

  private static String holding(Dialect dialect) {
    return " AND id IN (SELECT c.question_id FROM claim c JOIN claim_figure cf ON cf.claim_id = c.id"
        + " JOIN figure f ON f.id = cf.figure_id JOIN reading r ON r.id = f.reading_id"
        + " WHERE r.version_id IN ("
        + dialect.search
        + "))";
  }
}
