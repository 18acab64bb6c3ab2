package org.tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tallystick.text.Aside;
import org.tallystick.text.Document;

/** A stored version of a document with its words. */
record VersionRow(
    long id,
    long document,
    int number,
    String textHash,
    Optional<String> rawHash,
    String source,
    Optional<String> retrieved,
    String recorded,
    Document words) {
  static final String SELECT =
      "SELECT v.*, d.name, b.title, b.text FROM version v JOIN document d ON d.id = v.document_id"
          + " JOIN body b ON b.version_id = v.id";

  private static final String INSERT =
      "INSERT INTO version (id, document_id, number, text_hash, raw_hash, source, outlet, url,"
          + " published, published_from, language, partial, asides, retrieved, recorded) VALUES"
          + " (:id, :document, :number, :hash, :raw, :source, :outlet, :url, :published, :from,"
          + " :language, :partial, :asides, :retrieved, :recorded)";

  /** Appends a version with its words and gives its number in the table. */
  static long insert(
      Handle handle, long document, int number, String hash, Incoming incoming, Instant now) {
    long id = Rows.next(handle, "version", "id");
    Document words = incoming.document();
    handle
        .createUpdate(INSERT)
        .bind("id", id)
        .bind("document", document)
        .bind("number", number)
        .bind("hash", hash)
        .bind("raw", incoming.rawHash().orElse(null))
        .bind("source", incoming.source())
        .bind("outlet", words.outlet().orElse(null))
        .bind("url", words.url().orElse(null))
        .bind("published", words.published().map(LocalDate::toString).orElse(null))
        .bind("from", words.publishedFrom().orElse(null))
        .bind("language", words.language().orElse(null))
        .bind("partial", words.partial() ? 1 : 0)
        .bind("asides", asides(words.asides()))
        .bind("retrieved", incoming.retrieved().map(Instant::toString).orElse(null))
        .bind("recorded", Times.text(now))
        .execute();
    handle
        .createUpdate("INSERT INTO body (version_id, title, text) VALUES (:id, :title, :text)")
        .bind("id", id)
        .bind("title", words.title())
        .bind("text", words.text())
        .execute();
    return id;
  }

  /**
   * Reads one row of {@link #SELECT}.
   *
   * @throws UnreadableRow if no document is stored like this
   */
  static VersionRow of(ResultSet r) throws SQLException {
    long id = r.getLong("id");
    try {
      Document words =
          new Document(
              Rows.required(r, "name"),
              Rows.required(r, "title"),
              Rows.required(r, "text"),
              Rows.text(r, "published").map(LocalDate::parse),
              Rows.text(r, "published_from"),
              Rows.text(r, "outlet"),
              Rows.text(r, "url"),
              Rows.text(r, "language"),
              r.getInt("partial") != 0,
              asides(Rows.required(r, "asides")));
      return new VersionRow(
          id,
          r.getLong("document_id"),
          r.getInt("number"),
          Rows.required(r, "text_hash"),
          Rows.text(r, "raw_hash"),
          Rows.required(r, "source"),
          Rows.text(r, "retrieved"),
          Rows.required(r, "recorded"),
          words);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableRow("document version " + id + " is unreadable", e);
    }
  }

  /** Asides as words: {@code caption 10 24;link 30 38}. */
  private static String asides(List<Aside> asides) {
    return asides.stream()
        .map(a -> a.kind().name().toLowerCase(Locale.ROOT) + " " + a.start() + " " + a.end())
        .collect(Collectors.joining(";"));
  }

  private static List<Aside> asides(String written) {
    List<Aside> asides = new ArrayList<>();
    for (String one : written.isEmpty() ? new String[0] : written.split(";")) {
      String[] words = one.split(" ");
      if (words.length != 3) {
        throw new IllegalArgumentException("not an aside: " + one);
      }
      Aside.Kind kind = Aside.Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
      asides.add(new Aside(kind, Integer.parseInt(words[1]), Integer.parseInt(words[2])));
    }
    return asides;
  }
}
