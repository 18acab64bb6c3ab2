package org.tallystick.extract.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.place.Places;
import org.tallystick.extract.source.Reading.Carried;
import org.tallystick.extract.words.Once;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Stance;
import org.tallystick.lexicon.Phrases;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Sentence;
import org.tallystick.text.Span;
import org.tallystick.text.Token;

/**
 * Reads who says what in one document: built for the document, then asked for single places. Not
 * thread-safe; one instance for each document.
 */
public final class Attributor {
  /** So many labels make a transcript. */
  private static final int TURNS = 4;

  private final List<Sentence> sentences;
  private final List<Once<List<Mention>>> mentions = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Sources sources;
  private final Optional<String> outlet;
  private final Once<Optional<Frame>> headline = new Once<>(this::onlyInHeadline);
  private final boolean counts;

  /** The frames of each sentence, those of strange labels too. */
  private final List<Once<List<Frame>>> all = new ArrayList<>();

  /** Whether names before colons are those of speakers taking turns. */
  private final Once<Boolean> transcript =
      new Once<>(() -> allFrames().filter(Attributor::label).count() >= TURNS);

  /** Those of whom it is told that they said something. */
  private final Once<Set<String>> spoke = new Once<>(() -> persons(allFrames().toList()));

  private final Carrying carrying;

  /** Of so many sentences the sources are known. */
  private int resolvedTo;

  /** Reads who speaks in a document. */
  public Attributor(Document document, List<Sentence> sentences) {
    this(document, sentences, new Places(sentences), false);
  }

  /**
   * @param counts whether counts that are no losses will be asked for too
   */
  public Attributor(Document document, List<Sentence> sentences, Places places, boolean counts) {
    this.sentences = sentences;
    this.counts = counts;
    this.outlet = document.outlet();
    for (Sentence sentence : sentences) {
      Once<List<Mention>> found = new Once<>(() -> Mentions.in(sentence));
      Once<List<Frame>> frames = new Once<>(() -> Frames.in(sentence, found.get()));
      mentions.add(found);
      all.add(frames);
      readings.add(
          new Reading(
              new Once<>(() -> named(sentence, frames.get())),
              new Once<>(() -> counts ? Stands.in(sentence, found.get()) : List.of())));
    }
    this.sources = new Sources(sentences, mentions, places);
    this.carrying = new Carrying(sentences, readings);
  }

  /** Only what names a speaker: "Cyclone Ida: 5 dead" does not. */
  private List<Frame> named(Sentence sentence, List<Frame> frames) {
    return frames.stream().filter(f -> !strangeLabel(f, sentence)).toList();
  }

  private Stream<Frame> allFrames() {
    return all.stream().flatMap(f -> f.get().stream());
  }

  private static Set<String> persons(List<Frame> frames) {
    Set<String> names = new HashSet<>();
    for (Frame frame : frames) {
      String name = frame.source().person();
      if (!name.isEmpty() && frame.shape() != Frame.Shape.LABEL) {
        names.add(name);
        names.add(name.substring(name.lastIndexOf(' ') + 1));
      }
    }
    return names;
  }

  /** Whom a frame of this sentence names; known names and nations need no other sentence. */
  private Source source(int index, Frame frame) {
    if (alone(frame.source())) {
      return sources.of(frame.source());
    }
    resolve(index);
    return readings.get(index).sources.getOrDefault(frame, Source.OPEN);
  }

  private static boolean alone(Mention m) {
    return m.type() == Mention.Type.KNOWN || m.type() == Mention.Type.NATION;
  }

  /** One after the other, so that "it" in "the ministry said it had counted" is the ministry. */
  private void resolve(int last) {
    for (; resolvedTo <= last; resolvedTo++) {
      Reading reading = readings.get(resolvedTo);
      sources.bodies(mentions.get(resolvedTo).get());
      for (Frame frame : reading.frames()) {
        Source source = sources.of(frame.source());
        reading.sources.put(frame, source);
        // who denies something goes on speaking; who dismisses it may only be told of
        boolean denies = frame.source().sentence().lower(frame.cueAt()).startsWith("den");
        if (!frame.source().carries() && (denies || frame.stance() != Stance.DENIED)) {
          sources.spoke(frame.source(), source);
        }
      }
      for (Frame frame : reading.stands()) {
        reading.sources.put(frame, sources.of(frame.source()));
      }
      if (reading.frames().isEmpty()) {
        opener(mentions.get(resolvedTo).get()).ifPresent(m -> sources.spoke(m, sources.of(m)));
      }
      if (counts && resolvedTo > 0) {
        goesOn(resolvedTo);
      }
    }
  }

