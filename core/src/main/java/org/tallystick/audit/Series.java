package org.tallystick.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.figure.Question;
import org.tallystick.figure.Scope;
import org.tallystick.lexicon.WordSets;
import org.tallystick.resolve.Counted;
import org.tallystick.resolve.Measures;
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

  /** A total that loses more than this leaves is another count. */
  private static final double KEPT = 0.6;

  /** In a story, smaller tolls may be those of its several incidents. */
  private static final double LARGE = 20;

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
  private record Point(Key key, long day, double total, Claim claim, Telling telling) {
    /** Files this point under each document that tells it. */
    void documents(Resolution resolution, Map<String, List<Point>> byDoc) {
      resolution.tellings(claim).stream()
          .map(t -> t.document().id())
          .distinct()
          .forEach(d -> byDoc.computeIfAbsent(d, k -> new ArrayList<>()).add(this));
    }
  }

  List<Finding> findings() {
    Map<Key, List<Point>> series = series();
    series.forEach((key, points) -> totals(points));
    Map<String, List<Telling>> byDoc = new LinkedHashMap<>();
    resolution
        .tellings()
        .forEach(t -> byDoc.computeIfAbsent(t.document().id(), k -> new ArrayList<>()).add(t));
    byDoc.values().forEach(doc -> doc.forEach(t -> part(t, doc)));
    Map<String, List<Series.Point>> byTotal = new LinkedHashMap<>();
    series.values().forEach(points -> points.forEach(p -> p.documents(resolution, byTotal)));
    resolution.tellings().forEach(t -> increment(t, series, byTotal));
    return found;
  }

  private Map<Key, List<Point>> series() {
    Map<Key, List<Point>> series = new LinkedHashMap<>();
    for (Claim c : resolution.claims()) {
      Telling t = resolution.tellings(c).get(0);
      Optional<LocalDate> day = c.asOf().or(t::day);
      boolean total =
          t.war()
              ? c.question().scope() == Scope.CUMULATIVE
              : c.question().scope() != Scope.OTHER_EVENT && c.amount().number() >= LARGE;
      if (total
          && Measures.toll(c.question().measure())
          && !t.part()
          && c.claimant().isPresent()
          && day.isPresent()
          && c.amount().low().isPresent()
          && c.amount().comparator() != org.tallystick.figure.Comparator.VAGUE) {
        Key key = new Key(c.question(), c.claimant().get());
        series
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new Point(key, day.get().toEpochDay(), c.amount().number(), c, t));
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
          if (!beside(before, now)) {
            stale(old.get(), before, now);
          }
        } else if (lowered(before, now)) {
          revision(before, now);
        }
      }
    }
  }

  /** Whether whoever tells the old total tells the new one too, as history. */
  private boolean beside(Point newest, Point now) {
    return resolution.tellings(now.claim()).stream()
        .allMatch(
            t ->
                resolution.tellings(newest.claim()).stream()
                    .anyMatch(n -> n.document().id().equals(t.document().id())));
  }

  /** Whether an exact total gives way to a lower one that is not another question's. */
  private static boolean lowered(Point before, Point now) {
    return exact(before.claim().amount())
        && exact(now.claim().amount())
        && either(before.telling().figure()) == either(now.telling().figure())
        && now.total() > before.total() * KEPT
        && !Writing.nearly(before.claim().amount(), now.claim().amount());
  }

  private static final Set<String> EITHER = WordSets.of("destroyed-or-damaged");

  /** Whether a sentence counts what was destroyed and what was damaged together. */
  static boolean either(Figure f) {
    String quote = f.quoteText().toLowerCase(Locale.ROOT);
    return EITHER.stream().anyMatch(quote::contains);
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

  /** A stated part that is larger than its whole, where the whole is read beside it. */
  private void part(Telling t, List<Telling> document) {
    Figure f = t.figure();
    double whole = f.partOf().flatMap(Series::parse).orElse(Double.NaN);
    boolean beside =
        document.stream()
            .map(Telling::figure)
            .anyMatch(
                w ->
                    w.amount().number() == whole
                        && w.quote().equals(f.quote())
                        && Counted.within(f.counted(), w.counted()));
    if (beside && f.amount().low().isPresent() && f.amount().low().getAsDouble() > whole) {
      found.add(
          noticed.in(
              FindingKind.DISCREPANCY,
              t,
              List.of(t),
              Noticed.said(t) + " is told as a part of " + f.partOf().orElse("") + "."));
    }
  }

  /** A day's increment told beside a total, against the total of the day before. */
  private void increment(Telling t, Map<Key, List<Point>> series, Map<String, List<Point>> byDoc) {
    Figure f = t.figure();
    if (f.period().scope() != Scope.INTERVAL || !exact(f.amount()) || !t.war() || !oneDay(t)) {
      return;
    }
    Optional<Double> whole = f.partOf().flatMap(Series::parse);
    for (Point now : byDoc.getOrDefault(f.doc(), List.of())) {
      if (whole.map(w -> w == now.total()).orElse(beside(f, now)) && fits(f, now)) {
        before(series.getOrDefault(now.key(), List.of()), now).ifPresent(b -> mismatch(t, b, now));
      }
    }
  }

  /** Whether the increment is told of this total: the same measure and class, a smaller number. */
  private static boolean beside(Figure f, Point now) {
    return f.measure().equals(Optional.of(now.claim().question().measure()))
        && f.counted().equals(now.claim().question().counted())
        && f.amount().number() < now.total() / 2;
  }

  private static boolean fits(Figure f, Point now) {
    return Counted.related(f.counted(), now.claim().question().counted())
        && f.claimant().equals(now.telling().figure().claimant())
        && exact(now.claim().amount());
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
