package org.tallystick.extract.time;

import static org.tallystick.extract.time.TimeWord.Kind.COARSE;
import static org.tallystick.extract.time.TimeWord.Kind.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tallystick.extract.time.TimedSentence.Role;
import org.tallystick.extract.time.TimedSentence.Timed;
import org.tallystick.extract.words.Cue;
import org.tallystick.extract.words.Once;
import org.tallystick.extract.words.Units;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Sentence;

/** What a document says of time as a whole: its day, its event's day, whether it counts a war. */
public final class Chronicle {
  /** Among so many first sentences of the body the event's own day is looked for. */
  private static final int LEAD = 4;

  private static final int STORY = 14;

  /** So near to a loss a time must stand to be taken for the event's further down. */
  private static final int CLOSE = 16;

  /** A day is preferred to a longer stretch that stands a little nearer. */
  private static final int SHARP = 4;

  /** A time so many days back is the event's only where the lead tells of nothing newer. */
  private static final int OLD = 60;

  private static final int NAMED = 5;

  /** So many soldiers are not lost but in a war. */
  private static final int MANY = 250;

  private static final int MENTIONED = 2;

  private static final Set<String> ALSO = Set.of("also", "another");
  private static final Set<String> ALREADY = Set.of("already");

  private final Optional<LocalDate> today;
  private final Beginnings beginnings;
  private final List<TimedSentence> sentences = new ArrayList<>();
  private final Once<Optional<Timed>> main = new Once<>(this::findMain);
  private final Once<Boolean> war = new Once<>(this::findWar);
  private final Once<Double> counted = new Once<>(this::most);
  private final Once<Optional<String>> warStart = new Once<>(this::findStart);
  private final Once<Boolean> running =
      new Once<>(() -> war() && (warStart().isPresent() || saysRunning()));

  /** Reads the days of a document. */
  public Chronicle(Document document, List<Sentence> all) {
    today = DocumentDay.of(document, all);
    beginnings = new Beginnings(today, all);
    TimeWords words = new TimeWords(today, beginnings);
    for (Sentence s : all) {
      sentences.add(new TimedSentence(s, words));
    }
  }

  /** The document's day, where known. */
  public Optional<LocalDate> today() {
    return today;
  }

  Beginnings beginnings() {
    return beginnings;
  }

  /** A sentence with its times. */
  public TimedSentence at(Sentence sentence) {
    return sentences.get(sentence.index());
  }

  Optional<TimedSentence> before(TimedSentence t) {
    int i = t.sentence.index() - 1;
    boolean together =
        i >= 0
            && sentences.get(i).sentence.part() == t.sentence.part()
            && sentences.get(i).sentence.paragraph() == t.sentence.paragraph();
    return together ? Optional.of(sentences.get(i)) : Optional.empty();
  }

  /** The sentence before this one, be it of a paragraph of its own. */
  Optional<TimedSentence> above(TimedSentence t) {
    int i = t.sentence.index() - 1;
    return i > 1 ? Optional.of(sentences.get(i)) : Optional.empty();
  }

  /** The sentence after this one. */
  public Optional<TimedSentence> after(TimedSentence t) {
    int i = t.sentence.index() + 1;
    boolean there = i < sentences.size() && sentences.get(i).sentence.part() == t.sentence.part();
    return there ? Optional.of(sentences.get(i)) : Optional.empty();
  }

  /** The day or stretch in which the document's event falls, as first named. */
  public Optional<Timed> main() {
    return main.get();
  }

  /** Whether the document is about fighting, or something else that kills over weeks. */
  public boolean war() {
    return war.get();
  }

  /** The greatest number that it tells of lives lost since a start; 0 where it tells none. */
  public double counted() {
    return counted.get();
  }

  private double most() {
    double most = 0;
    for (TimedSentence t : sentences) {
      boolean since = t.times().stream().anyMatch(o -> o.word().kind() == TimeWord.Kind.SINCE);
      for (int i = 0; since && t.has(Cue.LOSS) && i < t.sentence.size(); i++) {
        boolean year = t.sentence.token(i).text().length() == 4; // as "4000" seldom is
        most = year ? most : Math.max(most, Units.value(t.sentence.token(i)));
      }
    }
    return most;
  }

  /** Whether it counts since a start. */
  public boolean running() {
    return running.get();
  }

  /** The start that the document names for its running counts. */
  public Optional<String> warStart() {
    return warStart.get();
  }

  /**
   * First what the lead says; where that is only a week or a month, or nothing, a day that a later
   * sentence names for what happened.
   */
  private Optional<Timed> findMain() {
    Optional<Timed> lead = firstTime(0, LEAD, Reach.LIMIT, o -> !thisYear(o.word()));
    if (lead.isPresent() && old(lead.get().word())) {
      Optional<Timed> recent = firstTime(0, LEAD, CLOSE, o -> o.word().day() && !old(o.word()));
      lead = recent.isPresent() ? recent : lead;
    }
    if (lead.isPresent() && lead.get().word().kind() == DAY) {
      return lead;
    }
    Optional<TimeWord> stretch = lead.map(Timed::word);
    Optional<Timed> later =
        firstTime(
            lead.isPresent() ? 0 : LEAD,
            STORY,
            CLOSE,
            o -> o.word().day() && stretch.map(l -> within(o.word(), l)).orElse(true));
    return later.isPresent() ? later : lead;
  }

  /** The year in which the document stands tells nothing. */
  private boolean thisYear(TimeWord word) {
    boolean year = word.start().filter(d -> d.length() == 4).isPresent();
    return year
        && today.isPresent()
        && word.to().filter(to -> !to.isBefore(today.get().minusDays(1))).isPresent();
  }

