package org.tallystick.app.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under named columns, written in whichever way is asked for. Cells may hold anything. A
 * column without a name holds a drawing and is never cut.
 *
 * @param numeric whether a column is set flush right
 */
public record Table(List<String> columns, List<Boolean> numeric, List<List<String>> rows) {
  private static final int GAP = 2;

  public Table {
    columns = List.copyOf(columns);
    numeric = List.copyOf(numeric);
    rows = List.copyOf(rows);
  }

  /** With a line of headings, tabs between cells; tabs and line breaks within cells are blanks. */
  public String tsv() {
    StringBuilder b = new StringBuilder(String.join("\t", columns)).append('\n');
    for (List<String> row : rows) {
      b.append(String.join("\t", row.stream().map(Printable::line).toList())).append('\n');
    }
    return b.toString();
  }

  /**
   * As RFC 4180 has it; a cell that a spreadsheet would run as a formula is led by an apostrophe.
   */
  public String csv() {
    StringBuilder b = new StringBuilder();
    csvRow(b, columns);
    rows.forEach(row -> csvRow(b, row));
    return b.toString();
  }

  private static void csvRow(StringBuilder b, List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      b.append(i == 0 ? "" : ",").append(csvCell(row.get(i)));
    }
    b.append("\r\n");
  }

  private static String csvCell(String cell) {
    String safe = cell;
    if (!cell.isEmpty() && "=+-@\t\r\0".indexOf(cell.charAt(0)) >= 0) {
      safe = "'" + cell;
    }
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** As a Markdown table. */
  public String markdown() {
    StringBuilder b = new StringBuilder();
    markdownRow(b, columns);
    b.append('|');
    numeric.forEach(right -> b.append(right ? " ---: |" : " --- |"));
    b.append('\n');
    rows.forEach(row -> markdownRow(b, row));
    return b.toString();
  }

  private static void markdownRow(StringBuilder b, List<String> row) {
    b.append('|');
    row.forEach(cell -> b.append(' ').append(markdownText(cell)).append(" |"));
    b.append('\n');
  }

  /** The text with every mark that Markdown or HTML would act on made plain. */
  public static String markdownText(String text) {
    StringBuilder b = new StringBuilder();
    for (char c : Printable.line(text).toCharArray()) {
      switch (c) {
        case '<' -> b.append("&lt;");
        case '&' -> b.append("&amp;");
        case '\\', '|', '*', '_', '[', ']', '`', '#', '~' -> b.append('\\').append(c);
        default -> b.append(c);
      }
    }
    return b.toString();
  }

  /**
   * Lines for a screen: columns aligned, the widest ones cut where the screen is too narrow.
   *
   * @param width columns of the screen
   * @param bold wraps a heading, for screens with colours
   */
  public List<String> aligned(int width, java.util.function.UnaryOperator<String> bold) {
    int[] widths = widths(width);
    List<String> lines = new ArrayList<>();
    lines.add(bold.apply(alignedRow(columns, widths)));
    rows.forEach(row -> lines.add(alignedRow(row, widths)));
    return lines;
  }

  private int[] widths(int width) {
    int[] widths = new int[columns.size()];
    int total = (columns.size() - 1) * GAP;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Printable.width(columns.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], Printable.width(Printable.line(row.get(i))));
      }
      total += widths[i];
    }
    for (; total > width; total--) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        boolean named = !columns.get(i).isEmpty();
        widest = named && widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= 8) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private String alignedRow(List<String> row, int[] widths) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = Printable.fit(Printable.line(row.get(i)), widths[i]);
      String pad = " ".repeat(widths[i] - Printable.width(cell));
      b.append(numeric.get(i) ? pad + cell : cell + pad);
      b.append(" ".repeat(GAP));
    }
    return b.toString().stripTrailing();
  }
}
