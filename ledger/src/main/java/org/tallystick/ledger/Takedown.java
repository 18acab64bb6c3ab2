package org.tallystick.ledger;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Removes the words of a document and all that was made of them. */
final class Takedown {
  private Takedown() {}

  /** Removes and leaves tombstones; the derived tables are emptied, to be made anew. */
  static int of(Handle handle, String name, String actor, String reason, Instant now) {
    List<Long> versions =
        handle
            .createQuery(
                "SELECT v.id FROM version v JOIN document d ON d.id = v.document_id"
                    + " JOIN body b ON b.version_id = v.id WHERE d.name = :name ORDER BY v.id")
            .bind("name", name)
            .mapTo(Long.class)
            .list();
    versions.forEach(version -> remove(handle, version, actor, reason, now));
    if (!versions.isEmpty()) {
      Derived.clear(handle);
    }
    return versions.size();
  }

  private static void remove(
      Handle handle, long version, String actor, String reason, Instant now) {
    String figures =
        " figure WHERE reading_id IN (SELECT id FROM reading WHERE version_id = " + version + ")";
    // What people wrote about its figures may quote it; the chain holds on to the digests.
    handle.execute(
        "UPDATE decision SET old = NULL, new = NULL, reason = NULL WHERE kind = 'figure'"
            + " AND target IN (SELECT fingerprint FROM"
            + figures
            + ")");
    handle
        .createQuery("SELECT fingerprint FROM" + figures)
        .mapTo(String.class)
        .list()
        .forEach(
            f ->
                handle.execute(
                    "UPDATE decision SET reason = NULL WHERE kind = 'claim' AND target LIKE ? ESCAPE '\\'",
                    "%" + f.replace("_", "\\_") + "%"));
    int gone = handle.execute("DELETE FROM" + figures);
    handle.execute("DELETE FROM body WHERE version_id = ?", version);
    Seals.insert(handle, "tombstone", version, Times.text(now), actor, reason, gone);
  }

  /** Clears what the database itself keeps of removed rows: its log, and its dead rows. */
  static void scrub(Store store) {
    store.guarded(
        () -> {
          try (var connection = store.source().getConnection();
              var statement = connection.createStatement()) {
            if (store.dialect() == Dialect.SQLITE) {
              statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            } else {
              for (String table : List.of("body", "figure", "decision", "finding", "story")) {
                statement.execute("VACUUM (FULL) " + table);
              }
            }
            return true;
          }
        });
  }
}
