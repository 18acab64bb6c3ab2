package org.tallystick.extract.time;

import static org.tallystick.extract.time.TimeWord.Kind.AS_OF;
import static org.tallystick.extract.time.TimeWord.Kind.BETWEEN;
import static org.tallystick.extract.time.TimeWord.Kind.COARSE;
import static org.tallystick.extract.time.TimeWord.Kind.DAY;
import static org.tallystick.extract.time.TimeWord.Kind.OPENING;
import static org.tallystick.extract.time.TimeWord.Kind.SINCE;
import static org.tallystick.extract.time.TimeWord.Kind.WINDOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.Cue;
import org.tallystick.extract.words.Units;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Finds the expressions of time of a sentence in one pass. Immutable and thread-safe. */
final class TimeWords {
  private static final Set<String> ENDS_WINDOW = WordSets.of("ends-window");
  private static final Set<String> PART_OF_TIME = WordSets.of("part-of-time");

  /** Behind the number of an hour. */
  private static final Set<String> CLOCK = Set.of("a.m.", "p.m.", "am", "pm", "gmt", ":", "hours");

  private static final Set<String> TO = Set.of("to", "until", "till", "through", "-", "–", "—");
  private static final Set<String> WITHIN = Set.of("over", "in", "within", "during");
  private static final Set<String> BACKWARDS =
      Set.of("past", "last", "previous", "preceding", "latest");

  /** How far after "since" the word that names the start may stand. */
  private static final int REACH = 12;

  /** What began so many days ago may be the event itself. */
  private static final int RECENT = 3;

  /** "the war in the north, which" stands so near before its beginning. */
  private static final int BEFORE_START = 6;

  private static final Set<String> SUPERLATIVES = WordSets.of("superlative");

  /** The words that lead to an expression of time. */
  private static final Openers LEADS = Openers.of(WordSets.of("time-lead"));

  private final Optional<LocalDate> today;
  private final Moments moments;
  private final Beginnings beginnings;

  TimeWords(Optional<LocalDate> today, Beginnings beginnings) {
    this.today = today;
    this.moments = new Moments(today);
    this.beginnings = beginnings;
  }

