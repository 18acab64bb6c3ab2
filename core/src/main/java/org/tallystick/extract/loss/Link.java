package org.tallystick.extract.loss;

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
public record Link(
    String measure, int at, String rule, Optional<Nation> nation, int nationAt, int from) {

  /** A tie to the word of loss at token {@code at}, read by this rule. */
  public static Link of(String measure, int at, String rule) {
    return new Link(measure, at, rule, Optional.empty(), -1, -1);
  }

  /** The same as taken over from the tie of another quantity. */
  public Link taken(int quantity) {
    return new Link(measure, at, rule, nation, nationAt, quantity);
  }

  /** The same with the nation whose loss it is, as named at token {@code at}. */
  public Link whose(Nation nation, int at) {
    return new Link(measure, this.at, rule, Optional.of(nation), at, from);
  }
}
