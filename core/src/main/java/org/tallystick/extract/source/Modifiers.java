package org.tallystick.extract.source;

import java.util.Set;
import org.tallystick.lexicon.WordSets;

/** Lower-case words that open a source phrase without an article: "senior", "local", "rescue". */
final class Modifiers {
  private static final Set<String> WORDS = WordSets.of("modifier");

  private Modifiers() {}

  static boolean is(String lower) {
    return WORDS.contains(lower);
  }
}
