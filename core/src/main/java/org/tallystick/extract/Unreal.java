package org.tallystick.extract;

import java.util.Set;
import org.tallystick.extract.source.Cues;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/**
 * Tells losses that nobody reports or foretells: "if the dam broke, 40 could die", "40 would
 * otherwise have died". A warning ("40 could die if it breaks") foretells. Stateless.
 */
final class Unreal {
  private static final Set<String> MODALS = Set.of("would", "could", "might");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "otherwise");

  /** A condition stands this near to its modal. */
  private static final int REACH = 14;

  /** A modal stands this near before its verb. */
  private static final int NEAR = 4;

  /** What leaves open whether anybody was killed, before "to kill". */
  private static final Set<String> MEANT = WordSets.of("meant");

  private Unreal() {}

  static boolean is(Draft draft) {
    int at = draft.link().at();
    if (at < 0) {
      return false;
    }
    Sentence sentence = draft.quantity().sentence();
    if (at < draft.quantity().first() && meant(sentence, at)) {
      return true;
    }
    int modal = modal(sentence, at);
    if (modal < 0) {
      return false;
    }
    return conditional(sentence, modal);
  }

  /** "threatened to kill ten judges", "trying to murder six others". */
  private static boolean meant(Sentence sentence, int verb) {
    return sentence.lower(verb - 1).equals("to")
        && (MEANT.contains(sentence.lower(verb - 2)) || MEANT.contains(sentence.lower(verb - 3)));
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

  private static boolean conditional(Sentence sentence, int modal) {
    int last = Math.min(sentence.size(), modal + REACH);
    for (int i = modal; i < last && sentence.lower(modal).equals("would"); i++) {
      if (CONDITIONS.contains(sentence.lower(i))) {
        return true;
      }
    }
    for (int i = modal; i >= Math.max(0, modal - REACH); i--) {
      if (CONDITIONS.contains(sentence.lower(i))) {
        return true;
      }
      if (Cues.is(sentence.lower(i))) {
        return false;
      }
    }
    return false;
  }
}
