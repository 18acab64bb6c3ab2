package org.tallystick.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.time.Chronicle;
import org.tallystick.extract.time.OtherEvents;
import org.tallystick.extract.time.TimeWord;
import org.tallystick.extract.time.TimedSentence;
import org.tallystick.extract.time.TimedSentence.Timed;
import org.tallystick.extract.time.When;
import org.tallystick.extract.words.Cue;
import org.tallystick.figure.Period;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Slot;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Span;

/**
 * Reads the times of one document: built for the document, then asked for single quantities. Not
 * thread-safe; one instance for each document.
 */
final class Periods {
  /** So many words may stand between a number and its own day: "nine others on". */
  private static final int BEHIND = 3;

  private static final Set<String> MARKS = Set.of(",", ";", "and", "(");

  private final Chronicle chronicle;

  Periods(Document document, List<Sentence> sentences) {
    this.chronicle = new Chronicle(document, sentences);
  }

  /**
   * When the figure at this quantity holds.
   *
   * @param measureAt token of the word that states the measure, or that of the quantity where it is
   *     in another sentence
   * @param counted the class that is counted, empty where none is known
   */
  When of(Quantity quantity, int measureAt, String counted) {
    TimedSentence t = chronicle.at(quantity.sentence());
    boolean part =
        t.has(Cue.PART, measureAt, quantity.first()) || dayOfItsOwn(t, quantity, measureAt);
    int first = part ? quantity.first() : Math.min(quantity.first(), measureAt);
    int last = part ? quantity.last() : Math.max(quantity.last(), measureAt + 1);
    Draft draft = new Draft(t);
    Optional<Timed> past = OtherEvents.of(t, first, last);
    if (OtherEvents.compared(chronicle, t, first, last, past)) {
      draft.scope(Scope.OTHER_EVENT, "other-event");
      past.filter(p -> p.word().day() && !ofMain(p))
          .ifPresent(p -> draft.asOf(p.word(), "event-day"));
      return draft.when();
    }
    new Scopes(chronicle, t, quantity, first, last, counted).decide(draft);
    return draft.when();
  }

  /** "Ten died on Monday, nine on Tuesday": a day right behind the number, another one before. */
  private static boolean dayOfItsOwn(TimedSentence t, Quantity quantity, int measureAt) {
    boolean other = false;
    boolean own = false;
    for (Timed timed : t.times()) {
      TimeWord word = timed.word();
      int gap = word.first() - quantity.phraseLast();
      other |= word.day() && word.first() > measureAt && word.last() <= quantity.phraseFirst();
      own |=
          word.day()
              && gap >= 0
              && gap < BEHIND
              && !t.sentence.any(word.first() - gap, word.first(), MARKS);
    }
    return own && other;
  }

  /** When a row of a bulletin holds: a running total up to the day of the bulletin. */
  When ofRow(Quantity quantity) {
    Draft draft = new Draft(chronicle.at(quantity.sentence()));
    draft.scope(Scope.CUMULATIVE, "bulletin-total");
    draft.sinceImplied(chronicle.warStart());
    draft.asOfImplied(chronicle.today(), "document-day");
    return draft.when();
  }

  /** Whether the time is that of the document's own event. */
  private boolean ofMain(Timed timed) {
    Optional<LocalDate> own = chronicle.main().flatMap(m -> m.word().to());
    return timed.word().to().equals(own);
  }

  /** A reading being put together. */
  static final class Draft {
    private final TimedSentence t;
    private final Map<Slot, Span> stated = new EnumMap<>(Slot.class);
    private final Set<Slot> implied = EnumSet.noneOf(Slot.class);
    private final List<String> rules = new ArrayList<>();
    private Scope scope = Scope.INTERVAL;
    private Optional<String> since = Optional.empty();
    private Optional<LocalDate> asOf = Optional.empty();

    Draft(TimedSentence t) {
      this.t = t;
    }

    void scope(Scope value, String rule) {
      scope = value;
      rules.add(rule);
    }

    void scopeAt(Scope value, TimeWord word, String rule) {
      scope(value, rule);
      stated.put(Slot.SCOPE, span(word));
    }

    void since(Optional<String> start, TimeWord word) {
      since = start;
      if (start.isPresent()) {
        stated.put(Slot.SINCE, span(word));
      }
    }

    void sinceImplied(Optional<String> start) {
      since = start;
      start.ifPresent(d -> implied.add(Slot.SINCE));
    }

    void asOf(TimeWord word, String rule) {
      asOf = word.to();
      if (asOf.isPresent()) {
        stated.put(Slot.AS_OF, span(word));
        rules.add(rule);
      }
    }

    void asOfImplied(Optional<LocalDate> day, String rule) {
      asOf = day;
      if (day.isPresent()) {
        implied.add(Slot.AS_OF);
        rules.add(rule);
      }
    }

    private Span span(TimeWord word) {
      return t.sentence.span(word.first(), word.last());
    }

    When when() {
      return new When(new Period(scope, since, asOf), stated, implied, rules);
    }
  }
}
