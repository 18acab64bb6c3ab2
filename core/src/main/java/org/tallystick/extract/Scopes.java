package org.tallystick.extract;

import static org.tallystick.extract.time.TimeWord.Kind.AS_OF;
import static org.tallystick.extract.time.TimeWord.Kind.BETWEEN;
import static org.tallystick.extract.time.TimeWord.Kind.COARSE;
import static org.tallystick.extract.time.TimeWord.Kind.DAY;
import static org.tallystick.extract.time.TimeWord.Kind.OPENING;
import static org.tallystick.extract.time.TimeWord.Kind.SINCE;
import static org.tallystick.extract.time.TimeWord.Kind.WINDOW;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.Periods.Draft;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.time.Chronicle;
import org.tallystick.extract.time.OtherEvents;
import org.tallystick.extract.time.Reach;
import org.tallystick.extract.time.TimeWord;
import org.tallystick.extract.time.TimedSentence;
import org.tallystick.extract.time.TimedSentence.Role;
import org.tallystick.extract.time.TimedSentence.Timed;
import org.tallystick.extract.words.Cue;
import org.tallystick.figure.Scope;
import org.tallystick.text.Token;

/** Tells running totals from the tolls of single events and stated windows, and dates both. */
final class Scopes {
  /** A day must be nearer than a stated window by so much to rule. */
  private static final int EDGE = 6;

  private static final int NEAR = 8;
  private static final int FAR = 16;

  /** "had killed 9" may tell of one fight within reported speech, "had killed 900" hardly. */
  private static final int HAD = 100;

  /** An army loses so many in a war, not in a fight that nobody names. */
  private static final int MANY = 250;

  private static final Set<String> HAVE = Set.of("have", "has", "already");
  private static final Set<String> HAD_MANY = Set.of("have", "has", "already", "had");
  private static final Set<String> STILL = Set.of("still", "remain", "remains", "remained");
  private static final Set<String> WITHIN = Set.of("in", "during");
  private static final Set<String> COUNTS = Set.of("count", "number", "figure", "total");
  private static final Set<String> WARS = Set.of("invasion", "war", "conflict");
  private static final Set<String> THESE = Set.of("this", "these", "the", "that", "those");

  /** A running count is so many times the toll of one event. */
  private static final int WHOLE = 30;

  /** Classes of people whose dead a war counts. */
  private static final Set<String> MORTAL =
      Set.of("people", "military", "civilians", "police", "militants", "children", "women");

  private final Chronicle chronicle;
  private final TimedSentence t;
  private final Quantity quantity;
  private final int first;
  private final int last;
  private final String counted;

  Scopes(
      Chronicle chronicle,
      TimedSentence t,
      Quantity quantity,
      int first,
      int last,
      String counted) {
    this.chronicle = chronicle;
    this.t = t;
    this.quantity = quantity;
    this.first = first;
    this.last = last;
    this.counted = counted;
  }

  void decide(Draft draft) {
    if (t.sentence.lower(quantity.phraseFirst() - 1).equals("+")) {
      draft.scope(Scope.INTERVAL, "increment");
      draft.asOfImplied(chronicle.today(), "document-day");
      return;
    }
    Optional<Timed> stretch = nearest(o -> stretch(o.word()));
    Optional<Timed> event =
        nearest(o -> o.role() == Role.EVENT && (o.word().kind() == DAY || coarse(o.word())));
    boolean eventRules =
        stretch.isPresent() && event.isPresent() && cost(event.get()) + EDGE < cost(stretch.get());
    if (stretch.isPresent() && !eventRules) {
      stretch(draft, stretch.get().word());
    } else if (runs() || nearest(o -> o.word().kind() == AS_OF).isPresent()) {
      total(draft, "running-words");
    } else if (event.isPresent()) {
      draft.scopeAt(Scope.INTERVAL, event.get().word(), "event-time");
      eventTime(draft, event.get().word());
    } else if (chronicle.running() && !singleEvent() && !small()) {
      total(draft, "running-document");
    } else if (perfect() && !singleEvent() && (chronicle.war() || many(MANY * 2))) {
      total(draft, "perfect-tense");
    } else if (counted.equals("military") && !singleEvent() && armyToll() && !small()) {
      total(draft, "army-toll");
    } else {
      draft.scope(Scope.INTERVAL, "one-event");
      eventDay(draft);
    }
  }

