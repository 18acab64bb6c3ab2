package org.tallystick.ledger;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Removes the words of a document and all that was made of them. The caller is the one writer. */
final class Takedown {
  private final Handle handle;
  private final Dialect dialect;
  private final Instant now;
  private final String resolver;

  Takedown(Handle handle, Dialect dialect, String resolver, Instant now) {
    this.handle = handle;
    this.resolver = resolver;
    this.dialect = dialect;
    this.now = now;
  }

  private record Words(long version, String title, String text) {}

  /** Removes and leaves tombstones; what was derived of it is made anew, or emptied for that. */
  int of(String name, String actor, String reason) {
    List<Words> versions =
        handle
            .createQuery(
                "SELECT v.id, b.title, b.text FROM version v JOIN document d ON d.id = v.document_id"
                    + " JOIN body b ON b.version_id = v.id WHERE d.name = :name ORDER BY v.id")
            .bind("name", name)
            .map((r, c) -> new Words(r.getLong(1), r.getString(2), r.getString(3)))
            .list();
    versions.forEach(words -> remove(words.version(), actor, reason));
    if (!versions.isEmpty()) {
      String token = Judgement.token(name);
      handle.execute(
          "UPDATE decision SET reason = NULL WHERE kind = 'story' AND target LIKE ?",
          "%" + token + "%");
      Quotes quotes = new Quotes(handle, dialect);
      versions.forEach(words -> quotes.add(words.title(), words.text()));
      quotes.blank();
      if (!new Deriving(handle, resolver).follow()) {
        Derived.clear(handle);
      }
    }
    return versions.size();
  }

  private void remove(long version, String actor, String reason) {
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
              for (String table :
                  List.of("body", "figure", "decision", "finding", "story", "claim", "question")) {
                statement.execute("VACUUM (FULL) " + table);
              }
            }
            return true;
          }
        });
  }
}
