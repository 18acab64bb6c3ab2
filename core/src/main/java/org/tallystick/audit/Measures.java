package org.tallystick.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures that are told for one another, though they are not the same. Stateless. */
final class Measures {
  private static final List<Set<String>> CONFUSED =
      List.of(
          Set.of("killed", "wounded", "casualties", "losses"),
          Set.of("killed", "missing"),
          Set.of("captured", "detained"),
          Set.of("destroyed", "damaged", "losses", "struck"));

  /** The wider a measure, the earlier: a wide one told as a narrow one is the change. */
  private static final List<String> WIDEST_FIRST =
      List.of("losses", "casualties", "struck", "damaged", "missing", "wounded", "captured");

  private Measures() {}

  /** Whether one is known to be told for the other. */
  static boolean confused(Optional<String> a, Optional<String> b) {
    return a.isPresent()
        && b.isPresent()
        && !a.equals(b)
        && CONFUSED.stream().anyMatch(s -> s.contains(a.get()) && s.contains(b.get()));
  }

  /** Whether {@code a} is the wider word. */
  static boolean wider(Optional<String> a, Optional<String> b) {
    return rank(a) < rank(b);
  }

  private static int rank(Optional<String> measure) {
    int rank = WIDEST_FIRST.indexOf(measure.orElse(""));
    return rank < 0 ? WIDEST_FIRST.size() : rank;
  }
}
