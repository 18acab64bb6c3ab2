package org.tallystick.text;

/**
 * One token. {@code lower} is the lower-cased text with curly apostrophes made straight, for
 * look-up only; the offsets refer to the untouched original.
 *
 * @param glued whether nothing separates it from the token before
 * @param capital whether the first letter is a capital
 */
public record Token(
    int start, int end, String text, String lower, Kind kind, boolean glued, boolean capital) {
  /** The shape of a token. */
  public enum Kind {
    /** Letters, also with inner periods ("U.N.") or leading letters ("MH17"). */
    WORD,
    /** Digits with their separators: {@code 7,000}, {@code 1.2}, {@code 12 000} is two tokens. */
    NUMBER,
    /** {@code 21st}. */
    ORDINAL,
    /** {@code 2:15}. */
    TIME,
    /** {@code 03/02/22}. */
    DATE,
    /** A quotation mark, single or double, straight or curly. */
    QUOTE,
    /** Any other mark: comma, hyphen, dollar sign. */
    MARK
  }

  /** Whether its look-up form is this word. */
  public boolean is(String word) {
    return lower.equals(word);
  }

  /** Whether it holds a small letter: "NATO" does not. */
  public boolean small() {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  public boolean word() {
    return kind == Kind.WORD;
  }

  public boolean number() {
    return kind == Kind.NUMBER;
  }
}
