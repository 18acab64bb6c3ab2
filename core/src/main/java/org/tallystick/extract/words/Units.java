package org.tallystick.extract.words;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Tsv;
import org.tallystick.lexicon.WordMap;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Numbers of hours, days, weeks, months and years. Stateless. */
public final class Units {
  /** Where more than this is counted, it is no stretch of time that a report means. */
  private static final int MOST = 1000;

  private static final WordMap<String> UNITS = read("unit", unit -> unit);
  private static final WordMap<Integer> NUMBERS = read("number", Integer::valueOf);
  private static final Set<String> COUNTABLE = WordSets.of("countable");

  private Units() {}

  private static <V> WordMap<V> read(String kind, Function<String, V> value) {
    Map<String, V> words = new HashMap<>();
    for (Tsv.Row row : Tsv.read("stretches.tsv")) {
      if (row.get("kind").equals(kind)) {
        row.list("words").forEach(word -> words.put(word, value.apply(row.get("value"))));
      }
    }
    return new WordMap<>(words);
  }

  /**
   * A number with a unit: "24 hours", "the past two weeks" from "two".
   *
   * @param unit the unit's singular
   * @param last the token after the unit
   */
  public record Count(int number, String unit, int last) {}

  /** The words for numbers. */
  public static Openers openers() {
    return NUMBERS.openers();
  }

  /** The unit that a word names, in the singular. */
  public static Optional<String> of(String word) {
    return UNITS.get(word);
  }

  /** Whether the word is a number. */
  public static boolean isNumber(String word) {
    return NUMBERS.get(word).isPresent();
  }

  /** Whether the word names more than one of a unit. */
  public static boolean plural(String word) {
    return word.endsWith("s");
  }

  /** What a number of four digits before it would count, so that it is no year. */
  public static boolean countable(String word) {
    return COUNTABLE.contains(word);
  }

  /** The number with unit that starts with token {@code i}. */
  public static Optional<Count> count(Sentence s, int i) {
    int at = i;
    Optional<Integer> n = number(s, at);
    if (n.isEmpty()) {
      return Optional.empty();
    }
    at++;
    if (s.lower(i).equals("a") || s.lower(i).equals("the")) {
      Optional<Integer> more = number(s, at);
      if (more.isPresent() && !s.lower(at).equals("a")) {
        n = more;
        at++;
      }
    }
    at += s.lower(at).equals("of") ? 1 : 0;
    at += s.lower(at).equals("-") ? 1 : 0;
    int number = n.get();
    int stop = at + 1;
    return of(s.lower(at)).map(unit -> new Count(number, unit, stop));
  }

  private static Optional<Integer> number(Sentence s, int i) {
    if (i < 0 || i >= s.size()) {
      return Optional.empty();
    }
    Token t = s.token(i);
    if (!t.number()) {
      return NUMBERS.get(t.lower());
    }
    int n = 0;
    for (int k = 0; k < t.text().length(); k++) {
      char c = t.text().charAt(k);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
      n = Math.min(n * 10 + c - '0', MOST + 1);
    }
    return n > MOST ? Optional.empty() : Optional.of(n);
  }

  /** The digits of a number without its separators; -1 where it holds anything else. */
  public static int value(Token t) {
    int n = 0;
    for (int k = 0; k < t.text().length(); k++) {
      char c = t.text().charAt(k);
      if (c != ',') {
        if (c < '0' || c > '9' || n > 100_000_000) {
          return -1;
        }
        n = n * 10 + c - '0';
      }
    }
    return n;
  }

  /** The day so many units before. */
  public static LocalDate back(LocalDate day, int number, String unit) {
    return switch (unit) {
      case "minute" -> day;
      case "hour" -> day.minusDays((number + 23) / 24);
      case "day" -> day.minusDays(number);
      case "week" -> day.minusWeeks(number);
      case "month" -> day.minusMonths(number);
      case "year" -> day.minusYears(number);
      case "decade" -> day.minusYears(10L * number);
      default -> day.minusYears(100L * number);
    };
  }
}
