package org.tallystick.figure;

import java.util.Locale;

/** How a figure changed in the telling. */
public enum Drift {
  /** 498 told as "nearly 500": information, not an accusation. */
  ROUNDED,
  /** "more than 7,000" told as 7,000. */
  COMPARATOR_LOST,
  /** "nearly 500" told as "more than 500". */
  COMPARATOR_CHANGED,
  /** 7,000 told as 6,000. */
  VALUE_CHANGED,
  /** Casualties or losses told as killed. */
  MEASURE_CHANGED,
  /** Soldiers told as civilians. */
  COUNTED_CHANGED,
  /** One day's toll told as the total. */
  SCOPE_CHANGED,
  /** An adviser's number given to the president. */
  CLAIMANT_CHANGED,
  /** The headline or standfirst and the body of one article differ. */
  HEADLINE_BODY,
  /** An old figure told as current. */
  STALE,
  /** An outlet's own sum told as the claimant's. */
  OUTLET_SUM;

  /** The word used in records. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