  /** All expressions of time in order, not overlapping. */
  List<TimeWord> in(Sentence s) {
    List<TimeWord> found = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      Optional<TimeWord> word = at(s, i);
      word.ifPresent(found::add);
      i = word.map(TimeWord::last).orElse(i + 1);
    }
    return found;
  }

  private Optional<TimeWord> at(Sentence s, int i) {
    Optional<TimeWord> led = LEADS.has(s, i) ? led(s, i) : Optional.empty();
    return led.isPresent() ? led : moments.at(s, i).map(m -> start(s, m));
  }

  private Optional<TimeWord> led(Sentence s, int i) {
    return switch (s.lower(i)) {
      case "as" -> asOf(s, i);
      case "by", "until", "till", "through" -> upTo(s, i);
      case "since" -> since(s, i);
      case "from" -> between(s, i, false);
      case "between" -> between(s, i, true);
      case "the", "past", "last", "previous", "preceding", "over", "in", "within", "during" ->
          window(s, i);
      default -> Optional.empty();
    };
  }

  /** "the war that broke out on April 2": counts run from then on. */
  private TimeWord start(Sentence s, TimeWord word) {
    boolean past =
        today.isPresent()
            && word.to().filter(to -> to.isBefore(today.get().minusDays(RECENT))).isPresent();
    for (int i = word.first() - 1; past && i > 0 && word.first() - i <= 3; i--) {
      if (Cue.starts(s.lower(i))) {
        for (int k = i - 1; k >= 0 && i - k <= BEFORE_START; k--) {
          if (war(s, k)) {
            return word.as(SINCE, word.first(), word.start());
          }
        }
      }
    }
    return word;
  }

  private Optional<TimeWord> asOf(Sentence s, int i) {
    if (!s.lower(i + 1).equals("of") && !s.lower(i + 1).equals("at")) {
      return Optional.empty();
    }
    return point(s, i + 2).map(m -> m.as(m.kind() == DAY ? AS_OF : COARSE, i, m.start()));
  }

  private Optional<TimeWord> upTo(Sentence s, int i) {
    return point(s, i + 1).filter(m -> m.kind() == DAY).map(m -> m.as(AS_OF, i, m.start()));
  }

  /** A moment at {@code i}, also behind "the night of", "6 p.m. local time (0200 GMT)". */
  private Optional<TimeWord> point(Sentence s, int i) {
    int at = i;
    while (at < s.size() && at < i + 9) {
      Optional<TimeWord> found = moments.at(s, at);
      if (found.isPresent()) {
        return found;
      }
      boolean clock =
          s.token(at).kind() == Token.Kind.TIME
              || s.token(at).number() && CLOCK.contains(s.lower(at + 1));
      if (!clock && !PART_OF_TIME.contains(s.lower(at))) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.empty();
  }

  private Optional<TimeWord> since(Sentence s, int i) {
    Optional<TimeWord> point = point(s, i + 1);
    if (superlative(s, i)) {
      return point.map(m -> m.as(TimeWord.Kind.RECORD, i, m.start()));
    }
    // "since the 2011 uprising": the year belongs to the war's name
    if (point.filter(m -> !war(s, m.last())).isPresent()) {
      return point.map(m -> m.as(SINCE, i, m.start()));
    }
    int war = -1;
    int stop = -1;
    for (int k = i + 1; k < s.size() && k <= i + REACH && !s.lower(k).equals(","); k++) {
      Optional<Cue> cue = Cue.at(s, k).map(m -> m.value().cue());
      if (cue.equals(Optional.of(Cue.WAR)) || cue.equals(Optional.of(Cue.SPREAD))) {
        war = k;
        stop = k + 1;
      } else if (cue.equals(Optional.of(Cue.START))) {
        war = war < 0 ? k : war;
        stop = k + 1;
      }
    }
    if (war < 0 && s.lower(i + 1).equals("then")) {
      return Optional.of(started(i, i + 2, Optional.empty()));
    }
    if (war < 0) {
      return Optional.empty();
    }
    return Optional.of(started(s, i, war, stop));
  }

  private TimeWord started(Sentence s, int since, int war, int stop) {
    Optional<TimeWord> own = Optional.empty();
    int last = stop;
    for (int k = since + 1; k < s.size() && k <= since + REACH + 4; k++) {
      Optional<TimeWord> m = moments.at(s, k);
      if (m.isPresent() && k <= stop + 4 && !DocumentDay.stamps(s, m.get())) {
        own = own.filter(o -> o.kind() == DAY).or(() -> m);
        last = Math.max(last, m.get().last());
        k = m.get().last() - 1;
      }
    }
    Optional<String> known = beginnings.of(s.lower(war));
    boolean dated = own.isPresent() && (own.get().kind() == DAY || known.isEmpty());
    Optional<String> start = dated ? own.flatMap(TimeWord::start) : known;
    return started(since, dated ? last : stop, start);
  }

  private static TimeWord started(int first, int last, Optional<String> start) {
    return new TimeWord(SINCE, first, last, Optional.empty(), Optional.empty(), start);
  }

  /** "the deadliest since 2011" names a past event, not the start of a count. */
  private static boolean superlative(Sentence s, int since) {
    for (int k = since - 1; k >= 0 && k > since - REACH; k--) {
      if (s.lower(k).equals(",") || s.lower(k).equals(";")) {
        return false;
      }
      if (SUPERLATIVES.contains(s.lower(k))) {
        return true;
      }
    }
    return false;
  }

  private Optional<TimeWord> between(Sentence s, int i, boolean and) {
    Optional<TimeWord> from = point(s, i + 1);
    if (from.isEmpty()) {
      return Optional.empty();
    }
    int at = from.get().last();
    at += s.lower(at).equals(",") ? 1 : 0;
    boolean linked = and ? s.lower(at).equals("and") : TO.contains(s.lower(at));
    if (!linked) {
      return from;
    }
    Optional<TimeWord> to = point(s, at + 1);
    if (to.isEmpty()) {
      return from;
    }
    return Optional.of(
        new TimeWord(
            BETWEEN, i, to.get().last(), from.get().from(), to.get().to(), from.get().start()));
  }

  /** "over the past 24 hours", "in the first five days", "in six days of fighting". */
  private Optional<TimeWord> window(Sentence s, int i) {
    boolean led = WITHIN.contains(s.lower(i));
    int at = led ? i + 1 : i;
    boolean the = s.lower(at).equals("the") || s.lower(at).equals("its");
    at += the ? 1 : 0;
    boolean back = BACKWARDS.contains(s.lower(at));
    boolean first = s.lower(at).equals("first") || s.lower(at).equals("opening");
    at += back || first ? 1 : 0;
    Optional<Units.Count> count = Units.count(s, at);
    if (count.isEmpty() && (first || back && (the || !s.lower(at - 1).equals("last")))) {
      count = unnumbered(s, at);
    }
    if (count.isEmpty() || !back && !first && !led) {
      return Optional.empty();
    }
    Units.Count c = count.get();
    if (first) {
      return Optional.of(opening(s, i, c));
    }
    boolean ofWar = s.lower(c.last()).equals("of") && !warWord(s, c.last() + 1).isEmpty();
    boolean minutes = s.lower(c.last() - 1).startsWith("minute");
    if (!back && !ofWar && (minutes || !alone(s, c.last()))) {
      return Optional.empty();
    }
    if (s.lower(c.last()).equals("ago")) {
      return Optional.empty();
    }
    if (ofWar) {
      return Optional.of(started(i, c.last(), beginnings.of(warWord(s, c.last() + 1))));
    }
    Optional<LocalDate> from = today.map(d -> Units.back(d, c.number(), c.unit()));
    return Optional.of(
        new TimeWord(WINDOW, i, c.last(), from, today, from.map(LocalDate::toString)));
  }

  /** "the past week" is one, "the past weeks" are a few. */
  private static Optional<Units.Count> unnumbered(Sentence s, int at) {
    int few = Units.plural(s.lower(at)) ? 3 : 1;
    return Units.of(s.lower(at)).map(u -> new Units.Count(few, u, at + 1));
  }

  private TimeWord opening(Sentence s, int i, Units.Count c) {
    String war = s.lower(c.last()).equals("of") ? warWord(s, c.last() + 1) : "war";
    Optional<String> start = beginnings.of(war);
    Optional<LocalDate> from = start.filter(d -> d.length() == 10).map(LocalDate::parse);
    Optional<LocalDate> to = from.map(d -> Units.back(d, -c.number(), c.unit()).minusDays(1));
    return new TimeWord(OPENING, i, c.last(), from, to, start);
  }

  /** "in one day", "in 24 hours" is a window only where it stands for itself. */
  private static boolean alone(Sentence s, int i) {
    return s.lower(i).isEmpty() || ENDS_WINDOW.contains(s.lower(i));
  }

  private static String warWord(Sentence s, int i) {
    for (int k = i; k < s.size() && k < i + 5; k++) {
      if (war(s, k)) {
        return s.lower(k);
      }
    }
    return "";
  }

  private static boolean war(Sentence s, int i) {
    return Cue.at(s, i).filter(m -> m.value().cue() == Cue.WAR).isPresent();
  }
}
