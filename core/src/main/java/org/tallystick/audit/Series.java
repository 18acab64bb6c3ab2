package org.tallystick.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.figure.Question;
import org.tallystick.figure.Scope;
import org.tallystick.resolve.Counted;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Telling;
import org.tallystick.resolve.Writing;

/**
 * One claimant's running totals on one question, in time: totals that fall, increments that do not
 * match the difference, parts larger than their whole, old totals told as current.
 */
final class Series {
  /** An old total is stale when told so many days later. */
  private static final long STALE = 3;

  private final Resolution resolution;
  private final Noticed noticed;
  private final List<Finding> found = new ArrayList<>();

  Series(Resolution resolution) {
    this.resolution = resolution;
    this.noticed = new Noticed(resolution);
  }

  /** Whose totals on which question. */
  private record Key(Question question, String claimant) {}

  /** A total on a day. */
  private record Point(long day, double total, Claim claim, Telling telling) {}

  List<Finding> findings() {
    Map<Key, List<Point>> series = series();
    series.forEach((key, points) -> totals(points));
    for (Telling t : resolution.tellings()) {
      part(t);
    }
    for (Telling t : resolution.tellings()) {
      increment(t, series);
    }
    return found;
  }

  private Map<Key, List<Point>> series() {
    Map<Key, List<Point>> series = new LinkedHashMap<>();
    for (Claim c : resolution.claims()) {
      Telling t = resolution.tellings(c).get(0);
      Optional<LocalDate> day = c.asOf().or(t::day);
      if (t.war()
          && c.question().scope() == Scope.CUMULATIVE
          && c.claimant().isPresent()
          && day.isPresent()
          && c.amount().comparator() == org.tallystick.figure.Comparator.EXACT) {
        Key key = new Key(c.question(), c.claimant().get());
        series
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new Point(day.get().toEpochDay(), c.amount().number(), c, t));
      }
    }
    series
        .values()
        .forEach(
            p -> p.sort(Comparator.comparingLong(Point::day).thenComparing(x -> x.claim().id())));
    return series;
  }

  private void totals(List<Point> points) {
    double highest = 0;
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point now = points.get(i);
      highest = Math.max(highest, before.total());
      if (now.day() > before.day() && now.total() < before.total()) {
        Optional<Point> old = told(points, i);
        if (old.isPresent()) {
          stale(old.get(), before, now);
        } else if (!Writing.nearly(before.claim().amount(), now.claim().amount())) {
          revision(before, now);
        }
      }
    }
  }

  /** An earlier point with this point's very number. */
  private static Optional<Point> told(List<Point> points, int at) {
    Point now = points.get(at);
    return points.subList(0, at).stream()
        .filter(p -> p.total() == now.total() && now.day() - p.day() >= STALE)
        .findFirst();
  }

  private void stale(Point old, Point newest, Point now) {
    found.add(
        noticed.drift(
            Drift.STALE,
            old.telling(),
            now.telling(),
            new Noticed.Step(
                LocalDate.ofEpochDay(old.day()).toString(),
                LocalDate.ofEpochDay(now.day()).toString()),
            String.format(
                Locale.ROOT,
                "%s was the total of %s; by %s %s said %s.",
                Writing.number(old.total()),
                LocalDate.ofEpochDay(old.day()),
                LocalDate.ofEpochDay(newest.day()),
                Noticed.who(newest.claim()),
                Writing.number(newest.total()))));
  }

  private void revision(Point before, Point now) {
    found.add(
        noticed.between(
            FindingKind.REVISION,
            List.of(before.claim(), now.claim()),
            java.util.OptionalDouble.empty(),
            String.format(
                Locale.ROOT,
                "%s lowers its total of %s from %s (%s) to %s (%s).",
                Noticed.who(now.claim()),
                Noticed.what(now.claim()),
                Writing.number(before.total()),
                LocalDate.ofEpochDay(before.day()),
                Writing.number(now.total()),
                LocalDate.ofEpochDay(now.day()))));
  }

  /** A stated part of a whole in the same document. */
  private void part(Telling t) {
    Figure f = t.figure();
    Optional<Double> whole = f.partOf().flatMap(Series::parse);
    boolean more =
        whole.isPresent()
            && f.amount().low().isPresent()
            && f.amount().low().getAsDouble() > whole.get();
    if (more) {
      found.add(
          noticed.in(
              FindingKind.DISCREPANCY,
              t,
              List.of(t),
              Noticed.said(t) + " is told as a part of " + f.partOf().orElse("") + "."));
    }
  }

  /** A day's increment told beside a total, against the total of the day before. */
  private void increment(Telling t, Map<Key, List<Point>> series) {
    Figure f = t.figure();
    if (f.period().scope() != Scope.INTERVAL || !exact(f.amount()) || !t.war() || !oneDay(t)) {
      return;
    }
    Optional<Double> whole = f.partOf().flatMap(Series::parse);
    for (Map.Entry<Key, List<Point>> e : series.entrySet()) {
      for (Point now : e.getValue()) {
        boolean here =
            now.claim().figures().stream()
                .flatMap(id -> resolution.telling(id).stream())
                .anyMatch(x -> x.document().id().equals(f.doc()));
        if (here && whole.filter(w -> w == now.total()).isPresent() && fits(f, now)) {
          before(e.getValue(), now).ifPresent(b -> mismatch(t, b, now));
        }
      }
    }
  }

  private static boolean fits(Figure f, Point now) {
    return Counted.related(f.counted(), now.claim().question().counted())
        && f.claimant().equals(now.telling().figure().claimant());
  }

  private static boolean oneDay(Telling t) {
    Optional<String> since = t.figure().period().since();
    Optional<LocalDate> asOf = t.figure().period().asOf();
    return since.isPresent()
        && asOf.isPresent()
        && since.get().length() == 10
        && asOf.get().toEpochDay() - LocalDate.parse(since.get()).toEpochDay() <= 1;
  }

  private static Optional<Point> before(List<Point> points, Point now) {
    return points.stream().filter(p -> p.day() == now.day() - 1).findFirst();
  }

  private void mismatch(Telling t, Point before, Point now) {
    double difference = now.total() - before.total();
    double stated = t.figure().amount().number();
    if (difference == stated || difference <= 0) {
      return;
    }
    found.add(
        noticed.in(
            FindingKind.DISCREPANCY,
            t,
            List.of(t, now.telling(), before.telling()),
            String.format(
                Locale.ROOT,
                "%s is stated for the day, but the total rose from %s to %s, by %s.",
                Writing.number(stated),
                Writing.number(before.total()),
                Writing.number(now.total()),
                Writing.number(difference))));
  }

  private static boolean exact(Amount a) {
    return a.comparator() == org.tallystick.figure.Comparator.EXACT;
  }

  private static Optional<Double> parse(String number) {
    String digits = number.replace(",", "");
    boolean plain =
        !digits.isEmpty() && digits.length() < 13 && digits.chars().allMatch(Character::isDigit);
    return plain ? Optional.of(Double.parseDouble(digits)) : Optional.empty();
  }
}