  private boolean old(TimeWord word) {
    return today.isPresent()
        && word.to().filter(to -> to.isBefore(today.get().minusDays(OLD))).isPresent();
  }

  private static boolean within(TimeWord day, TimeWord stretch) {
    LocalDate d = day.to().orElseThrow();
    return stretch.from().filter(from -> !d.isBefore(from.minusDays(1))).isPresent()
        && stretch.to().filter(to -> !d.isAfter(to.plusDays(1))).isPresent();
  }

  /**
   * A month or a year names the event only where the first losses are told.
   *
   * <p>The time nearest to a loss or an event in the first sentence of the stretch that has one.
   */
  private Optional<Timed> firstTime(int from, int to, int limit, Predicate<Timed> which) {
    int body = 0;
    int losses = 0;
    for (TimedSentence t : sentences) {
      body += t.sentence.part() == Part.BODY ? 1 : 0;
      if (body > to) {
        return Optional.empty();
      }
      if (body >= from && !t.times().isEmpty() && !(body > LEAD && aside(t))) {
        boolean told = losses > 0;
        Optional<Timed> best =
            nearestEventTime(
                t, limit, o -> which.test(o) && !(told && OtherEvents.longer(o.word())));
        if (best.isPresent()) {
          return best;
        }
      }
      losses += t.sentence.part() == Part.BODY && t.has(Cue.LOSS) ? 1 : 0;
    }
    return Optional.empty();
  }

  /** Further down, what is told "also" or for comparison is another event. */
  private static boolean aside(TimedSentence t) {
    return t.has(Cue.COMPARE) || t.sentence.any(0, t.sentence.size(), ALSO);
  }

  private static Optional<Timed> nearestEventTime(
      TimedSentence t, int limit, Predicate<Timed> which) {
    Timed best = null;
    int least = limit;
    for (Timed timed : t.times()) {
      if (eventTime(timed) && which.test(timed)) {
        int cost = costAt(t, timed) - (timed.word().kind() == DAY ? SHARP : 0);
        if (cost < least) {
          least = cost;
          best = timed;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int costAt(TimedSentence t, Timed timed) {
    int least = Reach.LIMIT;
    for (int i = 0; i < t.sentence.size(); i++) {
      if (tells(t, i)) {
        least = Math.min(least, Reach.cost(t, i, i + 1, timed.word()));
      }
    }
    return least;
  }

  private static boolean tells(TimedSentence t, int i) {
    return t.is(i, Cue.LOSS) || t.is(i, Cue.TOLL) || t.is(i, Cue.EVENT) || t.is(i, Cue.HAPPEN);
  }

  private static boolean eventTime(Timed timed) {
    return timed.role() == Role.EVENT
        && (timed.word().kind() == DAY || timed.word().kind() == COARSE);
  }

  /** A document is of a war when it names a known one, or speaks of war and of forces. */
  private boolean findWar() {
    int wars = count(Cue.WAR);
    return wars > 0 && beginnings.atWar(NAMED)
        || count(Cue.ARMY) >= 2 && beginnings.atWar(MENTIONED)
        || wars > 0 && count(Cue.ARMY) >= 2
        || count(Cue.ARMY) >= 2 && sentences.stream().anyMatch(Chronicle::armyDead)
        || wars + count(Cue.SPREAD) >= 3;
  }

  /** "3,000 enemy soldiers were killed": only wars cost so many. */
  private static boolean armyDead(TimedSentence t) {
    for (int i = 0; t.has(Cue.ARMY) && i < t.sentence.size(); i++) {
      boolean many = t.sentence.token(i).number() && Units.value(t.sentence.token(i)) >= MANY;
      if (many && t.has(Cue.ARMY, i + 1, i + 4) && t.has(Cue.LOSS, i - 4, i + 9)) {
        return true;
      }
    }
    return false;
  }

  private int count(Cue cue) {
    int n = 0;
    for (TimedSentence t : sentences) {
      for (int i = 0; t.has(cue) && i < t.sentence.size(); i++) {
        n += t.is(i, cue) ? 1 : 0;
      }
    }
    return n;
  }

  private Optional<String> findStart() {
    for (TimedSentence t : sentences) {
      for (Timed timed : ofWar(t) ? t.times() : List.<Timed>of()) {
        boolean counts =
            timed.word().kind() == TimeWord.Kind.SINCE
                || timed.word().kind() == TimeWord.Kind.BETWEEN;
        if (counts && timed.word().start().isPresent() && warNear(t, timed.word())) {
          return timed.word().start();
        }
      }
    }
    return Optional.empty();
  }

  private static boolean ofWar(TimedSentence t) {
    return t.has(Cue.WAR) || t.has(Cue.START) || t.has(Cue.SPREAD) || t.has(Cue.ARMY);
  }

  private static boolean warNear(TimedSentence t, TimeWord word) {
    return t.has(Cue.WAR, word.first(), word.last() + 4)
        || t.has(Cue.START, word.first(), word.last() + 4)
        || t.has(Cue.SPREAD, word.first(), word.last() + 4)
        || word.kind() == TimeWord.Kind.BETWEEN && t.has(Cue.ARMY);
  }

  private static boolean asOf(TimedSentence t) {
    return t.times().stream().anyMatch(o -> o.word().kind() == TimeWord.Kind.AS_OF);
  }

  private boolean saysRunning() {
    for (TimedSentence t : sentences) {
      boolean loss = t.has(Cue.LOSS) || t.has(Cue.TOLL);
      if (loss
          && (t.has(Cue.RUNNING) || t.sentence.any(0, t.sentence.size(), ALREADY) || asOf(t))) {
        return true;
      }
    }
    return false;
  }
}
