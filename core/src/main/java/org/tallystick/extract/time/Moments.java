package org.tallystick.extract.time;

import static org.tallystick.extract.time.TimeWord.Kind.COARSE;
import static org.tallystick.extract.time.TimeWord.Kind.DAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tallystick.extract.number.Dates;
import org.tallystick.extract.number.Months;
import org.tallystick.extract.words.Cue;
import org.tallystick.extract.words.Units;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * Reads days, months and years as written, resolved against a day with preference for the past.
 * Immutable and thread-safe.
 */
final class Moments {
  private static final Set<String> BEFORE_MONTH = WordSets.of("before-month");

  /** "Bloody Sunday": a name. */
  private static final Set<String> NAMED =
      Set.of("black", "bloody", "good", "ash", "palm", "super");

  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.ofEntries(
          Map.entry("monday", DayOfWeek.MONDAY),
          Map.entry("tuesday", DayOfWeek.TUESDAY),
          Map.entry("wednesday", DayOfWeek.WEDNESDAY),
          Map.entry("thursday", DayOfWeek.THURSDAY),
          Map.entry("friday", DayOfWeek.FRIDAY),
          Map.entry("saturday", DayOfWeek.SATURDAY),
          Map.entry("sunday", DayOfWeek.SUNDAY),
          Map.entry("mon.", DayOfWeek.MONDAY),
          Map.entry("tues.", DayOfWeek.TUESDAY),
          Map.entry("wed.", DayOfWeek.WEDNESDAY),
          Map.entry("thurs.", DayOfWeek.THURSDAY),
          Map.entry("fri.", DayOfWeek.FRIDAY));
  private static final Set<String> DAYPARTS =
      Set.of("morning", "afternoon", "evening", "night", "dawn", "noon", "midnight", "midday");
  private static final Set<String> BEFORE_YEAR = WordSets.of("before-bare-year");
  private static final Set<String> STARTERS = WordSets.of("time-starter");

  /** No word that begins with a letter starts an expression of time but these. */
  private static final Openers OPENERS =
      Openers.of(
          Months.openers(),
          Openers.of(WEEKDAYS.keySet()),
          Openers.of(STARTERS),
          Units.openers(),
          Cue.openers());

  private final Optional<LocalDate> today;
  private final Stretches stretches;

  Moments(Optional<LocalDate> today) {
    this.today = today;
    this.stretches = new Stretches(today);
  }

  /** The day or stretch that starts with token {@code i}. */
  Optional<TimeWord> at(Sentence s, int i) {
    if (!mayStart(s, i)) {
      return Optional.empty();
    }
    return weekday(s, i)
        .or(() -> date(s, i))
        .or(() -> figures(s, i))
        .or(() -> month(s, i))
        .or(() -> deictic(s, i))
        .or(() -> stretches.at(s, i))
        .or(() -> year(s, i));
  }

  /** Most tokens cannot start an expression of time, and cost one look. */
  private static boolean mayStart(Sentence s, int i) {
    Token t = s.token(i);
    return switch (t.kind()) {
      case MARK, QUOTE -> false;
      case WORD ->
          Character.isLowerCase(t.text().charAt(0))
              ? OPENERS.has(s, i) && (STARTERS.contains(t.lower()) || Units.isNumber(t.lower()))
              : OPENERS.has(s, i) || !Character.isLetter(t.text().charAt(0));
      default -> true;
    };
  }

