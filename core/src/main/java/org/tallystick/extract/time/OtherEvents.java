package org.tallystick.extract.time;

import static org.tallystick.extract.time.TimeWord.Kind.COARSE;
import static org.tallystick.extract.time.TimeWord.Kind.DAY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.time.TimedSentence.Role;
import org.tallystick.extract.time.TimedSentence.Timed;
import org.tallystick.extract.words.Cue;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.lexicon.WordSets;

/** Tells figures of other events, told for comparison, from those of the document's. Stateless. */
public final class OtherEvents {
  /** What ended so many days before the document, and is not its event, is another one. */
  private static final int PAST = 20;

  /** So near behind a record a figure is that of the record. */
  private static final int BESIDE = 20;

  /** Days by which a time may differ from the event's and still be its time. */
  private static final int SLACK = 3;

  /** The first sentences tell of the document's own. */
  private static final int LEAD = 3;

  /** A stretch that ended so many days ago is not the document's. */
  private static final int LONG_OVER = 400;

  /** Tokens of a heading at most. */
  private static final int HEADING = 9;

  private static final Set<String> EACH = Set.of("each", "every", "per");
  private static final Set<String> YEARS = Set.of("year", "winter", "summer", "season");
  private static final Set<String> COMING =
      Set.of("came", "comes", "come", "coming", "happened", "occurred");
  private static final Set<String> UNITS =
      Set.of(
          "hours", "day", "days", "week", "weeks", "fortnight", "month", "months", "year", "years");
  private static final Set<String> LIKE = WordSets.of("like-event");

  private OtherEvents() {}

  /** The time of the event that a figure belongs to, where its sentence names one. */
  public static Optional<Timed> of(TimedSentence t, int first, int last) {
    return Reach.nearest(
        t,
        first,
        last,
        timed ->
            timed.role() == Role.EVENT
                && (timed.word().kind() == DAY || timed.word().kind() == COARSE));
  }

  /** Whether the figure is about another event. */
  public static boolean compared(
      Chronicle c, TimedSentence t, int first, int last, Optional<Timed> time) {
    return time.filter(o -> ofOther(c, t, first, last, o)).isPresent()
        || t.times().stream().anyMatch(o -> when(t, o.word(), first) && past(c, o.word()))
        || ofRecord(t, first, last)
        || yearly(c, t)
        || headed(c, t)
        || worded(c, t, first, last)
        || over(c, t, first, last)
        || time.isEmpty() && carried(c, t);
  }

  /** Whether the figure's own time is that of another event. */
  private static boolean ofOther(Chronicle c, TimedSentence t, int first, int last, Timed time) {
    TimeWord word = time.word();
    boolean ruled =
        Reach.nearest(t, first, last, o -> counts(o.word()))
            .filter(o -> Reach.cost(t, first, last, o.word()) <= Reach.cost(t, first, last, word))
            .isPresent();
    boolean by = t.sentence.lower(word.first() - 1).equals("by");
    return !ruled && (!by && past(c, word) || gone(c, t, word))
        || apart(t, word) && beforeMain(c, word);
  }

  /** Whether words of the clause tell it apart: "compared with", "a similar attack". */
  private static boolean worded(Chronicle c, TimedSentence t, int first, int last) {
    int opening = clauseEnd(t, 0);
    boolean another = t.sentence.lower(0).equals("in") && t.is(0, Cue.COMPARE);
    boolean opened = another || like(t, 0, opening); // "In another accident, two died"
    int from = opened ? 0 : clauseStart(t, first);
    int to = clauseEnd(t, last);
    return t.has(Cue.COMPARE, from, other(t, last, to))
        || t.has(Cue.EARLIER, from, to)
        || like(t, from, to)
        || before(t, first)
        || c.beginnings().pastEventNamed(t.sentence, from, to);
  }

