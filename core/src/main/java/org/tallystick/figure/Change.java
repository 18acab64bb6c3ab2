package org.tallystick.figure;

import java.util.Locale;

/** Whether a count is said to have moved, and which way. */
public enum Change {
  UP,
  DOWN;

  /** The word used in records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
