package org.tallystick.extract.number;

import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tallystick.lexicon.Openers;
import org.tallystick.text.Sentence;

/** The names of months. */
public final class Months {
  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  /** By the names and what is written for them. */
  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>(Map.of("sept", 9));
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      numbers.put(name, month.getValue());
      numbers.put(name.substring(0, 3), month.getValue());
    }
    return Map.copyOf(numbers);
  }

  /** The words with which a month can be named. */
  public static Openers openers() {
    return Openers.of(
        Openers.of(NUMBERS.keySet()),
        Openers.of(NUMBERS.keySet().stream().map(m -> m + ".").toList()));
  }

  /** The month that the token names, 1 to 12; 0 where it names none. */
  public static int at(Sentence s, int i) {
    if (i >= s.size() || !s.token(i).capital()) {
      return 0;
    }
    String word = s.lower(i);
    boolean dotted = word.endsWith(".");
    return NUMBERS.getOrDefault(dotted ? word.substring(0, word.length() - 1) : word, 0);
  }
}
