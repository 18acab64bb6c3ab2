package org.tallystick.app.chart;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.chart.Steps.Increment;

/** The panel under the steps: what was announced for a day, beside the difference of the totals. */
final class Increments {
  private Increments() {}

  static void draw(
      Pen pen,
      List<Increment> increments,
      TimeAxis time,
      double left,
      double right,
      double top,
      double height) {
    double most =
        increments.stream()
            .mapToDouble(i -> Math.max(i.announced().orElse(0), Math.abs(i.difference().orElse(0))))
            .max()
            .orElse(1);
    double bottom = top + height - 6;
    double scale = (height - 16) / Math.max(1, most);
    pen.text("tick", left, top - 10, "start", "added: said (dot) and by the totals (bar)");
    for (double tick : HeightAxis.linear(most, 2)) {
      pen.line("grid", left, bottom - tick * scale, right, bottom - tick * scale);
      pen.text("tick", left - 8, bottom - tick * scale + 4, "end", Numbers.plain(tick));
    }
    for (Increment i : increments) {
      double x = time.at(i.day());
      pen.group("row " + Pen.tone(i.relation()));
      pen.mark(Optional.empty(), "claim", i.tip());
      i.difference()
          .ifPresent(
              d -> {
                double y = bottom - Math.max(0, d) * scale;
                pen.rect("difference", x - 5, y, 10, Math.max(1, bottom - y), 1);
              });
      i.announced().ifPresent(a -> pen.sign("dot", i.relation(), x, bottom - a * scale, 4));
      pen.endMark(Optional.empty());
      pen.endGroup();
    }
  }
}
