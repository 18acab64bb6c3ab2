package org.tallystick.app.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.tallystick.app.web.exchange.Table;

/**
 * Tables as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe
 * in front; numbers, also negative ones, stay as they are.
 */
final class Csv {
  private static final String FORMULA = "=+-@\t\r\n\0";

  private Csv() {}

  static String of(Table table) {
    StringBuilder out = new StringBuilder();
    line(out, table.columns().stream().collect(Collectors.joining(",")));
    table
        .rows()
        .forEach(row -> line(out, row.stream().map(Csv::cell).collect(Collectors.joining(","))));
    return out.toString();
  }

  private static void line(StringBuilder out, String cells) {
    out.append(cells).append("\r\n");
  }

  private static String cell(Optional<String> value) {
    String text = value.orElse("");
    String safe = dangerous(text) ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean dangerous(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !number(text);
  }

  private static boolean number(String text) {
    int digits = 0;
    for (int i = text.charAt(0) == '-' ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != '.') {
        return false;
      }
    }
    return digits > 0;
  }
}
