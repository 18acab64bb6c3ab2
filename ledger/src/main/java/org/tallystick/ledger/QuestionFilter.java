package org.tallystick.ledger;

import java.util.Optional;

/**
 * Which questions to list.
 *
 * @param words words that a document of the question must hold, all of them
 * @param limit how many at most
 * @param offset how many to pass over
 */
public record QuestionFilter(
    Optional<String> measure,
    Optional<String> side,
    Optional<String> place,
    Optional<String> words,
    int limit,
    int offset) {
  /** The first questions, the most reported first. */
  public static QuestionFilter first(int limit) {
    return new QuestionFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit, 0);
  }

  boolean matches(QuestionRow row) {
    return measure.map(row.question().measure()::equals).orElse(true)
        && (side.isEmpty() || side.equals(row.question().side()))
        && (place.isEmpty() || place.equals(row.question().place()));
  }
}
