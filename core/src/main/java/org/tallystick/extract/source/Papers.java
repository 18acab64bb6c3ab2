package org.tallystick.extract.source;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.Grammar;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Finds papers that no vocabulary of sources knows, as subjects of verbs. Immutable. */
final class Papers {
  /** So many words at most name a paper and what was done with it. */
  private static final int LONGEST = 12;

  private static final Set<String> FINITE = WordSets.of("finite");

  /** What is done with a paper before it is read. */
  private static final Set<String> ISSUED = WordSets.of("issued");

  private final Sentence sentence;
  private final Placed placed;
  private final Edges edges;

  Papers(Placed placed, Edges edges) {
    this.sentence = placed.sentence;
    this.placed = placed;
    this.edges = edges;
  }

  /** "slides shown to MPs say", "traders polled by the bank expect": those before it speak. */
  boolean shown(Mention m) {
    String preposition = sentence.lower(m.first() - 1);
    String participle = sentence.lower(m.first() - 2);
    return (preposition.equals("to") || preposition.equals("by"))
        && (participle.endsWith("ed") || ISSUED.contains(participle))
        && (before(m.last()).isPresent() || opens(placed.endingAt(m.first() - 2)));
  }

  private boolean opens(Optional<Mention> mention) {
    return mention.filter(m -> edges.clauseOpens(m.first())).isPresent();
  }

  /** "An email sent on Friday shows": a paper that opens the clause, with what was done to it. */
  Optional<Mention> before(int last) {
    int head = -1;
    for (int i = last - 1; i >= Math.max(0, last - LONGEST); i--) {
      Token token = sentence.token(i);
      boolean joins = token.is("-") || token.is("'s") || token.is("/") || token.number();
      if (!token.word() && !joins || FINITE.contains(token.lower())) {
        return Optional.empty();
      }
      if (Grammar.english().words().is(token.lower(), Words.Group.PREPOSITION)) {
        head = -1; // "records reviewed by the Post show"
      }
      boolean noun = StandWords.english().paper(token.lower()) && !compound(i);
      head = noun && head != i + 1 ? i : head;
      if (head >= 0 && edges.clauseOpens(i) && !(i > 0 && sentence.token(i - 1).is("-"))) {
        return Optional.of(placed.other(i, head + 1));
      }
    }
    return Optional.empty();
  }

  /** "an 800-page report", "Sol plans to call": no paper of itself. */
  private boolean compound(int i) {
    String next = sentence.lower(i + 1);
    return next.equals("to") || next.equals("-") || sentence.lower(i - 1).equals("-");
  }
}
