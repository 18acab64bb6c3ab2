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

  /** Appends a version with its words and gives its number in the table. */
  static long insert(
      Handle handle, long document, int number, String hash, Incoming incoming, Instant now) {
    long id = Rows.next(handle, "version", "id");
    Document words = incoming.document();
    Seals.insert(
        handle,
        "version",
        id,
        document,
        number,
        hash,
        incoming.rawHash().orElse(null),
        incoming.cited(),
        words.outlet().orElse(null),
        words.url().orElse(null),
        words.published().map(LocalDate::toString).orElse(null),
        words.publishedFrom().orElse(null),
        words.language().orElse(null),
        words.partial() ? 1 : 0,
        asides(words.asides()),
        incoming.retrieved().map(Instant::toString).orElse(null),
        Times.text(now));
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
