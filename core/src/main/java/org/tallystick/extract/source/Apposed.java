package org.tallystick.extract.source;

import java.util.Optional;
import org.tallystick.extract.source.ActorLexicon.Role;
import org.tallystick.text.Sentence;

/**
 * Finds the name of a source among the titles, ages and appositions around it. Built for one
 * sentence; immutable.
 */
final class Apposed {
  /** So many words of a trade stand before a name. */
  private static final int TRADE = 4;

  private final Sentence sentence;
  private final Placed placed;
  private final Edges edges;

  Apposed(Placed placed, Edges edges) {
    this.sentence = placed.sentence;
    this.placed = placed;
    this.edges = edges;
  }

  /** "said one of them, 23-year-old Ana Sol": whoever stands behind the verb. */
  Optional<Mention> spoken(int from) {
    int at = from;
    if (sentence.lower(at).equals("one") && sentence.lower(at + 1).equals("of")) {
      int comma = edges.commaBefore(at);
      at = comma - at < 8 ? comma + 1 : at;
    }
    if (at < sentence.size() && sentence.token(at).number()) {
      for (int i = at + 1; i < Math.min(at + 6, sentence.size()); i++) {
        at = sentence.lower(i).equals("old") ? i + 1 : at;
      }
    }
    int name = at;
    return placed
        .startingAt(at)
        .map(this::owner)
        .or(
            () ->
                name == from
                    ? trade(from)
                    : placed.startingAt(name + 1).filter(m -> m.type() == Mention.Type.NAME));
  }

  /** "said Sol's annual report": who owns the paper speaks in it. */
  private Mention owner(Mention m) {
    for (int i = m.last() + 1; i < m.last() + 5 && sentence.lower(m.last()).equals("'s"); i++) {
      if (StandWords.english().paper(sentence.lower(i))) {
        return m.upTo(i + 1);
      }
    }
    return m;
  }

  /** "said miner Ana Sol": a name behind words of its trade. */
  private Optional<Mention> trade(int from) {
    int at = from;
    while (at < Math.min(from + TRADE, sentence.size())
        && sentence.token(at).word()
        && !sentence.token(at).capital()
        && !Mentions.stops(sentence.lower(at))) {
      at++;
    }
    return placed
        .startingAt(at)
        .filter(m -> m.type() == Mention.Type.NAME && m.person().indexOf(' ') > 0);
  }

  /** "Mila Orr, a spokeswoman": the name stands for both; "a spokeswoman, Mila Orr" too. */
  Mention named(Mention m) {
    if (m.type() == Mention.Type.ROLE
        && (m.kind() == ActorKind.DOCUMENT
            || Frames.NOUNS.contains(sentence.lower(m.last() - 1)))) {
      for (int i = m.last(); i < Math.min(m.last() + 3, sentence.size()); i++) {
        if (sentence.lower(i).equals("by") || sentence.lower(i).equals("from")) {
          return placed.startingAt(i + 1).map(x -> x.from(m.first())).orElse(m);
        }
      }
    }
    boolean comma = m.type() == Mention.Type.ROLE && sentence.lower(m.last()).equals(",");
    return placed
        .startingAt(m.last() + 1)
        .filter(name -> comma && name.person().indexOf(' ') > 0)
        .orElse(m);
  }

  /**
   * "Ana Sol, head of research at Sol Foods said": whose title it is; "Orr Air in a statement
   * said", "the ministry (MoH) of Orr said": whoever stands before.
   */
  Mention bearer(Mention m) {
    int comma = m.first() - 1;
    boolean paper = m.kind() == ActorKind.DOCUMENT && sentence.lower(comma).equals("in");
    if (paper || sentence.lower(comma).equals("of") && sentence.lower(comma - 1).equals(")")) {
      int end = paper ? comma : edges.opened(comma - 1);
      return placed.endingAt(end).filter(x -> paper || x.actor()).orElse(m);
    }
    boolean many = m.role().filter(Role::many).isPresent(); // "... and Ana Sol, police said"
    boolean title = m.type() == Mention.Type.ROLE && !many && m.person().isEmpty() && comma > 0;
    return title && sentence.token(comma).is(",")
        ? placed
            .endingAt(comma)
            .filter(x -> x.person().indexOf(' ') > 0 && edges.clauseOpens(x.first()))
            .filter(x -> !sentence.lower(m.last() + 1).equals(","))
            .orElse(m)
        : m;
  }

  /** "Varn recorded four deaths": a place of one name has them, and tells nothing. */
  boolean tallies(Mention m, int verb) {
    String word = sentence.lower(verb);
    boolean tallies = word.equals("recorded") || word.equals("registered");
    boolean place = m.type() == Mention.Type.NAME && m.person().indexOf(' ') < 0;
    return tallies && place && m.person().chars().anyMatch(Character::isLowerCase);
  }
}
