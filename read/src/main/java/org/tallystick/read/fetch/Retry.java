package org.tallystick.read.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to wait. */
final class Retry {
  private static final Duration LONGEST = Duration.ofDays(7);

  private Retry() {}

  /** Of a Retry-After header, in seconds or as a time; no longer than a week. */
  static Optional<Duration> after(String header, Instant now) {
    return seconds(header).or(() -> until(header, now)).map(Retry::bounded);
  }

  private static Duration bounded(Duration asked) {
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked.isNegative() ? Duration.ZERO : asked;
  }

  private static Optional<Duration> until(String header, Instant now) {
    // The day of the week tells nothing, and is sometimes wrong.
    String day = header.substring(header.indexOf(',') + 1).strip();
    try {
      ZonedDateTime time = ZonedDateTime.parse(day, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, time.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A whole number of seconds, or one with a fraction, which is rounded up. */
  static Optional<Duration> seconds(String text) {
    int dot = text.indexOf('.');
    String whole = dot < 0 ? text : text.substring(0, dot);
    boolean digits = !whole.isEmpty() && whole.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || whole.length() > 9) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(Long.parseLong(whole) + (dot < 0 ? 0 : 1)));
  }
}
