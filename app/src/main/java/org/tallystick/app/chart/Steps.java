package org.tallystick.app.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Relation;

/**
 * What claimants said over time, to be drawn as steps.
 *
 * @param sentence the chart in words
 * @param lines a line for each claimant
 * @param increments what was announced for a day, beside the difference of the totals
 */
public record Steps(String sentence, List<Line> lines, List<Increment> increments) {
  /** How heights stand for numbers. */
  public enum Scale {
    LINEAR,
    LOG
  }

  /**
   * One claimant.
   *
   * @param points in order of their days
   */
  public record Line(String name, Relation relation, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }

    Line unlinked() {
      return new Line(name, relation, points.stream().map(Point::unlinked).toList());
    }
  }

  /**
   * One claim.
   *
   * @param tip the claim in words
   * @param lowered whether it takes back a part of what was said before
   * @param link where the claim is shown
   */
  public record Point(
      LocalDate day, Amount amount, String tip, boolean lowered, Optional<String> link) {
    Point unlinked() {
      return new Point(day, amount, tip, lowered, Optional.empty());
    }
  }

  /**
   * One day's addition, announced or worked out.
   *
   * @param announced what the claimant said was added
   * @param difference the total less the one before
   */
  public record Increment(
      String name,
      Relation relation,
      LocalDate day,
      OptionalDouble announced,
      OptionalDouble difference,
      String tip) {}

  public Steps {
    lines = List.copyOf(lines);
    increments = List.copyOf(increments);
  }

  /** Whether there is anything to follow: two days with a number. */
  public boolean drawable() {
    return lines.stream().flatMap(l -> l.points().stream()).map(Point::day).distinct().count() > 1;
  }

  /** The scale on which these numbers are best told apart. */
  public Scale fitting() {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (Line line : lines) {
      for (Point p : line.points()) {
        double n = p.amount().number();
        low = n > 0 ? Math.min(low, n) : low;
        high = Math.max(high, Lane.top(p.amount()));
      }
    }
    return high > 12 * low ? Scale.LOG : Scale.LINEAR;
  }

  /** One claimant's part of it. */
  public Steps only(String name) {
    return new Steps(
        sentence,
        lines.stream().filter(l -> l.name().equals(name)).toList(),
        increments.stream().filter(i -> i.name().equals(name)).toList());
  }

  /** The same for a file, whose links would lead nowhere. */
  public Steps unlinked() {
    return new Steps(sentence, lines.stream().map(Line::unlinked).toList(), increments);
  }
}
