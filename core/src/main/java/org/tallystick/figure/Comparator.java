package org.tallystick.figure;

import java.util.Locale;

/** What a text says of a number: "more than 7,000" is not 7,000. */
public enum Comparator {
  EXACT,
  ABOUT,
  NEARLY,
  AT_LEAST,
  MORE_THAN,
  AT_MOST,
  LESS_THAN,
  RANGE,
  VAGUE;

  /** The word used in records, such as {@code more_than}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The comparator of a record's word.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Comparator of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
