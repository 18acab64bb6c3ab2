package org.tallystick.figure;

import java.util.Locale;

/** What a text warns of about a figure. */
public enum Caveat {
  /** "could not be independently verified". */
  UNVERIFIED,
  /** "these figures are incomplete". */
  PARTIAL,
  /** "the real toll is likely higher". */
  LIKELY_HIGHER,
  LIKELY_LOWER;

  /** The word used in records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
