package org.tallystick.extract.source;

import java.util.Set;
import org.tallystick.lexicon.WordSets;

/** Words that open sentences with a capital and yet are no names. */
final class Opening {
  private static final Set<String> WORDS = WordSets.of("opening");

  private Opening() {}

  static boolean is(String lower) {
    return WORDS.contains(lower) || lower.endsWith("ly");
  }
}
