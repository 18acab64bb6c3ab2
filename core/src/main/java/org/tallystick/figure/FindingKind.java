package org.tallystick.figure;

import java.util.Locale;

/** What the ledger noticed. */
public enum FindingKind {
  /** Different parties, same question, overlapping time, disjoint bounds. */
  DISPUTE,
  /** A figure that changed in the telling. */
  DRIFT,
  /** The same party with disjoint figures on the same day. */
  CONTRADICTION,
  /** A running total that fell or was corrected. */
  REVISION,
  /** Stated numbers that do not add up. */
  DISCREPANCY,
  /** The same text with a different number. */
  ALTERED_COPY;

  /** The word used in records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
