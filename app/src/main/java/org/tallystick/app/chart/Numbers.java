package org.tallystick.app.chart;

import java.util.Locale;

/** Numbers as charts print them. */
final class Numbers {
  private Numbers() {}

  /** A number with separators, in full. */
  static String plain(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.format(Locale.ROOT, "%,.2f", value);
  }
}
