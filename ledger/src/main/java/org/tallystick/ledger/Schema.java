package org.tallystick.ledger;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.tallystick.ledger.LedgerFault.Kind;

/** The tables and their version. */
final class Schema {
  /** The version this program writes: the number of the last file in the folders of SQL. */
  static final int VERSION = 2;

  private static final String FOLDER = "classpath:org/tallystick/ledger/sql/";

  private Schema() {}

  /**
   * Brings the tables to this program's version; costs one query where they are.
   *
   * @throws LedgerFault if they are of a newer version, or not ours
   */
  static void bring(Store store, boolean create) {
    int found = store.read(handle -> found(handle, store.dialect()));
    if (found > VERSION) {
      throw new LedgerFault(
          Kind.NEWER,
          "The ledger "
              + store.where().shown()
              + " has schema "
              + found
              + "; this program knows schemas up to "
              + VERSION
              + ". Update Tallystick; nothing was changed.");
    }
    if (found == 0 && !create) {
      throw new LedgerFault(
          Kind.MISSING,
          store.where().shown() + " is empty; `tallystick import` makes it a ledger.");
    }
    if (found < VERSION) {
      store.guarded(() -> migrate(store));
    }
  }

  /** The version of the tables; 0 where there are none. */
  static int found(Handle handle, Dialect dialect) {
    boolean laid =
        handle.createQuery(dialect.schemaTable).mapTo(String.class).findOne().isPresent();
    if (!laid) {
      refuseForeign(handle, dialect);
      return 0;
    }
    return handle
        .createQuery(
            "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history"
                + " WHERE success AND version IS NOT NULL")
        .mapTo(Integer.class)
        .one();
  }

  private static void refuseForeign(Handle handle, Dialect dialect) {
    String tables =
        dialect == Dialect.SQLITE
            ? "SELECT count(*) FROM sqlite_master"
            : "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()";
    if (handle.createQuery(tables).mapTo(Integer.class).one() > 0) {
      throw new LedgerFault(
          Kind.FOREIGN, "That database is not a Tallystick ledger; nothing was changed.");
    }
  }

  /** Two programs may meet here: the one that comes second finds the tables made. */
  private static boolean migrate(Store store) {
    if (store.readOnly()) {
      throw Faults.readOnly(store.where());
    }
    for (int attempt = 1; ; attempt++) {
      try {
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(store.source())
            .locations(FOLDER + "common", FOLDER + store.dialect().folder)
            .placeholders(Map.of("id", store.dialect().id))
            .loggers("slf4j")
            .load()
            .migrate();
        return true;
      } catch (RuntimeException e) {
        if (store.read(handle -> found(handle, store.dialect())) == VERSION) {
          return true;
        }
        if (attempt == 5) {
          throw e;
        }
      }
    }
  }
}
