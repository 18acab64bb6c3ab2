package org.tallystick.extract.source;

import java.util.List;
import java.util.Optional;
import org.tallystick.extract.source.Frame.Shape;
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
    if (verb < 1 || !past(sentence, verb)) {
      return;
    }
    int open = verb;
    while (open > 0 && verb - open < NAME && named(sentence.token(open - 1))) {
      open--;
    }
    int first = open;
    boolean quote = open > 1 && sentence.token(open - 1).kind() == Token.Kind.QUOTE;
    boolean spoken = quote && mark(sentence.token(open - 2));
    boolean alone = open == 0 && sentence.size() < 5 && frames.isEmpty();
    if (!alone && (!spoken || frames.stream().anyMatch(f -> f.cueAt() >= first))) {
      return;
    }
    Token head = sentence.token(first);
    boolean name = head.word() && head.capital() && !Opening.is(head.lower());
    boolean noun = spoken && verb - first > 1 && Mentions.DETERMINERS.contains(head.lower());
    placed
        .startingAt(first)
        .filter(m -> m.last() == verb)
        .or(() -> name || noun ? Optional.of(placed.other(first, verb)) : Optional.empty())
        .filter(m -> spoken || m.type() != Mention.Type.ROLE && m.type() != Mention.Type.PRONOUN)
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
    if (quote && frames.stream().noneMatch(f -> f.cueAt() < colon && f.governs(colon + 1))) {
      Optional<Mention> who = new Subjects(placed).opener(at).or(() -> first(placed, colon));
      who.map(m -> new Frame(colon, n, m, Stance.ASSERTED, List.of(), Shape.LEADING, colon))
          .ifPresent(frames::add);
    }
  }

  /** "In its editorial, the Post asks of “them”: “...”": the last who stands behind a comma. */
  private static Optional<Mention> first(Placed placed, int last) {
    return placed.mentions.stream()
        .filter(m -> m.actor() && m.last() < last && placed.sentence.token(m.last()).word())
        .filter(m -> m.first() == 0 || placed.sentence.token(m.first() - 1).is(","))
        .reduce((a, b) -> b);
  }

  /** "a 19-year-old driver". */
  private static boolean named(Token token) {
    return token.word() || token.number() || token.is("-");
  }

  private static boolean past(Sentence sentence, int verb) {
    return sentence.lower(verb).endsWith("ed") && sentence.token(verb + 1).is(".");
  }

  /** What closes quoted words before their speaker. */
  private static boolean mark(Token token) {
    return token.is(",") || token.is("?") || token.is("!") || token.is("…");
  }
}
