package org.tallystick.extract.number;

import java.util.Optional;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Change;
import org.tallystick.text.Sentence;
import org.tallystick.text.Span;

/**
 * A quantity expression in a sentence.
 *
 * @param first first token of the expression alone: "7,000" in "more than 7,000"
 * @param last token after its last
 * @param phraseFirst first token of the phrase with its comparator: "more"
 * @param phraseLast token after the phrase, where a comparator follows ("or more")
 * @param amount what is said of the number
 * @param kind what sort of number it is
 * @param change where a change of the number is stated
 */
public record Quantity(
    Sentence sentence,
    int first,
    int last,
    int phraseFirst,
    int phraseLast,
    Amount amount,
    Kind kind,
    Optional<Change> change) {
  /** What sort of number it is; only counts can become figures of loss. */
  public enum Kind {
    COUNT,
    /** "a third of", "half of": needs its base. */
    FRACTION,
    /** "twice as many": needs its base. */
    MULTIPLE,
    /** Malformed, such as "4,2000": kept as text, never guessed. */
    MALFORMED,
    MONEY,
    PERCENT,
    /** With a unit: length, weight, area, speed, temperature, magnitude. */
    UNIT,
    DURATION,
    AGE,
    /** A day, month or year. */
    DATE,
    CLOCK,
    /** Votes, sports scores, odds. */
    SCORE,
    /** Part of a name: roads, units, flights, models, articles of law. */
    NAME
  }

  /** The same words with another amount. */
  public Quantity with(Amount other) {
    return new Quantity(sentence, first, last, phraseFirst, phraseLast, other, kind, change);
  }

  /** The same number, its phrase up to another token. */
  Quantity upTo(int last) {
    return new Quantity(sentence, first, this.last, phraseFirst, last, amount, kind, change);
  }

  /** The characters of the number with its comparator. */
  public Span span() {
    return sentence.span(first, last);
  }
}
