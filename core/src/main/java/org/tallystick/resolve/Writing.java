package org.tallystick.resolve;

import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;

/**
 * Whether two amounts are one number written in two ways: 498 and "nearly 500", 1,597 and "1,600".
 * A lost comparator is not a way of writing: "more than 7,000" and 7,000 differ. Stateless.
 */
public final class Writing {
  /** How far a rounding to one digit may be off before it is taken for another number. */
  private static final double STRICT = 0.01;

  private static final double LOOSE = 0.1;

  /** The same for a number told without any word that says it is rounded. */
  private static final double PLAIN = 0.02;

  /** Below this, numbers are told as they are: 20 is no rounding of 18. */
  private static final double SMALLEST = 20;

  private Writing() {}

  /** Whether the amounts say the same number under the same kind of comparator, or one rounds. */
  public static boolean same(Amount a, Amount b) {
    return alike(a, b) || rounds(a, b, false) || rounds(b, a, false);
  }

  /** As {@link #same}, for two figures otherwise known to tell the same: cruder roundings pass. */
  public static boolean nearly(Amount a, Amount b) {
    return alike(a, b) || rounds(a, b, true) || rounds(b, a, true);
  }

  /** Equal bounds, and comparators that do not differ in what they claim. */
  public static boolean alike(Amount a, Amount b) {
    return a.low().equals(b.low())
        && a.high().equals(b.high())
        && (a.comparator() == b.comparator() || point(a) && point(b));
  }

  /**
   * Whether {@code told} is {@code precise} rounded to fewer digits in the direction its comparator
   * allows.
   *
   * @param crude whether one digit is enough for numbers up to a tenth off
   */
  public static boolean rounds(Amount precise, Amount told, boolean crude) {
    double n = precise.number();
    double m = told.number();
    boolean single = crude ? single(precise) : point(precise);
    if (!single || told.comparator() == Comparator.RANGE || m < SMALLEST || n <= 0) {
      return false;
    }
    double unit = unit(m);
    if (unit <= 1 || unit(n) >= unit || Math.abs(n - m) >= unit) {
      return false;
    }
    double off = Math.abs(n - m) / n;
    boolean plain = told.comparator() == Comparator.EXACT;
    boolean near =
        off <= (m / unit >= 10 ? plain ? PLAIN : LOOSE : STRICT)
            || crude && off <= (plain ? PLAIN : LOOSE);
    return near && direction(told.comparator(), n, m, unit);
  }

  private static boolean direction(Comparator c, double n, double m, double unit) {
    return switch (c) {
      case NEARLY, LESS_THAN -> n < m;
      case AT_MOST -> n <= m;
      case MORE_THAN -> n > m;
      case AT_LEAST -> n >= m;
      case EXACT, ABOUT -> n > m || m - n <= unit / 2;
      case RANGE, VAGUE -> false;
    };
  }

  private static boolean single(Amount a) {
    return a.comparator() != Comparator.RANGE && a.comparator() != Comparator.VAGUE;
  }

  /** Whether it names one number: exact, about or nearly. */
  public static boolean point(Amount a) {
    return switch (a.comparator()) {
      case EXACT, ABOUT, NEARLY -> true;
      default -> false;
    };
  }

  /** The place of the last digit that is not zero: 100 for 1,600. */
  private static double unit(double value) {
    if (value <= 0 || value != Math.rint(value)) {
      return 1;
    }
    double unit = 1;
    while (value % (unit * 10) == 0) {
      unit *= 10;
    }
    return unit;
  }

  /** How many significant digits a whole number has: 3 for 498, 2 for 1,600. */
  public static int digits(double value) {
    double rest = Math.abs(value) / unit(Math.abs(value));
    int digits = 1;
    while (rest >= 10) {
      rest /= 10;
      digits++;
    }
    return digits;
  }

  /** Whether the number is seldom said by chance: 498 or 11,000, not 3 or 200. */
  public static boolean telling(double value) {
    return value >= 1000 || value >= 100 && digits(value) >= 3;
  }

  /** The amount in words for a sentence: "more than 7,000", "1,500 to 2,000". */
  public static String words(Amount a) {
    String number = number(a.number());
    return switch (a.comparator()) {
      case EXACT -> number;
      case RANGE -> number(a.low().orElse(0)) + " to " + number(a.high().orElse(0));
      case VAGUE -> "a vague number of at least " + number;
      case AT_MOST -> "up to " + number;
      default -> a.comparator().word().replace('_', ' ') + " " + number;
    };
  }

  /** A number with thousands separated by commas. */
  public static String number(double value) {
    return value == Math.rint(value)
        ? String.format(java.util.Locale.ROOT, "%,.0f", value)
        : String.format(java.util.Locale.ROOT, "%,.1f", value);
  }
}
