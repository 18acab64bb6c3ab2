package org.tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;

/** Reading and numbering rows. */
final class Rows {
  private Rows() {}

  /** The number of the next row; the caller is the one writer. */
  static long next(Handle handle, String table, String column) {
    return handle
        .createQuery("SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table)
        .mapTo(Long.class)
        .one();
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /**
   * A column that is never empty.
   *
   * @throws UnreadableRow if it is
   */
  static String required(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    if (value == null) {
      throw new UnreadableRow("a row has no " + column, new IllegalArgumentException(column));
    }
    return value;
  }

  static OptionalDouble number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
