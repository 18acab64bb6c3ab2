package org.tallystick.ledger;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Figure;

/** Appends what extractor versions read. */
final class Readings {
  private Readings() {}

  /** One extractor version's reading of a document version. */
  static void insert(
      Handle handle,
      long version,
      String textHash,
      String extractor,
      List<Figure> figures,
      Instant now) {
    long id = Rows.next(handle, "reading", "id");
    Seals.insert(
        handle,
        "reading",
        id,
        version,
        extractor(handle, extractor),
        Times.text(now),
        figures.size(),
        FigureRow.digest(textHash, figures));
    FigureRow.insert(handle, id, textHash, figures);
  }

  private static long extractor(Handle handle, String version) {
    return handle
        .createQuery("SELECT id FROM extractor WHERE version = :version")
        .bind("version", version)
        .mapTo(Long.class)
        .findOne()
        .orElseGet(
            () -> {
              long id = Rows.next(handle, "extractor", "id");
              Seals.insert(handle, "extractor", id, version);
              return id;
            });
  }

  /** The same words met under another address, once for each address. */
  static void sighting(Handle handle, long version, Incoming incoming, Instant now) {
    incoming
        .document()
        .url()
        .ifPresent(
            url ->
                handle
                    .createUpdate(
                        "INSERT INTO sighting (version_id, url, recorded, seal)"
                            + " SELECT v.id, :url, :now, :seal FROM version v"
                            + " WHERE v.id = :v AND coalesce(v.url, '') <> :url"
                            + " ON CONFLICT DO NOTHING")
                    .bind("url", url)
                    .bind("v", version)
                    .bind("now", Times.text(now))
                    .bind("seal", Seals.of(version, url, Times.text(now)))
                    .execute());
  }
}
