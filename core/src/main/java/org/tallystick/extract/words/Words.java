package org.tallystick.extract.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tallystick.lexicon.Tsv;
import org.tallystick.lexicon.WordMap;

/** The closed classes of words that the clause grammar steps over or stops at. Immutable. */
public final class Words {
  /** A closed class, as named in {@code words.tsv}. */
  public enum Group {
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
    TOLLLINK,
    VERB
  }

  private final WordMap<Integer> classes;

  private Words(Map<String, Integer> classes) {
    this.classes = new WordMap<>(classes);
  }

  /** Reads {@code words.tsv}. */
  static Words load() {
    Map<String, Integer> classes = new HashMap<>();
    for (Tsv.Row row : Tsv.read("words.tsv")) {
      Group c = Group.valueOf(row.get("class").toUpperCase(Locale.ROOT));
      for (String word : row.list("words")) {
        classes.merge(word, bit(c), (a, b) -> a | b);
      }
    }
    return new Words(classes);
  }

  /** The classes to which the word belongs, as bits for {@link #in}. */
  public int classes(String lower) {
    return classes.getOrDefault(lower, 0);
  }

  /** Whether a word of these classes is of this group. */
  public static boolean in(int classes, Group c) {
    return (classes & bit(c)) != 0;
  }

  /** Whether a word is of this group. */
  public boolean is(String lower, Group c) {
    return in(classes(lower), c);
  }

  /** Whether the word belongs to a class that ends a noun phrase. */
  public boolean function(String lower) {
    return (classes(lower) & PHRASE_ENDS) != 0;
  }

  /** Whether the word may stand between a determiner and its noun. */
  public boolean modifies(String lower) {
    return (classes(lower) & NO_MODIFIERS) == 0;
  }

  private static final int PHRASE_ENDS =
      bit(Group.BE)
          | bit(Group.HAVE)
          | bit(Group.MODAL)
          | bit(Group.PRONOUN)
          | bit(Group.PREPOSITION)
          | bit(Group.CONJUNCTION)
          | bit(Group.BREAK)
          | bit(Group.RELATIVE);
  private static final int NO_MODIFIERS =
      PHRASE_ENDS | bit(Group.VERB) | bit(Group.HEDGE) | bit(Group.DETERMINER);

  @SuppressWarnings("EnumOrdinal") // positions in a bit set that lives no longer than the program
  private static int bit(Group c) {
    return 1 << c.ordinal();
  }
}
