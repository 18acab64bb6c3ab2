package org.tallystick.extract.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.source.Cues.Cue;
import org.tallystick.extract.source.Frame.Shape;
import org.tallystick.figure.Stance;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Finds the reporting frames of one sentence. Built for the sentence; not thread-safe. */
final class Frames {
  /** So far behind "was quoted" stand who quoted him and "as saying". */
  private static final int QUOTED = 10;

  private static final Set<String> BE = Set.of("is", "was", "stands", "stood", "remains");

  private static final Set<String> PARTS = Set.of("and", "while", "but", "whereas");
  private static final Set<String> BRIEFINGS = WordSets.of("briefing");

  /** Verbs of saying that are hardly ever anything else. */
  static final Set<String> SPEAKING = WordSets.of("speaking");

  /** Nouns for a figure that somebody gives. */
  static final Set<String> NOUNS = WordSets.of("figure-noun");

  /** Verbs that set a toll anew. */
  private static final Set<String> REVISING = WordSets.of("revise");

  private static final Set<String> WHO = Set.of("who", "which", "whose");
  private static final Set<String> CITING = Set.of("citing", "quoting", "cites", "quotes");
  private static final Set<String> CITED = Set.of("cited", "quoted");

  /** The words that tell of a source, "in" at the start of a sentence aside. */
  private static final Openers OPENERS =
      Openers.of(
          Cues.openers(),
          Openers.of(NOUNS),
          Openers.of(REVISING),
          Openers.of(CITING),
          Openers.of(CITED),
          Openers.of(Set.of("according", "per", "by", "of")));

  /** What opens words that a source in the middle no longer answers for. */
  private static final Set<String> APART = WordSets.of("apart");

  /** Nouns for a count stand so near behind their verb. */
  private static final int OBJECT = 7;

  private final Sentence sentence;
  private final Placed placed;
  private final Subjects subjects;
  private final Edges edges;
  private final Apposed apposed;
  private final Unsaid unsaid;
  private final List<Frame> frames = new ArrayList<>();

  private Frames(Sentence sentence, List<Mention> mentions) {
    this.sentence = sentence;
    this.placed = new Placed(sentence, mentions);
    this.subjects = new Subjects(placed);
    this.edges = new Edges(sentence);
    this.apposed = new Apposed(placed, edges);
    this.unsaid = new Unsaid(placed);
  }

  static List<Frame> in(Sentence sentence, List<Mention> mentions) {
    Frames f = new Frames(sentence, mentions);
    f.scan();
    f.gapped();
    AnyVerb.in(f.placed, f.frames);
    f.frames.addAll(Labels.in(f.placed, f.edges));
    return f.frames;
  }

  private void scan() {
    for (int i = 0; i < sentence.size(); i = OPENERS.next(sentence, i + 1)) {
      Token token = sentence.token(i);
      if (!token.word()) {
        continue;
      }
      citing(i);
      if (!according(i) && !placed.inside(i)) {
        Cues.at(sentence, i).ifPresent(cue -> verb(cue.first(), cue));
      }
      if (NOUNS.contains(token.lower())) {
        noun(i);
      } else if (REVISING.contains(token.lower())) {
        revised(i);
      }
    }
  }

  // --- prepositions

  private boolean according(int i) {
    int after =
        switch (sentence.lower(i)) {
          case "according" -> sentence.lower(i + 1).equals("to") ? i + 2 : -1;
          case "per" -> i + 1;
          case "in", "by" -> i == 0 && placed.document(1) ? 1 : -1;
          default -> -1;
        };
    if (after < 0) {
      return false;
    }
    boolean him = sentence.lower(after).equals("him") || sentence.lower(after).equals("them");
    Optional<Mention> source =
        him
            ? Optional.of(Phrase.pronoun(sentence, after))
            : placed.startingAt(after).or(() -> placed.unknownFrom(after));
    boolean per = sentence.lower(i).equals("per");
    if (source.isEmpty() || per && (!source.get().actor() || Sources.human(source.get()))) {
      return false;
    }
    Mention named = apposed.named(source.get());
    int end = Math.max(named.last(), source.get().last());
    boolean opens = edges.opens(i);
    int from = opens ? edges.commaAfter(end) : behindOther(i);
    int to = opens ? sentence.size() : i;
    add(from, to, named, Stance.ASSERTED, Shape.ACCORDING, i);
    if (!opens) {
      rest(named, end, Stance.ASSERTED, Shape.ACCORDING, i);
    }
    return true;
  }