  private Optional<TimeWord> weekday(Sentence s, int i) {
    int at = i;
    boolean last = s.lower(i).equals("last");
    boolean next = s.lower(i).equals("next") || s.lower(i).equals("coming");
    if (last || next || s.lower(i).equals("this") || s.lower(i).equals("past")) {
      at++;
    }
    boolean capital = at < s.size() && s.token(at).capital();
    DayOfWeek day = capital && !next ? WEEKDAYS.get(s.lower(at)) : null;
    if (day == null || NAMED.contains(s.lower(at - 1)) && s.token(at - 1).capital()) {
      return Optional.empty();
    }
    int stop = dayparts(s, at + 1);
    int comma = s.lower(stop).equals(",") ? stop + 1 : stop;
    int dateAt = s.lower(comma).equals("the") ? comma + 1 : comma;
    Optional<TimeWord> date = date(s, dateAt);
    if (date.isPresent() && date.get().kind() == DAY) {
      return Optional.of(single(i, date.get().last(), date.get().to()));
    }
    if (stop == at + 1 && s.lower(stop).equals("'s") && dayparts(s, stop + 1) > stop + 1) {
      stop = dayparts(s, stop + 1);
    }
    return Optional.of(single(i, stop, today.map(d -> latest(d, day, last))));
  }

  /** The same weekday as the document's own is that day, unless it is called the last one. */
  private static LocalDate latest(LocalDate today, DayOfWeek day, boolean last) {
    return today.with(
        last ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
  }

  private static int dayparts(Sentence s, int i) {
    int at = i;
    while (DAYPARTS.contains(s.lower(at))
        || (s.lower(at).equals("late") || s.lower(at).equals("early"))
            && DAYPARTS.contains(s.lower(at + 1))) {
      at++;
    }
    return at;
  }

  /** After an abbreviated month the tokenizer may leave its period alone. */
  private static int afterMonth(Sentence s, int month) {
    return s.lower(month + 1).equals(".") ? month + 2 : month + 1;
  }

  private static int dayOfMonth(Sentence s, int i) {
    if (i >= s.size()) {
      return 0;
    }
    Token t = s.token(i);
    String digits = t.text();
    if (t.kind() == Token.Kind.ORDINAL) {
      digits = digits.substring(0, digits.length() - 2);
    } else if (!t.number()) {
      return 0;
    }
    int day = digits.length() <= 2 ? number(digits) : 0;
    return day <= 31 ? day : 0;
  }

  private Optional<TimeWord> date(Sentence s, int i) {
    int month = Months.at(s, i);
    if (month > 0) {
      int at = afterMonth(s, i);
      int day = dayOfMonth(s, at);
      if (day == 0 || glued(s, at) || counts(s, at + 1)) {
        return Optional.empty();
      }
      int stop = at + 1;
      if (hyphen(s, stop) && dayOfMonth(s, stop + 1) > day) {
        day = dayOfMonth(s, stop + 1);
        stop += 2;
      }
      int yearAt = s.lower(stop).equals(",") ? stop + 1 : stop;
      return dated(s, i, stop, yearAt, month, day);
    }
    int day = dayOfMonth(s, i);
    int at = s.lower(i + 1).equals("of") ? i + 2 : i + 1;
    month = day == 0 ? 0 : Months.at(s, at);
    if (month == 0) {
      return Optional.empty();
    }
    int stop = afterMonth(s, at);
    return dated(s, i, stop, s.lower(stop).equals(",") ? stop + 1 : stop, month, day);
  }

  private Optional<TimeWord> dated(Sentence s, int i, int stop, int yearAt, int month, int day) {
    int year = plainYear(s, yearAt);
    if (year == 0 && yearAt == stop && shortYear(s, yearAt)) {
      year = century(number(s.token(yearAt).text()));
    }
    int last = year > 0 ? yearAt + 1 : stop;
    Optional<LocalDate> date =
        year > 0 ? day(year, month, day) : today.flatMap(d -> recent(d, month, day));
    return Optional.of(single(i, dayparts(s, last), date));
  }

  /** "3 Jan 90": a year of two digits only where nothing follows that it could count. */
  private static boolean shortYear(Sentence s, int i) {
    return i < s.size()
        && s.token(i).number()
        && s.token(i).text().length() == 2
        && (i + 1 >= s.size() || s.token(i + 1).kind() == Token.Kind.MARK);
  }

  /** "June 3 people died" is no date, "June 3 attack" is one. */
  private static boolean counts(Sentence s, int i) {
    return s.lower(i).equals("people") || s.lower(i).equals("soldiers");
  }

  private static boolean glued(Sentence s, int i) {
    return s.token(i).glued() && !s.lower(i - 1).equals(".");
  }

  private static boolean hyphen(Sentence s, int i) {
    return s.lower(i).equals("-") || s.lower(i).equals("–") || s.lower(i).equals("—");
  }

  /** All in digits: 2022-03-02, 03/02/22, 24.04.22. */
  private Optional<TimeWord> figures(Sentence s, int i) {
    Token t = s.token(i);
    if (t.number() && plainYear(s, i) > 0 && hyphen(s, i + 1) && s.size() > i + 4) {
      boolean whole = hyphen(s, i + 3) && s.token(i + 2).glued() && s.token(i + 4).glued();
      Optional<LocalDate> date =
          whole
              ? day(plainYear(s, i), dayOfMonth(s, i + 2), dayOfMonth(s, i + 4))
              : Optional.empty();
      return date.map(d -> single(i, i + 5, Optional.of(d)));
    }
    if (t.kind() == Token.Kind.DATE) {
      return slashed(t.text().split("/")).map(d -> single(i, i + 1, Optional.of(d)));
    }
    if (Dates.numbered(s, i)) {
      int month = number(t.text().substring(3));
      int date = number(t.text().substring(0, 2));
      return today.flatMap(d -> recent(d, month, date)).map(d -> single(i, i + 1, Optional.of(d)));
    }
    if (t.number() && t.text().length() >= 6) {
      String[] parts = t.text().split("\\.");
      if (parts.length == 3 && parts[0].length() <= 2 && parts[1].length() == 2) {
        return day(fullYear(parts[2]), number(parts[1]), number(parts[0]))
            .map(d -> single(i, i + 1, Optional.of(d)));
      }
    }
    return Optional.empty();
  }

  /** Month first or day first, as the numbers allow; else what lies nearer before today. */
  private Optional<LocalDate> slashed(String[] parts) {
    if (parts[0].length() == 4) {
      return day(number(parts[0]), number(parts[1]), number(parts[2]));
    }
    int year = fullYear(parts[2]);
    Optional<LocalDate> monthFirst = day(year, number(parts[0]), number(parts[1]));
    Optional<LocalDate> dayFirst = day(year, number(parts[1]), number(parts[0]));
    return Stream.of(monthFirst, dayFirst)
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(this::distance));
  }