  /** "27 people die there each winter", where the text tells of one day's event. */
  private static boolean yearly(Chronicle c, TimedSentence t) {
    for (int i = 0; i + 1 < t.sentence.size(); i++) {
      boolean each = EACH.contains(t.sentence.lower(i));
      each |= t.sentence.lower(i).equals("a") && t.sentence.lower(i - 1).endsWith("s");
      if (each && YEARS.contains(t.sentence.lower(i + 1))) {
        return c.main().filter(main -> main.word().day()).isPresent();
      }
    }
    return false;
  }

  /** Under a heading of long ago: "Peru (May 24, 1964)". */
  private static boolean headed(Chronicle c, TimedSentence t) {
    Optional<TimedSentence> above = c.above(t);
    if (above.isEmpty() || above.get().sentence.size() > HEADING || above.get().has(Cue.LOSS)) {
      return false;
    }
    return above.get().times().stream()
        .filter(o -> above.get().sentence.lower(o.word().first() - 1).equals("("))
        .anyMatch(o -> longPast(c, o.word()));
  }

  /** "the deadliest day since 2004, when 40 died". */
  private static boolean ofRecord(TimedSentence t, int first, int last) {
    return Reach.nearest(
            t,
            first,
            last,
            o -> o.word().kind() == TimeWord.Kind.RECORD && o.word().last() <= first)
        .filter(record -> Reach.cost(t, first, last, record.word()) <= BESIDE)
        .filter(record -> !resumed(t, record.word().last(), first))
        .isPresent();
  }