  /** "Inspector Sol arrived at noon. He said": the person who opens a sentence is "he" too. */
  private static Optional<Mention> opener(List<Mention> mentions) {
    return mentions.stream()
        .limit(1)
        .filter(m -> m.first() == 0 && m.person().indexOf(' ') > 0)
        .findFirst();
  }

  /** What a speaker, a label or a poll says over the sentences that follow. */
  private void goesOn(int index) {
    Reading reading = readings.get(index);
    Reading before = readings.get(index - 1);
    Sentence last = sentences.get(index - 1);
    Sentence sentence = sentences.get(index);
    boolean paragraph = sentence.paragraph() == last.paragraph();
    boolean same = paragraph || sentence.start() - last.end() < 2;
    if (!carrying.near(index)) {
      return;
    }
    boolean colon = last.token(last.size() - 1).is(":");
    Optional<Frame> paper = paper(before, sentence);
    boolean polled =
        before.goesOn != null && Behind.poll(before.goesOn.source()) && Behind.shares(sentence);
    boolean on = before.goesOn != null && (Behind.paper(before.goesOn.source()) ? paragraph : same);
    if (colon) {
      frameTo(reading, before, speakingOrStanding(before, last));
    } else if (paper.filter(f -> paragraph || Behind.poll(f.source())).isPresent()) {
      frameTo(reading, before, paper);
    } else if (before.goesOn != null && (on || polled || before.quoteStaysOpen)) {
      reading.goesOn = before.goesOn;
      reading.goesOnSource = before.goesOnSource;
    } else if (same) {
      frameTo(reading, before, label(before));
    }
  }

  private static void frameTo(Reading to, Reading from, Optional<Frame> frame) {
    frame.ifPresent(
        f -> {
          to.goesOn = f;
          to.goesOnSource = from.sources.getOrDefault(f, Source.OPEN);
        });
  }

  private Optional<Frame> speakingOrStanding(Reading reading, Sentence sentence) {
    Carried said = carrying.last(sentence.index());
    if (said != null) {
      return Optional.of(said.frame());
    }
    Optional<Frame> stands = reading.stands().stream().findFirst().or(() -> Stands.paper(sentence));
    stands.ifPresent(f -> reading.sources.computeIfAbsent(f, x -> sources.of(x.source())));
    return stands;
  }

  /** "MODERATOR: ...": whose words the whole paragraph holds. */
  private static Optional<Frame> label(Reading reading) {
    return reading.frames().stream().filter(Attributor::label).findFirst();
  }

  private static boolean label(Frame frame) {
    return frame.shape() == Frame.Shape.LABEL && frame.first() > frame.cueAt();
  }

  /** A poll or study goes on with its shares. */
  private static Optional<Frame> paper(Reading reading, Sentence sentence) {
    return Behind.shares(sentence)
        ? Stream.concat(reading.frames().stream(), reading.stands().stream())
            .filter(f -> Behind.paper(f.source()) && !reading.quoted.get(f.cueAt()))
            .filter(f -> !StandNouns.EXPECTED.contains(f.source().sentence().lower(f.cueAt())))
            .findFirst()
        : Optional.empty();
  }

  /** "Cyclone Ida: 5 dead": a name before a colon must be that of a person the text knows. */
  private boolean strangeLabel(Frame frame, Sentence sentence) {
    Mention m = frame.source();
    if (frame.shape() != Frame.Shape.LABEL
        || m.type() != Mention.Type.NAME
        || m.first() >= frame.first()) {
      return false;
    }
    String text = sentence.token(m.last() - 1).text();
    boolean capitals =
        sentence.part() == Part.TITLE && text.chars().noneMatch(Character::isLowerCase);
    return !capitals && !transcript.get() && !spoke.get().contains(m.person());
  }

  // --- warnings

  /** The warnings of a sentence, and of one behind it that only warns. */
  private List<Caveat> caveats(Sentence sentence) {
    int next = sentence.index() + 1;
    Set<Caveat> caveats = Hedges.caveats(sentence);
    if (next < sentences.size()
        && carrying.near(next)
        && sentences.get(next).tokens().stream().noneMatch(Token::number)) {
      caveats.addAll(Hedges.caveats(sentences.get(next)));
    }
    return List.copyOf(caveats);
  }

