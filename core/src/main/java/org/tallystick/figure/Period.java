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
    if (since.isPresent() && !iso(since.get())) {
      throw new IllegalArgumentException("not an ISO date, month or year: " + since.get());
    }
  }

  private static boolean iso(String day) {
    for (int i = 0; i < day.length(); i++) {
      char c = day.charAt(i);
      if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return day.length() == 4 || day.length() == 7 || day.length() == 10;
  }
}
