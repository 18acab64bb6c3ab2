package org.tallystick.app.chart;

import java.util.Locale;
import java.util.Optional;
import org.tallystick.figure.Relation;

/** Draws the shapes that charts are made of. Not thread-safe. */
final class Pen {
  private static final int ARROW = 30;

  private final Markup m = new Markup();

  Markup markup() {
    return m;
  }

  /**
   * Begins a drawing. The wide one speaks for both, so the narrow one is hidden from those who
   * listen.
   *
   * @param linked whether it holds links, which an image may not
   */
  void open(Layout layout, String kind, int height, boolean linked, String label) {
    m.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart ").raw(kind).raw(" ");
    m.raw(layout.word()).raw("\" viewBox=\"0 0 " + layout.width() + " " + height + "\"");
    if (linked) {
      m.raw(" role=\"group\" aria-label=\"").text(label).raw("\">");
    } else if (layout == Layout.WIDE) {
      m.raw(" role=\"img\" aria-label=\"").text(label).raw("\">");
    } else {
      m.raw(" role=\"img\" aria-hidden=\"true\">");
    }
  }

  void close() {
    m.raw("</svg>");
  }

  void group(String cls) {
    m.raw("<g class=\"" + cls + "\">");
  }

  void endGroup() {
    m.raw("</g>");
  }

  /** A group that is a link where there is somewhere to go, with words for a pointer's rest. */
  void mark(Optional<String> link, String cls, String tip) {
    if (link.isPresent()) {
      m.raw("<a class=\"" + cls + "\" href=\"").text(link.get()).raw("\" aria-label=\"");
      m.text(tip).raw("\">");
    } else {
      m.raw("<g class=\"" + cls + "\">");
    }
    m.element("title", tip);
  }

  void endMark(Optional<String> link) {
    m.raw(link.isPresent() ? "</a>" : "</g>");
  }

  void line(String cls, double x1, double y1, double x2, double y2) {
    m.raw("<line class=\"" + cls + "\" x1=\"" + n(x1) + "\" y1=\"" + n(y1));
    m.raw("\" x2=\"" + n(x2) + "\" y2=\"" + n(y2) + "\"/>");
  }

  void text(String cls, double x, double y, String anchor, String text) {
    m.raw("<text class=\"" + cls + "\" x=\"" + n(x) + "\" y=\"" + n(y));
    m.raw("\" text-anchor=\"" + anchor + "\">").text(text).raw("</text>");
  }

  void rect(String cls, double x, double y, double width, double height, int round) {
    m.raw("<rect class=\"" + cls + "\" x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(width));
    m.raw("\" height=\"" + n(height) + "\"" + (round > 0 ? " rx=\"" + round + "\"/>" : "/>"));
  }

  void dot(String cls, double x, double y, double radius) {
    m.raw("<circle class=\"" + cls + "\" cx=\"" + n(x) + "\" cy=\"" + n(y));
    m.raw("\" r=\"" + n(radius) + "\"/>");
  }

  /** A mark whose shape says whose number it is, so that nobody has to go by its colour. */
  void sign(String cls, Relation relation, double x, double y, double radius) {
    switch (relation) {
      case SELF -> dot(cls, x, y, radius);
      case ADVERSARY -> corners(cls, x, y - radius - 1.2, radius + 1.2, radius + 1.2);
      case THIRD_PARTY ->
          rect(cls, x - radius + 0.6, y - radius + 0.6, side(radius), side(radius), 0);
      case UNKNOWN ->
          path(
              cls,
              "M"
                  + n(x)
                  + " "
                  + n(y - radius - 0.6)
                  + "l"
                  + n(radius + 0.8)
                  + " "
                  + n(2 * radius)
                  + "h"
                  + n(-2 * radius - 1.6)
                  + "z");
    }
  }

  private static double side(double radius) {
    return 2 * radius - 1.2;
  }

  /** A diamond from its top. */
  private void corners(String cls, double x, double top, double wide, double high) {
    String d = "l" + n(wide) + " " + n(high) + "l" + n(-wide) + " " + n(high);
    path(cls, "M" + n(x) + " " + n(top) + d + "l" + n(-wide) + " " + n(-high) + "z");
  }

  void path(String cls, String d) {
    m.raw("<path class=\"" + cls + "\" d=\"" + d + "\"/>");
  }

  /** An arrow to an open end, within the given bounds. */
  void arrow(double x, double y, int direction, double least, double most) {
    double tip = Math.max(least, Math.min(most, x + direction * ARROW));
    double back = tip - direction * 6;
    path(
        "arrow",
        "M" + n(x) + " " + n(y) + "H" + n(tip) + "M" + n(back) + " " + n(y - 4) + "L" + n(tip) + " "
            + n(y) + "L" + n(back) + " " + n(y + 4));
  }

  /** The class by which the style sheet colours whose number it is. */
  static String tone(Relation relation) {
    return relation.word().replace('_', '-');
  }

  /** A coordinate: one decimal is finer than any screen. */
  static String n(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? String.valueOf((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }
}
