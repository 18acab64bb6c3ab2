package org.tallystick.resolve;

import java.util.List;
import java.util.Set;
import org.tallystick.lexicon.WordSets;

/** Measures that are told for one another, though they are not the same. Stateless. */
public final class Measures {
  private static final List<Set<String>> CONFUSED =
      List.of(
          Set.of("killed", "casualties", "losses"),
          Set.of("wounded", "casualties", "losses"),
          Set.of("killed", "missing"),
          Set.of("captured", "detained"),
          Set.of("destroyed", "damaged", "struck"));

  /** The wider a measure, the earlier: a wide one told as a narrow one is the change. */
  private static final List<String> WIDEST_FIRST =
      List.of("losses", "casualties", "struck", "damaged", "missing", "wounded", "captured");

  /** What happens to the same people or things once, so that counts of it have one answer. */
  private static final Set<String> TOLLS = WordSets.of("counted-once");

  private Measures() {}

  /** Whether it is a toll, and not what comes in portions, such as the evacuated. */
  public static boolean toll(String measure) {
    return TOLLS.contains(measure);
  }

  /** Whether one is known to be told for the other. */
  public static boolean confused(String a, String b) {
    return !a.equals(b) && CONFUSED.stream().anyMatch(s -> s.contains(a) && s.contains(b));
  }

  /** Whether telling one for the other changes what is said of these: "lost" is dead for people. */
  public static boolean differ(String a, String b, String counted) {
    boolean dead = Set.of(a, b).equals(Set.of("killed", "losses"));
    return confused(a, b) && (!dead || Counted.related(counted, "military"));
  }

  /** Whether {@code a} is the wider word. */
  public static boolean wider(String a, String b) {
    return rank(a) < rank(b);
  }

  private static int rank(String measure) {
    int rank = WIDEST_FIRST.indexOf(measure);
    return rank < 0 ? WIDEST_FIRST.size() : rank;
  }
}