  /** A week or a weekend is dated by the day within it that the document tells elsewhere. */
  private void eventTime(Draft draft, TimeWord word) {
    if (word.kind() == DAY) {
      draft.asOf(word, "event-day");
      return;
    }
    Optional<LocalDate> day =
        chronicle.main().map(Timed::word).filter(TimeWord::day).flatMap(TimeWord::to);
    boolean inside =
        day.isPresent()
            && word.from().filter(from -> !day.get().isBefore(from)).isPresent()
            && word.to().filter(to -> !day.get().isAfter(to)).isPresent();
    draft.asOfImplied(inside ? day : Optional.empty(), "main-event-day");
  }

  private Optional<Timed> nearest(java.util.function.Predicate<Timed> which) {
    return Reach.nearest(t, first, last, which);
  }

  private int cost(Timed timed) {
    return Reach.cost(t, first, last, timed.word());
  }

  private static boolean coarse(TimeWord word) {
    return word.kind() == COARSE;
  }

  private static boolean stretch(TimeWord word) {
    return word.kind() == WINDOW
        || word.kind() == OPENING
        || word.kind() == SINCE
        || word.kind() == BETWEEN;
  }

  private void stretch(Draft draft, TimeWord word) {
    switch (word.kind()) {
      case SINCE -> {
        draft.scopeAt(Scope.CUMULATIVE, word, "since");
        draft.since(word.start(), word);
        day(draft);
      }
      case BETWEEN -> {
        boolean war = chronicle.war() || t.has(Cue.TOTAL) || OtherEvents.longer(word);
        draft.scopeAt(war ? Scope.CUMULATIVE : Scope.INTERVAL, word, "between");
        draft.since(word.start(), word);
        draft.asOf(word, "between-end");
      }
      case OPENING -> {
        draft.scopeAt(Scope.INTERVAL, word, "opening-days");
        draft.since(word.start(), word);
        draft.asOf(word, "opening-end");
      }
      default -> window(draft, word);
    }
  }

  /** A window that reaches back to the start of the war is the running total. */
  private void window(Draft draft, TimeWord word) {
    Optional<LocalDate> start =
        chronicle.warStart().filter(d -> d.length() == 10).map(LocalDate::parse);
    boolean whole =
        word.from()
            .filter(f -> start.filter(s -> !f.minusDays(1).isAfter(s)).isPresent())
            .filter(f -> f.plusDays(3).isAfter(start.get()))
            .isPresent();
    if (whole) {
      draft.scopeAt(Scope.CUMULATIVE, word, "window-is-all");
      draft.sinceImplied(chronicle.warStart());
    } else {
      draft.scopeAt(Scope.INTERVAL, word, "window");
      draft.since(word.start(), word);
    }
    day(draft);
  }

  private void total(Draft draft, String rule) {
    draft.scope(Scope.CUMULATIVE, rule);
    if (chronicle.running()) {
      draft.sinceImplied(chronicle.warStart());
    }
    day(draft);
  }

  /** The day up to which a count runs: stated, that of the statement, else the document's. */
  private void day(Draft draft) {
    Optional<Timed> day = nearest(o -> o.word().kind() == AS_OF);
    if (day.isEmpty()) {
      day = statement(t);
    }
    if (day.isEmpty()) {
      day = nearest(o -> o.word().day() && o.role() == Role.EVENT && !past(o) && !names(o));
    }
    if (day.isPresent()) {
      draft.asOf(day.get().word(), "day-of-count");
      return;
    }
    Optional<LocalDate> beside = updateAfter();
    if (beside.isPresent()) {
      draft.asOfImplied(beside, "update-note");
      return;
    }
    draft.asOfImplied(chronicle.today(), "document-day");
  }

  private boolean past(Timed timed) {
    return OtherEvents.past(chronicle, timed.word());
  }

  /** "Tuesday's earthquake": the day names the event, and a toll that grew is a later one. */
  private boolean names(Timed timed) {
    int after = timed.word().last();
    return t.sentence.lower(after).equals("'s") && t.has(Cue.EVENT, after + 1, after + 4);
  }

