package org.tallystick.ledger;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Tables of one connection in the place of those of what is derived: whoever asks this connection
 * for stories, claims or findings finds these. The database keeps them outside memory and drops
 * them with the connection, or the transaction.
 */
final class Scratch {
  private Scratch() {}

  /** Lays the empty tables. */
  static void lay(Handle handle, Dialect dialect) {
    if (dialect == Dialect.POSTGRESQL) {
      Seals.DERIVED.forEach(
          table ->
              handle.execute(
                  "CREATE TEMPORARY TABLE "
                      + table
                      + " (LIKE "
                      + table
                      + " INCLUDING ALL) ON COMMIT DROP"));
      return;
    }
    List<String> made =
        handle
            .createQuery(
                "SELECT sql FROM main.sqlite_master WHERE sql IS NOT NULL AND tbl_name IN (<tables>)"
                    + " ORDER BY type DESC")
            .bindList("tables", Seals.DERIVED)
            .mapTo(String.class)
            .list();
    for (String sql : made) {
      handle.execute(
          sql.startsWith("CREATE TABLE ")
              ? "CREATE TEMPORARY TABLE " + sql.substring("CREATE TABLE ".length())
              : "CREATE INDEX temp." + sql.substring("CREATE INDEX ".length()));
    }
  }
}
