package org.tallystick.extract.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;

/** Losses told by two words with others between, as in {@code spans.tsv}. Immutable. */
public final class Spans {
  private record Entry(Sense sense, Phrases<Boolean> closers, int reach) {}

  private final Phrases<List<Entry>> openers;

  private Spans(Phrases<List<Entry>> openers) {
    this.openers = openers;
  }

  static Spans load() {
    Map<String, List<Entry>> entries = new HashMap<>();
    for (Tsv.Row row : Tsv.read("spans.tsv")) {
      Phrases.Builder<Boolean> closers = new Phrases.Builder<>();
      row.list("closers").forEach(c -> closers.add(c, true));
      Sense sense =
          new Sense(
              row.get("measure"),
              Sense.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
              row.get("things").equals("no") ? Sense.Bearer.PEOPLE : Sense.Bearer.ANY);
      Entry entry = new Entry(sense, closers.build(), Integer.parseInt(row.get("reach")));
      for (String opener : row.list("openers")) {
        entries.computeIfAbsent(opener, k -> new ArrayList<>()).add(entry);
      }
    }
    Phrases.Builder<List<Entry>> openers = new Phrases.Builder<>();
    entries.forEach((phrase, list) -> openers.add(phrase, List.copyOf(list)));
    return new Spans(openers.build());
  }

  /** The words with which such losses open. */
  Openers openers() {
    return openers.openers();
  }

  /** The loss that opens at token {@code at}, if a closer follows in reach. */
  public Optional<Loss> at(Sentence sentence, int at) {
    Optional<Phrases.Match<List<Entry>>> opener = openers.longest(sentence, at);
    if (opener.isEmpty()) {
      return Optional.empty();
    }
    for (Entry entry : opener.get().value()) {
      int last = close(sentence, opener.get().last(), entry);
      if (last > 0 && !(entry.sense().kind() == Sense.Kind.INTR && errand(sentence, last))) {
        return Optional.of(new Loss(at, last, List.of(entry.sense())));
      }
    }
    return Optional.empty();
  }

  /** "went to the hospital to interview the victims": they were not hurt. */
  private static boolean errand(Sentence sentence, int last) {
    return sentence.lower(last - 1).startsWith("hospital")
        && sentence.lower(last).equals("to")
        && switch (sentence.lower(last + 1)) {
          case "be", "get", "have", "receive", "seek", "undergo" -> false;
          default -> true;
        };
  }

  private static final Set<String> STOPS = Set.of(",", ";", ".", "but", "while");

  private static int close(Sentence sentence, int from, Entry entry) {
    int end = Math.min(sentence.size(), from + entry.reach());
    boolean may = entry.closers().openers().any(sentence, from, end);
    for (int i = from; may && i < end; i++) {
      Optional<Phrases.Match<Boolean>> closer = entry.closers().longest(sentence, i);
      if (closer.isPresent()) {
        return closer.get().last();
      }
      String word = sentence.lower(i);
      if (STOPS.contains(word)) {
        return -1;
      }
    }
    return -1;
  }
}