  private static Optional<Timed> statement(TimedSentence t) {
    return t.times().stream().filter(o -> o.role() == Role.STATEMENT && o.word().day()).findFirst();
  }

  /** "These figures, as of May 2, ..." after the figures themselves. */
  private Optional<LocalDate> updateAfter() {
    return chronicle
        .after(t)
        .filter(next -> THESE.contains(next.sentence.lower(0)))
        .flatMap(next -> next.times().stream().filter(o -> o.word().kind() == AS_OF).findFirst())
        .flatMap(o -> o.word().to());
  }

  /** The day of the event, named here or where the document first tells of it. */
  private void eventDay(Draft draft) {
    Optional<Timed> main = still() ? Optional.empty() : chronicle.main();
    if (main.isPresent()) {
      Optional<LocalDate> day =
          main.get().word().kind() == DAY ? main.get().word().to() : Optional.empty();
      draft.asOfImplied(day, "main-event-day");
      return;
    }
    Optional<Timed> said = statement(t);
    if (said.isPresent()) {
      draft.asOf(said.get().word(), "day-of-statement");
    } else {
      draft.asOfImplied(chronicle.today(), "document-day");
    }
  }

  /** What still holds holds on the day of the report. */
  private boolean still() {
    return t.sentence.any(first - 4, last + 3, STILL);
  }

  /** Words of a running count near the figure, or before it in its clause. */
  private boolean runs() {
    boolean sofar = t.has(Cue.RUNNING);
    int at = quantity.first();
    boolean toll = t.has(Cue.TOLL, at - NEAR, last + 3);
    boolean grows = t.has(Cue.GROW, at - 3, at) || toll && moves(at);
    boolean total = t.has(Cue.TOTAL, at - 3, at) || t.has(Cue.TOTAL, last, last + NEAR);
    boolean brought = t.has(Cue.BRING, at - NEAR, at) && (toll || total);
    return sofar
        || brought
        || grows && (toll || tollBefore(at))
        || inWar()
        || chronicle.war() && toll && !singleEvent()
        || chronicle.running() && total;
  }

  /** "lowers the toll to 40", "unchanged at 40". */
  private boolean moves(int at) {
    return t.sentence.lower(at - 1).equals("to") || t.sentence.lower(at - 1).equals("at");
  }

  /** The count that rose may stand far before its verb: "the toll from Monday's flood rose to". */
  private boolean tollBefore(int at) {
    for (int i = at - 1; i >= 0 && i > at - FAR; i--) {
      if (t.is(i, Cue.TOLL) || COUNTS.contains(t.sentence.lower(i))) {
        return true;
      }
      if (t.sentence.lower(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "in the invasion": all that was lost in it. */
  private boolean inWar() {
    for (int i = last; i < Math.min(t.sentence.size(), last + NEAR); i++) {
      if (WARS.contains(t.sentence.lower(i))) {
        return t.sentence.any(i - 3, i, WITHIN);
      }
      if (t.sentence.lower(i).equals(",") || t.is(i, Cue.CLAUSE)) {
        return false;
      }
    }
    return false;
  }

  /** Whether the clause tells of one attack, crash or quake. */
  private boolean singleEvent() {
    return more() || t.has(Cue.EVENT) && !t.has(Cue.WAR);
  }

  /** "26 more deaths", and no other number before. */
  private boolean more() {
    return t.sentence.lower(quantity.last()).equals("more")
        && t.sentence.tokens().stream().limit(quantity.first()).noneMatch(Token::number);
  }

  /** Where thousands are told since a start, a few told without a time are those of one event. */
  private boolean small() {
    return MORTAL.contains(counted)
        && !many(HAD)
        && quantity.amount().number() * WHOLE < chronicle.counted();
  }

  private boolean many(int least) {
    return quantity.amount().number() >= least;
  }

  /** More soldiers than one fight costs that has neither name nor day. */
  private boolean armyToll() {
    return many(MANY) || chronicle.war() && chronicle.main().isEmpty();
  }

  private boolean perfect() {
    return t.sentence.any(first - NEAR, last + NEAR, many(HAD) ? HAD_MANY : HAVE)
        || t.has(Cue.TOLL, first - NEAR, first);
  }
}
