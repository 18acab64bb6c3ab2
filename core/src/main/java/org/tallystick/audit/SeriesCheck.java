package org.tallystick.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Checks a published series of running totals: whether a total falls, and whether a stated
 * increment is the difference to the report before. Pure and thread-safe.
 */
public final class SeriesCheck {
  private SeriesCheck() {}

  /**
   * One report of one count.
   *
   * @param cumulative the running total, where the report gives one
   * @param increment the stated increase, where it gives one
   * @param periodHours the hours that the increment is said to cover, where stated
   */
  public record Row(
      LocalDate date,
      String claimant,
      String measure,
      String counted,
      String side,
      OptionalDouble cumulative,
      OptionalDouble increment,
      OptionalInt periodHours) {}

  /** What is wrong. */
  public enum Kind {
    /** The total is lower than the report before had it. */
    DECREASE,
    /** The stated increment is not the difference of the totals. */
    INCREMENT_MISMATCH;

    /** The word used in records. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A report that does not fit the one before it.
   *
   * @param previous the total of the report before
   * @param because the rule and the numbers in one sentence
   */
  public record Alarm(
      LocalDate date,
      String measure,
      String counted,
      Kind kind,
      double previous,
      double value,
      OptionalDouble increment,
      String because) {}

  private record Key(String measure, String counted, String side) {}

  /** The alarms in order of date, then measure and counted. */
  public static List<Alarm> alarms(List<Row> rows) {
    Map<Key, List<Row>> series = new LinkedHashMap<>();
    for (Row row : rows) {
      Key key = new Key(row.measure(), row.counted(), row.side());
      series.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    List<Alarm> alarms = new ArrayList<>();
    for (List<Row> one : series.values().stream().flatMap(s -> voices(s).stream()).toList()) {
      Row before = null;
      for (Row row : one) {
        if (row.cumulative().isPresent()) {
          if (before != null) {
            check(before, row).ifPresent(alarms::add);
          }
          before = row;
        }
      }
    }
    alarms.sort(
        Comparator.comparing(Alarm::date)
            .thenComparing(Alarm::measure)
            .thenComparing(Alarm::counted));
    return alarms;
  }

  /**
   * One series by date; claimants that take turns carry on one count, those that report on one day
   * are rivals, and each has its own.
   */
  private static List<List<Row>> voices(List<Row> rows) {
    List<Row> sorted = rows.stream().sorted(Comparator.comparing(Row::date)).toList();
    Set<LocalDate> days = new HashSet<>();
    if (sorted.stream().allMatch(r -> days.add(r.date()))) {
      return List.of(sorted);
    }
    Map<String, List<Row>> byClaimant = new LinkedHashMap<>();
    sorted.forEach(r -> byClaimant.computeIfAbsent(r.claimant(), k -> new ArrayList<>()).add(r));
    return List.copyOf(byClaimant.values());
  }

  private static Optional<Alarm> check(Row before, Row now) {
    double previous = before.cumulative().orElse(0);
    double value = now.cumulative().orElse(0);
    double difference = value - previous;
    if (difference < 0) {
      return Optional.of(alarm(before, now, Kind.DECREASE, "below the " + number(previous)));
    }
    boolean covered = now.date().toEpochDay() - before.date().toEpochDay() <= days(now);
    if (now.increment().isPresent() && covered && now.increment().getAsDouble() != difference) {
      String why =
          String.format(
              Locale.ROOT,
              "%s above the %s, not the stated %s above the",
              number(difference),
              number(previous),
              number(now.increment().getAsDouble()));
      return Optional.of(alarm(before, now, Kind.INCREMENT_MISMATCH, why + " total"));
    }
    return Optional.empty();
  }

  /** Days that the stated increment covers; a day where nothing is said. */
  private static long days(Row row) {
    return row.periodHours().orElse(24) / 24;
  }

  private static Alarm alarm(Row before, Row now, Kind kind, String why) {
    double value = now.cumulative().orElse(0);
    String because =
        String.format(
            Locale.ROOT,
            "%s %s on %s: %s is %s of %s.",
            now.counted(),
            now.measure(),
            now.date(),
            number(value),
            why,
            before.date());
    return new Alarm(
        now.date(),
        now.measure(),
        now.counted(),
        kind,
        before.cumulative().orElse(0),
        value,
        now.increment(),
        because);
  }

  private static String number(double value) {
    return org.tallystick.resolve.Writing.number(value);
  }
}
