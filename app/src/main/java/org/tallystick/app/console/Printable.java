package org.tallystick.app.console;

/**
 * Makes text from outside safe and measurable on a screen: control characters, which could move the
 * cursor or recolour the screen, and marks that turn the direction of writing are replaced.
 */
public final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** The text on one line: any run of white space is one blank. */
  public static String line(String text) {
    StringBuilder b = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        blank = b.length() > 0;
        continue;
      }
      if (blank) {
        b.append(' ');
        blank = false;
      }
      b.append(harmful(c) ? REPLACEMENT : c);
    }
    return b.toString();
  }

  /** The text with the same length and the same offsets, harmful characters replaced. */
  public static String sameLength(String text) {
    StringBuilder b = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      b.append(Character.isWhitespace(c) ? ' ' : harmful(c) ? REPLACEMENT : c);
    }
    return b.toString();
  }

  /** The text with its lines kept, harmful characters replaced; the same text where it has none. */
  public static String visible(String text) {
    int first = 0;
    while (first < text.length() && !upsets(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder b = new StringBuilder(text);
    for (int i = first; i < b.length(); i++) {
      if (upsets(b.charAt(i))) {
        b.setCharAt(i, REPLACEMENT);
      }
    }
    return b.toString();
  }

  /** Whether a character is harmful on a page, where ends of lines and tabs are not. */
  public static boolean upsets(char c) {
    return c != '\n' && c != '\t' && c != '\r' && (c < ' ' || c >= '\u007F') && harmful(c);
  }

  private static boolean harmful(char c) {
    return Character.isISOControl(c)
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C'
        || c == '\uFEFF';
  }

  /** How many columns a screen needs for it. */
  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += width(text.codePointAt(i));
    }
    return width;
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0x1F300 && c <= 0x1FAFF
            || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : 1;
  }

  /** The text cut to a number of columns, with an ellipsis where something was cut. */
  public static String fit(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (used + width(c) > columns - 1) {
        break;
      }
      used += width(c);
      i += Character.charCount(c);
    }
    return text.substring(0, i).stripTrailing() + "…";
  }
}
