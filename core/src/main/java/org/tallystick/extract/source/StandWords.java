package org.tallystick.extract.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Stance;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;

/**
 * Words that tie somebody to a count that is no loss: who speaks of it, wants, plans or orders it.
 * Read once; immutable and thread-safe.
 */
final class StandWords {
  /** A word that ties, and who can be tied by it; a state is an adjective, never a passive. */
  record Stand(boolean onlyPapers, boolean state, Stance stance) {}

  /** Verbs whose past has no ending either. */
  private static final Set<String> PAST =
      Set.of("put", "set", "cut", "let", "hit", "bet", "bid", "read", "forecast", "broadcast");

  private static final StandWords ENGLISH = new StandWords();

  private final Phrases<Stand> verbs;
  private final Set<String> nouns = new HashSet<>();
  private final Set<String> papers = new HashSet<>();

  private StandWords() {
    Phrases.Builder<Stand> builder = new Phrases.Builder<>();
    // the rows for papers first: they give way to those for everybody
    Tsv.read("stands.tsv").stream()
        .filter(row -> row.get("kind").equals("show"))
        .forEach(row -> verbs(builder, row));
    for (Tsv.Row row : Tsv.read("stands.tsv")) {
      String kind = row.get("kind");
      switch (kind) {
        case "noun" -> nouns.addAll(row.list("words"));
        case "show" -> {}
        case "paper" -> papers.addAll(row.list("words"));
        default -> verbs(builder, row);
      }
    }
    this.verbs = builder.build();
  }

  static StandWords english() {
    return ENGLISH;
  }

  private static void verbs(Phrases.Builder<Stand> builder, Tsv.Row row) {
    Stance stance = Stance.valueOf(row.get("stance").toUpperCase(Locale.ROOT));
    boolean papers = row.get("kind").equals("show");
    boolean state = row.get("kind").equals("state");
    for (String word : row.list("words")) {
      builder.add(word, new Stand(papers, state, stance));
    }
  }

  /** The longest verb that starts with the token. */
  Optional<Phrases.Match<Stand>> verb(Sentence sentence, int at) {
    return verbs.longest(sentence, at);
  }

  /** Whether the verb stands without an ending, as it does behind "to" or with many. */
  boolean bare(String lower) {
    boolean third = verbs.word(lower + "s").or(() -> verbs.word(lower + "es")).isPresent();
    return (third || Cues.is(lower + "s")) && !PAST.contains(lower);
  }

  /** Whether the verb has the ending that goes with one alone. */
  boolean third(String lower) {
    return lower.endsWith("s") && bare(lower.substring(0, lower.length() - 1));
  }

  /** "plan", "promise": nouns for what somebody stands for. */
  boolean noun(String lower) {
    return nouns.contains(lower);
  }

  /** "bill", "slide": things that say, allow or contain. */
  boolean paper(String lower) {
    return papers.contains(lower);
  }
}