  /** "a similar attack killed ten", "previously, 12 died there"; not what was said before. */
  private static boolean like(TimedSentence t, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean event = t.is(i + 1, Cue.EVENT) || t.is(i + 2, Cue.EVENT) && !breaks(t, i + 1);
      if (event && LIKE.contains(t.sentence.lower(i))
          || t.sentence.lower(i).equals("previously") && !t.has(Cue.REPORT)) {
        return true;
      }
    }
    return false;
  }

  /** "closed since January 2025, when a blast killed five". */
  private static boolean when(TimedSentence t, TimeWord word, int first) {
    int comma = word.last();
    return comma < first
        && t.sentence.lower(comma).equals(",")
        && t.sentence.lower(comma + 1).equals("when")
        && !resumed(t, comma + 1, first);
  }

  /**
   * "the worst since 2004, when 40 died, killed ten": behind the aside the event itself goes on.
   */
  private static boolean resumed(TimedSentence t, int from, int first) {
    for (int i = from; i < first; i++) {
      String verb = t.sentence.lower(i + 1);
      boolean past = verb.equals("left") || verb.endsWith("ed") && t.is(i + 1, Cue.LOSS);
      if (past && t.sentence.lower(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "came weeks after 33 people died": an event before the document's. */
  private static boolean before(TimedSentence t, int first) {
    for (int i = first - 1; i > 0 && !t.sentence.lower(i).equals(","); i--) {
      boolean after =
          t.sentence.lower(i).equals("after") && UNITS.contains(t.sentence.lower(i - 1));
      if (after && t.sentence.any(i - 5, i, COMING)) {
        return true;
      }
    }
    return false;
  }

  /** "40 compared with 38": what stands behind says it of the other number. */
  private static int other(TimedSentence t, int last, int to) {
    for (int i = last; i + 2 < to; i++) {
      boolean with = t.sentence.lower(i + 1).equals("with") || t.sentence.lower(i + 1).equals("to");
      if (with && t.sentence.lower(i).equals("compared") && t.sentence.token(i + 2).number()) {
        return i;
      }
    }
    return to;
  }

  /** "between 1992 and 2015", long before the document. */
  private static boolean over(Chronicle c, TimedSentence t, int first, int last) {
    return t.sentence.index() > LEAD
        && Reach.nearest(t, first, last, o -> o.word().kind() == TimeWord.Kind.BETWEEN)
            .filter(o -> longPast(c, o.word()))
            .isPresent();
  }

  private static boolean longPast(Chronicle c, TimeWord word) {
    return c.today().isPresent()
        && word.to().filter(to -> to.isBefore(c.today().get().minusDays(LONG_OVER))).isPresent();
  }

  private static boolean counts(TimeWord word) {
    return word.kind() != DAY && word.kind() != COARSE && word.kind() != TimeWord.Kind.RECORD;
  }

  /** Whether a time lies well before the document and apart from its event. */
  public static boolean past(Chronicle c, TimeWord word) {
    if (c.today().isEmpty() || word.to().isEmpty()) {
      return false;
    }
    LocalDate to = word.to().get();
    boolean over = word.kind() == COARSE && to.isBefore(c.today().get()) && longer(word);
    if (!over && !to.isBefore(c.today().get().minusDays(PAST))) {
      return false;
    }
    Optional<TimeWord> main = c.main().map(Timed::word);
    if (main.isEmpty() || main.get().to().isEmpty()) {
      return to.isBefore(c.today().get().minusDays(PAST));
    }
    LocalDate mainTo = main.get().to().get().plusDays(SLACK);
    LocalDate mainFrom = main.get().from().orElse(mainTo).minusDays(SLACK);
    LocalDate from = word.from().orElse(to);
    return to.isBefore(mainFrom) || from.isAfter(mainTo);
  }

  /** "Last week, ...", "a raid two weeks ago": not where something began then that goes on. */
  private static boolean apart(TimedSentence t, TimeWord word) {
    boolean ago = t.sentence.lower(word.last() - 1).equals("ago");
    return t.opens(word) || ago && !t.has(Cue.START);
  }

  /** "Last month, ...": not the month on which the text reports. */
  private static boolean gone(Chronicle c, TimedSentence t, TimeWord word) {
    return word.kind() == COARSE
        && c.main().isEmpty()
        && t.sentence.lower(word.first()).equals("last")
        && longer(word);
  }

  /** "last week", where the text tells of a day of this week. */
  private static boolean beforeMain(Chronicle c, TimeWord word) {
    Optional<LocalDate> day = c.main().map(Timed::word).filter(TimeWord::day).flatMap(TimeWord::to);
    return word.kind() == COARSE
        && day.isPresent()
        && word.to().filter(to -> to.isBefore(day.get())).isPresent();
  }

  /** Whether a stretch is a month or more. */
  public static boolean longer(TimeWord word) {
    return word.to()
        .filter(to -> word.from().filter(from -> from.plusDays(25).isBefore(to)).isPresent())
        .isPresent();
  }

  /** A sentence that points back ("It", "That attack") stays with the event before it. */
  private static boolean carried(Chronicle c, TimedSentence t) {
    if (!pointsBack(t)) {
      return false;
    }
    Optional<TimedSentence> before = c.before(t);
    if (before.isEmpty()) {
      return false;
    }
    for (Timed timed : before.get().times()) {
      boolean stretch = timed.word().kind() == DAY || timed.word().kind() == COARSE;
      if (stretch && before.get().opens(timed.word()) && past(c, timed.word())) {
        return true;
      }
    }
    return false;
  }

  private static boolean pointsBack(TimedSentence t) {
    return switch (t.sentence.lower(0)) {
      case "it", "that", "those", "they", "he", "she", "the" -> true;
      default -> t.sentence.token(0).number() || NumberWords.of(t.sentence.lower(0)).isPresent();
    };
  }

  private static int clauseStart(TimedSentence t, int first) {
    int i = first;
    while (i > 0 && !breaks(t, i - 1)) {
      i--;
    }
    return i;
  }

  private static int clauseEnd(TimedSentence t, int last) {
    int i = last;
    while (i < t.sentence.size() && !breaks(t, i)) {
      i++;
    }
    return i;
  }

  private static boolean breaks(TimedSentence t, int i) {
    String word = t.sentence.lower(i);
    return word.equals(";")
        || word.equals(":")
        || word.equals(",")
        || word.equals("—")
        || t.is(i, Cue.CLAUSE);
  }
}
