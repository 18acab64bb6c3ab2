package org.tallystick.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.figure.Figure;
import org.tallystick.lexicon.Nations;
import org.tallystick.lexicon.WordSets;

/** Whether two figures are said to come from one claimant. Stateless. */
public final class Speakers {
  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "of", "for", "and", "s", "'s", "local", "state", "mr", "mrs", "gen");

  /** Words that make a claimant of nobody in particular. */
  private static final Set<String> VAGUE = WordSets.of("vague-speaker");

  private Speakers() {}

  /** Whether both name one claimant: equal names, or one name within the other. */
  public static boolean same(Figure a, Figure b) {
    if (a.claimant().isEmpty() || b.claimant().isEmpty()) {
      return false;
    }
    return sameName(a.claimant().get(), b.claimant().get());
  }

  /** Whether a name says that somebody is official and not who: "official data". */
  static boolean vague(String name) {
    Set<String> words = words(name);
    return !words.isEmpty() && VAGUE.containsAll(words);
  }

  /**
   * Whether capitals stand for a name: every one of them begins one of its words, in order beside
   * one another, or in any order with one word at most left over.
   */
  private static boolean initials(String a, String b) {
    if (a.length() < 3 || a.length() > 6 || !a.chars().allMatch(Character::isUpperCase)) {
      return false;
    }
    StringBuilder left = new StringBuilder();
    for (String w : b.split("[ -]+")) {
      if (!w.isEmpty() && Character.isUpperCase(w.charAt(0))) {
        left.append(w.charAt(0));
      }
    }
    if (left.indexOf(a) >= 0) {
      return true;
    }
    for (int i = 0; i < a.length(); i++) {
      int at = left.indexOf(a.substring(i, i + 1));
      if (at < 0) {
        return false;
      }
      left.deleteCharAt(at);
    }
    return left.length() <= 1;
  }

  /**
   * Whether the names are equal, one holds all words of the other, or its initials. "Lebanon's
   * health minister" is the Lebanese one; a nation alone is not each of its bodies.
   */
  public static boolean sameName(String a, String b) {
    if (a.equalsIgnoreCase(b) || initials(a, b) || initials(b, a)) {
      return true;
    }
    Set<String> x = words(a);
    Set<String> y = words(b);
    return within(x, y) || Math.min(x.size(), y.size()) > 1 && within(nouns(x), nouns(y));
  }

  private static boolean within(Set<String> x, Set<String> y) {
    return !x.isEmpty() && !y.isEmpty() && (x.containsAll(y) || y.containsAll(x));
  }

  /** The words, with the names of nations for their adjectives. */
  private static Set<String> nouns(Set<String> words) {
    return words.stream()
        .map(
            w ->
                Nations.english()
                    .adjective(w)
                    .map(n -> n.name().toLowerCase(Locale.ROOT))
                    .orElse(w))
        .collect(Collectors.toSet());
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
