package org.tallystick.read;

import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A page as it was written, in which the characters of its text nodes can be found again. */
final class SourceText {
  private static final int LONGEST_ENTITY = 34;

  private final String source;

  SourceText(String source) {
    this.source = source;
  }

  /** The source offset of each character of a text node; -1 where the page does not have it. */
  int[] offsets(TextNode node) {
    String text = node.getWholeText();
    int[] offsets = new int[text.length()];
    int at = node.sourceRange().isTracked() ? node.sourceRange().startPos() : -1;
    int i = 0;
    while (i < text.length()) {
      if (at < 0 || at >= source.length()) {
        offsets[i++] = Math.min(at, source.length() - 1);
        continue;
      }
      char c = source.charAt(at);
      if (c == '\r' && text.charAt(i) != '\r') {
        at++;
        continue;
      }
      int entity = c == '&' ? entityEnd(at) : at + 1;
      int chars = c == '&' && entity > at + 1 ? decoded(at, entity) : 1;
      for (int k = 0; k < chars && i < text.length(); k++) {
        offsets[i++] = at;
      }
      at = entity;
    }
    return offsets;
  }

  /** After the semicolon of an entity; after the ampersand alone where there is none. */
  private int entityEnd(int at) {
    int stop = Math.min(source.length(), at + LONGEST_ENTITY);
    for (int i = at + 1; i < stop; i++) {
      char c = source.charAt(i);
      if (c == ';') {
        return decoded(at, i + 1) < i + 1 - at ? i + 1 : at + 1;
      }
      if (!Character.isLetterOrDigit(c) && c != '#') {
        break;
      }
    }
    return at + 1;
  }

  /** How many characters an entity stands for; the usual ones are known to be one. */
  private int decoded(int from, int to) {
    String entity = source.substring(from, to);
    return switch (entity) {
      case "&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;", "&#39;", "&apos;" -> 1;
      default -> Parser.unescapeEntities(entity, false).length();
    };
  }
}
