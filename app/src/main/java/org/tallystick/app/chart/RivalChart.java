package org.tallystick.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.chart.Rivals.Mark;
import org.tallystick.app.chart.Rivals.Row;
import org.tallystick.app.console.Printable;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Relation;

/**
 * Rival claims drawn as dots and ranges on a logarithmic axis, one row a claimant. The shape of a
 * dot says whose number it is. A filled dot is exact, a ring is about, a dot with an arrow is open
 * on that side, a bar is a range, a hatched band is a vague word; small ticks under a row are what
 * reports made of it. A claimant's earlier claims are paler. Numbers of zero stand in a gutter at
 * the left, since a logarithmic axis has no zero.
 */
public final class RivalChart {
  private static final int HEAD = 30;
  private static final int FOOT = 30;
  private static final int GUTTER = 34;
  private static final double LETTER = 6.4;

  private final Rivals rivals;
  private final Layout layout;
  private final Lane lane;
  private final int left;
  private final int right;
  private final int rowHeight;
  private final double first;
  private final double last;
  private final Pen pen = new Pen();

  private RivalChart(Rivals rivals, Layout layout) {
    this.rivals = rivals;
    this.layout = layout;
    this.left = layout == Layout.WIDE ? 200 : 12;
    this.right = layout == Layout.WIDE ? 78 : 12;
    this.rowHeight = layout == Layout.WIDE ? 42 : 62;
    List<Amount> amounts = new ArrayList<>();
    for (Row row : rivals.rows()) {
      for (Mark mark : row.marks()) {
        amounts.add(mark.amount());
        amounts.addAll(mark.drifted());
      }
    }
    this.lane = Lane.over(amounts);
    this.first = left + (lane.zero() ? GUTTER : 0);
    this.last = layout.width() - right - 8.0;
  }

  /** The drawing as an SVG element. */
  public static Drawing svg(Rivals rivals, Layout layout) {
    RivalChart chart = new RivalChart(rivals, layout);
    int height = chart.draw();
    return new Drawing(chart.pen.markup(), layout.width(), height);
  }

  private double x(double value) {
    return value <= 0 ? left + GUTTER / 2.0 - 6 : first + lane.at(value) * (last - first);
  }

  private double y(int row) {
    return HEAD + (row + (layout == Layout.WIDE ? 0.6 : 0.72)) * rowHeight;
  }

  private int draw() {
    int height = HEAD + rivals.rows().size() * rowHeight + FOOT;
    pen.open(layout, "rivals", height, rivals.linked(), rivals.sentence());
    axis(height - FOOT);
    extremes();
    for (int i = 0; i < rivals.rows().size(); i++) {
      row(rivals.rows().get(i), y(i));
    }
    pen.close();
    return height;
  }

  private void axis(double bottom) {
    double free = -1000;
    for (double tick : lane.ticks(layout == Layout.WIDE ? 7 : 4)) {
      double x = x(tick);
      pen.line("grid", x, HEAD - 4, x, bottom);
      String label = Numbers.plain(tick);
      double half = label.length() * 3.4;
      if (x - half > free && x + half < layout.width()) {
        pen.text("tick", x, bottom + 17, "middle", label);
        free = x + half + 6;
      }
    }
    if (lane.zero()) {
      pen.rect("gutter", left - 2, HEAD - 4, GUTTER - 10, bottom - HEAD + 4, 0);
      pen.text("tick", x(0), bottom + 17, "middle", "0");
    }
  }

  /** A bracket over the lane between the two that cannot both hold, with the ratio. */
  private void extremes() {
    Optional<Rivals.Spread> spread = rivals.spread();
    if (spread.isEmpty()) {
      return;
    }
    double a = x(spread.get().from());
    double b = x(spread.get().to());
    pen.path("bracket", "M" + Pen.n(a) + " 20V14H" + Pen.n(b) + "V20");
    String ratio = spread.get().ratio();
    double middle = (a + b) / 2;
    double half = ratio.length() * 4.2 + 4;
    pen.rect("plate", middle - half, 5, half * 2, 18, 0);
    pen.text("ratio", middle, 19, "middle", ratio);
  }

  private void row(Row row, double y) {
    pen.group("row " + Pen.tone(row.relation()));
    pen.line("lane", left, y, last, y);
    String name = Printable.line(row.name());
    if (layout == Layout.WIDE) {
      pen.text("name", left - 14, y + 4, "end", Printable.fit(name, 29));
      pen.text("said", layout.width() - right + 8, y + 4, "start", row.reports());
    } else {
      pen.text("name", left, y - 26, "start", Printable.fit(name, 34));
      pen.text("said", layout.width() - right, y - 26, "end", row.reports());
    }
    // The first is drawn last, over the others, and labelled first.
    for (int i = row.marks().size() - 1; i >= 0; i--) {
      claim(row.marks().get(i), row.relation(), y, i > 0);
    }
    labels(row.marks(), y);
    pen.endGroup();
  }

  private void claim(Mark mark, Relation relation, double y, boolean earlier) {
    pen.mark(mark.link(), earlier ? "claim earlier" : "claim", mark.tip());
    sign(mark.amount(), relation, y);
    for (Amount a : mark.drifted()) {
      pen.line("drifted", x(a.number()), y + 8, x(a.number()), y + 14);
    }
    pen.endMark(mark.link());
  }

  /** The amounts over their marks, as many as find room. */
  private void labels(List<Mark> marks, double y) {
    List<double[]> taken = new ArrayList<>();
    for (Mark mark : marks) {
      String said = Printable.fit(Printable.line(mark.said()), 24);
      Amount a = mark.amount();
      double half = Printable.width(said) * LETTER / 2;
      double middle = (x(a.number()) + x(Lane.top(a))) / 2;
      double edge = layout == Layout.WIDE ? last + 16 : layout.width() - 2.0;
      double x = Math.max(left + half - 8, Math.min(edge - half, middle));
      double from = x - half - 6;
      double to = x + half + 6;
      if (taken.stream().noneMatch(t -> t[0] < to && from < t[1])) {
        taken.add(new double[] {from, to});
        pen.text("amount", x, y - 11, "middle", said);
      }
    }
  }

  private void sign(Amount a, Relation relation, double y) {
    double x = x(a.number());
    double least = left + 2;
    double most = layout.width() - 4.0;
    switch (a.comparator()) {
      case EXACT -> pen.sign("dot", relation, x, y, 5.5);
      case ABOUT, NEARLY -> pen.sign("ring", relation, x, y, 5.5);
      case AT_LEAST, MORE_THAN -> {
        pen.arrow(x, y, 1, least, most);
        pen.sign("dot", relation, x, y, 5.5);
      }
      case AT_MOST, LESS_THAN -> {
        pen.arrow(x, y, -1, least, most);
        pen.sign("dot", relation, x, y, 5.5);
      }
      case RANGE -> {
        double to = x(a.high().orElse(a.number()));
        pen.rect("bar", x - 4, y - 4, Math.max(8, to - x + 8), 8, 4);
      }
      case VAGUE -> {
        double to = x(Lane.top(a));
        pen.rect("vague", x, y - 6, Math.max(6, to - x), 12, 2);
      }
    }
  }
}
