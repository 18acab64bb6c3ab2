package org.tallystick.ledger;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Change;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Period;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Stance;
import org.tallystick.text.Document;
import org.tallystick.text.Span;

/**
 * A figure as it is stored: everything but the quote's words, which are in the document.
 *
 * @param row its number in the table
 * @param reading the reading it belongs to
 * @param figure the figure, its {@code doc} and {@code quoteText} taken from the document
 */
record FigureRow(long row, long reading, String fingerprint, Figure figure) {
  /** By document, and as they were read. */
  static final java.util.Comparator<FigureRow> ORDER =
      java.util.Comparator.comparing((FigureRow row) -> row.figure().doc())
          .thenComparingLong(FigureRow::row);

  static final String SELECT =
      "SELECT " + String.join(", ", Seals.columns("figure")) + " FROM figure";

  /** Appends the figures of one reading, in order. */
  static void insert(Handle handle, long reading, String textHash, List<Figure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    long row = Rows.next(handle, "figure", "id");
    Batch batch = new Batch(handle, "figure");
    for (Figure figure : figures) {
      @Nullable Object[] fields = fields(Hashes.fingerprint(textHash, figure), figure);
      @Nullable Object[] values = new @Nullable Object[fields.length + 2];
      values[0] = row++;
      values[1] = reading;
      System.arraycopy(fields, 0, values, 2, fields.length);
      batch.add(values);
    }
    batch.end();
  }

  /** The digest over every stored field of one reading's figures, in order. */
  static String digest(String textHash, List<Figure> figures) {
    MessageDigest digest = Hashes.sha256();
    for (Figure figure : figures) {
      Hashes.add(digest, fields(Hashes.fingerprint(textHash, figure), figure));
    }
    return Hashes.hex(digest.digest());
  }

  private static @Nullable Object[] fields(String fingerprint, Figure f) {
    return new @Nullable Object[] {
      f.id(),
      fingerprint,
      f.at().part().word(),
      f.at().start(),
      f.at().end(),
      f.text(),
      f.amount().comparator().word(),
      number(f.amount().low()),
      number(f.amount().high()),
      f.measure().orElse(null),
      f.counted(),
      f.side().orElse(null),
      f.place().orElse(null),
      f.claimant().orElse(null),
      f.party().orElse(null),
      f.relation().word(),
      f.stance().word(),
      f.period().scope().word(),
      f.period().since().orElse(null),
      f.period().asOf().map(LocalDate::toString).orElse(null),
      f.partOf().orElse(null),
      f.change().map(Change::word).orElse(null),
      f.quote().part().word(),
      f.quote().start(),
      f.quote().end(),
      FigureDetail.json(f)
    };
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /**
   * Reads one row of {@link #SELECT} beside the document it was read from.
   *
   * @throws UnreadableRow if no figure of that document is stored like this
   */
  static FigureRow of(ResultSet r, Document document) throws SQLException {
    long row = r.getLong("id");
    try {
      Span quote = span(r, "quote_part", "quote_start", "quote_end");
      Figure figure = figure(r, document.id(), quote, document.text(quote));
      return new FigureRow(row, r.getLong("reading_id"), r.getString("fingerprint"), figure);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new UnreadableRow("figure " + row + " of " + document.id() + " is unreadable", e);
    } catch (java.time.DateTimeException e) {
      throw new UnreadableRow("figure " + row + " of " + document.id() + " has no date", e);
    }
  }

  private static Figure figure(ResultSet r, String doc, Span quote, String quoteText)
      throws SQLException {
    FigureDetail detail = FigureDetail.of(Rows.required(r, "detail"));
    return new Figure(
        Rows.required(r, "name"),
        doc,
        span(r, "part", "start_at", "end_at"),
        Rows.required(r, "text"),
        new Amount(
            Comparator.of(Rows.required(r, "comparator")),
            Rows.number(r, "low"),
            Rows.number(r, "high")),
        Rows.text(r, "measure"),
        Rows.required(r, "counted"),
        Rows.text(r, "side"),
        Rows.text(r, "place"),
        Rows.text(r, "claimant"),
        Rows.text(r, "party"),
        Relation.valueOf(constant(r, "relation")),
        detail.relays(),
        Stance.valueOf(constant(r, "stance")),
        detail.caveats(),
        new Period(
            Scope.valueOf(constant(r, "scope")),
            Rows.text(r, "since"),
            Rows.text(r, "as_of").map(LocalDate::parse)),
        Rows.text(r, "part_of"),
        Rows.text(r, "change").map(w -> Change.valueOf(w.toUpperCase(Locale.ROOT))),
        quote,
        quoteText,
        detail.evidence(),
        detail.implied(),
        detail.rules());
  }

  private static String constant(ResultSet r, String column) throws SQLException {
    return Rows.required(r, column).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static Span span(ResultSet r, String part, String start, String end) throws SQLException {
    return new Span(FigureDetail.part(Rows.required(r, part)), r.getInt(start), r.getInt(end));
  }

  /** The slots a person may correct, by the words of the columns. */
  static Optional<String> slot(Figure f, String field) {
    return switch (field) {
      case "measure" -> f.measure();
      case "counted" -> Optional.of(f.counted());
      case "side" -> f.side();
      case "place" -> f.place();
      case "claimant" -> f.claimant();
      case "party" -> f.party();
      case "scope" -> Optional.of(f.period().scope().word());
      case "since" -> f.period().since();
      case "as_of" -> f.period().asOf().map(LocalDate::toString);
      default -> throw new IllegalArgumentException("no such field: " + field);
    };
  }
}
