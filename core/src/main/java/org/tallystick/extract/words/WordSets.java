package org.tallystick.extract.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tallystick.lexicon.Tsv;
import org.tallystick.lexicon.WordSet;

/** The closed sets of words of {@code reporting.tsv}. Read once; immutable and thread-safe. */
public final class WordSets {
  private static final Map<String, Set<String>> SETS = read();

  private WordSets() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> sets = new HashMap<>();
    for (Tsv.Row row : Tsv.read("reporting.tsv")) {
      if (sets.put(row.get("set"), new WordSet(row.list("words"))) != null) {
        throw row.wrong("a second set " + row.get("set"));
      }
    }
    return Map.copyOf(sets);
  }

  /** The set of this name. */
  public static Set<String> of(String name) {
    Set<String> set = SETS.get(name);
    if (set == null) {
      throw new IllegalArgumentException("reporting.tsv has no set " + name);
    }
    return set;
  }
}
