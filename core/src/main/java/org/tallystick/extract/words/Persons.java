package org.tallystick.extract.words;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;

/** Words for one person, or for two, of {@code persons.tsv}. Read once; thread-safe. */
public final class Persons {
  private static final Set<String> ADDED = new HashSet<>();
  private static final Set<String> ENDS = new HashSet<>();
  private static final Phrases.Builder<Boolean> SELF = new Phrases.Builder<>();
  private static final Phrases<Integer> WORDS = read();
  private static final Phrases<Boolean> OWN_DEATH = SELF.build();

  private Persons() {}

  private static Phrases<Integer> read() {
    Phrases.Builder<Integer> builder = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("persons.tsv")) {
      if (row.get("count").equals("n")) {
        ADDED.addAll(row.list("phrases"));
        continue;
      }
      if (row.get("count").equals("self")) {
        row.list("phrases").forEach(p -> SELF.add(p, true));
        continue;
      }
      int count = Integer.parseInt(row.get("count"));
      for (String phrase : row.list("phrases")) {
        builder.add(phrase, count);
        ENDS.add(phrase.substring(Math.max(phrase.lastIndexOf(' '), phrase.lastIndexOf('-')) + 1));
      }
    }
    return builder.build();
  }

  /** Whether the plural tells age, sex or kin only, so that two such numbers may be added. */
  public static boolean added(String plural) {
    return ADDED.contains(plural);
  }

  /** Whether a phrase for a person can end with this word. */
  public static boolean end(String lower) {
    return ENDS.contains(lower);
  }

  /** The token after "killing himself" and the like at token {@code at}; -1 where none stands. */
  public static int ownDeath(Sentence sentence, int at) {
    return OWN_DEATH.longest(sentence, at).map(Phrases.Match::last).orElse(-1);
  }

  /** The longest phrase for a person that starts with token {@code at}. */
  public static Optional<Phrases.Match<Integer>> at(Sentence sentence, int at) {
    return WORDS.longest(sentence, at);
  }
}
