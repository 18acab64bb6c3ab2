package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The tables of what is derived, with the mark of the facts they were made from. */
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

  /** What the derived tables were made from; empty where they are empty. */
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
        .findFirst();
  }

  /**
   * Holds for decisions after one that change anything: those that only accept what nobody judged
   * otherwise, or put it off, do not.
   */
  static final String EFFECTIVE =
      "d.seq > :after AND d.action <> 'skip' AND (d.action <> 'accept' OR EXISTS (SELECT 1 FROM"
          + " decision o WHERE o.target = d.target AND o.action NOT IN ('accept', 'skip')))";

  /** Whether the derived tables say what the facts come to. */
  static boolean fresh(Handle handle, String resolver) {
    Mark now = facts(handle, resolver);
    return stored(handle)
        .filter(m -> m.resolver().equals(now.resolver()) && m.tombstones() == now.tombstones())
        .filter(m -> m.readings() == now.readings())
        .filter(m -> m.decisions() == now.decisions() || !decided(handle, m.decisions()))
        .isPresent();
  }

  private static boolean decided(Handle handle, long after) {
    return handle
            .createQuery("SELECT count(*) FROM decision d WHERE " + EFFECTIVE)
            .bind("after", after)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Empties the derived tables. */
  static void clear(Handle handle) {
    handle.execute("DELETE FROM derived");
    Seals.DERIVED.forEach(table -> handle.execute("DELETE FROM " + table));
  }

  /** The questions that a filter lets through, the most reported first. */
  static List<QuestionRow> questions(Handle handle, Dialect dialect, QuestionFilter filter) {
    return listed(handle, "SELECT * FROM question q WHERE 1 = 1", dialect, filter)
        .map((r, c) -> QuestionRow.of(r))
        .list();
  }

  private static final String THEN =
      " FROM claim c WHERE c.question_id = q.id AND c.first_seen <= :said) AS ";

  /** Those with an answer by the end of a day, with what was counted of them by then. */
  static List<QuestionRow> questions(
      Handle handle, Dialect dialect, QuestionFilter filter, LocalDate said) {
    String sql =
        "SELECT q.id, story, measure, counted, side, place, scope, since, findings,"
            + " (SELECT count(*)"
            + THEN
            + "claims, (SELECT count(DISTINCT coalesce(c.claimant, ''))"
            + THEN
            + "claimants, (SELECT min(coalesce(c.low, c.high))"
            + THEN
            + "low, (SELECT max(coalesce(c.high, c.low))"
            + THEN
            + "high, (SELECT max(coalesce(c.as_of, c.first_seen))"
            + THEN
            + "latest, (SELECT count(DISTINCT cf.claim_id || ' ' || v.document_id) FROM claim c"
            + " JOIN claim_figure cf ON cf.claim_id = c.id JOIN figure f ON f.id = cf.figure_id"
            + " JOIN reading r ON r.id = f.reading_id JOIN version v ON v.id = r.version_id"
            + " WHERE c.question_id = q.id AND v.published <= :said) AS reports"
            + " FROM question q WHERE EXISTS (SELECT 1 FROM claim c"
            + " WHERE c.question_id = q.id AND c.first_seen <= :said)";
    return listed(handle, sql, dialect, filter)
        .bind("said", said.toString())
        .map((r, c) -> QuestionRow.of(r))
        .list();
  }

  private static Query listed(
      Handle handle, String select, Dialect dialect, QuestionFilter filter) {
    StringBuilder sql = new StringBuilder(select);
    filter.measure().ifPresent(m -> sql.append(" AND measure = :measure"));
    filter.side().ifPresent(s -> sql.append(" AND side = :side"));
    filter.place().ifPresent(p -> sql.append(" AND place = :place"));
    filter.words().ifPresent(w -> sql.append(holding(dialect)));
    sql.append(" ORDER BY q.reports DESC, q.id LIMIT :limit OFFSET :offset");
    Query query = handle.createQuery(sql);
    filter.measure().ifPresent(m -> query.bind("measure", m));
    filter.side().ifPresent(s -> query.bind("side", s));
    filter.place().ifPresent(p -> query.bind("place", p));
    filter.words().ifPresent(w -> query.bind("words", dialect.words(w)));
    return query.bind("limit", filter.limit()).bind("offset", filter.offset());
  }

  private static String holding(Dialect dialect) {
    return " AND q.id IN (SELECT c.question_id FROM claim c JOIN claim_figure cf ON cf.claim_id = c.id"
        + " JOIN figure f ON f.id = cf.figure_id JOIN reading r ON r.id = f.reading_id"
        + " WHERE r.version_id IN ("
        + dialect.search
        + "))";
  }
}
