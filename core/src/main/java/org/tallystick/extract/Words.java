package org.tallystick.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tallystick.lexicon.Tsv;

/** The closed classes of words that the clause grammar steps over or stops at. Immutable. */
final class Words {
  /** A closed class, as named in {@code words.tsv}. */
  enum Class {
    BE,
    HAVE,
    MODAL,
    DETERMINER,
    PRONOUN,
    PREPOSITION,
    CONJUNCTION,
    BREAK,
    RELATIVE,
    HEDGE,
    TOLLVERB,
    EVENTNOUN,
    TAKE,
    TOLLLINK
  }

  private final Map<String, Integer> classes = new HashMap<>();

  private Words() {}

  /** Reads {@code words.tsv}. */
  static Words load() {
    Words words = new Words();
    for (Tsv.Row row : Tsv.read("words.tsv")) {
      Class c = Class.valueOf(row.get("class").toUpperCase(Locale.ROOT));
      for (String word : row.list("words")) {
        words.classes.merge(word, 1 << c.ordinal(), (a, b) -> a | b);
      }
    }
    return words;
  }

  boolean is(String lower, Class c) {
    Integer bits = classes.get(lower);
    return bits != null && (bits & 1 << c.ordinal()) != 0;
  }

  /** Whether the word belongs to a class that ends a noun phrase. */
  boolean function(String lower) {
    Integer bits = classes.get(lower);
    return bits != null && (bits & PHRASE_ENDS) != 0;
  }

  private static final int PHRASE_ENDS =
      bit(Class.BE)
          | bit(Class.HAVE)
          | bit(Class.MODAL)
          | bit(Class.PRONOUN)
          | bit(Class.PREPOSITION)
          | bit(Class.CONJUNCTION)
          | bit(Class.BREAK)
          | bit(Class.RELATIVE);

  private static int bit(Class c) {
    return 1 << c.ordinal();
  }
}
