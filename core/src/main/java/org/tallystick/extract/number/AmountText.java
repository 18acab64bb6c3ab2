package org.tallystick.extract.number;

import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;

/**
 * Reads the text of a quantity expression again, alone: the check that a record's numbers are those
 * of its text. Stateless and thread-safe.
 */
public final class AmountText {
  private AmountText() {}

  /**
   * The amount that an expression such as "7,000" or "1,500 to 2,000" states under a comparator.
   *
   * <p>A fraction gives its own value; {@link #part} takes it of its whole.
   *
   * <p>People told one by one ("a woman and her two sons") are as many as they are, exactly.
   *
   * @return empty if the text is not one such expression from end to end, if it is malformed, or if
   *     the comparator cannot be said of it (a range of a single number, exactly "hundreds")
   */
  public static Optional<Amount> read(String text, Comparator comparator) {
    return numeral(text)
        .filter(n -> states(n, comparator))
        .map(n -> Amounts.of(n, Optional.of(comparator)))
        .filter(a -> a.comparator() == comparator)
        .or(() -> comparator == Comparator.EXACT ? enumerated(text) : Optional.empty());
  }

  /** "a woman and her two sons": as many as are told one by one. */
  private static Optional<Amount> enumerated(String text) {
    List<Sentence> sentences = Sentences.of(Document.of("", "", text));
    return sentences.size() == 1
        ? Enumeration.at(sentences.get(0), 0)
            .filter(e -> e.last() == sentences.get(0).size())
            .map(e -> Amount.exactly(e.count()))
        : Optional.empty();
  }

  /**
   * The part of a whole that an expression such as "a third" states.
   *
   * @param whole the text of the number of which it is a part
   * @return empty if the text is no fraction or the whole is no single number
   */
  public static Optional<Amount> part(String text, String whole, Comparator comparator) {
    Optional<Numeral> fraction = numeral(text).filter(n -> n.form() == Numeral.Form.FRACTION);
    Optional<Numeral> base = numeral(whole).filter(Numeral::plain);
    if (fraction.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    double value = Math.rint(fraction.get().low() * base.get().low());
    Numeral n = Numeral.of(0, 1, value, Numeral.Form.WORDS);
    return Optional.of(n)
        .filter(part -> states(part, comparator))
        .map(part -> Amounts.of(part, Optional.of(comparator)));
  }

  /** Whether the expression is a number of which the comparator can be said. */
  private static boolean states(Numeral n, Comparator comparator) {
    return switch (n.form()) {
      case MALFORMED, CODE, SCORE -> false;
      case RANGE -> comparator == Comparator.RANGE;
      case VAGUE -> comparator == Comparator.VAGUE;
      default -> comparator != Comparator.RANGE && comparator != Comparator.VAGUE;
    };
  }

  private static Optional<Numeral> numeral(String text) {
    List<Sentence> sentences = Sentences.of(Document.of("", "", text));
    if (sentences.size() != 1 || !text.equals(text.strip())) {
      return Optional.empty();
    }
    return whole(sentences.get(0), 0).or(() -> between(text));
  }

  /** "15 and 20" is a range only after "between", which is no part of the expression. */
  private static Optional<Numeral> between(String text) {
    List<Sentence> sentences = Sentences.of(Document.of("", "", "between " + text));
    return sentences.size() == 1 ? whole(sentences.get(0), 1) : Optional.empty();
  }

  private static Optional<Numeral> whole(Sentence sentence, int from) {
    return new NumeralReader(sentence).at(from).filter(n -> n.last() == sentence.size());
  }
}
