package org.tallystick.extract.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.lexicon.WordMap;

/**
 * A loss told by two words with what is lost between: "sent 12 to hospital".
 *
 * @param closers the second words
 * @param reach how many tokens may stand between the number and the second word
 */
public record Around(Sense sense, Phrases<Boolean> closers, int reach) {
  /** Reads {@code around.tsv}, by first words. */
  static WordMap<List<Around>> load() {
    Map<String, List<Around>> openers = new HashMap<>();
    for (Tsv.Row row : Tsv.read("around.tsv")) {
      Phrases.Builder<Boolean> closers = new Phrases.Builder<>();
      row.list("closers").forEach(c -> closers.add(c, true));
      Sense.Bearer bearer =
          row.get("things").equals("no") ? Sense.Bearer.PEOPLE : Sense.Bearer.THINGS;
      Sense sense = new Sense(row.get("measure"), Sense.Kind.ACT, bearer);
      Around around = new Around(sense, closers.build(), Integer.parseInt(row.get("reach")));
      row.list("openers")
          .forEach(o -> openers.computeIfAbsent(o, k -> new ArrayList<>()).add(around));
    }
    return new WordMap<>(openers);
  }
}