  private long distance(LocalDate date) {
    return today.map(d -> Math.abs(d.toEpochDay() - date.toEpochDay())).orElse(0L);
  }

  private Optional<TimeWord> month(Sentence s, int i) {
    int at = i;
    boolean last = s.lower(i).equals("last") || s.lower(i).equals("this");
    at += last ? 1 : 0;
    int month = Months.at(s, at);
    if (month == 0) {
      return Optional.empty();
    }
    int stop = afterMonth(s, at);
    int yearAt = s.lower(stop).equals(",") || s.lower(stop).equals("of") ? stop + 1 : stop;
    int year = plainYear(s, yearAt);
    boolean event = Cue.at(s, stop).filter(m -> m.value().cue() == Cue.EVENT).isPresent();
    boolean sure = last || year > 0 || BEFORE_MONTH.contains(s.lower(at - 1));
    if (!sure && !event) { // "a November storm"
      return Optional.empty();
    }
    if (year == 0 && today.isPresent()) {
      LocalDate d = today.get();
      year = month > d.getMonthValue() ? d.getYear() - 1 : d.getYear();
      yearAt = stop - 1;
    }
    if (year == 0) {
      return Optional.of(
          new TimeWord(COARSE, i, stop, Optional.empty(), Optional.empty(), Optional.empty()));
    }
    LocalDate from = LocalDate.of(year, month, 1);
    String iso = from.toString().substring(0, "yyyy-mm".length());
    return Optional.of(stretch(i, yearAt + 1, from, from.plusMonths(1).minusDays(1), iso));
  }

