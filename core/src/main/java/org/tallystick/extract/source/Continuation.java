package org.tallystick.extract.source;

import java.util.Set;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/** Openings by which a sentence goes on with the source of the sentence before. */
final class Continuation {
  private static final Set<String> THEM = Set.of("them", "those", "these");
  private static final Set<String> COUNTED = WordSets.of("counted");

  private static final Set<String> BULLETS = Set.of("-", "–", "—", "•", "*", "·", "▪", "●");

  private Continuation() {}

  /** Openings so bound to what stands before that they reach over a paragraph's end. */
  static boolean bound(Sentence sentence) {
    String first = sentence.lower(0);
    String second = sentence.lower(1);
    return (first.equals("of") || first.equals("among"))
        && (THEM.contains(second) || second.equals("that"));
  }

  /** An item of a list or a row of a table. */
  static boolean item(Sentence sentence) {
    return sentence.kind() == Sentence.Kind.ROW
        || BULLETS.contains(sentence.lower(0))
        || sentence.tokens().stream().anyMatch(t -> t.is("|"));
  }

  static boolean starts(Sentence sentence) {
    String first = sentence.lower(0);
    String second = sentence.lower(1);
    return switch (first) {
      case "of", "among" -> THEM.contains(second) || second.equals("the") || second.equals("that");
      case "the", "that", "this", "these", "those" ->
          second.startsWith("include")
              || COUNTED.contains(second)
              || COUNTED.contains(sentence.lower(2));
      case "another", "others", "additionally", "including" -> true;
      case "in" -> second.equals("total") || second.equals("all");
      case "a" -> second.equals("total") || second.equals("further");
      case "they", "it" -> second.startsWith("include");
      default -> false;
    };
  }
}
