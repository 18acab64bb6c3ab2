package org.tallystick.extract;

import java.util.Set;
import org.tallystick.text.Sentence;

/** Verbs of saying where they tell what was done: a storm claims lives, a state declares war. */
final class Acts {
  /** What a storm or a crash claims. */
  private static final Set<String> BORNE = WordSets.of("bear");

  /** What is claimed or declared stands so near behind its verb. */
  private static final int REACH = 7;

  private Acts() {}

  /** "The storm claimed 12 lives": nothing is said. */
  static boolean is(Sentence sentence, int at) {
    if (sentence.lower(at).startsWith("declar")) {
      return declared(sentence, at);
    }
    if (!sentence.lower(at).startsWith("claim")) {
      return false;
    }
    for (int i = at + 1; i < Math.min(at + REACH, sentence.size()); i++) {
      if (sentence.token(i).is(",") || sentence.token(i).is("that")) {
        return false;
      }
      if (BORNE.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "declared a state of emergency after 9 deaths": an act, and nothing is said. */
  private static boolean declared(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(at + REACH, sentence.size()); i++) {
      switch (sentence.lower(i)) {
        case "emergency", "emergencies", "mourning", "war", "law", "curfew", "ceasefire" -> {
          return true;
        }
        case "that", ",", "dead", "missing" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }
}
