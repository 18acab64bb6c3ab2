package org.tallystick.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.app.console.Printable;
import org.tallystick.figure.Amount;

/**
 * Rival claims drawn as dots and ranges on a logarithmic axis, one row a claimant, sorted by
 * number. A filled dot is exact, a ring is about, a dot with an arrow is open on that side, a bar
 * is a range, a hatched band is a vague word; small ticks under a row are what reports made of it.
 * A claimant's earlier claims are paler. Numbers of zero stand in a gutter at the left, since a
 * logarithmic axis has no zero.
 */
final class RivalChart {
  /** How a chart is laid out: names beside the rows on a wide page, above them on a phone. */
  enum Layout {
    WIDE(760, 200, 78, 42),
    NARROW(350, 12, 12, 62);

    private final int width;
    private final int left;
    private final int right;
    private final int row;

    Layout(int width, int left, int right, int row) {
      this.width = width;
      this.left = left;
      this.right = right;
      this.row = row;
    }
  }

  private static final int HEAD = 30;
  private static final int FOOT = 30;
  private static final int GUTTER = 34;
  private static final int ARROW = 30;
  private static final double LETTER = 6.1;

  private final QuestionView question;
  private final List<Voice> voices;
  private final Layout layout;
  private final Lane lane;
  private final double first;
  private final double last;
  private final Markup m = new Markup();

  private RivalChart(QuestionView question, Layout layout) {
    this.question = question;
    this.voices = Voice.of(question.rows());
    this.layout = layout;
    List<Amount> amounts = new ArrayList<>();
    for (ClaimRow row : question.rows()) {
      amounts.add(row.claim().amount());
      amounts.addAll(row.drifted());
    }
    this.lane = Lane.over(amounts);
    this.first = layout.left + (lane.zero() ? GUTTER : 0);
    this.last = layout.width - layout.right - 8.0;
  }

  /** The drawing as an SVG element. */
  static Markup svg(QuestionView question, Layout layout) {
    RivalChart chart = new RivalChart(question, layout);
    chart.draw();
    return chart.m;
  }

  private double x(double value) {
    return value <= 0 ? layout.left + GUTTER / 2.0 - 6 : first + lane.at(value) * (last - first);
  }

  private double y(int row) {
    return HEAD + (row + (layout == Layout.WIDE ? 0.6 : 0.72)) * layout.row;
  }

  private void draw() {
    int height = HEAD + voices.size() * layout.row + FOOT;
    m.raw("<svg class=\"chart " + layout.name().toLowerCase(Locale.ROOT) + "\" viewBox=\"0 0 ");
    m.raw(layout.width + " " + height + "\" role=\"img\"");
    m.raw(layout == Layout.NARROW ? " aria-hidden=\"true\">" : " aria-label=\"");
    if (layout == Layout.WIDE) {
      m.text(question.sentence()).raw("\">");
    }
    axis(height - FOOT);
    extremes();
    for (int i = 0; i < voices.size(); i++) {
      row(voices.get(i), y(i));
    }
    m.raw("</svg>");
  }

  private void axis(double bottom) {
    List<Double> ticks = lane.ticks(layout == Layout.WIDE ? 7 : 4);
    double free = -1000;
    for (double tick : ticks) {
      double x = x(tick);
      line("grid", x, HEAD - 4, x, bottom);
      String label = Wording.number(tick);
      double half = label.length() * 3.4;
      if (x - half > free && x + half < layout.width) {
        text("tick", x, bottom + 17, "middle", label);
        free = x + half + 6;
      }
    }
    if (lane.zero()) {
      m.raw("<rect class=\"gutter\" x=\"" + n(layout.left - 2) + "\" y=\"" + n(HEAD - 4));
      m.raw("\" width=\"" + n(GUTTER - 10) + "\" height=\"" + n(bottom - HEAD + 4) + "\"/>");
      text("tick", x(0), bottom + 17, "middle", "0");
    }
  }

  /** A bracket over the lane between the two that cannot both hold, with the ratio. */
  private void extremes() {
    Optional<QuestionView.Spread> spread = question.spread();
    if (spread.isEmpty()) {
      return;
    }
    double a = x(spread.get().from());
    double b = x(spread.get().to());
    m.raw("<path class=\"bracket\" d=\"M" + n(a) + " 20V14H" + n(b) + "V20\"/>");
    String ratio = Wording.times(spread.get().ratio());
    double middle = Math.max(a, Math.min(b, (a + b) / 2));
    m.raw(
        "<rect class=\"plate\" x=\""
            + n(middle - ratio.length() * 4.2 - 4)
            + "\" y=\"5\" width=\"");
    m.raw(n(ratio.length() * 8.4 + 8) + "\" height=\"18\"/>");
    text("ratio", middle, 19, "middle", ratio);
  }

