package org.tallystick.extract;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;

/**
 * A number as written, before what stands beside it is read.
 *
 * @param last token after it
 * @param low its value, or the smallest number a vague word can mean
 * @param high the upper end where it is a range
 * @param form how it is written
 */
record Numeral(int last, double low, OptionalDouble high, Form form) {
  /** How a number is written. */
  enum Form {
    PLAIN,
    VAGUE,
    ZERO,
    FRACTION,
    MALFORMED
  }

  static Numeral plain(int last, double value) {
    return new Numeral(last, value, OptionalDouble.empty(), Form.PLAIN);
  }

  static Numeral vague(int last, double least) {
    return new Numeral(last, least, OptionalDouble.empty(), Form.VAGUE);
  }

  /** What the text says of it under a comparator; empty where the two do not go together. */
  Optional<Amount> amount(Comparator comparator) {
    if (high.isPresent()) {
      boolean range = comparator == Comparator.RANGE || comparator == Comparator.EXACT;
      return range && low <= high.getAsDouble()
          ? Optional.of(Amount.range(low, high.getAsDouble()))
          : Optional.empty();
    }
    if (form == Form.VAGUE) {
      return Optional.of(Amount.of(Comparator.VAGUE, low));
    }
    return comparator == Comparator.RANGE || comparator == Comparator.VAGUE
        ? Optional.empty()
        : Optional.of(Amount.of(comparator, low));
  }
}
