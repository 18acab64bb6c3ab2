package org.tallystick.extract.source;

import java.util.List;
import java.util.Optional;
import org.tallystick.extract.source.Frame.Shape;
import org.tallystick.extract.words.Grammar;
import org.tallystick.figure.Stance;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Speakers who stand alone beside quoted words, by whatever verb: "..., one driver laughed." */
final class AnyVerb {
  /** So many words at most name the speaker. */
  private static final int NAME = 9;

  private AnyVerb() {}

  /** Adds the one whom a sentence names so, where no frame tells it. */
  static void in(Placed placed, List<Frame> frames) {
    Sentence sentence = placed.sentence;
    announced(placed, frames);
    int verb = sentence.size() - 2;
    if (verb < 1 || !sentence.lower(verb).endsWith("ed") || !sentence.token(verb + 1).is(".")) {
      return;
    }
    int open = verb;
    while (open > 0 && verb - open < NAME && named(sentence.token(open - 1))) {
      open--;
    }
    int first = open;
    boolean spoken = open > 1 && sentence.token(open - 1).kind() == Token.Kind.QUOTE;
    boolean lost = Grammar.english().losses().word(sentence.lower(verb)).isPresent();
    boolean alone = open == 0 && sentence.size() < 5 && frames.isEmpty() && !lost; // "Six died."
    if (!alone && (!spoken || frames.stream().anyMatch(f -> f.cueAt() >= first))) {
      return;
    }
    Token head = sentence.token(first);
    boolean name = head.capital() && !Opening.is(head.lower());
    placed
        .startingAt(first)
        .filter(m -> m.last() == verb)
        .or(() -> name ? Optional.of(placed.other(first, verb)) : Optional.empty())
        .map(m -> new Frame(0, first, m, Stance.ASSERTED, List.of(), Shape.TRAILING, verb))
        .ifPresent(frames::add);
  }

  /** "The mayor was blunt: "...": who opens the clause before a colon and quoted words. */
  private static void announced(Placed placed, List<Frame> frames) {
    Sentence sentence = placed.sentence;
    int n = sentence.size();
    int at = 0;
    while (at + 2 < n && !sentence.token(at).is(":")) {
      at++;
    }
    int colon = at;
    boolean quote = at + 2 < n && sentence.token(at + 1).kind() == Token.Kind.QUOTE;
    if (quote && frames.stream().noneMatch(f -> f.cueAt() < colon)) {
      new Subjects(placed)
          .opener(colon)
          .map(m -> new Frame(colon, n, m, Stance.ASSERTED, List.of(), Shape.LEADING, colon))
          .ifPresent(frames::add);
    }
  }

  /** "a 19-year-old driver". */
  private static boolean named(Token token) {
    return token.word() || token.number() || token.is("-");
  }
}