  /** "six died, the governor said, while two more, according to": where the next part begins. */
  private int behindOther(int at) {
    for (Frame f : frames) {
      boolean behind = f.shape() == Shape.TRAILING || f.shape() == Shape.INVERTED;
      for (int i = f.cueAt() + 1; behind && i < at; i++) {
        if (sentence.token(i).is(",") && PARTS.contains(sentence.lower(i + 1))) {
          return i + 2;
        }
      }
    }
    return 0;
  }

  private void citing(int i) {
    String lower = sentence.lower(i);
    String before = sentence.lower(i - 1);
    boolean who = before.equals("which") || before.equals("who");
    boolean byWay =
        lower.equals("of") && before.equals("way") && sentence.lower(i - 2).equals("by");
    if (CITING.contains(lower) || who && CITED.contains(lower) || byWay) {
      placed.startingAt(i + 1).map(apposed::named).ifPresent(m -> cited(m, List.of(), i));
    }
  }

  private void cited(Mention source, List<Mention> relays, int at) {
    add(new Frame(0, sentence.size(), source, Stance.ASSERTED, relays, Shape.CITING, at));
  }

  // --- verbs

  private void verb(int at, Phrases.Match<Cue> cue) {
    if (cue.value().frame() == Cues.Frame.BY) {
      if (!quoted(at)) {
        quoting(at);
        by(at, cue);
      }
      return;
    }
    if (edges.attribute(at) || unsaid.is(at, cue)) {
      return;
    }
    if (edges.passive(at)) {
      by(at, cue);
      return;
    }
    if (sentence.lower(at).endsWith("ing")) {
      participle(at, cue);
      return;
    }
    if (inverted(at, cue)) {
      return;
    }
    Optional<Mention> subject = subjects.subject(at, cue.value());
    if (subject.isPresent()) {
      told(subject.get(), cue);
    } else if (sentence.lower(at).endsWith("ed") || sentence.lower(at).equals("given")) {
      by(at, cue);
    }
  }

  /** "The ministry was quoted by Radio Sol as saying", "as saying by Radio Sol". */
  private boolean quoted(int at) {
    int last = Math.min(at + QUOTED, sentence.size());
    if (!CITED.contains(sentence.lower(at)) || !edges.passive(at) || !edges.saying(at)) {
      return false;
    }
    List<Mention> relays =
        placed.mentions.stream()
            .filter(m -> m.first() > at && m.first() <= last)
            .filter(m -> sentence.lower(m.first() - 1).equals("by"))
            .toList();
    Optional<Mention> who = subjects.subject(at, new Cue(Cues.Frame.SAY, Stance.ASSERTED));
    who.ifPresent(m -> cited(m, relays, at));
    return who.isPresent();
  }

  /** "Radio Sol quoted a doctor as saying", "cited a doctor". */
  private void quoting(int at) {
    if (CITED.contains(sentence.lower(at)) && edges.saying(at)) {
      Cue says = new Cue(Cues.Frame.SAY, Stance.ASSERTED);
      List<Mention> relays = subjects.subject(at, says).stream().toList();
      placed.startingAt(at + 1).ifPresent(m -> cited(m, relays, at));
    }
  }

  /** "announced by the port authority", "were told by police". */
  private void by(int at, Phrases.Match<Cue> cue) {
    for (int i = cue.last(); i < Math.min(cue.last() + 4, sentence.size()); i++) {
      if (sentence.lower(i).equals("by")) {
        Optional<Mention> source = placed.startingAt(i + 1);
        if (source.isPresent()) {
          int from = edges.clause(at);
          if (unsaid.deed(from, at)) {
            return;
          }
          add(from, at, source.get(), cue.value().stance(), Shape.BY, at);
          if (sentence.lower(0).equals("as")) {
            int rest = edges.commaAfter(source.get().last());
            add(rest, sentence.size(), source.get(), cue.value().stance(), Shape.BY, at);
          } else if (Edges.hears(sentence.lower(at))) {
            int rest = source.get().last();
            add(rest, sentence.size(), source.get(), cue.value().stance(), Shape.BY, at);
          }
        }
        return;
      }
    }
  }

  /** "saying", "adding", "claiming": go on with the source before, else the opening actor. */
  private void participle(int at, Phrases.Match<Cue> cue) {
    if (cue.value().frame() == Cues.Frame.COUNT) {
      return;
    }
    List<Mention> hearers = hearers(cue);
    int from = hearers.isEmpty() ? cue.last() : hearers.get(hearers.size() - 1).last();
    placed
        .endingAt(at)
        .filter(m -> sentence.lower(m.first() - 1).equals("with"))
        .or(() -> frames.stream().reduce((a, b) -> b).map(Frame::source))
        .or(() -> subjects.main(at).map(apposed::named))
        .ifPresent(m -> leading(from, m, cue, hearers));
  }

