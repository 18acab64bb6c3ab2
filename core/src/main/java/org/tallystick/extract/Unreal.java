package org.tallystick.extract;

import java.util.Set;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/**
 * Tells losses that nobody reports or foretells: "if the dam broke, 40 could die". A warning ("40
 * could die if it breaks") foretells. Stateless.
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

  /** "prevented 40 deaths": before the number. */
  private static final Set<String> AVERTED = WordSets.of("averted");

  private static final Set<String> TALES = WordSets.of("tale");
  private static final Set<String> PRACTISED =
      Set.of("simulated", "simulating", "simulates", "fictional", "fictitious", "hypothetical");

  private Unreal() {}

  static boolean is(Draft draft) {
    int at = draft.link().at();
    if (at < 0) {
      return false;
    }
    Sentence sentence = draft.quantity().sentence();
    int first = draft.quantity().phraseFirst();
    if (at >= first && sentence.any(first - 2, first, AVERTED) || imagined(sentence, first)) {
      return true;
    }
    if (at < draft.quantity().first() && meant(sentence, at)) {
      return true;
    }
    return sentence.any(at - NEAR, at, MODALS) && sentence.any(at - REACH, at, CONDITIONS);
  }

  /** "In the film, 14 are murdered", "a drill that simulated a blast". */
  private static boolean imagined(Sentence sentence, int first) {
    boolean tale = sentence.lower(0).equals("in") && sentence.any(1, 4, TALES);
    return tale || sentence.any(first - REACH, first, PRACTISED);
  }

  /** "threatened to kill ten judges", "trying to murder six others". */
  private static boolean meant(Sentence sentence, int verb) {
    return sentence.lower(verb - 1).equals("to")
        && (MEANT.contains(sentence.lower(verb - 2)) || MEANT.contains(sentence.lower(verb - 3)));
  }
}
