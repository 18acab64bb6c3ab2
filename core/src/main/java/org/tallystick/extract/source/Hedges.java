package org.tallystick.extract.source;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Stance;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;

/** Words inside a clause that say how its figure is held, and warnings about it. Stateless. */
final class Hedges {
  private static final Set<String> BOUNDARY =
      Set.of(",", ";", ":", "but", "while", "although", "that", "(", ")");

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "has", "have", "had");

  /** A hedge reaches this many tokens. */
  private static final int REACH = 10;

  /** No hedge that ends with "that" has more tokens. */
  private static final int GOVERNS = 4;

  private static final Phrases<Stance> STANCES = stances();
  private static final Phrases<Caveat> CAVEATS = caveats();

  private Hedges() {}

  private static Phrases<Stance> stances() {
    Phrases.Builder<Stance> builder = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("stances.tsv")) {
      Stance stance = Stance.valueOf(row.get("stance").toUpperCase(Locale.ROOT));
      row.list("phrase").forEach(p -> builder.add(p, stance));
    }
    return builder.build();
  }

  private static Phrases<Caveat> caveats() {
    Phrases.Builder<Caveat> builder = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("caveats.tsv")) {
      Caveat caveat = Caveat.valueOf(row.get("caveat").toUpperCase(Locale.ROOT));
      row.list("phrase").forEach(p -> builder.add(p, caveat));
    }
    return builder.build();
  }

  /** The hedge nearest to the token in its clause. */
  static Optional<Phrases.Match<Stance>> stance(Sentence sentence, int at) {
    int from = at;
    while (from > 0 && at - from < REACH && !BOUNDARY.contains(sentence.lower(from - 1))) {
      from--;
    }
    Optional<Phrases.Match<Stance>> nearest = governing(sentence, from);
    int least = REACH + 1;
    for (int i = from; i < Math.min(sentence.size(), at + REACH); i++) {
      // "20 were found and 42 are feared dead": the hedge is of a clause of its own
      boolean other =
          sentence.lower(i - 1).equals("and") && sentence.number(i) && sentence.any(at, i, BE);
      if (i > at && BOUNDARY.contains(sentence.lower(i)) || other) {
        break;
      }
      if (Math.abs(i - at) < least) {
        Optional<Phrases.Match<Stance>> found =
            STANCES.longest(sentence, i).filter(m -> !that(sentence, m));
        least = found.isPresent() ? Math.abs(i - at) : least;
        nearest = found.isPresent() ? found : nearest;
      }
    }
    return nearest;
  }

  /** "It is feared that", "amid fears that": what governs the clause that starts here. */
  private static Optional<Phrases.Match<Stance>> governing(Sentence sentence, int from) {
    return IntStream.range(Math.max(0, from - GOVERNS), from)
        .mapToObj(i -> STANCES.longest(sentence, i))
        .flatMap(Optional::stream)
        .filter(m -> m.last() == from && that(sentence, m))
        .findFirst();
  }

  private static boolean that(Sentence sentence, Phrases.Match<Stance> hedge) {
    return sentence.lower(hedge.last() - 1).equals("that");
  }

  /** The warnings a sentence holds. */
  static Set<Caveat> caveats(Sentence sentence) {
    Set<Caveat> found = EnumSet.noneOf(Caveat.class);
    for (int i = 0; i < sentence.size(); i++) {
      CAVEATS.longest(sentence, i).ifPresent(m -> found.add(m.value()));
    }
    return found;
  }
}
