package org.tallystick.figure;

import java.util.OptionalDouble;

/**
 * What is said of a number: a comparator and bounds, both ends included. An open end is empty:
 * "more than 7,000" is (7000, open), "up to 160,000" is (open, 160000). A vague word has the
 * smallest number it can mean as low: dozens 24, hundreds 200.
 *
 * @throws IllegalArgumentException if both ends are open, or reversed, or do not fit the comparator
 */
public record Amount(Comparator comparator, OptionalDouble low, OptionalDouble high) {
  public Amount {
    if (low.isEmpty() && high.isEmpty()) {
      throw new IllegalArgumentException("an amount needs a bound");
    }
    if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      throw new IllegalArgumentException("low " + low + " above high " + high);
    }
    boolean fits =
        switch (comparator) {
          case EXACT, ABOUT, NEARLY -> low.equals(high);
          case AT_LEAST, MORE_THAN, VAGUE -> low.isPresent() && high.isEmpty();
          case AT_MOST, LESS_THAN -> low.isEmpty();
          case RANGE -> low.isPresent() && high.isPresent();
        };
    if (!fits) {
      throw new IllegalArgumentException(comparator + " with " + low + " and " + high);
    }
  }

  /** One number under a comparator other than range. */
  public static Amount of(Comparator comparator, double value) {
    OptionalDouble one = OptionalDouble.of(value);
    OptionalDouble open = OptionalDouble.empty();
    return switch (comparator) {
      case EXACT, ABOUT, NEARLY, RANGE -> new Amount(comparator, one, one);
      case AT_LEAST, MORE_THAN, VAGUE -> new Amount(comparator, one, open);
      case AT_MOST, LESS_THAN -> new Amount(comparator, open, one);
    };
  }

  /** Exactly this many. */
  public static Amount exactly(double value) {
    return of(Comparator.EXACT, value);
  }

  /** From one number to another, both included. */
  public static Amount range(double low, double high) {
    return new Amount(Comparator.RANGE, OptionalDouble.of(low), OptionalDouble.of(high));
  }

  /** The number the text prints: the low bound, or the high one where low is open. */
  public double number() {
    return low.isPresent() ? low.getAsDouble() : high.getAsDouble();
  }

  /** Whether some number satisfies both. */
  public boolean overlaps(Amount other) {
    double a = low.orElse(Double.NEGATIVE_INFINITY);
    double b = high.orElse(Double.POSITIVE_INFINITY);
    double c = other.low.orElse(Double.NEGATIVE_INFINITY);
    double d = other.high.orElse(Double.POSITIVE_INFINITY);
    return a <= d && c <= b;
  }
}
