package org.tallystick.read;

import java.nio.IntBuffer;
import org.jsoup.nodes.Element;

/**
 * A stretch of a page's text that a browser would set as one block.
 *
 * @param element the innermost block element that holds it
 * @param text its characters, blanks folded
 * @param linked how many of them are inside links
 * @param sources where each character stands in the source; empty where that was not asked for
 */
record Block(Element element, Kind kind, String text, int linked, IntBuffer sources) {
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    CELL,
    CAPTION
  }

  Block as(Kind other) {
    return new Block(element, other, text, linked, sources);
  }

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** How much running prose this is: links and scraps count little or nothing. */
  double prose() {
    if (kind == Kind.HEADING || kind == Kind.CAPTION || text.length() < 40) {
      return 0;
    }
    double weight = kind == Kind.PARAGRAPH ? 1 : 0.5;
    return weight * Math.max(0, text.length() - 2.0 * linked);
  }

  boolean endsSentence() {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '…' || c == ':') {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }
}
