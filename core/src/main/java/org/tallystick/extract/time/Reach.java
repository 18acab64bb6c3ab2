package org.tallystick.extract.time;

import static org.tallystick.extract.time.TimeWord.Kind.COARSE;
import static org.tallystick.extract.time.TimeWord.Kind.DAY;

import java.util.Optional;
import java.util.function.Predicate;
import org.tallystick.extract.time.TimedSentence.Timed;
import org.tallystick.extract.words.Cue;
import org.tallystick.text.Sentence;

/**
 * Which expression of time governs a stretch of its sentence: the one at the least cost, where
 * words, commas and clauses between them cost. Stateless.
 */
public final class Reach {
  /** Beyond this cost an expression does not reach. */
  static final int LIMIT = 45;

  private static final int OPENING = 5;
  private static final int COMMA = 4;
  private static final int CLAUSE = 8;
  private static final int BLOCKED = 1000;

  private Reach() {}

  /** The expression that governs the tokens {@code first} to {@code last}. */
  public static Optional<Timed> nearest(
      TimedSentence t, int first, int last, Predicate<Timed> which) {
    Timed best = null;
    int least = LIMIT + 1;
    for (Timed timed : t.times()) {
      if (which.test(timed)) {
        int cost = cost(t, first, last, timed.word());
        // "and nine on Tuesday": of two as near the one behind
        if (cost < least || cost == least && cost < LIMIT && timed.word().first() >= last) {
          least = cost;
          best = timed;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** What lies between an expression of time and a stretch of its sentence. */
  public static int cost(TimedSentence t, int first, int last, TimeWord word) {
    if (word.last() <= first) {
      boolean counted = word.kind() != DAY && word.kind() != COARSE;
      int between = between(t, word.last(), first, counted, false);
      return t.opens(word) && between < BLOCKED ? Math.min(OPENING, between) : between;
    }
    if (word.first() >= last) {
      return between(t, last, word.first(), true, true);
    }
    return word.first() >= first && word.last() <= last ? 0 : BLOCKED;
  }

  private static int between(TimedSentence t, int from, int to, boolean bring, boolean part) {
    Sentence s = t.sentence;
    int cost = 0;
    boolean inPart = false;
    boolean inBracket = false;
    for (int i = from; i < to; i++) {
      cost++;
      String word = s.lower(i);
      if (word.equals(";") || bring && t.is(i, Cue.BRING)) {
        return BLOCKED;
      }
      inBracket = !word.equals(")") && (inBracket || word.equals("("));
      if (part && inBracket && s.token(i).number()) {
        return BLOCKED;
      }
      inPart = part && (t.is(i, Cue.PART) || inPart && !word.equals(","));
      if (word.equals(",") || word.equals("(") || word.equals(":") || word.equals("—")) {
        cost += COMMA;
      } else if (t.is(i, Cue.CLAUSE)) {
        cost += CLAUSE;
      }
    }
    return inPart ? BLOCKED : cost;
  }
}
