package org.tallystick.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.text.Document;

/** A table with a document in each row, its columns known by their names or by the user's map. */
final class CsvFile {
  private static final int SNIFFED = 8192;

  private final Job job;

  private CsvFile(Job job) {
    this.job = job;
  }

  static void read(Job job, InputStream in) throws IOException {
    PushbackInputStream pushed = new PushbackInputStream(in, SNIFFED);
    byte[] head = pushed.readNBytes(SNIFFED);
    pushed.unread(head);
    if (head.length == 0) {
      job.fail(0, "is empty; there was nothing to read");
      return;
    }
    CsvFile file = new CsvFile(job);
    long line = 1;
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator(head))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .maxBufferSize((int) job.options().maxDocument())
            .ofNamedCsvRecord(new InputStreamReader(pushed, StandardCharsets.UTF_8))) {
      for (Iterator<NamedCsvRecord> i = rows.iterator(); i.hasNext(); ) {
        NamedCsvRecord row = i.next();
        line = row.getStartingLineNumber();
        if (!file.row(row)) {
          return;
        }
      }
    } catch (CsvParseException e) {
      String advice = "the rows before were read; see whether a quote is open or a row is too long";
      job.fail(-1, "after line " + line, "is not a well-formed table", advice);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The separator that occurs most often in the first line. */
  private static char separator(byte[] head) {
    String first = new String(head, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    char best = ',';
    long most = first.chars().filter(c -> c == ',').count();
    for (char other : new char[] {'\t', ';', '|'}) {
      long count = first.chars().filter(c -> c == other).count();
      if (count > most) {
        most = count;
        best = other;
      }
    }
    return best;
  }

  /** Whether to go on: without a text column no row can be read. */
  private boolean row(NamedCsvRecord row) {
    Optional<String> text = field(row, "text");
    long line = row.getStartingLineNumber();
    if (text.isEmpty() && column(row, "text").isEmpty()) {
      refuse(row);
      return false;
    }
    if (text.isEmpty()) {
      job.fail(-1, "line " + line, "has no text", "the other rows were read");
    } else {
      job.sink().accept(read(row, text.get(), line));
    }
    return true;
  }

  private void refuse(NamedCsvRecord row) {
    String columns = String.join(", ", row.getHeader());
    columns = columns.length() > 200 ? columns.substring(0, 200) + "…" : columns;
    job.fail(
        0,
        "is a table without a column named text (it has "
            + columns
            + "); nothing was read from it; say which column holds the text");
  }

  private Result.Read read(NamedCsvRecord row, String text, long line) {
    String id = field(row, "id").or(() -> field(row, "url")).orElse(job.source().id() + ":" + line);
    Optional<String> stated = field(row, "published");
    Optional<LocalDate> published = stated.flatMap(Dates::of);
    Document document =
        new Document(
            job.ids().unique(id),
            field(row, "title").orElse(""),
            text,
            published,
            published.map(day -> "csv"),
            field(row, "outlet"),
            field(row, "url"),
            field(row, "language").map(JsonRecord::code),
            false,
            List.of());
    String lost = "The published column holds no day that can be told for sure; left open.";
    return new Result.Read(
        document,
        job.at(line, -1, "UTF-8", Optional.empty()),
        field(row, "author").stream().toList(),
        Optional.empty(),
        stated.isPresent() && published.isEmpty() ? List.of(lost) : List.of());
  }

  private Optional<String> field(NamedCsvRecord row, String field) {
    return column(row, field).flatMap(row::findField).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** The user's map first, then the usual names in any case. */
  private Optional<String> column(NamedCsvRecord row, String field) {
    String mapped = job.options().columns().getOrDefault(field, "");
    for (String name : mapped.isEmpty() ? names(field) : List.of(mapped)) {
      for (String column : row.getHeader()) {
        if (column.strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> names(String field) {
    return switch (field) {
      case "text" ->
          List.of("text", "body", "content", "maintext", "article", "full_text", "notes");
      case "title" -> List.of("title", "headline");
      case "published" ->
          List.of(
              "published", "publish_date", "date_publish", "pubdate", "publication_date", "date");
      case "outlet" -> List.of("outlet", "publisher", "source", "source_domain", "site");
      case "url" -> List.of("url", "link", "source_url");
      case "language" -> List.of("language", "lang");
      case "author" -> List.of("author", "authors", "byline");
      default -> List.of(field);
    };
  }
}
