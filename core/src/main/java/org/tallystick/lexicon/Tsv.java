package org.tallystick.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a vocabulary file of the class path: tab-separated, the first line that is no comment names
 * the columns, {@code #} starts a comment line, empty lines are passed over.
 */
public final class Tsv {
  private Tsv() {}

  /** One line of a vocabulary file, with where it stands for messages. */
  public record Row(String file, int line, List<String> columns, List<String> cells) {
    public Row {
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
    }

    /** The cell under this column; empty where the line stops before it. */
    public String get(String column) {
      int i = columns.indexOf(column);
      if (i < 0) {
        throw new IllegalArgumentException(file + " has no column " + column);
      }
      return i < cells.size() ? cells.get(i) : "";
    }

    /** The parts of a cell between bars; none where it is empty. */
    public List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    /** An exception that names file and line. */
    public IllegalArgumentException wrong(String why) {
      return new IllegalArgumentException(file + " line " + line + ": " + why);
    }
  }

  /**
   * All rows of a file.
   *
   * @param name path below {@code /org/tallystick/lexicon/en/}
   * @throws IllegalArgumentException if the file is missing or a line has more cells than columns
   */
  public static List<Row> read(String name) {
    String path = "/org/tallystick/lexicon/en/" + name;
    try (InputStream in = Tsv.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no vocabulary file " + path);
      }
      return rows(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(String name, BufferedReader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(line);
      if (columns.isEmpty()) {
        columns = cells;
        continue;
      }
      Row row = new Row(name, number, columns, cells);
      if (cells.size() > columns.size()) {
        throw row.wrong("more cells than columns " + columns);
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\t", -1)) {
      cells.add(cell.strip());
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }
}
