package org.tallystick.extract;

import java.util.Set;
import org.tallystick.text.Sentence;

/**
 * Tells losses that nobody reports or foretells: "would have killed 40", "40 could die if the dam
 * broke". Stateless.
 */
final class Unreal {
  private static final Set<String> MODALS = Set.of("would", "could", "might");

  /** A modal stands this near before its verb. */
  private static final int NEAR = 4;

  private Unreal() {}

  static boolean is(Draft draft) {
    int at = draft.link().at();
    if (at < 0) {
      return false;
    }
    Sentence sentence = draft.quantity().sentence();
    int modal = modal(sentence, at);
    if (modal < 0) {
      return false;
    }
    boolean have =
        sentence.lower(modal + 1).equals("have") || sentence.lower(modal + 2).equals("have");
    return have && sentence.lower(modal).equals("would") || conditional(sentence);
  }

  private static int modal(Sentence sentence, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - NEAR); i--) {
      if (MODALS.contains(sentence.lower(i))) {
        return i;
      }
      if (!sentence.token(i).word()) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean conditional(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.lower(i).equals("if") || sentence.lower(i).equals("unless")) {
        return true;
      }
    }
    return false;
  }
}
