package org.tallystick.extract.number;

import java.util.Map;
import org.tallystick.lexicon.Openers;
import org.tallystick.text.Sentence;

/** The names of months. */
public final class Months {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private Months() {}

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
