package org.tallystick.figure;

import java.util.Locale;

/** How a claimant stands to a figure. */
public enum Stance {
  ASSERTED,
  ESTIMATED,
  CONFIRMED,
  /** Hearsay: "reportedly", "are said to". */
  REPORTED,
  DENIED,
  FEARED,
  PREDICTED;

  /** The word used in records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
