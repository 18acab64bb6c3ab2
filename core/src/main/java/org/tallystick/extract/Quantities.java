package org.tallystick.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Amount;
import org.tallystick.text.Sentence;

/** Finds the quantity expressions of a sentence. Stateless and thread-safe. */
final class Quantities {
  private Quantities() {}

  /** All quantity expressions in order, never overlapping, of whatever kind. */
  static List<Quantity> in(Sentence sentence) {
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).number() && sentence.token(i).text().matches("[0-9,]+(\\.[0-9]+)?")) {
        double value = Double.parseDouble(sentence.token(i).text().replace(",", ""));
        found.add(
            new Quantity(
                sentence,
                i,
                i + 1,
                i,
                i + 1,
                Amount.exactly(value),
                Quantity.Kind.COUNT,
                Optional.empty()));
      }
    }
    return found;
  }
}
