package org.tallystick.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
final class Attributor {
  /** So many labels make a transcript. */
  private static final int TURNS = 4;

  private final List<Sentence> sentences;
  private final List<Reading> readings = new ArrayList<>();
  private final Sources sources = new Sources();
  private final Optional<String> outlet;
  private @Nullable Frame headline;
  private final boolean counts;

  /** Whether names before colons are those of speakers taking turns. */
  private final boolean transcript;

  Attributor(Document document, List<Sentence> sentences) {
    this(document, sentences, new Places(document, sentences), false);
  }

  /**
   * @param counts whether counts that are no losses will be asked for too
   */
  Attributor(Document document, List<Sentence> sentences, Places places, boolean counts) {
    this.sentences = sentences;
    this.counts = counts;
    this.outlet = document.outlet();
    List<List<Mention>> mentions = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Mention> found = Mentions.in(sentence);
      mentions.add(found);
      List<Frame> stands = counts ? Stands.in(sentence, found) : List.of();
      readings.add(new Reading(Frames.in(sentence, found), stands, Hedges.caveats(sentence)));
    }
    quotes();
    sources.readAs(sentences, places);
    mentions.forEach(sources::nations);
    for (int i = 0; i < sentences.size(); i++) {
      sources.people(mentions.get(i), readings.get(i).frames);
    }
    this.transcript = readings.stream().filter(r -> label(r).isPresent()).count() >= TURNS;
    for (int i = 0; i < sentences.size(); i++) {
      resolve(i, mentions.get(i));
    }
    speakersOfQuotes();
    warnings();
    headline = onlyInHeadline();
  }

  private void resolve(int index, List<Mention> mentions) {
    Reading reading = readings.get(index);
    sources.bodies(mentions);
    if (!transcript) {
      reading.frames.removeIf(f -> strangeLabel(f, sentences.get(index)));
    }
    // one after the other, so that "it" in "the ministry said it had counted" is the ministry
    for (Frame frame : reading.frames) {
      Source source = sources.of(frame.source());
      reading.sources.put(frame, source);
      if (!frame.source().carries() && (frame.stance() != Stance.DENIED || denies(frame, source))) {
        sources.spoke(frame.source(), source);
      }
    }
    if (reading.frames.isEmpty() && index > 0) {
      carry(index);
    }
    for (Frame frame : reading.stands) {
      reading.sources.put(frame, sources.of(frame.source()));
    }
    if (counts && index > 0) {
      goesOn(index);
    }
  }

  /** Who denies something goes on speaking; who dismisses it may only be told of. */
  private static boolean denies(Frame frame, Source source) {
    return source.person() && frame.source().sentence().lower(frame.cueAt()).startsWith("den");
  }

  /** What a speaker, a label or a poll says over the sentences that follow. */
  private void goesOn(int index) {
    Reading reading = readings.get(index);
    Reading before = readings.get(index - 1);
    Sentence last = sentences.get(index - 1);
    boolean same = sentences.get(index).paragraph() == last.paragraph();
    if (!near(index)) {
      return;
    }
    boolean colon = last.token(last.size() - 1).is(":");
    if (colon) {
      frameTo(reading, before, speakingOrStanding(before, last));
    } else if (before.goesOn != null && (same || before.quoteStaysOpen || reading.quoteGoesOn)) {
      reading.goesOn = before.goesOn;
      reading.goesOnSource = before.goesOnSource;
    } else if (same) {
      frameTo(reading, before, label(before).or(() -> paper(before, sentences.get(index))));
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
    Frame said = speaking(reading);
    if (said != null) {
      return Optional.of(said);
    }
    Optional<Frame> stands = reading.stands.stream().findFirst().or(() -> Stands.paper(sentence));
    stands.ifPresent(f -> reading.sources.computeIfAbsent(f, x -> sources.of(x.source())));
    return stands;
  }

  /** "MODERATOR: ...": whose words the whole paragraph holds. */
  private static Optional<Frame> label(Reading reading) {
    return reading.frames.stream()
        .filter(f -> f.shape() == Frame.Shape.LABEL && f.first() > f.cueAt())
        .findFirst();
  }

  /** A poll or study goes on with its shares. */
  private static Optional<Frame> paper(Reading reading, Sentence sentence) {
    boolean shares =
        sentence.tokens().stream()
            .anyMatch(t -> t.is("%") || t.is("percent") || t.is("percentage") || t.is("pct"));
    return shares
        ? Stream.concat(reading.frames.stream(), reading.stands.stream())
            .filter(f -> Behind.paper(f.source()))
            .findFirst()
        : Optional.empty();
  }

  /** "Cyclone Ida: 5 dead": a name before a colon must be that of a person the text knows. */
  private boolean strangeLabel(Frame frame, Sentence sentence) {
    Mention m = frame.source();
    if (frame.shape() != Frame.Shape.LABEL
        || m.type() != Mention.Type.NAME
        || m.first() >= frame.first()
        || m.first() > 0 && sentence.token(m.first() - 1).is(",")) {
      return false;
    }
    String text = sentence.token(m.last() - 1).text();
    boolean capitals = text.length() > 2 && text.chars().noneMatch(Character::isLowerCase);
    return !capitals && !sources.knowsPerson(m);
  }

  // --- quoted speech

  private void quotes() {
    boolean open = false;
    int paragraph = -1;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      Reading reading = readings.get(i);
      if (s.paragraph() != paragraph) {
        // a paragraph that reopens a quotation left open goes on with its speaker
        reading.quoteGoesOn = open && s.token(0).kind() == Token.Kind.QUOTE;
        open = false;
        paragraph = s.paragraph();
      }
      reading.quoteOpens = open || s.token(0).kind() == Token.Kind.QUOTE;
      for (int t = 0; t < s.size(); t++) {
        boolean pair = s.lower(t).equals("'") && s.lower(t + 1).equals("'");
        open = pair ? !open : afterMark(s.token(t), open);
        reading.quoted.set(t, open);
        t += pair ? 1 : 0;
      }
      reading.quoteStaysOpen = open;
    }
  }

  private static boolean afterMark(Token token, boolean open) {
    return switch (token.text()) {
      case "“", "«" -> true;
      case "”", "»" -> false;
      case "\"", "''" -> !open;
      default -> open;
    };
  }

  /** A quotation that runs over sentences has the speaker whom one of them names. */
  private void speakersOfQuotes() {
    for (int i = 0; i < sentences.size(); i++) {
      Reading reading = readings.get(i);
      if (reading.carried != null || !reading.quoteOpens || trailing(reading) != null) {
        continue;
      }
      int close = i;
      while (close + 1 < sentences.size()
          && (readings.get(close).quoteStaysOpen || bare(readings.get(close + 1)))
          && sentences.get(close + 1).paragraph() == sentences.get(i).paragraph()) {
        close++;
      }
      if (close > i && trailing(readings.get(close)) != null) {
        take(reading, readings.get(close), trailing(readings.get(close)), "quote-closed-by");
      } else if (i > 0 && reading.quoteGoesOn && readings.get(i - 1).carried != null) {
        take(reading, readings.get(i - 1), readings.get(i - 1).carried, "quote-goes-on");
      } else if (i > 0 && near(i) && speaking(readings.get(i - 1)) != null) {
        take(reading, readings.get(i - 1), speaking(readings.get(i - 1)), "quote-goes-on");
      }
    }
  }

  /** "Sol said." alone, cut off from the words before by their stop. */
  private static boolean bare(Reading reading) {
    return !reading.frames.isEmpty() && reading.frames.get(0).last() == 0;
  }

  private boolean near(int index) {
    return sentences.get(index).paragraph() - sentences.get(index - 1).paragraph() <= 1
        && sentences.get(index).part() == sentences.get(index - 1).part();
  }

  private static @Nullable Frame trailing(Reading reading) {
    return reading.frames.stream()
        .filter(f -> f.shape() == Frame.Shape.TRAILING || f.shape() == Frame.Shape.INVERTED)
        .findFirst()
        .orElse(null);
  }

  /** Who speaks at the end of a sentence, outside what is quoted in it. */
  private static @Nullable Frame speaking(Reading reading) {
    if (reading.carried != null && reading.carriedBy.startsWith("quote")) {
      return reading.carried;
    }
    Frame last = null;
    for (Frame frame : reading.frames) {
      last = reading.quoted.get(frame.cueAt()) ? last : frame;
    }
    return last;
  }

  private static void take(Reading to, Reading from, @Nullable Frame frame, String rule) {
    if (frame != null) {
      to.carried = frame;
      Source own = from.sources.get(frame);
      to.carriedSource = own != null ? own : from.carriedSource;
      to.carriedBy = rule;
    }
  }

  // --- carry-over

  private void carry(int index) {
    Sentence sentence = sentences.get(index);
    Reading before = readings.get(index - 1);
    boolean same = sentence.paragraph() == sentences.get(index - 1).paragraph();
    Sentence last = sentences.get(index - 1);
    boolean listed =
        last.token(last.size() - 1).is(":") && sentence.token(0).kind() != Token.Kind.QUOTE;
    boolean goesOn = (same || Continuation.bound(sentence)) && Continuation.starts(sentence);
    if (!near(index) || !listed && !goesOn) {
      return;
    }
    Frame frame = speaking(before);
    if (frame == null) {
      frame = before.carried;
    }
    take(readings.get(index), before, frame, "source-goes-on");
  }

  // --- warnings

  /** A sentence that only warns speaks of the figures before it. */
  private void warnings() {
    for (int i = 1; i < sentences.size(); i++) {
      Reading reading = readings.get(i);
      boolean number = sentences.get(i).tokens().stream().anyMatch(Token::number);
      if (!reading.caveats.isEmpty() && !number && near(i)) {
        readings.get(i - 1).caveats.addAll(reading.caveats);
      }
    }
  }

  /** Whether the text tells of a war. */
  boolean war() {
    return sources.war();
  }

  /** Whether the token counts those who speak: "two officials said". */
  boolean countsSpeakers(Sentence sentence, int token) {
    return readings.get(sentence.index()).frames.stream()
        .filter(f -> f.source().actor() && Frames.SPEAKING.contains(sentence.lower(f.cueAt())))
        .anyMatch(f -> f.source().first() == token && f.source().last() == f.cueAt());
  }

  // --- the headline

  /** Who speaks in the headline, where nobody else in the text does. */
  private @Nullable Frame onlyInHeadline() {
    Frame found = null;
    for (int i = 0; i < sentences.size(); i++) {
      Reading reading = readings.get(i);
      for (Frame frame : reading.frames) {
        boolean named = reading.sources.getOrDefault(frame, Source.OPEN).name().isPresent();
        if (named && sentences.get(i).part() == Part.BODY) {
          return null;
        }
        found = found == null && named && !frame.source().carries() ? frame : found;
      }
    }
    return found;
  }

  // --- the answer

  /** Who says what stands at token {@code at} of the sentence. */
  Attribution at(Sentence sentence, int at) {
    Reading reading = readings.get(sentence.index());
    List<Frame> governing = new ArrayList<>();
    for (Frame frame : reading.frames) {
      if (frame.governs(at)) {
        governing.add(frame);
      }
    }
    boolean outer =
        reading.carried != null && reading.quoted.get(at)
            || governing.stream().anyMatch(f -> !weak(f, reading, at));
    if (outer) {
      governing.removeIf(f -> weak(f, reading, at));
    }
    Optional<Phrases.Match<Stance>> hedge = Hedges.stance(sentence, at);
    if (governing.isEmpty()) {
      return carried(sentence, reading, hedge);
    }
    Frame inner = innermost(governing);
    Source source = reading.sources.getOrDefault(inner, Source.OPEN);
    return answer(sentence, reading, inner, source, governing, hedge, false, inner.shape().rule());
  }

  /** Who stands behind a count at token {@code at} that is no loss. */
  Attribution behind(Sentence sentence, int at) {
    Reading reading = readings.get(sentence.index());
    Optional<Phrases.Match<Stance>> hedge = Hedges.stance(sentence, at);
    boolean carried = reading.carried != null || reading.goesOn != null;
    return Behind.frame(
            reading.frames, reading.stands, reading.sources, reading.quoted, carried, at)
        .map(
            f ->
                answer(
                    sentence,
                    reading,
                    f,
                    reading.sources.getOrDefault(f, Source.OPEN),
                    List.of(f),
                    hedge,
                    false,
                    f.shape().rule()))
        .orElseGet(() -> onFrom(sentence, reading, hedge));
  }

  private Attribution onFrom(
      Sentence sentence, Reading reading, Optional<Phrases.Match<Stance>> hedge) {
    Frame frame = reading.goesOn;
    Source source = reading.goesOnSource;
    if (reading.carried != null || frame == null || source == null) {
      return carried(sentence, reading, hedge);
    }
    return answer(sentence, reading, frame, source, List.of(), hedge, true, "source-goes-on");
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
    Frame frame = reading.carried;
    Source source = reading.carriedSource;
    if (frame == null && headline != null && sentence.part() == Part.BODY) {
      Source spoke = sources.of(headline.source());
      return answer(sentence, reading, headline, spoke, List.of(), hedge, true, "headline-source");
    }
    if (frame == null || source == null) {
      return answer(sentence, reading, null, Source.OPEN, List.of(), hedge, false, "");
    }
    return answer(sentence, reading, frame, source, List.of(), hedge, true, reading.carriedBy);
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
      case ACCORDING -> frame.first() > 0 ? 1000 + frame.first() : 1900;
      case LEADING, NOUN -> frame.first() > 0 ? 1000 + frame.first() : 500;
      case LABEL -> 100;
      default -> 500 + frame.first();
    };
  }

  private Attribution answer(
      Sentence sentence,
      Reading reading,
      @Nullable Frame frame,
      Source source,
      List<Frame> governing,
      Optional<Phrases.Match<Stance>> hedge,
      boolean implied,
      String rule) {
    Map<String, Span> relays = new LinkedHashMap<>();
    if (frame != null) {
      frame.hearers().stream().filter(Mention::carries).forEach(m -> relay(relays, m));
    }
    for (Frame other : governing) {
      if (other.source().carries()) {
        relay(relays, other.source());
      }
      other.hearers().stream().filter(Mention::carries).forEach(m -> relay(relays, m));
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
        List.copyOf(reading.caveats.isEmpty() ? Set.of() : EnumSet.copyOf(reading.caveats)),
        rule.isEmpty() ? List.of() : List.of(rule));
  }

  private void relay(Map<String, Span> relays, Mention m) {
    sources
        .of(m)
        .name()
        .filter(n -> !outlet.filter(n::equals).isPresent())
        .ifPresent(n -> relays.putIfAbsent(n, m.span()));
  }
}
