package org.tallystick.extract.loss;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.WordSets;

/** Words that make a number a stated part of another: "including", "among them", "of whom". */
public final class Parts {
  private static final Set<String> CUES = WordSets.of("part-cue");
  private static final Set<String> BACK = Set.of("whom", "them", "these", "those", "which");
  private static final int REACH = 6;

  private Parts() {}

  /** "two of them": a part of those told before. */
  static boolean ofThem(Clause clause, int at) {
    int q = clause.phraseAt(at);
    return q >= 0
        && clause.phrase(q).partitive()
        && clause.marks.lower(clause.phrase(q).quantity().phraseLast() + 1).endsWith("em");
  }

  /** Whether phrase {@code q} is a stated part of a number before it. */
  public static boolean part(Clause clause, int q) {
    return cue(clause, q).isPresent() || continues(clause, q);
  }

  /** "including 20 killed and 30 injured": the second is a part too. */
  private static boolean continues(Clause clause, int q) {
    if (q == 0 || clause.link(q - 1).isEmpty() || !part(clause, q - 1)) {
      return false;
    }
    Marks marks = clause.marks;
    for (int i = clause.phrase(q - 1).last(); i < clause.phrase(q).quantity().phraseFirst(); i++) {
      boolean passes =
          marks.lower(i).equals(",")
              || marks.is(i, Words.Group.CONJUNCTION)
              || marks.loss(i).isPresent();
      if (!passes) {
        return false;
      }
    }
    return true;
  }

  /** The token of the word that makes phrase {@code q} a part. */
  public static Optional<Integer> cue(Clause clause, int q) {
    Marks marks = clause.marks;
    NounPhrase phrase = clause.phrase(q);
    int first = phrase.quantity().phraseFirst();
    for (int i = first - 1; i >= 0 && first - i <= REACH; i--) {
      if (CUES.contains(marks.lower(i))) {
        return whole(clause, q, i) ? Optional.empty() : Optional.of(i);
      }
      if (BACK.contains(marks.lower(i))
          && (marks.lower(i - 1).equals("of") || marks.lower(i - 1).equals("among"))) {
        return Optional.of(i);
      }
      boolean passes =
          marks.is(i, Words.Group.DETERMINER)
              || marks.lower(i).equals(",")
              || marks.adverb(i)
              || marks.is(i, Words.Group.CONJUNCTION)
              || marks.counted(i).isPresent()
              || marks.lower(i).equals("least")
              || marks.lower(i).equals("at")
              || marks.is(i, Words.Group.HAVE)
              || marks.is(i, Words.Group.BE);
      if (!passes || marks.loss(i).isPresent()) {
        break;
      }
    }
    return pronoun(marks, phrase);
  }

  /** "four soldiers were among the 11 killed": the number after "among" is the whole. */
  public static boolean whole(Clause clause, int q, int cue) {
    Marks marks = clause.marks;
    if (q == 0 || !marks.lower(cue).startsWith("among")) {
      return false;
    }
    int i = cue - 1;
    while (i >= 0 && (marks.is(i, Words.Group.BE) || marks.adverb(i))) {
      i--;
    }
    return clause.phrase(q - 1).last() == i + 1;
  }

  /** "three of them", "two of whom". */
  private static Optional<Integer> pronoun(Marks marks, NounPhrase phrase) {
    int next = phrase.quantity().phraseLast();
    boolean back = marks.lower(next).equals("of") && BACK.contains(marks.lower(next + 1));
    return back ? Optional.of(next) : Optional.empty();
  }
}
