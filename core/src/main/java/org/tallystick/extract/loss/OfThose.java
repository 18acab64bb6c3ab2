package org.tallystick.extract.loss;

import java.util.Optional;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;

/** "Of those killed, 12 were civilians and three were soldiers". */
final class OfThose implements Rule {
  private static final int REACH = 16;

  @Override
  public Optional<Link> link(Clause clause, int q) {
    Marks marks = clause.marks;
    NounPhrase phrase = clause.phrase(q);
    boolean said = marks.is(phrase.last(), Words.Group.BE) || phrase.person();
    Optional<Link> include = include(clause, phrase);
    if (include.isPresent()) {
      return include;
    }
    if (!said || phrase.loss().isPresent()) {
      return Optional.empty();
    }
    int first = phrase.quantity().phraseFirst();
    for (int i = first - 1; i >= 0 && first - i < REACH; i--) {
      Optional<Loss> loss = marks.loss(i);
      if (loss.isPresent()) {
        return opens(marks, loss.get().first())
            ? clause
                .sense(
                    loss.get(),
                    phrase,
                    Sense.Kind.PART,
                    Sense.Kind.ADJ,
                    Sense.Kind.COUNT,
                    Sense.Kind.TOLL)
                .map(s -> Link.of(s.measure(), loss.get().first(), "of-those"))
            : Optional.empty();
      }
      if (marks.is(i, Words.Group.BREAK) || marks.lower(i).equals(";")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Those killed include two aid workers", "The dead were 12 women". */
  private static Optional<Link> include(Clause clause, NounPhrase phrase) {
    Marks marks = clause.marks;
    int i = phrase.quantity().phraseFirst() - 1;
    if (!phrase.person() || phrase.loss().isPresent() || !marks.lower(i).startsWith("includ")) {
      return Optional.empty();
    }
    return marks
        .loss(i - 1)
        .filter(l -> marks.lower(l.first() - 1).equals("those"))
        .flatMap(
            l ->
                clause
                    .sense(l, phrase, Sense.Kind.PART, Sense.Kind.ADJ, Sense.Kind.INTR)
                    .map(s -> Link.of(s.measure(), l.first(), "of-those")));
  }

  /** "Of the 15 people" right before the word of loss, at the start of its clause. */
  private static boolean opens(Marks marks, int loss) {
    for (int i = loss - 1; i >= 0 && loss - i < 7; i--) {
      String word = marks.lower(i);
      if (word.equals("of") || word.startsWith("among")) {
        return i == 0 || marks.mark(i - 1) || marks.is(i - 1, Words.Group.CONJUNCTION);
      }
      if (marks.mark(i) || marks.is(i, Words.Group.PREPOSITION)) {
        return false;
      }
    }
    return false;
  }
}