  /** Whether the text tells of a war. */
  public boolean war() {
    return sources.war();
  }

  /** The country the document is about, and those who fight it. */
  public Home home() {
    return sources.home();
  }

  /** Whether the token counts those who speak: "two officials said". */
  public boolean countsSpeakers(Sentence sentence, int token) {
    return readings.get(sentence.index()).frames().stream()
        .filter(f -> f.source().first() == token && f.source().last() == f.cueAt())
        .anyMatch(f -> f.source().actor() && Frames.SPEAKING.contains(sentence.lower(f.cueAt())));
  }

  // --- the headline

  /** Who speaks in the headline, where nobody else in the text does. */
  private Optional<Frame> onlyInHeadline() {
    Frame found = null;
    for (int i = 0; i < sentences.size(); i++) {
      boolean body = sentences.get(i).part() == Part.BODY;
      if (body && found == null) {
        break;
      }
      for (Frame frame : readings.get(i).frames()) {
        if (body) {
          return Optional.empty();
        }
        found = found == null && !frame.source().carries() ? frame : found;
      }
    }
    return Optional.ofNullable(found);
  }

  // --- the answer

  /** Who says what stands at token {@code at} of the sentence. */
  public Attribution at(Sentence sentence, int at) {
    Reading reading = reading(sentence);
    List<Frame> governing = reading.saying(at);
    if (reading.carried() != null || governing.stream().anyMatch(f -> !weak(f, reading, at))) {
      governing.removeIf(f -> weak(f, reading, at));
    }
    Optional<Phrases.Match<Stance>> hedge = Hedges.stance(sentence, at);
    if (governing.isEmpty()) {
      Attribution carried = carried(sentence, reading, hedge);
      Attribution behind = counts && carried.rules().isEmpty() ? behind(sentence, at) : carried;
      return behind.at().filter(who -> Behind.leads(sentence, who, at)).isPresent()
          ? behind
          : carried;
    }
    Frame inner = innermost(governing);
    Source source = source(sentence.index(), inner);
    return answer(sentence, inner, source, governing, hedge, false, inner.shape().rule());
  }

  /** What is read of the sentence, with whoever speaks on in it. */
  private Reading reading(Sentence sentence) {
    carrying.to(sentence.index());
    return readings.get(sentence.index());
  }

  /** Who stands behind a count at token {@code at} that is no loss. */
  public Attribution behind(Sentence sentence, int at) {
    resolve(sentence.index());
    Reading reading = reading(sentence);
    Optional<Phrases.Match<Stance>> hedge = Hedges.stance(sentence, at);
    if (aged(sentence, reading, at)) {
      return answer(sentence, null, Source.OPEN, List.of(), hedge, false, "");
    }
    return Behind.frame(reading, at)
        .filter(f -> !polled(reading, f) && !own(reading, f))
        .map(
            f ->
                answer(
                    sentence,
                    f,
                    reading.sources.getOrDefault(f, Source.OPEN),
                    List.of(f),
                    hedge,
                    false,
                    f.shape().rule()))
        .orElseGet(() -> onFrom(sentence, reading, hedge));
  }

  /** "says Ana Sol, 58, who": the speaker's age, which is told of him. */
  private static boolean aged(Sentence sentence, Reading reading, int at) {
    return sentence.lower(at - 1).equals(",")
        && sentence.lower(at + 1).equals(",")
        && Stream.concat(reading.frames().stream(), reading.stands().stream())
            .anyMatch(f -> f.source().last() == at - 1);
  }

  /** Whether those speak whom a poll has asked that goes on from the sentence before. */
  private static boolean polled(Reading reading, Frame frame) {
    return reading.goesOn != null
        && frame.shape() != Frame.Shape.TRAILING
        && Behind.asked(frame.source());
  }

  /** "I", "we" and nameless words within what somebody is known to say. */
  private static boolean own(Reading reading, Frame frame) {
    Mention m = frame.source();
    boolean we = m.pronoun("i") || m.pronoun("we") || m.pronoun("you");
    return reading.goesOn != null && (we || m.type() == Mention.Type.OTHER && !Behind.paper(m));
  }

  private Attribution onFrom(
      Sentence sentence, Reading reading, Optional<Phrases.Match<Stance>> hedge) {
    Frame frame = reading.goesOn;
    Source source = reading.goesOnSource;
    if (frame == null || source == null) {
      return carried(sentence, reading, hedge);
    }
    return answer(sentence, frame, source, List.of(), hedge, true, "source-goes-on");
  }

