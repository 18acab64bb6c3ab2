package org.tallystick.extract.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.source.Frame.Shape;
import org.tallystick.figure.Stance;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * Finds who stands behind plain counts by a noun: "the mayor's plan to", "the fear in Brod is
 * that". Built for one sentence; immutable.
 */
final class StandNouns {

  /** What markets hold of a number before it is known. */
  static final Set<String> EXPECTED = WordSets.of("expected");

  private static final Set<String> LEADING =
      Set.of("to", "that", "of", "for", "about", ":", "on", "against");

  private final Sentence sentence;
  private final Placed placed;
  private final Edges edges;
  private final Subjects subjects;

  StandNouns(Placed placed, Edges edges, Subjects subjects) {
    this.sentence = placed.sentence;
    this.placed = placed;
    this.edges = edges;
    this.subjects = subjects;
  }

  /** "the mayor's plan", "her promise", "a proposal by the union". */
  Optional<Frame> at(int at) {
    Optional<Mention> owner = owner(at);
    String next = sentence.lower(at + 1);
    if (owner.isEmpty() && (next.equals("by") || next.equals("from"))) {
      owner = placed.startingAt(at + 2).filter(Mention::actor);
    }
    if (owner.isEmpty()) {
      Optional<Frame> held = expected(at);
      if (held.isPresent()) {
        return held;
      }
    }
    if (owner.isEmpty() && LEADING.contains(next)) {
      owner = subjects.opener(at).filter(m -> !m.relative());
    }
    if (owner.isEmpty() && Edges.BE.contains(next) && LEADING.contains(sentence.lower(at + 2))) {
      owner = placed.endingAt(at); // "The union demands are for"
    }
    return owner.flatMap(m -> frame(at + 1, pause(at + 1), m, at));
  }

  /** "the consensus forecast of", "estimates of": nobody is named but the expectation. */
  private Optional<Frame> expected(int at) {
    String next = sentence.lower(at + 1);
    if (!EXPECTED.contains(sentence.lower(at)) || !next.equals("of") && !next.equals("for")) {
      return Optional.empty();
    }
    int first = at;
    while (first > 0
        && at - first < 5
        && (sentence.token(first - 1).word() || sentence.token(first - 1).is("'"))
        && !Mentions.stops(sentence.lower(first - 1))
        && !Stands.WITHIN.contains(sentence.lower(first - 1))
        && !Mentions.DETERMINERS.contains(sentence.lower(first))) {
      first--;
    }
    return frame(at + 1, pause(at + 1), placed.other(first, at + 1), at);
  }

  private Optional<Mention> owner(int at) {
    Optional<Mention> owner = Optional.empty();
    for (int i = at - 1; i >= Math.max(0, at - 6) && owner.isEmpty(); i--) {
      if (edges.possessive(i) || sentence.lower(i).equals("whose")) {
        owner = Optional.of(Phrase.pronoun(sentence, i));
      } else if (sentence.lower(i).equals("'s") || sentence.lower(i).equals("'")) {
        owner = placed.endingAt(i).or(() -> placed.endingAt(at));
      } else if (!sentence.token(i).word() || Mentions.stops(sentence.lower(i))) {
        break;
      }
    }
    return owner;
  }

  /** Where a comma outside quoted words ends what a noun leads on to. */
  private int pause(int from) {
    boolean open = false;
    for (int i = from; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      boolean closes =
          sentence.token(Math.min(i + 1, sentence.size() - 1)).kind() == Token.Kind.QUOTE;
      if (i > from && (!open || closes) && (token.is(",") || token.is(";"))) {
        return i;
      }
      open ^= token.kind() == Token.Kind.QUOTE;
    }
    return sentence.size();
  }

  private static Optional<Frame> frame(int first, int last, Mention source, int cueAt) {
    return first < last
        ? Optional.of(
            new Frame(first, last, source, Stance.ASSERTED, List.of(), Shape.STAND, cueAt))
        : Optional.empty();
  }
}
