package org.tallystick.extract.loss;

import java.util.List;
import java.util.Set;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.WordSets;

/** Gives the noun of the last of a row of numbers to those before it. Stateless. */
final class Gapped {
  /** Days and months. */
  private static final Set<String> CALENDAR = WordSets.of("calendar");

  private Gapped() {}

  /** "23 confirmed and nine probable cases": the noun of the last is that of those before. */
  static void read(Marks marks, List<NounPhrase> all) {
    for (int k = all.size() - 2; k >= 0; k--) {
      NounPhrase phrase = all.get(k);
      NounPhrase next = all.get(k + 1);
      int noun = next.loss().map(l -> l.last() - 1).orElse(next.head());
      int and = next.quantity().phraseFirst() - 1;
      boolean joined = marks.is(and, Words.Group.CONJUNCTION) || marks.lower(and).equals(",");
      boolean bare = phrase.counted().isEmpty() || phrase.head() == phrase.nationAt();
      if (joined
          && bare
          && phrase.loss().isEmpty()
          && adjectives(marks, phrase.quantity().phraseLast(), marks.mark(and - 1) ? and - 1 : and)
          && noun > next.quantity().phraseLast()) {
        all.set(
            k,
            new NounPhrase(
                phrase.quantity(),
                and,
                next.head(),
                next.counted(),
                phrase.nation(),
                phrase.nationAt(),
                false,
                next.loss(),
                false));
      }
    }
  }

  /** One to three words that can stand before a noun. */
  private static boolean adjectives(Marks marks, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = marks.lower(i);
      boolean plural = word.endsWith("s") && !word.endsWith("ous") && !word.endsWith("less");
      boolean hedge = marks.is(i, Words.Group.HEDGE) && word.endsWith("ed");
      boolean other =
          marks.mark(i)
              || marks.loss(i).isPresent()
              || marks.counted(i).isPresent()
              || CALENDAR.contains(word)
              || !hedge && (marks.vocabulary.words().function(word) || marks.adverb(i));
      if (plural || other) {
        return false;
      }
    }
    return from < to && to - from < 4;
  }
}
