package org.tallystick.app.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tallystick.app.arrange.Wording;

/** Counts by name, the most frequent first. For one thread. */
final class Tallies {
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  void add(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  /** The names without links. */
  List<ActorPage.Tally> of(String noun) {
    return of(noun, name -> Optional.empty());
  }

  /**
   * The names as lines of a page.
   *
   * @param noun what was counted
   * @param link where a name leads
   */
  List<ActorPage.Tally> of(String noun, Function<String, Optional<String>> link) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> tally(e.getKey(), e.getValue(), noun, link))
        .toList();
  }

  private static ActorPage.Tally tally(
      String name, int count, String noun, Function<String, Optional<String>> link) {
    return new ActorPage.Tally(name, link.apply(name), Wording.count(count, noun));
  }
}
