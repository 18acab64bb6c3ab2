package org.tallystick.app.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tallystick.app.chart.Steps.Line;
import org.tallystick.app.chart.Steps.Point;
import org.tallystick.app.chart.Steps.Scale;
import org.tallystick.app.console.Printable;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Relation;

/**
 * Totals over time as steps: a number holds until the claimant gives another. Dotted where the
 * claimant has been silent for long; a triangle where a total was taken back. Below, what was
 * announced for a day beside the difference of the totals.
 */
public final class StepChart {
  private static final int TOP = 14;
  private static final int BODY = 240;
  private static final int FOOT = 30;
  private static final int PANEL = 84;
  private static final int PANEL_HEAD = 30;
  private static final int NAME_LETTERS_WIDE = 26;
  private static final int NAME_LETTERS_NARROW = 15;

  private final Steps steps;
  private final Layout layout;
  private final TimeAxis time;
  private final HeightAxis height;
  private final double left;
  private final double right;
  private final Pen pen = new Pen();

  private StepChart(Steps steps, Scale scale, Layout layout) {
    this.steps = steps;
    this.layout = layout;
    List<Amount> amounts = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    for (Line line : steps.lines()) {
      for (Point p : line.points()) {
        amounts.add(p.amount());
        days.add(p.day());
      }
    }
    steps.increments().forEach(i -> days.add(i.day()));
    this.height = HeightAxis.over(amounts, scale, TOP, TOP + BODY);
    this.left = layout == Layout.WIDE ? 66 : 48;
    this.right = layout.width() - (layout == Layout.WIDE ? 176.0 : 96.0);
    this.time = TimeAxis.over(days, left + 8, right);
  }

  /** The drawing as an SVG element. */
  public static Drawing svg(Steps steps, Scale scale, Layout layout) {
    StepChart chart = new StepChart(steps, scale, layout);
    int height = chart.draw();
    return new Drawing(chart.pen.markup(), layout.width(), height);
  }

  private int draw() {
    boolean panel = !steps.increments().isEmpty();
    int whole = TOP + BODY + FOOT + (panel ? PANEL_HEAD + PANEL : 0);
    boolean linked =
        steps.lines().stream()
            .flatMap(l -> l.points().stream())
            .anyMatch(p -> p.link().isPresent());
    pen.open(layout, "steps", whole, linked, steps.sentence());
    axes();
    steps.lines().forEach(this::line);
    names();
    if (panel) {
      Increments.draw(
          pen, steps.increments(), time, left, right, TOP + BODY + FOOT + PANEL_HEAD, PANEL);
    }
    pen.close();
    return whole;
  }

  private void axes() {
    double bottom = TOP + BODY;
    for (double tick : height.ticks()) {
      double y = height.at(tick);
      pen.line("grid", left, y, right, y);
      pen.text("tick", left - 8, y + 4, "end", Numbers.plain(tick));
    }
    double free = -1000;
    for (TimeAxis.Tick tick : time.ticks(layout == Layout.WIDE ? 8 : 4)) {
      double half = tick.label().length() * 3.2;
      pen.line("notch", tick.x(), bottom, tick.x(), bottom + 5);
      if (tick.x() - half > free) {
        pen.text("tick", tick.x(), bottom + 19, "middle", tick.label());
        free = tick.x() + half + 8;
      }
    }
    pen.line("base", left, bottom, right, bottom);
  }

  private void line(Line line) {
    pen.group("row line " + Pen.tone(line.relation()));
    List<Point> points = line.points();
    for (int i = 0; i < points.size(); i++) {
      Point p = points.get(i);
      double x = time.at(p.day());
      double y = height.at(p.amount().number());
      double until = i + 1 < points.size() ? time.at(points.get(i + 1).day()) : right;
      double spoken = Math.min(until, time.at(p.day().plusDays(time.silence())));
      pen.line("step", x, y, spoken, y);
      if (until > spoken) {
        pen.line("silent", spoken, y, until, y);
      }
      if (i + 1 < points.size()) {
        pen.line("rise", until, y, until, height.at(points.get(i + 1).amount().number()));
      }
    }
    points.forEach(p -> point(p, line.relation()));
    pen.endGroup();
  }

  private void point(Point p, Relation relation) {
    double x = time.at(p.day());
    double y = height.at(p.amount().number());
    pen.mark(p.link(), p.lowered() ? "claim lowered" : "claim", p.tip());
    switch (p.amount().comparator()) {
      case EXACT -> pen.sign("dot", relation, x, y, 4);
      case ABOUT, NEARLY -> pen.sign("ring", relation, x, y, 4);
      case AT_LEAST, MORE_THAN -> upright(x, y, -1, relation);
      case AT_MOST, LESS_THAN -> upright(x, y, 1, relation);
      case RANGE -> {
        double to = height.at(p.amount().high().orElse(p.amount().number()));
        pen.rect("bar", x - 3, to - 3, 6, Math.max(6, y - to + 6), 3);
      }
      case VAGUE -> {
        double to = height.at(Lane.top(p.amount()));
        pen.rect("vague", x - 5, to, 10, Math.max(6, y - to), 2);
      }
    }
    if (p.lowered()) {
      String at = Pen.n(x - 5) + " " + Pen.n(y + 9);
      pen.path("fall", "M" + at + "h10l-5 8z");
    }
    pen.endMark(p.link());
  }

  /** A dot with an arrow to its open end: up (-1) or down. */
  private void upright(double x, double y, int direction, Relation relation) {
    double tip = Math.max(TOP - 8, Math.min(TOP + BODY - 2.0, y + direction * 20));
    double back = tip - direction * 5;
    pen.path(
        "arrow",
        "M"
            + Pen.n(x)
            + " "
            + Pen.n(y)
            + "V"
            + Pen.n(tip)
            + "M"
            + Pen.n(x - 3.5)
            + " "
            + Pen.n(back)
            + "L"
            + Pen.n(x)
            + " "
            + Pen.n(tip)
            + "L"
            + Pen.n(x + 3.5)
            + " "
            + Pen.n(back));
    pen.sign("dot", relation, x, y, 4);
  }

  private record Name(Line line, double y) {}

  /** The claimants at the ends of their lines, moved apart where they would meet. */
  private void names() {
    double gap = 16;
    List<Name> names = new ArrayList<>();
    for (Line line : steps.lines()) {
      Point last = line.points().get(line.points().size() - 1);
      names.add(new Name(line, height.at(last.amount().number())));
    }
    names.sort(Comparator.comparingDouble(Name::y));
    double room = TOP + BODY - (names.size() - 1) * gap;
    double free = TOP - 4;
    int letters = layout == Layout.WIDE ? NAME_LETTERS_WIDE : NAME_LETTERS_NARROW;
    for (Name name : names) {
      double y = Math.max(free, Math.min(name.y(), room));
      room += gap;
      free = y + gap;
      pen.group("row " + Pen.tone(name.line().relation()));
      pen.path(
          "leader",
          "M"
              + Pen.n(right + 2)
              + " "
              + Pen.n(name.y())
              + "L"
              + Pen.n(right + 10)
              + " "
              + Pen.n(y));
      String shown = Printable.fit(Printable.line(name.line().name()), letters);
      pen.text("name", right + 13, y + 4, "start", shown);
      pen.endGroup();
    }
  }
}
