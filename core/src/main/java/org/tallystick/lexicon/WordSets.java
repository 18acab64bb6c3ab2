package org.tallystick.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The closed sets of words of {@code sets.tsv}. Read once; immutable and thread-safe. */
public final class WordSets {
  private static final Map<String, Set<String>> SETS = read();

  private WordSets() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> sets = new HashMap<>();
    for (Tsv.Row row : Tsv.read("sets.tsv")) {
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
      throw new IllegalArgumentException("sets.tsv has no set " + name);
    }
    return set;
  }
}
