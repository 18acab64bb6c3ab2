package org.tallystick.figure;

import java.util.Locale;

/** A claimant's relation to the counted side, computed and shown; nothing is weighted by it. */
public enum Relation {
  SELF,
  ADVERSARY,
  THIRD_PARTY,
  UNKNOWN;

  /** The word used in records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
