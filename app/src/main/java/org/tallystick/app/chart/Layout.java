package org.tallystick.app.chart;

import java.util.Locale;

/** How a chart is laid out; both are put on a page and the style sheet shows one. */
public enum Layout {
  /** Names beside the rows. */
  WIDE(760),
  /** Names above the rows, for a phone. */
  NARROW(350);

  private final int width;

  Layout(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
