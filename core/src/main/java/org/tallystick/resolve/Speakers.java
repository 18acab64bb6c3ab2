package org.tallystick.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Figure;

/** Whether two figures are said to come from one claimant. Stateless. */
public final class Speakers {
  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "of", "for", "and", "s", "'s", "local", "state", "mr", "mrs", "gen");

  private Speakers() {}

  /** Whether both name one claimant: equal names, or one name within the other. */
  public static boolean same(Figure a, Figure b) {
    if (a.claimant().isEmpty() || b.claimant().isEmpty()) {
      return false;
    }
    return sameName(a.claimant().get(), b.claimant().get());
  }

  /** Whether the names are equal or one holds all words of the other. */
  public static boolean sameName(String a, String b) {
    if (a.equalsIgnoreCase(b)) {
      return true;
    }
    Set<String> x = words(a);
    Set<String> y = words(b);
    return !x.isEmpty() && !y.isEmpty() && (x.containsAll(y) || y.containsAll(x));
  }

  private static Set<String> words(String name) {
    Set<String> words = new java.util.HashSet<>();
    for (String w : name.toLowerCase(Locale.ROOT).replace('’', '\'').split("[ ,()\"]+")) {
      String bare = w.endsWith("'s") ? w.substring(0, w.length() - 2) : w;
      if (!bare.isEmpty() && !SMALL.contains(bare)) {
        words.add(bare);
      }
    }
    return words;
  }

  /** The party a figure's claimant speaks for, where it is a side and not an independent voice. */
  public static Optional<String> party(Figure f) {
    return f.party().filter(p -> !p.equals("independent"));
  }

  /** Whether both claimants speak for one party. */
  public static boolean sameParty(Figure a, Figure b) {
    return party(a).isPresent() && party(a).equals(party(b));
  }

  /** Whether the claimant is named by its party alone: "Ukraine" for one of its bodies. */
  public static boolean coarse(Figure f) {
    return f.claimant().isPresent()
        && party(f).filter(p -> p.equalsIgnoreCase(f.claimant().get())).isPresent();
  }

  /** Whether one can be the other: one claimant, or two voices of one party. */
  public static boolean compatible(Figure a, Figure b) {
    return same(a, b) || sameParty(a, b);
  }
}