  private Optional<TimeWord> deictic(Sentence s, int i) {
    Optional<Phrases.Match<Cue.Word>> match = Cue.at(s, i);
    if (match.isEmpty() || match.get().value().cue() != Cue.DAY) {
      return Optional.empty();
    }
    int days = match.get().value().value();
    int stop = match.get().last();
    // "today, March 4": the date decides
    int dateAt = s.lower(stop).equals(",") ? stop + 1 : stop;
    Optional<TimeWord> date = dateAt < s.size() ? date(s, dateAt) : Optional.empty();
    if (date.isPresent() && date.get().to().isPresent()) {
      return Optional.of(single(i, date.get().last(), date.get().to()));
    }
    return Optional.of(single(i, stop, today.map(d -> d.plusDays(days))));
  }

  private Optional<TimeWord> year(Sentence s, int i) {
    Token t = s.token(i);
    if (t.word() && t.text().length() == 5 && t.text().endsWith("0s")) {
      int decade = number(t.text().substring(0, 4));
      return decade >= 1500 && decade < 2100
          ? Optional.of(
              stretch(i, i + 1, first(decade), first(decade + 10).minusDays(1), decade + ""))
          : Optional.empty();
    }
    int year = plainYear(s, i);
    if (year == 0) {
      return Optional.empty();
    }
    String before = s.lower(i - 1);
    String after = s.lower(i + 1);
    boolean named =
        (before.equals("the") || before.equals("'s") || before.equals("a"))
            && i + 1 < s.size()
            && eventSoon(s, i + 1)
            && !Units.countable(after);
    boolean bare = !after.endsWith("s") && i > 0 && eventAt(s, i + 1);
    boolean possessive = after.equals("'s");
    boolean led = BEFORE_YEAR.contains(before) && !Units.countable(after);
    return named || bare || possessive || led
        ? Optional.of(stretch(i, i + 1, first(year), first(year + 1).minusDays(1), year + ""))
        : Optional.empty();
  }

  /** "the 1998 earthquake", not "the 1998 Olympics". */
  private static boolean eventSoon(Sentence s, int i) {
    for (int k = i; k < s.size() && k < i + 4 && s.token(k).word(); k++) {
      if (eventAt(s, k) || Cue.at(s, k).filter(m -> m.value().cue() == Cue.LOSS).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean eventAt(Sentence s, int i) {
    return i < s.size()
        && Cue.at(s, i)
            .map(m -> m.value().cue())
            .filter(cue -> cue == Cue.EVENT || cue == Cue.WAR || cue == Cue.SPREAD)
            .isPresent();
  }

  private static LocalDate first(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private static int plainYear(Sentence s, int i) {
    if (i >= s.size() || !s.token(i).number() || s.token(i).text().length() != 4) {
      return 0;
    }
    int year = number(s.token(i).text());
    return year >= 1500 && year < 2100 ? year : 0;
  }

  /** The digits as a number; 0 where anything else stands among them. */
  private static int number(String digits) {
    int n = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9' || i > 4) {
        return 0;
      }
      n = n * 10 + c - '0';
    }
    return n;
  }

  private static int fullYear(String digits) {
    return digits.length() == 2 ? century(number(digits)) : number(digits);
  }

  private static int century(int twoDigits) {
    return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    boolean real =
        year >= 1500
            && year < 2100
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    return real ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  /** The latest such day up to today; tomorrow still counts, as clocks differ. */
  private static Optional<LocalDate> recent(LocalDate today, int month, int day) {
    return day(today.getYear(), month, day)
        .filter(date -> !date.isAfter(today.plusDays(1)))
        .or(() -> day(today.getYear() - 1, month, day));
  }

  static TimeWord single(int first, int last, Optional<LocalDate> day) {
    return new TimeWord(DAY, first, last, day, day, day.map(LocalDate::toString));
  }

  private static TimeWord stretch(int first, int last, LocalDate from, LocalDate to, String iso) {
    return new TimeWord(COARSE, first, last, Optional.of(from), Optional.of(to), Optional.of(iso));
  }
}
