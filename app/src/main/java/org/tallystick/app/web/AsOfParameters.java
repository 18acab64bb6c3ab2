package org.tallystick.app.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.AsOf;

/** The two times in an address: {@code as-of} and {@code known-by}. */
final class AsOfParameters {
  private AsOfParameters() {}

  /**
   * The place in the two times.
   *
   * @throws Refusal if a value is no day or moment
   */
  static AsOf of(@Nullable String said, @Nullable String known) {
    try {
      return new AsOf(
          given(said).map(LocalDate::parse).map(AsOfParameters::sane),
          given(known).map(AsOfParameters::moment));
    } catch (DateTimeException e) {
      throw new Refusal(
          400, "as-of wants a day such as 2031-05-02, known-by a day or a moment in UTC.");
    }
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static LocalDate sane(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new DateTimeException("year");
    }
    return day;
  }

  private static Instant moment(String text) {
    return text.length() == 10
        ? sane(LocalDate.parse(text))
            .plusDays(1)
            .atStartOfDay()
            .toInstant(ZoneOffset.UTC)
            .minusMillis(1)
        : OffsetDateTime.parse(text).toInstant();
  }
}