  private void row(Voice voice, double y) {
    m.raw("<g class=\"row " + voice.relation().word().replace('_', '-') + "\">");
    line("lane", layout.left, y, last, y);
    String name = Printable.line(voice.name());
    String reports = Wording.count(voice.reports(), "report");
    if (layout == Layout.WIDE) {
      text("name", layout.left - 14, y + 4, "end", Printable.fit(name, 29));
      text("said", layout.width - layout.right + 8, y + 4, "start", reports);
    } else {
      text("name", layout.left, y - 26, "start", Printable.fit(name, 34));
      text("said", layout.width - layout.right, y - 26, "end", reports);
    }
    // The weightiest is drawn last, over the others, and labelled first.
    List<ClaimRow> claims = voice.claims();
    for (int i = claims.size() - 1; i >= 0; i--) {
      claim(claims.get(i), y, i > 0);
    }
    labels(claims, y);
    m.raw("</g>");
  }

  private void claim(ClaimRow row, double y, boolean earlier) {
    m.raw(earlier ? "<g class=\"earlier\">" : "<g>");
    String day = row.claim().asOf().map(d -> ", as of " + Wording.day(d)).orElse("");
    String tip = Wording.claimant(row.claim()) + ": " + row.said() + day;
    m.raw("<title>").text(tip).raw("</title>");
    mark(row.claim().amount(), y);
    for (Amount a : row.drifted()) {
      line("drifted", x(a.number()), y + 8, x(a.number()), y + 14);
    }
    m.raw("</g>");
  }

  /** The amounts over their marks, as many as find room. */
  private void labels(List<ClaimRow> claims, double y) {
    List<double[]> taken = new ArrayList<>();
    for (ClaimRow row : claims) {
      String said = Printable.fit(Printable.line(row.said()), 24);
      Amount a = row.claim().amount();
      double half = Printable.width(said) * LETTER / 2;
      double middle = (x(a.number()) + x(Lane.top(a))) / 2;
      double x = Math.max(layout.left + half - 8, Math.min(layout.width - half - 2, middle));
      double from = x - half - 6;
      double to = x + half + 6;
      if (taken.stream().noneMatch(t -> t[0] < to && from < t[1])) {
        taken.add(new double[] {from, to});
        text("amount", x, y - 11, "middle", said);
      }
    }
  }

  private void mark(Amount a, double y) {
    double x = x(a.number());
    switch (a.comparator()) {
      case EXACT -> dot("dot", x, y);
      case ABOUT, NEARLY -> dot("ring", x, y);
      case AT_LEAST, MORE_THAN -> {
        arrow(x, y, 1);
        dot("dot", x, y);
      }
      case AT_MOST, LESS_THAN -> {
        arrow(x, y, -1);
        dot("dot", x, y);
      }
      case RANGE -> {
        double to = x(a.high().orElse(a.number()));
        m.raw("<rect class=\"bar\" x=\"" + n(x - 4) + "\" y=\"" + n(y - 4) + "\" width=\"");
        m.raw(n(Math.max(8, to - x + 8)) + "\" height=\"8\" rx=\"4\"/>");
      }
      case VAGUE -> {
        double to = x(Lane.top(a));
        m.raw("<rect class=\"vague\" x=\"" + n(x) + "\" y=\"" + n(y - 6) + "\" width=\"");
        m.raw(n(Math.max(6, to - x)) + "\" height=\"12\" rx=\"2\"/>");
      }
    }
  }

  private void dot(String cls, double x, double y) {
    m.raw("<circle class=\"" + cls + "\" cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"5.5\"/>");
  }

  private void arrow(double x, double y, int direction) {
    double tip = Math.max(layout.left + 2, Math.min(layout.width - 4.0, x + direction * ARROW));
    double back = tip - direction * 6;
    m.raw("<path class=\"arrow\" d=\"M" + n(x) + " " + n(y) + "H" + n(tip) + "M" + n(back) + " ");
    m.raw(n(y - 4) + "L" + n(tip) + " " + n(y) + "L" + n(back) + " " + n(y + 4) + "\"/>");
  }

  private void line(String cls, double x1, double y1, double x2, double y2) {
    m.raw("<line class=\"" + cls + "\" x1=\"" + n(x1) + "\" y1=\"" + n(y1));
    m.raw("\" x2=\"" + n(x2) + "\" y2=\"" + n(y2) + "\"/>");
  }

  private void text(String cls, double x, double y, String anchor, String text) {
    m.raw("<text class=\"" + cls + "\" x=\"" + n(x) + "\" y=\"" + n(y));
    m.raw("\" text-anchor=\"" + anchor + "\">").text(text).raw("</text>");
  }

  /** A coordinate: one decimal is finer than any screen. */
  private static String n(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? String.valueOf((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }
}
