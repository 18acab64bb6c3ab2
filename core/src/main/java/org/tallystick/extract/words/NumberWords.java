package org.tallystick.extract.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Tsv;
import org.tallystick.lexicon.WordMap;

/** The words that numbers are made of. */
public final class NumberWords {
  /** What part a word plays in a number. */
  public enum Role {
    UNIT,
    TEN,
    HUNDRED,
    SCALE,
    /** Counted itself: two dozen. */
    GROUP,
    /** Vague: dozens, thousands. */
    PLURAL,
    FEW,
    COUPLE,
    PART,
    HALF,
    ZERO,
    BOTH,
    SINGLE,
    /** A crime's own count: triple murder. */
    TUPLE
  }

  /** A word's role and its value. */
  public record Entry(Role role, double value) {
    /** Whether it has this role in a number. */
    public boolean is(Role other) {
      return role == other;
    }

    /** Whether it multiplies what stands before it. */
    public boolean multiplies() {
      return role == Role.HUNDRED || role == Role.SCALE || role == Role.GROUP;
    }
  }

  private static final WordMap<Entry> WORDS = new WordMap<>(read());

  private NumberWords() {}

  /** The entry of a look-up form. */
  public static Optional<Entry> of(String lower) {
    return WORDS.get(lower);
  }

  /** The words themselves. */
  public static Openers openers() {
    return WORDS.openers();
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> words = new HashMap<>();
    for (Tsv.Row row : Tsv.read("numbers.tsv")) {
      Role role = Role.valueOf(row.get("role").toUpperCase(Locale.ROOT));
      words.put(row.get("word"), new Entry(role, Double.parseDouble(row.get("value"))));
    }
    return words;
  }
}
