package org.tallystick.extract;

import java.util.Optional;
import org.tallystick.lexicon.Nation;

/**
 * What ties a quantity to a loss.
 *
 * @param measure the record's word
 * @param at token of the phrase that states it; -1 where it stands in another sentence
 * @param rule name of the rule that read it
 * @param nation whose, where the tie itself says so: "the Russians have lost 30 aircraft"
 * @param nationAt token that says so, or -1
 * @param from number of the quantity from which the measure was taken over, or -1
 */
record Link(String measure, int at, String rule, Optional<Nation> nation, int nationAt, int from) {

  static Link of(String measure, int at, String rule) {
    return new Link(measure, at, rule, Optional.empty(), -1, -1);
  }

  Link taken(int quantity) {
    return new Link(measure, at, rule, nation, nationAt, quantity);
  }

  Link whose(Nation nation, int at) {
    return new Link(measure, this.at, rule, Optional.of(nation), at, from);
  }
}
