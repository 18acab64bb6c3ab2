package org.tallystick.extract.loss;

import java.util.List;
import java.util.Optional;
import org.tallystick.extract.words.Around;
import org.tallystick.extract.words.Words;

/** Losses told by two words with what is lost between. Stateless. */
final class Surrounds implements Rule {
  @Override
  public Optional<Link> link(Clause clause, int q) {
    Marks marks = clause.marks;
    NounPhrase phrase = clause.phrase(q);
    int before = ObjectOf.skipDeterminers(marks, phrase.quantity().phraseFirst() - 1);
    for (Around around : marks.vocabulary.around().getOrDefault(marks.lower(before), List.of())) {
      if (clause.bears(phrase, around.sense()) && closes(clause, phrase.last(), around)) {
        return Optional.of(Link.of(around.sense().measure(), before, "around"));
      }
    }
    return Optional.empty();
  }

  private static boolean closes(Clause clause, int from, Around around) {
    Marks marks = clause.marks;
    if (Asides.opens(marks, from)) {
      int comma = Asides.closing(marks, from + 1); // "left 12 people, including a nurse, dead"
      return around.closers().longest(marks.sentence, comma).isPresent();
    }
    for (int i = from; i < marks.size() && i - from <= around.reach(); i++) {
      if (around.closers().longest(marks.sentence, i).isPresent()) {
        return true;
      }
      boolean stop =
          marks.mark(i)
              || marks.is(i, Words.Group.BREAK)
              || marks.is(i, Words.Group.CONJUNCTION)
                  && clause.noun(i + 1) < 0 // "students and staff"
              || marks.quantity(i).isPresent();
      if (stop) {
        return false;
      }
    }
    return false;
  }
}
