package org.tallystick.figure;

import java.util.Locale;

/** What stretch of time a figure covers. */
public enum Scope {
  /** A running total. */
  CUMULATIVE,
  /** The toll of one event or a stated window. */
  INTERVAL,
  /** A figure about something else, told for comparison. */
  OTHER_EVENT;

  /** The word used in records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
