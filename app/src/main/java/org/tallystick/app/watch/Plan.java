package org.tallystick.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tallystick.read.fetch.Validators;

/**
 * When one feed or page is asked for next. Immutable.
 *
 * @param first when it was met
 * @param next when it is due; empty where it is not asked for any more
 * @param checks how often a page was looked at again
 * @param failures how often in a row it could not be had
 */
record Plan(
    Instant first, Optional<Instant> next, int checks, int failures, Validators validators) {
  /** A page is looked at again so long after it was met; later its changes are another story. */
  private static final Duration[] AGAIN = {Duration.ofDays(1), Duration.ofDays(7)};

  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(24);

  /** A feed that is due at once. */
  static Plan feed(Instant now) {
    return new Plan(now, Optional.of(now), 0, 0, Validators.NONE);
  }

  /** A page that was just read. */
  static Plan page(Instant now, Validators validators) {
    return new Plan(now, Optional.of(now.plus(AGAIN[0])), 0, 0, validators);
  }

  /** A page of which only the feed's own words can be had. */
  static Plan feedOnly(Instant now) {
    return new Plan(now, Optional.empty(), 0, 0, Validators.NONE);
  }

  boolean due(Instant now) {
    return next.map(at -> !at.isAfter(now)).orElse(false);
  }

  /** The feed was had; again after this time. */
  Plan polled(Instant now, Duration every, Validators seen) {
    return new Plan(first, Optional.of(now.plus(every)), checks, 0, seen);
  }

  /** The page was had; what is due after that. */
  Plan checked(Instant now, Validators seen) {
    int done = checks + 1;
    while (done < AGAIN.length && first.plus(AGAIN[done]).isBefore(now)) {
      done++;
    }
    Optional<Instant> then =
        done < AGAIN.length ? Optional.of(first.plus(AGAIN[done])) : Optional.empty();
    return new Plan(first, then, done, 0, seen);
  }

  /** It could not be had: later, and later still the next time, or when the server asks. */
  Plan failed(Instant now, Optional<Duration> asked) {
    Duration wait = SHORTEST.multipliedBy(1L << Math.min(failures, 8));
    wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    Duration after = asked.filter(a -> a.compareTo(SHORTEST) > 0).orElse(wait);
    return new Plan(first, Optional.of(now.plus(after)), checks, failures + 1, validators);
  }

  /** It is not there any longer. */
  Plan ended() {
    return new Plan(first, Optional.empty(), checks, failures, validators);
  }
}
