package org.tallystick.extract;

import java.util.List;
import java.util.Optional;

/** Ties the quantities of a sentence to losses, by the first rule that reads a tie. */
final class Linker {
  /** The rules in the order in which they are asked. */
  private static final List<Rule> RULES =
      List.of(
          new WithinPhrase(),
          new ObjectOf(),
          new SubjectOf(false),
          new TollOf(),
          new SubjectOf(true),
          new Listed());

  private Linker() {}

  /** Ties what can be tied within the sentence. */
  static void link(Clause clause) {
    for (int q = 0; q < clause.phrases.size(); q++) {
      if (clause.event(clause.phrase(q))) {
        continue;
      }
      for (Rule rule : RULES) {
        Optional<Link> link = rule.link(clause, q);
        if (link.isPresent()) {
          clause.tie(q, link.get());
          break;
        }
      }
    }
  }
}
