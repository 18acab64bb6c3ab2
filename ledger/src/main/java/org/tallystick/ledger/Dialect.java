package org.tallystick.ledger;

/** The few places where the two databases differ. */
enum Dialect {
  SQLITE(
      "sqlite",
      "INTEGER PRIMARY KEY",
      "SELECT rowid FROM search WHERE search MATCH :words",
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'flyway_schema_history'"),
  POSTGRESQL(
      "postgresql",
      "BIGINT PRIMARY KEY",
      "SELECT version_id FROM body WHERE words @@ plainto_tsquery('simple', :words)",
      "SELECT table_name FROM information_schema.tables"
          + " WHERE table_schema = current_schema() AND table_name = 'flyway_schema_history'");

  /** The folder of its own SQL files. */
  final String folder;

  /** How a table's own number is declared. */
  final String id;

  /** Finds the versions that hold words. */
  final String search;

  /** Has a row where a schema has been laid. */
  final String schemaTable;

  Dialect(String folder, String id, String search, String schemaTable) {
    this.folder = folder;
    this.id = id;
    this.search = search;
    this.schemaTable = schemaTable;
  }

  /** A person's words as a query of this database: every word must be there. */
  String words(String words) {
    if (this == POSTGRESQL) {
      return words;
    }
    return java.util.Arrays.stream(words.strip().split("\\s+"))
        .map(word -> '"' + word.replace("\"", "\"\"") + '"')
        .collect(java.util.stream.Collectors.joining(" "));
  }
}
