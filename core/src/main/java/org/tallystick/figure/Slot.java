package org.tallystick.figure;

import java.util.Locale;

/** A slot of a figure that a span can state. */
public enum Slot {
  AMOUNT,
  MEASURE,
  COUNTED,
  SIDE,
  PLACE,
  CLAIMANT,
  RELAY,
  STANCE,
  SINCE,
  AS_OF,
  SCOPE,
  PART_OF,
  CAVEAT;

  /** The word used in records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
