package org.tallystick.figure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a figure holds.
 *
 * @param scope a running total, a stated window or event, or another event
 * @param since start as an ISO date, month or year: {@code 2022-02-24}, {@code 2022-02}, {@code
 *     2014}
 * @param asOf the day for which the figure holds, only where known to the day
 */
public record Period(Scope scope, Optional<String> since, Optional<LocalDate> asOf) {
  public Period {
    since.ifPresent(
        s -> {
          if (!s.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new IllegalArgumentException("not an ISO date, month or year: " + s);
          }
        });
  }
}
