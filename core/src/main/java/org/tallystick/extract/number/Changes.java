package org.tallystick.extract.number;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Change;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;

/** Reads whether words right before a number say that something moved by it. */
final class Changes {
  private record Rule(Change change, boolean counts) {}

  private static final Phrases<Rule> WORDS = read();
  private static final Set<String> MOVING = Set.of("revised", "raised", "toll");
  private static final Set<String> FILLERS =
      Set.of("by", "another", "a", "an", "further", "of", "around", "about", "nearly");

  private Changes() {}

  private static Phrases<Rule> read() {
    Phrases.Builder<Rule> phrases = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("changes.tsv")) {
      Change change = Change.valueOf(row.get("change").toUpperCase(Locale.ROOT));
      phrases.add(row.get("word"), new Rule(change, row.get("counts").equals("yes")));
    }
    return phrases.build();
  }

  /** Whether the word says that a number moved. */
  static boolean word(String lower) {
    return WORDS.word(lower).isPresent();
  }

  /** Whether the word says that a count moved: "rose", not "lost". */
  static boolean ofCounts(String lower) {
    return WORDS.word(lower).filter(Rule::counts).isPresent();
  }

  /** Whether a word that says so stands at most {@code reach} tokens before token {@code at}. */
  static boolean near(Sentence sentence, int at, int reach) {
    for (int i = Math.max(0, at - reach); i < at; i++) {
      if (word(sentence.lower(i)) || MOVING.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Which way a number moved that stands at {@code first}.
   *
   * @param count whether people or things are counted: "lost 40 men" is no change of a count
   */
  static Optional<Change> at(Sentence sentence, int first, boolean count) {
    int end = first;
    while (end > 0 && FILLERS.contains(sentence.lower(end - 1))) {
      if (sentence.lower(end - 1).equals("of")) {
        return Optional.empty(); // "a cut of 40" says how large, not which way something moved
      }
      end--;
    }
    Optional<Change> told = ending(sentence, end, count);
    boolean by = end > 2 && sentence.lower(end).equals("by");
    return told.isEmpty() && by ? ending(sentence, end - 1, count) : told; // "grew sales by 4%"
  }

  /** What a word that ends before token {@code end} says. */
  private static Optional<Change> ending(Sentence sentence, int end, boolean count) {
    for (int start = Math.max(0, end - 2); start < end; start++) {
      Optional<Phrases.Match<Rule>> m = WORDS.longest(sentence, start);
      if (m.isPresent() && m.get().last() == end && (m.get().value().counts() || !count)) {
        return Optional.of(m.get().value().change());
      }
    }
    return Optional.empty();
  }
}
