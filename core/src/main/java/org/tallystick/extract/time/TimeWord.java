package org.tallystick.extract.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An expression of time in a sentence, resolved as far as the document allows.
 *
 * @param first its first token
 * @param last the token after it
 * @param from first day of the stretch it names
 * @param to last day of it; for {@link Kind#DAY} the day itself
 * @param start for a start, its ISO date, month or year
 */
public record TimeWord(
    Kind kind,
    int first,
    int last,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> start) {
  /** What sort of time it states. */
  public enum Kind {
    /** A single day: a weekday, a date, yesterday. */
    DAY,
    /** A longer stretch named by the calendar: last week, in March, in 2011. */
    COARSE,
    /** A stretch counted back from now: the past 24 hours. */
    WINDOW,
    /** A stretch counted from the start of something: the first five days. */
    OPENING,
    /** A start: since Friday, since the invasion began. */
    SINCE,
    /** Both ends: from March 2 to April 7. */
    BETWEEN,
    /** A past time that a superlative reaches back to: the deadliest since 1992. */
    RECORD,
    /** A day up to which is counted: as of March 2. */
    AS_OF
  }

  /** Whether a single day is known. */
  public boolean day() {
    return kind == Kind.DAY && to.isPresent();
  }

  TimeWord as(Kind other, int newFirst, Optional<String> newStart) {
    return new TimeWord(other, newFirst, last, from, to, newStart);
  }
}
