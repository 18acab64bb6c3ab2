package org.tallystick.extract.number;

import java.util.Optional;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;

/** Makes an amount of a number expression and what is said of it. */
final class Amounts {
  private Amounts() {}

  /** The amount of {@code n}; a range or a vague word keeps what it says itself. */
  static Amount of(Numeral n, Optional<Comparator> said) {
    return switch (n.form()) {
      case RANGE -> Amount.range(n.low(), n.high());
      case VAGUE -> Amount.of(Comparator.VAGUE, n.low());
      case ABOUT -> Amount.of(said.orElse(Comparator.ABOUT), n.low());
      case ZERO, CODE, SCORE, MALFORMED -> Amount.exactly(n.low());
      default -> Amount.of(said.orElse(Comparator.EXACT), n.low());
    };
  }
}