  private void leading(int from, Mention source, Phrases.Match<Cue> cue, List<Mention> hearers) {
    Stance stance = cue.value().stance();
    add(new Frame(from, sentence.size(), source, stance, hearers, Shape.LEADING, cue.first()));
  }

  /** "The agency raised the death toll to 40". */
  private void revised(int at) {
    for (int i = at + 1; i < Math.min(at + OBJECT, sentence.size()); i++) {
      if (NOUNS.contains(sentence.lower(i))) {
        Cue counts = new Cue(Cues.Frame.COUNT, Stance.ASSERTED);
        subjects
            .subject(at, counts)
            .filter(m -> m.type() != Mention.Type.NATION)
            .ifPresent(m -> add(at + 1, sentence.size(), m, Stance.ASSERTED, Shape.LEADING, at));
        return;
      }
    }
  }

  /** ", said the port authority", "\" reported Reuters". */
  private boolean inverted(int at, Phrases.Match<Cue> cue) {
    if (at == 0 || !SPEAKING.contains(sentence.lower(at))) {
      return false;
    }
    Token before = sentence.token(at - 1);
    boolean quote = before.kind() == Token.Kind.QUOTE;
    Optional<Mention> source = apposed.spoken(cue.last()).filter(Mention::actor);
    if (!quote && !before.is(",") && !edges.dash(at - 1) || source.isEmpty()) {
      return false;
    }
    if (!quote && !edges.closes(source.get().last())) {
      return false;
    }
    if (sentence.token(at).is("told") && subjects.subject(at, cue.value()).isPresent()) {
      return false;
    }
    Mention named = apposed.named(source.get());
    add(0, at, named, cue.value().stance(), Shape.INVERTED, at);
    rest(
        named,
        Math.max(named.last(), source.get().last()),
        cue.value().stance(),
        Shape.INVERTED,
        at);
    return true;
  }

  private void told(Mention subject, Phrases.Match<Cue> cue) {
    Stance stance = cue.value().stance();
    List<Mention> hearers = hearers(cue);
    int after = hearers.isEmpty() ? cue.last() : hearers.get(hearers.size() - 1).last();
    int adjunct = edges.adjunct(after);
    // "Sol said on Friday." alone: nothing but a time or place behind, and no count
    boolean bare =
        adjunct + 1 >= sentence.size()
            && adjunct - after <= 5
            && sentence.tokens().subList(after, adjunct).stream().noneMatch(Token::number);
    if (sentence.lower(after).equals("responsibility")) {
      frames.add(new Frame(after, after, subject, stance, hearers, Shape.LEADING, cue.first()));
    } else if (fused(subject) && edges.finite(after)) {
      int close = edges.commaBefore(after);
      add(new Frame(after, close, subject, stance, hearers, Shape.LEADING, cue.first()));
    } else if (subject.first() == 0 && bare || edges.trailing(subject) && edges.closed(adjunct)) {
      int from = behindOther(subject.first());
      add(new Frame(from, subject.first(), subject, stance, hearers, Shape.TRAILING, cue.first()));
      rest(subject, adjunct, stance, Shape.TRAILING, cue.first());
    } else {
      int close = edges.conceded(subject.first(), after);
      add(new Frame(after, close, subject, stance, hearers, Shape.LEADING, cue.first()));
    }
  }

  /** "what she said was", "that it says were lost": the saying is an aside. */
  private boolean fused(Mention subject) {
    String before = sentence.lower(subject.first() - 1);
    return subject.type() == Mention.Type.PRONOUN
        && (before.equals("that") || before.equals("which") || before.equals("what"));
  }

  /** "told reporters", "told Radio Sol and the Post", "told a press conference": who is told. */
  private List<Mention> hearers(Phrases.Match<Cue> cue) {
    List<Mention> hearers = new ArrayList<>();
    Optional<Mention> hearer =
        Edges.hears(sentence.lower(cue.first()))
            ? placed
                .startingAt(cue.last())
                .filter(m -> !BRIEFINGS.contains(sentence.lower(m.last())))
                .or(() -> placed.unknownFrom(cue.last()))
            : Optional.empty();
    while (hearer.isPresent()) {
      hearers.add(hearer.get());
      int at = hearer.get().last();
      boolean and = sentence.lower(at).equals("and");
      hearer = and ? placed.startingAt(at + 1).filter(Mention::carries) : Optional.empty();
    }
    return hearers;
  }

