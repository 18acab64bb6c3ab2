package org.tallystick.extract.loss;

import org.tallystick.extract.words.Words;

/**
 * Tells "both" that counts from "both" that only joins or repeats: "both soldiers and civilians
 * died", "two guards, both in their thirties, were shot". Stateless.
 */
public final class Both {
  private Both() {}

  /** Whether phrase {@code q} is a "both" that adds no number to its sentence. */
  public static boolean idle(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    Marks marks = clause.marks;
    boolean both = marks.lower(phrase.quantity().first()).equals("both");
    return both
        && !marks.lower(phrase.quantity().last()).equals("of")
        && (joins(marks, phrase) || repeats(clause, q));
  }

  /** "both police and protesters", "both in the head and the arm". */
  private static boolean joins(Marks marks, NounPhrase phrase) {
    int and = phrase.last();
    int within = phrase.quantity().phraseLast() + 1;
    if (marks.lower(within).equals("and")
        && marks.lower(within - 1).endsWith("ed")
        && and > within) {
      return true; // "both tested and untested cases"
    }
    if (!marks.lower(and).equals("and") || and == phrase.quantity().phraseLast()) {
      return false;
    }
    int next = and + 1;
    return next < marks.size()
        && marks.token(next).word()
        && marks.quantity(next).isEmpty()
        && marks.loss(next).isEmpty()
        && (marks.token(next).capital()
            || marks.counted(next).isPresent()
            || marks.lower(next).endsWith("s")
                && !marks.vocabulary.words().function(marks.lower(next)));
  }

  /** The two are told before it in its sentence, and it stands apart from them or as an adverb. */
  private static boolean repeats(Clause clause, int q) {
    Marks marks = clause.marks;
    NounPhrase phrase = clause.phrase(q);
    int before = phrase.quantity().phraseFirst() - 1;
    boolean adverb =
        marks.is(before, Words.Group.BE)
            || marks.is(before, Words.Group.HAVE)
            || phrase.bare()
                && marks.loss(before).isEmpty()
                && !marks.mark(before)
                && !marks.is(before, Words.Group.CONJUNCTION);
    if (!adverb && !marks.mark(before) && !marks.hyphen(before)) {
      return false;
    }
    for (int k = q - 1; k >= 0; k--) {
      NounPhrase other = clause.phrase(k);
      boolean people = other.person() || other.head() < 0 || phrase.bare();
      if (people && other.quantity().amount().number() == 2) {
        return true;
      }
    }
    return false;
  }
}
