package org.tallystick.text;

/**
 * A stretch of a document's body that is not running prose, told apart by whoever read the page.
 */
public record Aside(Kind kind, int start, int end) {
  /** What the stretch is. */
  public enum Kind {
    STANDFIRST,
    CAPTION,
    LINK,
    TABLE,
    BYLINE
  }
}
