package org.tallystick.extract.time;

import static org.tallystick.extract.time.TimeWord.Kind.COARSE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.Units;
import org.tallystick.text.Sentence;

/**
 * Reads weeks, months and years told from today: "last week", "two months ago". Immutable and
 * thread-safe.
 */
final class Stretches {
  private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");

  private final Optional<LocalDate> today;

  Stretches(Optional<LocalDate> today) {
    this.today = today;
  }

  /** The stretch that starts with token {@code i}; a day where days or hours are counted. */
  Optional<TimeWord> at(Sentence s, int i) {
    Optional<TimeWord> unit = calendarUnit(s, i);
    return unit.isPresent() ? unit : ago(s, i);
  }

  /** "last week", "this month", "earlier this year", "the weekend". */
  private Optional<TimeWord> calendarUnit(Sentence s, int i) {
    int at = s.lower(i).equals("earlier") || s.lower(i).equals("late") ? i + 1 : i;
    if (at > i && s.lower(at).equals("in") && s.lower(at + 1).equals("the")) {
      return unit(s, i, at + 2, false);
    }
    boolean last = s.lower(at).equals("last");
    boolean current = s.lower(at).equals("this");
    boolean weekend = s.lower(at).equals("the") && s.lower(at + 1).equals("weekend");
    if (!last && !current && !weekend || last && s.lower(at - 1).equals("the")) {
      return Optional.empty();
    }
    return unit(s, i, at + 1, last);
  }

  private Optional<TimeWord> unit(Sentence s, int first, int at, boolean last) {
    String unit = s.lower(at);
    boolean known = Units.of(unit).isPresent() || unit.equals("weekend") || SEASONS.contains(unit);
    if (!known || unit.equals("day") || Units.plural(unit)) {
      return Optional.empty();
    }
    Optional<LocalDate> end = today.map(d -> unitEnd(d, unit, last));
    Optional<LocalDate> from = end.map(d -> unitStart(d, unit));
    Optional<String> iso = from.map(LocalDate::toString);
    return Optional.of(new TimeWord(COARSE, first, at + 1, from, end, iso));
  }

  private static LocalDate unitEnd(LocalDate d, String unit, boolean last) {
    return switch (unit) {
      case "weekend" -> d.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
      case "week" -> last ? d.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)) : d;
      case "month" -> last ? d.withDayOfMonth(1).minusDays(1) : d;
      case "year" -> last ? d.withDayOfYear(1).minusDays(1) : d;
      case "decade", "century" -> last ? d.minusYears(10) : d;
      default -> last ? d.minusMonths(3) : d;
    };
  }

  private static LocalDate unitStart(LocalDate end, String unit) {
    return switch (unit) {
      case "weekend" -> end.minusDays(2);
      case "week" -> end.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "month" -> end.withDayOfMonth(1);
      case "year" -> end.withDayOfYear(1);
      default -> end.minusMonths(6);
    };
  }

  /** "two days ago", "a year ago". */
  private Optional<TimeWord> ago(Sentence s, int i) {
    Optional<Units.Count> count = Units.count(s, i);
    if (count.isEmpty() || !s.lower(count.get().last()).equals("ago")) {
      return Optional.empty();
    }
    int n = count.get().number();
    int stop = count.get().last() + 1;
    String unit = count.get().unit();
    Optional<LocalDate> day = today.map(d -> Units.back(d, n, unit));
    if (unit.equals("day") || unit.equals("hour") || unit.equals("minute")) {
      return Optional.of(Moments.single(i, stop, day));
    }
    int slack = unit.equals("week") ? 2 : unit.equals("month") ? 15 : 182;
    return Optional.of(
        new TimeWord(
            COARSE,
            i,
            stop,
            day.map(d -> d.minusDays(slack)),
            day.map(d -> d.plusDays(slack)),
            day.map(LocalDate::toString)));
  }
}
