package org.tallystick.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tallystick.text.Sentence;

/**
 * Well-known places and the countries they lie in. Read once from {@code places.tsv}; immutable and
 * thread-safe.
 */
public final class Gazetteer {
  private static final String FILE = "places.tsv";

  /**
   * A place where a text names it: its country and the tokens from {@code first} to {@code last}.
   */
  public record Mention(String country, int first, int last) {}

  private static final class Holder {
    private static final Gazetteer ENGLISH = load();
  }

  private final Phrases<String> names;
  private final Phrases<String> regions;

  private Gazetteer(Phrases<String> names, Phrases<String> regions) {
    this.names = names;
    this.regions = regions;
  }

  /** The places under their English names. */
  public static Gazetteer english() {
    return Holder.ENGLISH;
  }

  private static Gazetteer load() {
    Phrases.Builder<String> names = new Phrases.Builder<>();
    Phrases.Builder<String> regions = new Phrases.Builder<>();
    Map<String, String> known = new HashMap<>();
    for (Tsv.Row row : Tsv.read(FILE)) {
      String country = row.get("country");
      if (Nations.english().named(country).isEmpty()) {
        throw row.wrong("no such country: " + country);
      }
      for (String place : row.list("places")) {
        String other = known.put(place, country);
        if (other != null && !other.equals(country)) {
          throw row.wrong(place + " already lies in " + other);
        }
        names.add(place, country);
      }
      for (String region : row.list("abbreviations")) {
        regions.add(region, country);
      }
      if (!row.get("region").isEmpty()) {
        regions.add(row.get("region"), country);
      }
    }
    return new Gazetteer(names.build(), regions.build());
  }

  /** The longest place whose name starts with token {@code at}, written with a capital. */
  public Optional<Mention> at(Sentence sentence, int at) {
    return mention(names, sentence, at);
  }

  /** A region as written behind the name of one of its cities: "Ky.", "Texas". */
  public Optional<Mention> region(Sentence sentence, int at) {
    return mention(regions, sentence, at);
  }

  private static Optional<Mention> mention(Phrases<String> of, Sentence sentence, int at) {
    if (at < 0 || at >= sentence.size()) {
      return Optional.empty();
    }
    boolean article = sentence.lower(at).equals("al") || sentence.lower(at).equals("el");
    if (!sentence.token(at).word() || !sentence.token(at).capital() && !article) {
      return Optional.empty();
    }
    return of.longest(sentence, at).map(m -> new Mention(m.value(), m.first(), m.last()));
  }
}