  /** "they say" within somebody's quoted words. */
  private static boolean weak(Frame frame, Reading reading, int at) {
    Mention source = frame.source();
    boolean body =
        source.actor() && source.type() != Mention.Type.NAME && source.kind() != ActorKind.PEOPLE;
    return !body && reading.quoted.get(at) && reading.quoted.get(frame.cueAt());
  }

  private Attribution carried(
      Sentence sentence, Reading reading, Optional<Phrases.Match<Stance>> hedge) {
    Carried carried = reading.carried();
    if (carried != null) {
      Source source = source(carried.from(), carried.frame());
      return answer(sentence, carried.frame(), source, List.of(), hedge, true, carried.rule());
    }
    Frame title = !counts && sentence.part() == Part.BODY ? headline.get().orElse(null) : null;
    Source spoke = title == null ? Source.OPEN : ofWhole(title.source());
    String rule = title == null ? "" : "headline-source";
    return answer(sentence, title, spoke, List.of(), hedge, title != null, rule);
  }

  /** Whom a mention stands for by all that the text says of its sources. */
  private Source ofWhole(Mention m) {
    if (!alone(m)) {
      resolve(sentences.size() - 1);
    }
    return sources.of(m);
  }

  /** The innermost source that knows; those that only carry stand back. */
  private static Frame innermost(List<Frame> governing) {
    Frame best = governing.get(0);
    for (Frame frame : governing) {
      if (better(frame, best)) {
        best = frame;
      }
    }
    return best;
  }

  static boolean better(Frame a, Frame b) {
    if (a.source().carries() != b.source().carries()) {
      return b.source().carries();
    }
    return rank(a) > rank(b);
  }

  private static int rank(Frame frame) {
    return switch (frame.shape()) {
      case CITING -> 2000;
      case ACCORDING -> frame.within() ? 0 : frame.first() > 0 ? 1000 + frame.first() : 1900;
      case LEADING, NOUN -> frame.first() > 0 ? 1000 + frame.first() : 500;
      case LABEL -> 100;
      // who stands behind a count is whose sentence it is, but for a clause with "who" of its own
      case STAND ->
          claims(frame)
              ? 2100 + frame.first()
              : frame.source().relative()
                  ? 700 + frame.first()
                  : frame.within() ? -1 : 500 - frame.first();
      default -> 500 + frame.first();
    };
  }

  /** "agreed to settle the allegation that 40 fell ill": its own words, whoever takes it up. */
  private static boolean claims(Frame frame) {
    Sentence sentence = frame.source().sentence();
    return frame.source().last() + 1 >= frame.cueAt()
        && sentence.lower(frame.cueAt() + 1).equals("that")
        && StandWords.english().noun(sentence.lower(frame.cueAt()));
  }

  private Attribution answer(
      Sentence sentence,
      @Nullable Frame frame,
      Source source,
      List<Frame> governing,
      Optional<Phrases.Match<Stance>> hedge,
      boolean implied,
      String rule) {
    Map<String, Span> relays = new LinkedHashMap<>();
    if (frame != null) {
      relay(relays, frame.hearers());
    }
    for (Frame other : governing) {
      relay(relays, List.of(other.source()));
      relay(relays, other.hearers());
    }
    Stance stance = frame == null ? Stance.ASSERTED : frame.stance();
    Optional<Span> stanceAt = Optional.empty();
    if (hedge.isPresent()) {
      stance = hedge.get().value();
      stanceAt = Optional.of(sentence.span(hedge.get().first(), hedge.get().last()));
    } else if (frame != null && stance != Stance.ASSERTED) {
      stanceAt = Optional.of(frame.source().sentence().span(frame.cueAt(), frame.cueAt() + 1));
    }
    return new Attribution(
        source.name(),
        frame == null ? Optional.empty() : Optional.of(frame.source().span()),
        source.party(),
        implied,
        List.copyOf(relays.keySet()),
        List.copyOf(relays.values()),
        stance,
        stanceAt,
        caveats(sentence),
        rule.isEmpty() ? List.of() : List.of(rule));
  }

  private void relay(Map<String, Span> relays, List<Mention> told) {
    for (Mention m : told) {
      Optional<String> name = m.carries() ? ofWhole(m).name() : Optional.empty();
      if (name.isPresent() && !name.equals(outlet)) {
        relays.putIfAbsent(name.get(), m.span());
      }
    }
  }
}
