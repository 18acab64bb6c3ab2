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
    backwards(clause);
  }

  /** "50 soldiers, 200 civilians killed": the loss told of the last is told of all. */
  private static void backwards(Clause clause) {
    for (int q = clause.phrases.size() - 2; q >= 0; q--) {
      Optional<Link> next = clause.link(q + 1);
      boolean told = next.filter(l -> l.rule().equals("subject") || l.rule().equals("list-ahead")).isPresent();
      if (told && clause.link(q).isEmpty() && !clause.event(clause.phrase(q)) && Listed.side(clause, q)) {
        Link link = next.get();
        clause.tie(q, new Link(link.measure(), link.at(), "list-ahead", link.nation(), link.nationAt(), -1));
      }
    }
  }
}
