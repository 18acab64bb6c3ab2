package org.tallystick.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds a day that is written out in full: year, month and day. A day without a year is left open,
 * and so is {@code 02/03/2022}, which two continents read differently.
 */
final class Dates {
  private static final int LONGEST = 400;
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** A day and where it stands in the line. */
  record Found(LocalDate day, int start, int end) {}

  private record Piece(String text, int start, int end) {
    int number() {
      return Character.isDigit(text.charAt(0)) && text.length() <= 8 ? Integer.parseInt(text) : -1;
    }

    int month() {
      String low = text.toLowerCase(Locale.ROOT);
      int at = low.length() < 3 ? -1 : MONTHS.indexOf(low.substring(0, 3));
      boolean name = at >= 0 && at % 3 == 0 && longMonth(at / 3).startsWith(low);
      return name || low.equals("sept") ? at / 3 + 1 : 0;
    }
  }

  private Dates() {}

  /** The day a date or time stamp of any usual form states. */
  static Optional<LocalDate> of(String text) {
    return in(text.length() > 80 ? text.substring(0, 80) : text).map(Found::day);
  }

  /** The first full day written in the line. */
  static Optional<Found> in(String line) {
    String head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    List<Piece> pieces = pieces(head);
    for (int i = 0; i < pieces.size(); i++) {
      Optional<Found> found = at(pieces, i, head);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> at(List<Piece> pieces, int i, String line) {
    Piece a = pieces.get(i);
    int first = a.number();
    if (a.text().length() == 8 && first > 0) {
      return found(first / 10000, first / 100 % 100, first % 100, a, a);
    }
    if (i + 2 >= pieces.size()) {
      return Optional.empty();
    }
    Piece b = pieces.get(i + 1);
    Piece c = pieces.get(i + 2);
    if (a.text().length() == 4 && first > 0) {
      int month = b.month() > 0 ? b.month() : b.number();
      return joined(line, a, c) ? found(first, month, c.number(), a, c) : Optional.empty();
    }
    if (c.text().length() != 4) {
      return Optional.empty();
    }
    if (a.month() > 0) {
      return found(c.number(), a.month(), b.number(), a, c);
    }
    if (b.month() > 0) {
      return found(c.number(), b.month(), first, a, c);
    }
    return numeric(line, a, b, c);
  }

  private static Optional<Found> numeric(String line, Piece a, Piece b, Piece c) {
    int x = a.number();
    int y = b.number();
    if (x < 1 || y < 1 || c.number() < 1 || !joined(line, a, c)) {
      return Optional.empty();
    }
    if (x > 12 || x == y) {
      return found(c.number(), y, x, a, c);
    }
    return y > 12 ? found(c.number(), x, y, a, c) : Optional.empty();
  }

  /** Only single date separators stand between the three numbers. */
  private static boolean joined(String line, Piece a, Piece c) {
    if (c.end() - a.start() > 12) {
      return false;
    }
    for (int i = a.start(); i < c.end(); i++) {
      char x = line.charAt(i);
      if (!Character.isLetterOrDigit(x) && x != '-' && x != '/' && x != '.') {
        return false;
      }
    }
    return true;
  }

  private static boolean ordinal(Piece piece) {
    return switch (piece.text().toLowerCase(Locale.ROOT)) {
      case "st", "nd", "rd", "th" -> true;
      default -> false;
    };
  }

  private static Optional<Found> found(int year, int month, int day, Piece from, Piece to) {
    if (year < 1600 || year > 2200) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Found(LocalDate.of(year, month, day), from.start(), to.end()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Piece> pieces(String s) {
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    while (i < s.length()) {
      int kind = kind(s.charAt(i));
      int start = i;
      while (i < s.length() && kind(s.charAt(i)) == kind) {
        i++;
      }
      if (kind > 0) {
        pieces.add(new Piece(s.substring(start, i), start, i));
      }
    }
    return withoutOrdinals(pieces);
  }

  /** "March 2nd, 2022": the ending tells nothing. */
  private static List<Piece> withoutOrdinals(List<Piece> pieces) {
    List<Piece> kept = new ArrayList<>();
    for (Piece p : pieces) {
      Piece last = kept.isEmpty() ? p : kept.get(kept.size() - 1);
      if (!(ordinal(p) && last.end() == p.start() && last.number() > 0)) {
        kept.add(p);
      }
    }
    return kept;
  }

  private static int kind(char c) {
    if (c >= '0' && c <= '9') {
      return 1;
    }
    return Character.isLetter(c) ? 2 : 0;
  }

  private static String longMonth(int index) {
    return java.time.Month.of(index + 1)
        .getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
        .toLowerCase(Locale.ROOT);
  }
}
