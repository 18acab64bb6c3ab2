package org.tallystick.extract.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.Cue;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Part;
import org.tallystick.text.Sentence;

/**
 * Which known wars and other events a document speaks of, and when they began. Immutable once
 * built.
 */
final class Beginnings {
  /** How long after its end a war still has "the invasion" for its name. */
  private static final int AFTERMATH = 60;

  /** A past event is another one only when it ended so many days before the document. */
  private static final int LONG_PAST = 300;

  private static final int NAMED = 5;

  /**
   * A known event.
   *
   * @param start day, month or year
   * @param end last day; far in the future while it lasts
   */
  private record Event(String start, LocalDate from, LocalDate end, Set<String> words) {}

  private static final List<Event> EVENTS;
  private static final Phrases<Set<Integer>> NAMES;
  private static final Phrases<Set<Integer>> PLACES;
  private static final Openers OPENERS;

  static {
    List<Tsv.Row> rows = Tsv.read("events.tsv");
    EVENTS = rows.stream().map(Beginnings::event).toList();
    NAMES = phrases(rows, "names");
    PLACES = phrases(rows, "places");
    OPENERS = Openers.of(NAMES.openers(), PLACES.openers());
  }

  private static Event event(Tsv.Row row) {
    String start = row.get("start");
    String end = row.get("end");
    LocalDate last = end.isEmpty() ? LocalDate.MAX : day(row, end, true);
    return new Event(start, day(row, start, false), last, Set.copyOf(row.list("words")));
  }

  private static LocalDate day(Tsv.Row row, String text, boolean end) {
    String full = text.length() == 4 ? text + "-01-01" : text.length() == 7 ? text + "-01" : text;
    try {
      LocalDate day = LocalDate.parse(full);
      boolean year = end && text.length() == 4;
      return year ? day.plusYears(1) : end && text.length() == 7 ? day.plusMonths(1) : day;
    } catch (java.time.DateTimeException e) {
      throw row.wrong("no date: " + text);
    }
  }

  private static Phrases<Set<Integer>> phrases(List<Tsv.Row> rows, String column) {
    Map<String, Set<Integer>> all = new java.util.TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (String phrase : rows.get(i).list(column)) {
        all.computeIfAbsent(phrase, k -> new HashSet<>()).add(i);
      }
    }
    Phrases.Builder<Set<Integer>> builder = new Phrases.Builder<>();
    all.forEach((phrase, of) -> builder.add(phrase, Set.copyOf(of)));
    return builder.build();
  }

  private final Optional<LocalDate> today;
  private final int[] hits = new int[EVENTS.size()];
  private final boolean[] led = new boolean[EVENTS.size()];

  Beginnings(Optional<LocalDate> today, List<Sentence> sentences) {
    this.today = today;
    int body = 0;
    for (Sentence s : sentences) {
      body += s.part() == Part.BODY ? 1 : 0;
      count(s, body <= 1);
    }
  }

  private void count(Sentence s, boolean lead) {
    for (int i = OPENERS.next(s, 0); i < s.size(); i = OPENERS.next(s, i + 1)) {
      for (int e : at(NAMES, s, i)) {
        hits[e] += NAMED;
        led[e] |= lead;
      }
      for (int e : at(PLACES, s, i)) {
        hits[e]++;
      }
    }
  }

  private static Set<Integer> at(Phrases<Set<Integer>> phrases, Sentence s, int i) {
    return phrases.longest(s, i).map(Phrases.Match::value).orElse(Set.of());
  }

  /** The start of what the document calls by this word ("invasion"), where it is known. */
  Optional<String> of(String word) {
    int best = -1;
    for (int e = 0; e < hits.length; e++) {
      if (hits[e] > 0 && fits(EVENTS.get(e), word) && (best < 0 || hits[e] > hits[best])) {
        best = e;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(EVENTS.get(best).start());
  }

  /** The days on which the wars and other events named from token {@code i} on began. */
  static List<LocalDate> starts(Sentence s, int i) {
    return java.util.stream.Stream.concat(
            NAMES.longest(s, i).stream(), PLACES.longest(s, i).stream())
        .flatMap(m -> m.value().stream())
        .map(EVENTS::get)
        .filter(e -> e.start().length() == 10)
        .map(Event::from)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether the document names a war that goes on at its time, or its places, so often. */
  boolean atWar(int least) {
    for (int e = 0; e < hits.length; e++) {
      if (hits[e] >= least && fits(EVENTS.get(e), "war")) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Event event, String word) {
    return (event.words().contains(word) || Cue.starts(word))
        && today.isPresent()
        && !event.from().isAfter(today.get())
        && (event.end().equals(LocalDate.MAX)
            || !event.end().plusDays(AFTERMATH).isBefore(today.get()));
  }

  /** Whether a past event that is not the document's own is named among these tokens. */
  boolean pastEventNamed(Sentence s, int first, int last) {
    Openers openers = NAMES.openers();
    for (int i = openers.next(s, Math.max(0, first)); i < last; i = openers.next(s, i + 1)) {
      for (int e : at(NAMES, s, i)) {
        if (longPast(EVENTS.get(e)) && !led[e]) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean longPast(Event event) {
    return today.isPresent()
        && !event.end().equals(LocalDate.MAX)
        && event.end().plusDays(LONG_PAST).isBefore(today.get());
  }
}
