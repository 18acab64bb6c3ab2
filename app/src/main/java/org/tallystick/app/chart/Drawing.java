package org.tallystick.app.chart;

/**
 * A drawn chart.
 *
 * @param markup an SVG element
 * @param width of what it shows, in its own units
 * @param height likewise
 */
public record Drawing(Markup markup, int width, int height) {
  /** The SVG element. */
  @Override
  public String toString() {
    return markup.toString();
  }
}
