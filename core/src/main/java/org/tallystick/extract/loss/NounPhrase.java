package org.tallystick.extract.loss;

import java.util.Optional;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Counted;
import org.tallystick.extract.words.Loss;
import org.tallystick.lexicon.Nation;

/**
 * A quantity with what it counts: "more than 7,000 Russian soldiers".
 *
 * @param quantity the number
 * @param last token after the phrase
 * @param head token of its head noun; -1 where the number stands alone ("498 have died")
 * @param counted the class of the head noun; empty where it has none or stands alone
 * @param nation whose, where an adjective or noun of the phrase says so
 * @param nationAt token that says so
 * @param possessive whether "its", "their" or "our" says whose
 * @param loss a word of loss within the phrase: "deaths" in "14 deaths", "wounded" in "14 wounded
 *     men"
 * @param partitive whether the phrase is a part: "of the dead", "of them"
 */
public record NounPhrase(
    Quantity quantity,
    int last,
    int head,
    Optional<Counted> counted,
    Optional<Nation> nation,
    int nationAt,
    boolean possessive,
    Optional<Loss> loss,
    boolean partitive) {

  /** People told one by one, all of them the phrase, with what closes it up to {@code last}. */
  public static NounPhrase people(Quantity quantity, int last) {
    return new NounPhrase(
        quantity,
        last,
        quantity.last() - 1,
        Optional.of(Counted.PEOPLE),
        Optional.empty(),
        -1,
        false,
        Optional.empty(),
        false);
  }

  /** Whether no noun says what is counted: "498 have died". */
  public boolean bare() {
    return head < 0 && loss.isEmpty();
  }

  /** Whether a thing is counted, not somebody. */
  public boolean thing() {
    return counted.isPresent() && counted.get().thing();
  }

  /** Whether somebody is counted. */
  public boolean person() {
    return counted.isPresent() && !counted.get().thing();
  }
}
