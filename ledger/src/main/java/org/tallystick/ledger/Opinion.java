package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tallystick.ledger.Judgement.Action;

/**
 * Where one actor stands on one target after all their decisions on it.
 *
 * @param verdict accept, reject, correct, merge, split or alias
 * @param corrections the right value of each corrected slot; empty for a slot to be left open
 */
public record Opinion(Action verdict, Map<String, Optional<String>> corrections) {
  public Opinion {
    corrections = java.util.Collections.unmodifiableMap(new TreeMap<>(corrections));
  }

  /** The standing decisions among one actor's decisions on one target, oldest first. */
  static List<Decision> standing(List<Decision> decisions) {
    List<Decision> standing = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision.what().action() != Action.UNDO) {
        standing.add(decision);
      } else if (!standing.isEmpty()) {
        standing.remove(standing.size() - 1);
      }
    }
    return standing;
  }

  /** What the standing decisions come to; empty where they are none, or skips alone. */
  static Optional<Opinion> of(List<Decision> standing) {
    Optional<Opinion> opinion = Optional.empty();
    for (Decision decision : standing) {
      opinion = opinion(opinion, decision.what());
    }
    return opinion;
  }

  private static Optional<Opinion> opinion(Optional<Opinion> before, Judgement next) {
    return switch (next.action()) {
      case SKIP, UNDO -> before;
      case ACCEPT, REJECT, MERGE, SPLIT -> Optional.of(new Opinion(next.action(), Map.of()));
      case ALIAS -> Optional.of(new Opinion(Action.ALIAS, Map.of("name", next.value())));
      case CORRECT -> {
        Map<String, Optional<String>> corrections =
            new TreeMap<>(before.map(Opinion::corrections).orElse(Map.of()));
        corrections.put(next.field().orElseThrow(), next.value());
        yield Optional.of(new Opinion(Action.CORRECT, corrections));
      }
    };
  }
}
