package org.tallystick.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.lexicon.WordMap;

/** Losses told by two words with what is lost between, as in {@code around.tsv}. Immutable. */
final class Surrounds implements Rule {
  private record Entry(Sense sense, Phrases<Boolean> closers, int reach) {}

  private final WordMap<List<Entry>> openers;

  private Surrounds(Map<String, List<Entry>> openers) {
    this.openers = new WordMap<>(openers);
  }

  static Surrounds load() {
    Map<String, List<Entry>> openers = new HashMap<>();
    for (Tsv.Row row : Tsv.read("around.tsv")) {
      Phrases.Builder<Boolean> closers = new Phrases.Builder<>();
      row.list("closers").forEach(c -> closers.add(c, true));
      boolean people = row.get("things").equals("no");
      Sense sense =
          new Sense(
              row.get("measure"),
              Sense.Kind.ACT,
              people ? Sense.Bearer.PEOPLE : Sense.Bearer.THINGS);
      Entry entry = new Entry(sense, closers.build(), Integer.parseInt(row.get("reach")));
      for (String opener : row.list("openers")) {
        openers.computeIfAbsent(opener, k -> new ArrayList<>()).add(entry);
      }
    }
    return new Surrounds(openers);
  }

  /** The words with which such losses open. */
  Openers openers() {
    return openers.openers();
  }

  @Override
  public Optional<Link> link(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    int before = ObjectOf.skipDeterminers(clause.marks, phrase.quantity().phraseFirst() - 1);
    for (Entry entry : openers.getOrDefault(clause.marks.lower(before), List.of())) {
      if (clause.bears(phrase, entry.sense()) && closes(clause.marks, phrase.last(), entry)) {
        return Optional.of(Link.of(entry.sense().measure(), before, "around"));
      }
    }
    return Optional.empty();
  }

  private static boolean closes(Marks marks, int from, Entry entry) {
    for (int i = from; i < marks.size() && i - from <= entry.reach(); i++) {
      if (entry.closers().longest(marks.sentence, i).isPresent()) {
        return true;
      }
      boolean stop =
          marks.mark(i)
              || marks.is(i, Words.Group.BREAK)
              || marks.is(i, Words.Group.CONJUNCTION)
              || marks.quantity(i).isPresent();
      if (stop) {
        return false;
      }
    }
    return false;
  }
}
