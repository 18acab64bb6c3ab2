package org.tallystick.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The state of a ledger in lines that hold no word of a document. */
final class Doctor {
  private static final List<String> TABLES =
      List.of(
          "document",
          "version",
          "sighting",
          "extractor",
          "reading",
          "figure",
          "decision",
          "tombstone",
          "story",
          "question",
          "claim",
          "finding");

  private Doctor() {}

  static List<String> of(Store store) {
    return store.read(
        handle -> {
          List<String> lines = new ArrayList<>();
          lines.add("database: " + database(handle, store.dialect()));
          lines.add("schema: " + Schema.found(handle, store.dialect()) + " of " + Schema.VERSION);
          if (store.where() instanceof Location.InFile file) {
            lines.add("file: " + Path.of(file.path() + "").toFile().length() + " bytes");
            lines.add("log: " + Path.of(file.path() + "-wal").toFile().length() + " bytes");
            lines.add("writable: " + (store.readOnly() ? "no" : "yes"));
          }
          for (String setting : settings(store.dialect())) {
            lines.add(setting + ": " + one(handle, setting(store.dialect(), setting)));
          }
          for (String table : TABLES) {
            lines.add(table + " rows: " + one(handle, "SELECT count(*) FROM " + table));
          }
          handle
              .createQuery("SELECT version FROM extractor ORDER BY id")
              .mapTo(String.class)
              .forEach(version -> lines.add("extractor: " + version));
          lines.add("chain: " + chain(handle));
          return lines;
        });
  }

  private static String database(Handle handle, Dialect dialect) {
    return dialect == Dialect.SQLITE
        ? "SQLite " + one(handle, "SELECT sqlite_version()")
        : "PostgreSQL " + one(handle, "SHOW server_version");
  }

  private static List<String> settings(Dialect dialect) {
    return dialect == Dialect.SQLITE
        ? List.of("journal_mode", "synchronous", "page_size")
        : List.of("synchronous_commit", "fsync", "full_page_writes");
  }

  private static String setting(Dialect dialect, String name) {
    return (dialect == Dialect.SQLITE ? "PRAGMA " : "SHOW ") + name;
  }

  private static String chain(Handle handle) {
    return handle
        .createQuery("SELECT hash FROM decision ORDER BY seq DESC LIMIT 1")
        .mapTo(String.class)
        .findOne()
        .orElse("empty");
  }

  private static String one(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(String.class).one();
  }
}
