package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * The facts of a view: the current version of each document, the figures of its latest reading, and
 * the decisions.
 *
 * @param versions in order of the documents' names
 * @param figures in order of the documents, then of the text
 * @param undated how many documents the view leaves out because nothing dates them
 */
record Snapshot(
    List<VersionRow> versions, List<FigureRow> figures, List<Decision> decisions, int undated) {

  private static final String CURRENT =
      " v.number = (SELECT max(w.number) FROM version w WHERE w.document_id = v.document_id"
          + " AND %s AND %s)";
  private static final String LATEST =
      " r.id = (SELECT max(q.id) FROM reading q WHERE q.version_id = v.id AND %s)";

  static Snapshot load(Handle handle, AsOf asOf) {
    List<VersionRow> versions = versions(handle, asOf);
    Map<Long, VersionRow> byReading = byReading(handle, asOf, versions);
    List<FigureRow> figures = figures(handle, asOf, byReading);
    Map<String, Integer> order = new HashMap<>();
    versions.forEach(v -> order.put(v.words().id(), order.size()));
    figures.sort(
        Comparator.<FigureRow>comparingInt(f -> order.getOrDefault(f.figure().doc(), -1))
            .thenComparingLong(FigureRow::row));
    List<Decision> decisions = Decisions.all(handle, asOf.known().map(Times::text));
    return new Snapshot(versions, List.copyOf(figures), decisions, undated(handle, asOf));
  }

  private static List<VersionRow> versions(Handle handle, AsOf asOf) {
    List<VersionRow> versions = new ArrayList<>();
    bound(handle.createQuery(VersionRow.SELECT + " WHERE" + current(asOf)), asOf)
        .map((r, c) -> VersionRow.of(r))
        .forEach(versions::add);
    versions.sort(Comparator.comparing(v -> v.words().id()));
    return List.copyOf(versions);
  }

  private static Map<Long, VersionRow> byReading(
      Handle handle, AsOf asOf, List<VersionRow> versions) {
    Map<Long, VersionRow> byId = new HashMap<>();
    versions.forEach(v -> byId.put(v.id(), v));
    Map<Long, VersionRow> byReading = new HashMap<>();
    bound(handle.createQuery("SELECT r.id, r.version_id" + readings(asOf)), asOf)
        .map((r, c) -> new long[] {r.getLong(1), r.getLong(2)})
        .forEach(
            pair ->
                Optional.ofNullable(byId.get(pair[1]))
                    .ifPresent(version -> byReading.put(pair[0], version)));
    return byReading;
  }

  private static List<FigureRow> figures(
      Handle handle, AsOf asOf, Map<Long, VersionRow> byReading) {
    List<FigureRow> figures = new ArrayList<>();
    String sql = FigureRow.SELECT + " WHERE reading_id IN (SELECT r.id" + readings(asOf) + ")";
    bound(handle.createQuery(sql), asOf)
        .map(
            (r, c) ->
                Optional.ofNullable(byReading.get(r.getLong("reading_id")))
                    .map(v -> readable(r, v)))
        .forEach(row -> row.ifPresent(figures::add));
    return figures;
  }

  static FigureRow readable(java.sql.ResultSet row, VersionRow version) {
    try {
      return FigureRow.of(row, version.words());
    } catch (java.sql.SQLException e) {
      throw new UnreadableRow("a figure of " + version.words().id() + " is unreadable", e);
    }
  }

  static int undated(Handle handle, AsOf asOf) {
    return asOf.said().isEmpty()
        ? 0
        : handle
            .createQuery("SELECT count(DISTINCT document_id) FROM version WHERE published IS NULL")
            .mapTo(Integer.class)
            .one();
  }

  private static String readings(AsOf asOf) {
    return " FROM version v JOIN reading r ON r.version_id = v.id WHERE"
        + current(asOf)
        + " AND"
        + LATEST.formatted(asOf.known().isPresent() ? "q.recorded <= :known" : "1 = 1");
  }

  /** Which version of a document is the current one; takes {@code :known} and {@code :said}. */
  static String current(AsOf asOf) {
    return CURRENT.formatted(
        asOf.known().isPresent() ? "w.recorded <= :known" : "1 = 1",
        asOf.said().isPresent() ? "w.published <= :said" : "1 = 1");
  }

  /** Binds what {@link #current} asks for. */
  static Query bound(Query query, AsOf asOf) {
    query.configure(SqlStatements.class, s -> s.setUnusedBindingAllowed(true)).setFetchSize(1000);
    return query
        .bind("known", asOf.known().map(Times::text).orElse(""))
        .bind("said", asOf.said().map(Object::toString).orElse(""));
  }
}
