package org.tallystick.extract.number;

/**
 * A number expression, before anything around it is looked at.
 *
 * @param first its first token
 * @param last the token after it
 * @param low its value, or the lower end
 * @param high its value, or the upper end
 * @param scale what its last word multiplies by: 1000 in "five thousand", else 1
 * @param form what it is
 */
record Numeral(int first, int last, double low, double high, double scale, Form form) {
  /** What sort of expression it is. */
  enum Form {
    DIGITS,
    WORDS,
    RANGE,
    /** Two or so. */
    ABOUT,
    VAGUE,
    FRACTION,
    ZERO,
    /** "both", "a single", "triple". */
    PRONOUN,
    MALFORMED,
    /** 3-1. */
    SCORE,
    /** Digits that number nothing: 555-123-4567, 24/7. */
    CODE
  }

  static Numeral of(int first, int last, double value, Form form) {
    return new Numeral(first, last, value, value, 1, form);
  }

  static Numeral scaled(int first, int last, double value, double scale, Form form) {
    return new Numeral(first, last, value, value, scale, form);
  }

  /** Whether it can be an end of a range. */
  boolean plain() {
    return form == Form.DIGITS || form == Form.WORDS;
  }
}
