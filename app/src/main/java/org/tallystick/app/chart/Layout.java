package org.tallystick.app.chart;

import java.util.Locale;
import java.util.function.Function;

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

  /** A chart in both layouts, one after the other. */
  public static String both(Function<Layout, Drawing> chart) {
    return WIDE.drawn(chart) + NARROW.drawn(chart);
  }

  private String drawn(Function<Layout, Drawing> chart) {
    return chart.apply(this).toString();
  }

  int width() {
    return width;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
