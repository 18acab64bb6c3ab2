package org.tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The seals of rows: the first eight bytes of a digest over a row's columns, so that {@code verify}
 * sees any change of any of them.
 */
final class Seals {
  /** What is derived; the sum of its seals tells whether a row is missing. */
  static final List<String> DERIVED =
      List.of(
          "story",
          "story_document",
          "question",
          "claim",
          "claim_figure",
          "finding",
          "question_finding");

  /** The sealed tables with all their columns in order, but the seal, which is the last. */
  private static final Map<String, List<String>> TABLES = tables();

  private Seals() {}

  private static Map<String, List<String>> tables() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("document", words("id name given url_key"));
    all.put(
        "version",
        words(
            "id document_id number text_hash raw_hash source outlet url published published_from"
                + " language partial asides retrieved recorded"));
    all.put("sighting", words("version_id url recorded"));
    all.put("extractor", words("id version"));
    all.put("reading", words("id version_id extractor_id recorded figures digest"));
    all.put(
        "figure",
        words(
            "id reading_id name fingerprint part start_at end_at text comparator low high measure"
                + " counted side place claimant party relation stance scope since as_of part_of"
                + " change quote_part quote_start quote_end detail"));
    all.put("tombstone", words("version_id at actor reason figures"));
    all.put("derived", words("id resolver readings decisions tombstones sum"));
    all.put("story", words("id because"));
    all.put("story_document", words("story_id ord version_id"));
    all.put(
        "question",
        words(
            "id story measure counted side place scope since claims claimants reports low high"
                + " latest findings"));
    all.put(
        "claim",
        words(
            "id question_id ord claimant party relation comparator low high as_of reports origins"
                + " first_seen"));
    all.put("claim_figure", words("claim_id ord figure_id"));
    all.put(
        "finding", words("id ord kind drift value_from value_to doc ratio because claims figures"));
    all.put("question_finding", words("question_id finding_id"));
    return Collections.unmodifiableMap(all);
  }

  private static List<String> words(String columns) {
    return List.of(columns.split(" "));
  }

  /** A sealed table's columns in order, without the seal. */
  static List<String> columns(String table) {
    return TABLES.getOrDefault(table, List.of());
  }

  /** The seal of a row with these values, in order of its table's columns. */
  static long of(@Nullable Object... values) {
    return Hashes.eight(values);
  }

  /** The statement that inserts a row and its seal. */
  static String insertion(String table) {
    List<String> columns = columns(table);
    return "INSERT INTO "
        + table
        + " ("
        + String.join(", ", columns)
        + ", seal) VALUES ("
        + "?, ".repeat(columns.size())
        + "?)";
  }

  /** Inserts one row with its seal; the values are those of all other columns, in order. */
  static void insert(Handle handle, String table, @Nullable Object... values) {
    handle.execute(insertion(table), sealed(values));
  }

  /** The values of a row, with its seal at the end. */
  static @Nullable Object[] sealed(@Nullable Object... values) {
    @Nullable Object[] all = java.util.Arrays.copyOf(values, values.length + 1);
    all[values.length] = of(values);
    return all;
  }

  /** Names each row that is not as it was sealed. */
  static void check(Handle handle, Consumer<String> fault) {
    TABLES.keySet().forEach(table -> check(handle, table, fault));
    handle
        .createQuery("SELECT sum FROM derived")
        .map((row, context) -> row.getLong(1))
        .findFirst()
        .filter(sum -> sum != sum(handle))
        .ifPresent(
            sum -> fault.accept("Rows of what was derived are missing, or there are too many."));
  }

  private static void check(Handle handle, String table, Consumer<String> fault) {
    List<String> columns = columns(table);
    String sql = "SELECT " + String.join(", ", columns) + ", seal FROM " + table;
    handle
        .createQuery(sql)
        .setFetchSize(1000)
        .map((row, context) -> fits(row, columns.size()) ? "" : name(row, columns))
        .filter(name -> !name.isEmpty())
        .forEach(
            name ->
                fault.accept("The row " + name + " of " + table + " was changed since stored."));
  }

  private static boolean fits(ResultSet row, int columns) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = row.getObject(i + 1);
    }
    Object seal = row.getObject(columns + 1);
    return seal instanceof Number number && number.longValue() == of(values);
  }

  private static String name(ResultSet row, List<String> columns) throws SQLException {
    String first = columns.get(0) + " " + row.getString(1);
    return columns.size() > 1 && !columns.get(0).equals("id")
        ? first + ", " + columns.get(1) + " " + row.getString(2)
        : first;
  }

  /** The sum of the seals of all that is derived. */
  static long sum(Handle handle) {
    long[] sum = {0};
    for (String table : DERIVED) {
      handle
          .createQuery("SELECT seal FROM " + table)
          .setFetchSize(1000)
          .map((row, context) -> row.getLong(1))
          .forEach(seal -> sum[0] += seal);
    }
    return sum[0];
  }
}
