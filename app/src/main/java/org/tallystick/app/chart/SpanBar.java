package org.tallystick.app.chart;

/** From the lowest to the highest number of a question, as a small bar on a logarithmic axis. */
public final class SpanBar {
  private static final double WIDTH = 120;
  private static final double EDGE = 5;

  private SpanBar() {}

  /**
   * The drawing; it repeats what stands beside it and is hidden from those who listen.
   *
   * @param low the lowest number of the whole list, above zero
   * @param high the highest
   */
  public static Markup svg(double from, double to, double low, double high) {
    Pen pen = new Pen();
    pen.markup().raw("<svg class=\"span-bar\" viewBox=\"0 0 120 14\" aria-hidden=\"true\">");
    pen.line("lane", 0, 7, WIDTH, 7);
    double x1 = at(from, low, high);
    double x2 = at(to, low, high);
    if (x2 - x1 > 2) {
      pen.rect("bar", x1, 5, x2 - x1, 4, 2);
      pen.dot("dot", x2, 7, 4);
    }
    pen.dot("dot", x1, 7, 4);
    pen.close();
    return pen.markup();
  }

  private static double at(double value, double low, double high) {
    double share = value <= low || high <= low ? 0 : Math.log(value / low) / Math.log(high / low);
    return EDGE + Math.min(1, share) * (WIDTH - 2 * EDGE);
  }
}
