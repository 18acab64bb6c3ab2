package org.tallystick.extract.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tallystick.lexicon.Nations;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.lexicon.WordMap;

/**
 * The vocabulary of the clause grammar, loaded once. Immutable and thread-safe.
 *
 * @param around what {@link Around#load} gives
 * @param tellers the words with which anything that tells of a loss opens
 */
public record Grammar(
    Phrases<List<Sense>> losses,
    Spans spans,
    WordMap<List<Around>> around,
    Phrases<Counted> counted,
    Words words,
    Nations nations,
    Openers tellers) {

  private static final class Holder {
    private static final Grammar ENGLISH = load();
  }

  private static Grammar load() {
    Phrases<List<Sense>> losses = losses("measures.tsv");
    Spans spans = Spans.load();
    WordMap<List<Around>> around = Around.load();
    return new Grammar(
        losses,
        spans,
        around,
        counted("counted.tsv"),
        Words.load(),
        Nations.english(),
        Openers.of(losses.openers(), spans.openers(), around.openers()));
  }

  /** The English vocabulary. */
  public static Grammar english() {
    return Holder.ENGLISH;
  }

  private static Phrases<List<Sense>> losses(String file) {
    Map<String, List<Sense>> senses = new LinkedHashMap<>();
    for (Tsv.Row row : Tsv.read(file)) {
      if (row.get("measure").equals("-")) {
        row.list("phrases").forEach(p -> senses.put(p, new ArrayList<>()));
        continue;
      }
      Sense sense = new Sense(row.get("measure"), kind(row), bearer(row));
      for (String phrase : row.list("phrases")) {
        List<Sense> all = senses.computeIfAbsent(phrase, k -> new ArrayList<>());
        if (!all.contains(sense)) {
          all.add(sense);
        }
      }
    }
    Phrases.Builder<List<Sense>> builder = new Phrases.Builder<>();
    senses.forEach((phrase, all) -> builder.add(phrase, List.copyOf(all)));
    return builder.build();
  }

  private static Sense.Kind kind(Tsv.Row row) {
    try {
      return Sense.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.wrong("unknown kind " + row.get("kind"));
    }
  }

  private static Sense.Bearer bearer(Tsv.Row row) {
    return switch (row.get("things")) {
      case "yes" -> Sense.Bearer.THINGS;
      case "no" -> Sense.Bearer.PEOPLE;
      case "" -> Sense.Bearer.ANY;
      default -> throw row.wrong("things is yes, no or empty");
    };
  }

  private static Phrases<Counted> counted(String file) {
    Phrases.Builder<Counted> builder = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read(file)) {
      Counted counted = new Counted(row.get("class"), row.get("kind").equals("thing"));
      row.list("phrases").forEach(p -> builder.add(p, counted));
    }
    return builder.build();
  }
}
