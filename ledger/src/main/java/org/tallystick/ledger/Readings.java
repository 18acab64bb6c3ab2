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
    handle
        .createUpdate(
            "INSERT INTO reading (id, version_id, extractor_id, recorded, figures, digest)"
                + " VALUES (:id, :version, :extractor, :recorded, :figures, :digest)")
        .bind("id", id)
        .bind("version", version)
        .bind("extractor", extractor(handle, extractor))
        .bind("recorded", Times.text(now))
        .bind("figures", figures.size())
        .bind("digest", FigureRow.digest(textHash, figures))
        .execute();
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
              handle.execute("INSERT INTO extractor (id, version) VALUES (?, ?)", id, version);
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
                        "INSERT INTO sighting (version_id, url, recorded)"
                            + " SELECT v.id, :url, :now FROM version v"
                            + " WHERE v.id = :v AND coalesce(v.url, '') <> :url"
                            + " ON CONFLICT DO NOTHING")
                    .bind("url", url)
                    .bind("v", version)
                    .bind("now", Times.text(now))
                    .execute());
  }
}
