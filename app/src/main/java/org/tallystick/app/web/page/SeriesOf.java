package org.tallystick.app.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.Shelf;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.chart.Steps;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.figure.Question;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;

/** What claimants said on one question, day by day. */
final class SeriesOf {
  /** More lines than these cannot be told apart. */
  private static final int LINES = 8;

  private final Shelf shelf;
  private final Links links;

  SeriesOf(Shelf shelf, Links links) {
    this.shelf = shelf;
    this.links = links;
  }

  Steps steps(Question question) {
    Map<String, NavigableMap<LocalDate, ClaimRow>> byName = byName(question);
    List<Map.Entry<String, NavigableMap<LocalDate, ClaimRow>>> drawn =
        byName.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
            .limit(LINES)
            .toList();
    Set<String> lowered = lowered(question);
    List<Steps.Line> lines = new ArrayList<>();
    for (var e : drawn) {
      List<Steps.Point> points =
          e.getValue().entrySet().stream()
              .map(p -> point(p.getKey(), p.getValue(), lowered))
              .toList();
      lines.add(new Steps.Line(e.getKey(), relation(e.getValue().values()), points));
    }
    List<Steps.Increment> increments = new ArrayList<>();
    drawn.forEach(e -> increments.addAll(increments(question, e.getKey(), e.getValue())));
    boolean announced = increments.stream().anyMatch(i -> i.announced().isPresent());
    return new Steps(sentence(byName, drawn.size()), lines, announced ? increments : List.of());
  }

  /** The weightiest claim of each claimant on each day. */
  private Map<String, NavigableMap<LocalDate, ClaimRow>> byName(Question question) {
    Map<String, NavigableMap<LocalDate, ClaimRow>> byName = new LinkedHashMap<>();
    for (Claim c : shelf.resolution().questions().getOrDefault(question, List.of())) {
      Optional<LocalDate> day = c.asOf().or(c::firstSeen);
      if (day.isPresent() && c.claimant().isPresent()) {
        byName
            .computeIfAbsent(c.claimant().get(), n -> new TreeMap<>())
            .merge(day.get(), shelf.row(c), SeriesOf::weightier);
      }
    }
    return byName;
  }

  private static ClaimRow weightier(ClaimRow a, ClaimRow b) {
    int reports = Integer.compare(a.claim().reports(), b.claim().reports());
    int larger = Double.compare(a.claim().amount().number(), b.claim().amount().number());
    return reports > 0 || reports == 0 && larger >= 0 ? a : b;
  }

  private static Relation relation(Iterable<ClaimRow> rows) {
    for (ClaimRow r : rows) {
      if (r.claim().relation() != Relation.UNKNOWN) {
        return r.claim().relation();
      }
    }
    return Relation.UNKNOWN;
  }

  /** The claims that take back a part of an earlier one. */
  private Set<String> lowered(Question question) {
    Set<String> lowered = new HashSet<>();
    for (Finding f : shelf.noticed(question)) {
      if (f.kind() == FindingKind.REVISION && f.claims().size() > 1) {
        lowered.add(f.claims().get(f.claims().size() - 1));
      }
    }
    return lowered;
  }

  private Steps.Point point(LocalDate day, ClaimRow row, Set<String> lowered) {
    Claim c = row.claim();
    String tip = Wording.claimant(c) + ", " + Wording.day(day) + ": " + row.said();
    return new Steps.Point(
        day, c.amount(), tip, lowered.contains(c.id()), Optional.of(links.claim(c)));
  }

