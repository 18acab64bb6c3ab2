package org.tallystick.extract;

import static org.tallystick.extract.TimeWord.Kind.COARSE;
import static org.tallystick.extract.TimeWord.Kind.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.extract.TimedSentence.Role;
import org.tallystick.extract.TimedSentence.Timed;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Sentence;

/** What a document says of time as a whole: its day, its event's day, whether it counts a war. */
final class Chronicle {
  /** Among so many first sentences of the body the event's own day is looked for. */
  private static final int LEAD = 4;

  private final Optional<LocalDate> today;
  private final Beginnings beginnings;
  private final List<TimedSentence> sentences = new ArrayList<>();
  private final Optional<Timed> main;
  private final boolean war;
  private final boolean running;
  private final Optional<String> warStart;

  Chronicle(Document document, List<Sentence> all) {
    today = DocumentDay.of(document, all);
    beginnings = new Beginnings(today, all);
    TimeWords words = new TimeWords(today, beginnings);
    for (Sentence s : all) {
      sentences.add(new TimedSentence(s, words.in(s)));
    }
    main = findMain();
    war = countWar() >= 3;
    warStart = findStart();
    running = war && (warStart.isPresent() || saysRunning());
  }

  /** The document's day, where known. */
  Optional<LocalDate> today() {
    return today;
  }

  Beginnings beginnings() {
    return beginnings;
  }

  TimedSentence at(Sentence sentence) {
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

  Optional<TimedSentence> after(TimedSentence t) {
    int i = t.sentence.index() + 1;
    boolean there = i < sentences.size() && sentences.get(i).sentence.part() == t.sentence.part();
    return there ? Optional.of(sentences.get(i)) : Optional.empty();
  }

  /** The day or stretch in which the document's event falls, as first named. */
  Optional<Timed> main() {
    return main;
  }

  /** Whether the document is about fighting, or something else that kills over weeks. */
  boolean war() {
    return war;
  }

  /** Whether it counts since a start. */
  boolean running() {
    return running;
  }

  /** The start that the document names for its running counts. */
  Optional<String> warStart() {
    return warStart;
  }

  private Optional<Timed> findMain() {
    int body = 0;
    for (TimedSentence t : sentences) {
      body += t.sentence.part() == Part.BODY ? 1 : 0;
      if (body > LEAD) {
        return Optional.empty();
      }
      Timed best = null;
      int least = Reach.LIMIT;
      for (int i = 0; i < t.sentence.size(); i++) {
        if (t.is(i, Cue.LOSS) || t.is(i, Cue.EVENT)) {
          Optional<Timed> near = Reach.nearest(t, i, i + 1, Chronicle::eventTime);
          int cost = near.map(n -> costAt(t, n)).orElse(least);
          if (near.isPresent() && cost < least) {
            least = cost;
            best = near.get();
          }
        }
      }
      if (best != null) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }

  private static int costAt(TimedSentence t, Timed timed) {
    int least = Reach.LIMIT;
    for (int i = 0; i < t.sentence.size(); i++) {
      if (t.is(i, Cue.LOSS) || t.is(i, Cue.EVENT)) {
        least = Math.min(least, Reach.cost(t, i, i + 1, timed.word()));
      }
    }
    return least;
  }

  private static boolean eventTime(Timed timed) {
    return timed.role() == Role.EVENT
        && (timed.word().kind() == DAY || timed.word().kind() == COARSE);
  }

  private int countWar() {
    int n = 0;
    for (TimedSentence t : sentences) {
      for (int i = 0; i < t.sentence.size(); i++) {
        n += t.is(i, Cue.WAR) || t.is(i, Cue.SPREAD) || t.is(i, Cue.ARMY) ? 1 : 0;
      }
    }
    return n;
  }

  private Optional<String> findStart() {
    for (TimedSentence t : sentences) {
      for (Timed timed : t.times) {
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

  private static boolean warNear(TimedSentence t, TimeWord word) {
    return t.has(Cue.WAR, word.first(), word.last() + 4)
        || t.has(Cue.START, word.first(), word.last() + 4)
        || t.has(Cue.SPREAD, word.first(), word.last() + 4)
        || word.kind() == TimeWord.Kind.BETWEEN && t.has(Cue.ARMY);
  }

  private boolean saysRunning() {
    for (TimedSentence t : sentences) {
      if (t.has(Cue.RUNNING) && t.has(Cue.LOSS)) {
        return true;
      }
    }
    return false;
  }
}
