package org.tallystick.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.tallystick.audit.SeriesCheck;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Period;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Slot;
import org.tallystick.figure.Stance;
import org.tallystick.resolve.Ids;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/**
 * A published series as comma-separated text: one report a line, the first line naming the columns.
 * Its totals are also figures, standing in the text at the offsets of their cells, so that a series
 * is one more claimant beside the coverage. Immutable and thread-safe.
 */
public final class SeriesFile {
  /** The columns that every series must have. */
  private static final List<String> NEEDED = List.of("date", "measure", "counted", "cumulative");

  private final Document document;
  private final List<Line> lines;

  private record Cell(int start, int end, String value) {}

  private record Line(int start, int end, Map<String, Cell> cells, SeriesCheck.Row row) {}

  private SeriesFile(Document document, List<Line> lines) {
    this.document = document;
    this.lines = List.copyOf(lines);
  }

  /**
   * Reads a series.
   *
   * @param document the file as a document; its text is the file's text
   * @param columns names of the file's own columns for {@code date, claimant, measure, counted,
   *     side, cumulative, increment, period_hours}, where they differ
   * @throws IllegalArgumentException if a needed column is missing or a cell cannot be read; the
   *     message names the line
   */
  public static SeriesFile of(Document document, Map<String, String> columns) {
    String text = document.text();
    List<Line> lines = new ArrayList<>();
    List<String> names = List.of();
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int stop = text.indexOf('\n', start);
      stop = stop < 0 ? text.length() : stop;
      int end = stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
      number++;
      List<Cell> cells = cells(text, start, end);
      if (names.isEmpty()) {
        names = names(cells, columns);
      } else if (end > start) {
        lines.add(line(document.id() + " line " + number, start, end, names, cells));
      }
      start = stop + 1;
    }
    return new SeriesFile(document, lines);
  }

  /** The reports in the order of the file. */
  public List<SeriesCheck.Row> rows() {
    return lines.stream().map(Line::row).toList();
  }

  /** The running totals as figures of the document. */
  public List<Figure> figures() {
    return lines.stream()
        .filter(l -> l.row().cumulative().isPresent() && !l.row().measure().isEmpty())
        .map(this::figure)
        .toList();
  }

  private static List<String> names(List<Cell> cells, Map<String, String> columns) {
    List<String> names = new ArrayList<>();
    for (Cell cell : cells) {
      String own = cell.value().replace("\ufeff", "");
      names.add(
          columns.entrySet().stream()
              .filter(e -> e.getValue().equals(own))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(own));
    }
    for (String needed : NEEDED) {
      if (!names.contains(needed)) {
        throw new IllegalArgumentException("the series has no column '" + needed + "'");
      }
    }
    return names;
  }

  private static Line line(String where, int start, int end, List<String> names, List<Cell> cells) {
    Map<String, Cell> byName = new java.util.HashMap<>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      byName.put(names.get(i), cells.get(i));
    }
    try {
      OptionalDouble hours = number(value(byName, "period_hours"));
      SeriesCheck.Row row =
          new SeriesCheck.Row(
              LocalDate.parse(value(byName, "date")),
              value(byName, "claimant"),
              value(byName, "measure"),
              value(byName, "counted"),
              value(byName, "side"),
              number(value(byName, "cumulative")),
              number(value(byName, "increment")),
              hours.isPresent() ? OptionalInt.of((int) hours.getAsDouble()) : OptionalInt.empty());
      return new Line(start, end, Map.copyOf(byName), row);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new IllegalArgumentException(where + ": cannot read a cell: " + e.getMessage(), e);
    }
  }

  private static String value(Map<String, Cell> cells, String name) {
    Cell cell = cells.get(name);
    return cell == null ? "" : cell.value();
  }

  private static OptionalDouble number(String cell) {
    return cell.isBlank()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(cell.strip().replace(",", "")));
  }

  /** The cells of a line; a quoted cell may hold commas, and a doubled quote stands for one. */
  private static List<Cell> cells(String text, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int at = start;
    while (at <= end) {
      boolean quoted = at < end && text.charAt(at) == '"';
      int stop = at + (quoted ? 1 : 0);
      while (stop < end && (quoted || text.charAt(stop) != ',')) {
        if (quoted && text.charAt(stop) == '"') {
          if (stop + 1 >= end || text.charAt(stop + 1) != '"') {
            break;
          }
          stop++;
        }
        stop++;
      }
      int from = at + (quoted ? 1 : 0);
      cells.add(new Cell(from, stop, text.substring(from, stop).replace("\"\"", "\"").strip()));
      int comma = text.indexOf(',', stop);
      at = comma < 0 || comma >= end ? end + 1 : comma + 1;
    }
    return cells;
  }

  private Figure figure(Line line) {
    SeriesCheck.Row row = line.row();
    Cell total = line.cells().getOrDefault("cumulative", new Cell(line.start(), line.end(), ""));
    Optional<String> claimant = Optional.of(row.claimant()).filter(c -> !c.isEmpty());
    return new Figure(
        Ids.of("g", document.id(), total.start(), row.measure()),
        document.id(),
        new Span(Part.BODY, total.start(), total.end()),
        document.text().substring(total.start(), total.end()),
        Amount.of(Comparator.EXACT, row.cumulative().orElse(0)),
        Optional.of(row.measure()),
        row.counted(),
        Optional.of(row.side()).filter(s -> !s.isEmpty()),
        Optional.empty(),
        claimant,
        Optional.empty(),
        Relation.UNKNOWN,
        List.of(),
        Stance.ASSERTED,
        List.of(),
        new Period(Scope.CUMULATIVE, Optional.empty(), Optional.of(row.date())),
        Optional.empty(),
        Optional.empty(),
        new Span(Part.BODY, line.start(), line.end()),
        document.text().substring(line.start(), line.end()),
        Map.of(Slot.AMOUNT, new Span(Part.BODY, total.start(), total.end())),
        Set.of(),
        List.of("series"));
  }
}
