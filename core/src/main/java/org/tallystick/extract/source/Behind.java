package org.tallystick.extract.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Span;
import org.tallystick.text.Token;

/** Chooses who stands behind a count that is no loss. Stateless. */
final class Behind {
  /** Whom polls ask, and words for shares of them. */
  private static final Set<String> ASKED = WordSets.of("asked");

  private static final Set<String> SAYING = Set.of("said", "says", "say");
  private static final Set<String> THEN = Set.of("after", "when", "before", "since", "following");

  private static final Set<String> POLLS = Set.of("poll", "polls", "survey", "surveys", "polling");

  /** So near behind "the forecast for a rise of" its number stands. */
  private static final int NEAR = 6;

  private Behind() {}

  /** The frame that answers for the token. */
  static Optional<Frame> frame(Reading reading, int at) {
    BitSet quoted = reading.quoted;
    List<Frame> both = reading.governing(at);
    both.removeIf(f -> f.source().first() <= at && at < f.source().last());
    if (quoted.get(at)) {
      boolean named =
          reading.carried() != null
              || reading.goesOn != null
              || both.stream().anyMatch(f -> !quoted.get(f.cueAt()));
      both.removeIf(f -> named && quoted.get(f.cueAt()));
    }
    Optional<Frame> expected = both.stream().filter(f -> expected(f, at)).findFirst();
    if (expected.isPresent()) {
      return expected;
    }
    Optional<Frame> clause = ownClause(both, at);
    clause.ifPresent(c -> both.removeIf(f -> f.cueAt() < c.source().first()));
    boolean asked = both.stream().allMatch(f -> asked(f.source()) || paper(f.source()));
    List<Frame> papers = both.stream().filter(f -> paper(f.source())).toList();
    if (asked && !papers.isEmpty()) {
      return Optional.of(innermost(papers, reading.sources));
    }
    List<Frame> governing = both.stream().filter(f -> !stands(f)).toList();
    List<Frame> behind = new ArrayList<>(both.stream().filter(Behind::stands).toList());
    if (behind.stream().anyMatch(f -> f.cueAt() < at)) {
      behind.removeIf(f -> f.cueAt() > at);
    }
    List<Frame> from = governing.isEmpty() ? behind : governing;
    return from.isEmpty() ? Optional.empty() : Optional.of(innermost(from, reading.sources));
  }

  /** "in line with traders' forecast of 40": the noun leads right to the number. */
  private static boolean expected(Frame frame, int at) {
    Sentence sentence = frame.source().sentence();
    int from = frame.cueAt() + 1;
    String next = sentence.lower(from);
    return frame.shape() == Frame.Shape.STAND
        && StandNouns.EXPECTED.contains(sentence.lower(frame.cueAt()))
        && (next.equals("of") || next.equals("for"))
        && from <= at
        && at - from < NEAR
        && sentence.tokens().subList(from, at).stream().noneMatch(t -> t.is("by"));
  }

  /** Whether a sentence tells what polls tell, and does not turn to the reader. */
  static boolean shares(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return tokens.stream()
            .anyMatch(t -> t.is("%") || t.is("percent") || t.is("percentage") || t.is("pct"))
        && tokens.stream().noneMatch(t -> t.is("you") || t.is("your") || t.is("?"));
  }

  /** Whether somebody wants, plans or holds it rather than saying so: "has its list of". */
  private static boolean stands(Frame frame) {
    boolean says = SAYING.contains(frame.source().sentence().lower(frame.cueAt()));
    return frame.shape() == Frame.Shape.STAND && !says
        || frame.within()
        || frame.shape() == Frame.Shape.NOUN && frame.source().type() == Mention.Type.PRONOUN;
  }

  /** "Police said 5, and the mayor wants 9": the last frame whose subject opens a new clause. */
  private static Optional<Frame> ownClause(List<Frame> governing, int at) {
    Optional<Frame> last = Optional.empty();
    for (Frame frame : governing) {
      Mention m = frame.source();
      if (m.first() > 1 && m.last() <= at && joins(m)) {
        last = Optional.of(frame);
      }
    }
    return last;
  }

  private static boolean joins(Mention m) {
    boolean comma = m.sentence().token(m.first() - 2).is(",");
    return switch (m.sentence().lower(m.first() - 1)) {
      case "while", "whereas" -> true;
      case "and", "but" -> comma;
      default -> m.sentence().token(m.first() - 1).is(";");
    };
  }

  /** Those whom polls ask: "voters", "women", "they", "40 percent of the members". */
  static boolean asked(Mention m) {
    Sentence sentence = m.sentence();
    boolean of = m.first() > 1 && sentence.lower(m.first() - 1).equals("of");
    if (of && share(sentence, m.first() - 2)) {
      return true;
    }
    return m.type() == Mention.Type.PRONOUN && (m.pronoun("they") || m.pronoun("who"))
        || m.type() == Mention.Type.ROLE && ASKED.contains(sentence.lower(m.last() - 1));
  }

  private static boolean share(Sentence sentence, int at) {
    return sentence.token(at).number()
        || ASKED.contains(sentence.lower(at))
        || NumberWords.of(sentence.lower(at)).isPresent();
  }

  /** Whether who wants a loss stands before it, which no "after the fire killed 9" tells apart. */
  static boolean leads(Sentence sentence, Span who, int at) {
    for (int i = at; i >= 0 && sentence.token(i).start() >= who.end(); i--) {
      if (THEN.contains(sentence.lower(i))) {
        return false;
      }
    }
    return who.end() <= sentence.token(at).start();
  }

  /** A poll, which goes on with its shares over sentences. */
  static boolean poll(Mention m) {
    for (int i = m.first(); i < m.last(); i++) {
      if (POLLS.contains(m.sentence().lower(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean paper(Mention m) {
    boolean other =
        m.type() == Mention.Type.OTHER
            && (StandWords.english().paper(m.sentence().lower(m.last() - 1)) || poll(m));
    return other || m.type() == Mention.Type.ROLE && m.kind() == ActorKind.DOCUMENT;
  }

  private static Frame innermost(List<Frame> governing, IdentityHashMap<Frame, Source> sources) {
    Frame best = governing.get(0);
    for (Frame frame : governing) {
      if (!same(frame, best, sources) && Attributor.better(frame, best)) {
        best = frame;
      }
    }
    return best;
  }

  /** Whether a pronoun only takes up who speaks already: "Sol said she wants", "has her plan". */
  private static boolean same(Frame inner, Frame outer, IdentityHashMap<Frame, Source> sources) {
    Mention m = inner.source();
    if (m.type() != Mention.Type.PRONOUN || outer.source().first() >= m.first()) {
      return false;
    }
    Source who = sources.getOrDefault(inner, Source.OPEN);
    boolean next = m.first() - outer.cueAt() == 1;
    return next || who.equals(sources.getOrDefault(outer, Source.OPEN));
  }
}