  /** The difference of each two totals in turn, and what was announced for that day. */
  private List<Steps.Increment> increments(
      Question question, String name, NavigableMap<LocalDate, ClaimRow> totals) {
    Map<LocalDate, Double> announced = announced(question, name);
    List<Steps.Increment> increments = new ArrayList<>();
    Optional<ClaimRow> before = Optional.empty();
    for (var e : totals.entrySet()) {
      ClaimRow now = e.getValue();
      OptionalDouble difference =
          before.map(b -> difference(b, now)).orElse(OptionalDouble.empty());
      OptionalDouble said = said(announced, e.getKey());
      if (said.isPresent() || difference.isPresent()) {
        increments.add(
            new Steps.Increment(
                name,
                now.claim().relation(),
                e.getKey(),
                said,
                difference,
                tip(name, e.getKey(), said, difference)));
      }
      announced.remove(e.getKey());
      before = Optional.of(now);
    }
    announced.forEach(
        (day, n) -> {
          OptionalDouble said = OptionalDouble.of(n);
          increments.add(
              new Steps.Increment(
                  name,
                  relation(totals.values()),
                  day,
                  said,
                  OptionalDouble.empty(),
                  tip(name, day, said, OptionalDouble.empty())));
        });
    return increments;
  }

  private static OptionalDouble said(Map<LocalDate, Double> announced, LocalDate day) {
    Double value = announced.get(day);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalDouble difference(ClaimRow before, ClaimRow now) {
    boolean exact =
        before.claim().amount().low().equals(before.claim().amount().high())
            && now.claim().amount().low().equals(now.claim().amount().high());
    return exact
        ? OptionalDouble.of(now.claim().amount().number() - before.claim().amount().number())
        : OptionalDouble.empty();
  }

  private static String tip(
      String name, LocalDate day, OptionalDouble said, OptionalDouble difference) {
    StringBuilder b = new StringBuilder(name).append(", ").append(Wording.day(day)).append(": ");
    said.ifPresent(s -> b.append(Wording.number(s)).append(" announced"));
    difference.ifPresent(
        d ->
            b.append(said.isPresent() ? ", " : "")
                .append(Wording.number(d))
                .append(" by the totals"));
    return b.toString();
  }

  /** What the claimant announced for single days, on the sister questions of one day. */
  private Map<LocalDate, Double> announced(Question total, String name) {
    Map<LocalDate, Double> announced = new TreeMap<>();
    if (total.scope() != Scope.CUMULATIVE) {
      return announced;
    }
    for (var e : shelf.resolution().questions().entrySet()) {
      Question q = e.getKey();
      boolean sister =
          q.scope() == Scope.INTERVAL
              && q.measure().equals(total.measure())
              && q.counted().equals(total.counted())
              && q.side().equals(total.side());
      if (sister) {
        for (Claim c : e.getValue()) {
          if (c.claimant().equals(Optional.of(name)) && oneDay(c)) {
            c.asOf().ifPresent(day -> announced.put(day, c.amount().number()));
          }
        }
      }
    }
    return announced;
  }

  private static boolean oneDay(Claim c) {
    Optional<LocalDate> since =
        c.question().since().filter(s -> s.length() == 10).map(LocalDate::parse);
    return since.isPresent()
        && c.asOf().isPresent()
        && c.amount().low().isPresent()
        && c.asOf().get().toEpochDay() - since.get().toEpochDay() <= 1;
  }

  private static String sentence(Map<String, NavigableMap<LocalDate, ClaimRow>> byName, int drawn) {
    long days = byName.values().stream().flatMap(m -> m.keySet().stream()).distinct().count();
    StringBuilder b = new StringBuilder();
    b.append(Wording.count(byName.size(), "claimant")).append(" on ");
    b.append(Wording.count(days, "day"));
    byName.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .max(Comparator.comparingInt(e -> e.getValue().size()))
        .ifPresent(
            e ->
                b.append("; ")
                    .append(e.getKey())
                    .append(" from ")
                    .append(e.getValue().firstEntry().getValue().said())
                    .append(" to ")
                    .append(e.getValue().lastEntry().getValue().said()));
    if (byName.size() > drawn) {
      b.append("; the ").append(drawn).append(" with most days are drawn");
    }
    return b.append('.').toString();
  }
}