  /** "Peru has reported 35 deaths, Chile 11 and Cuba 9": each speaks for itself. */
  private void gapped() {
    for (Frame f : List.copyOf(frames)) {
      if (f.shape() == Shape.LEADING && f.source().type() == Mention.Type.NATION) {
        placed.mentions.stream()
            .filter(m -> m.type() == Mention.Type.NATION && m.first() > f.first())
            .filter(m -> m.last() < sentence.size() && sentence.token(m.last()).number())
            .forEach(m -> add(m.last(), m.last() + 2, m, f.stance(), f.shape(), f.cueAt()));
      }
    }
  }

  /** "the army's figure of 40", "police figures show". */
  private void noun(int at) {
    if (unsaid.share(at) || unsaid.takes(at)) {
      return;
    }
    int death = sentence.lower(at - 1).equals("death") ? 1 : 0;
    int owned = at - (sentence.lower(at - 1).equals("'s") ? 1 : 2 + death); // "army's latest count"
    Optional<Mention> owner =
        placed.mentions.stream()
            .filter(m -> m.actor() && (m.kind() != ActorKind.DOCUMENT || m.last() == at + 1))
            .filter(m -> m.last() == at || owns(m, owned, at) || sums(m, at))
            .findFirst();
    if (owner.isEmpty()
        && (sentence.lower(at + 1).equals("by") || sentence.lower(at + 1).equals("from"))) {
      boolean toll = sentence.lower(at).startsWith("toll");
      owner = placed.startingAt(at + 2).filter(m -> !toll || m.type() == Mention.Type.ROLE);
    }
    // "The agency has updated its figures": its own, and it speaks already
    boolean own = frames.stream().anyMatch(f -> f.cueAt() == at - 2);
    if (owner.isEmpty() && edges.possessive(at - 1) && !own) {
      owner = Optional.of(Phrase.pronoun(sentence, at - 1));
    }
    owner.ifPresent(
        m -> add(Math.max(at + 1, m.last()), sentence.size(), m, Stance.ASSERTED, Shape.NOUN, at));
  }

  /** "the army's tally is": one phrase, which ends with the noun. */
  private boolean sums(Mention m, int at) {
    return m.last() == at + 1
        && BE.contains(sentence.lower(at + 1))
        && m.sentence().any(m.first(), at, Set.of("'s"));
  }

  /**
   * "the army's count", "the army's latest count"; a name or a country only where nothing stands
   * between.
   */
  private boolean owns(Mention m, int mark, int at) {
    boolean near =
        mark == at - 1 || m.type() == Mention.Type.ROLE || m.type() == Mention.Type.KNOWN;
    return m.last() == mark && near && sentence.lower(mark).equals("'s");
  }

  /** What goes on after a source in the middle: "Five died, police said, and two are missing". */
  private void rest(Mention source, int from, Stance stance, Shape shape, int cueAt) {
    boolean mark =
        from + 1 < sentence.size() && (sentence.token(from).is(",") || colon(from, shape));
    if (!mark || aged(from + 1)) {
      return;
    }
    if (!APART.contains(sentence.lower(from + 1))) {
      int last = from + 1; // "said Ana Sol, head of a body, which runs 9 mills"
      while (last < sentence.size()
          && !(sentence.token(last).is(",") && WHO.contains(sentence.lower(last + 1)))) {
        last++;
      }
      add(from + 1, last, source, stance, shape, cueAt);
    }
  }

  /** "Not so, says Sol: only 12 came." */
  private boolean colon(int at, Shape shape) {
    return shape == Shape.INVERTED && sentence.token(at).is(":");
  }

  /** "said Ana Sol, 30, who": the number is the speaker's age. */
  private boolean aged(int i) {
    return sentence.token(i).number() && edges.closed(i + 1);
  }

  private void add(int first, int last, Mention m, Stance stance, Shape shape, int cueAt) {
    add(new Frame(first, last, m, stance, List.of(), shape, cueAt));
  }

  /** Adds a frame, which those who posted it carry too. */
  private void add(Frame frame) {
    List<Mention> hearers = new ArrayList<>(frame.hearers());
    placed.mentions.stream().filter(m -> placed.posted(m, frame.cueAt())).forEach(hearers::add);
    frames.add(hearers.size() > frame.hearers().size() ? frame.heardBy(hearers) : frame);
  }
}
