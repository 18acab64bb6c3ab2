package org.tallystick.extract.loss;

import java.util.Optional;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;

/** "14 deaths", "12 wounded soldiers", "three of the dead", "14 lives were lost". */
final class WithinPhrase implements Rule {
  /** A verb of taking or losing stands at most this far from "lives". */
  private static final int REACH = 7;

  @Override
  public Optional<Link> link(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    Optional<Link> crime = crime(clause.marks, phrase.quantity());
    if (crime.isPresent()) {
      return crime;
    }
    if (phrase.loss().isEmpty()) {
      return partitive(clause, phrase);
    }
    Loss loss = phrase.loss().get();
    Optional<Sense> lives = loss.sense(Sense.Kind.LIVES);
    if (lives.isPresent()) {
      return taken(clause, phrase) ? tie(lives.get(), loss, "lives") : Optional.empty();
    }
    Optional<Sense> sense =
        clause.sense(loss, phrase, Sense.Kind.COUNT, Sense.Kind.PART, Sense.Kind.ADJ);
    return sense.flatMap(
        s -> tie(s, loss, s.kind() == Sense.Kind.COUNT ? "counted-noun" : "modifier"));
  }

  /** "a triple shooting", "the double stabbing": so many were hurt. */
  static Optional<Link> crime(Marks marks, Quantity quantity) {
    boolean tuple =
        NumberWords.of(marks.lower(quantity.first()))
            .filter(e -> e.role() == NumberWords.Role.TUPLE)
            .isPresent();
    int next = quantity.last() + (marks.lower(quantity.last()).equals("-") ? 1 : 0);
    boolean hurt = marks.lower(next).startsWith("shooting") || marks.lower(next).equals("stabbing");
    boolean death = marks.lower(next + 1).startsWith("death");
    boolean ends =
        next + 1 >= marks.size()
            || !marks.token(next + 1).word()
            || marks.vocabulary.words().function(marks.lower(next + 1))
            || death;
    return tuple && hurt && ends
        ? Optional.of(Link.of(death ? "killed" : "wounded", next, "crime"))
        : Optional.empty();
  }

  private static Optional<Link> partitive(Clause clause, NounPhrase phrase) {
    if (!phrase.partitive() || phrase.head() >= 0) {
      return Optional.empty();
    }
    Optional<Loss> loss = clause.marks.loss(phrase.last());
    return loss.flatMap(
        l ->
            clause
                .sense(
                    l, phrase, Sense.Kind.ADJ, Sense.Kind.COUNT, Sense.Kind.PART, Sense.Kind.TOLL)
                .flatMap(s -> tie(s, l, "part-of-them")));
  }

  private static boolean taken(Clause clause, NounPhrase phrase) {
    Marks marks = clause.marks;
    int from = Math.max(0, phrase.quantity().phraseFirst() - REACH);
    int to = Math.min(marks.size(), phrase.last() + REACH);
    for (int i = from; i < to; i++) {
      if (marks.is(i, Words.Group.TAKE)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Link> tie(Sense sense, Loss loss, String rule) {
    return Optional.of(Link.of(sense.measure(), loss.first(), rule));
  }
}
