package org.tallystick.extract;

import java.util.Optional;

/**
 * A further member of a list takes over the loss of the member before it: "lost 30 aircraft, 31
 * helicopters and 211 tanks", and a stated part that of its whole: "60 aircraft, including 30
 * helicopters".
 */
final class Listed implements Rule {
  @Override
  public Optional<Link> link(Clause clause, int q) {
    if (q == 0) {
      return Optional.empty();
    }
    Optional<Link> before = clause.link(q - 1);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    int from = clause.phrase(q - 1).last();
    int to = clause.phrase(q).quantity().phraseFirst();
    boolean joined = joins(clause.marks, from, to);
    boolean part = Parts.cue(clause, q).isPresent();
    if (!joined && !part) {
      return Optional.empty();
    }
    if (!fits(clause, q, before.get())) {
      return Optional.empty();
    }
    Link link = before.get();
    String rule = part ? "part" : "listed";
    return Optional.of(
        new Link(link.measure(), link.at(), rule, link.nation(), link.nationAt(), q - 1));
  }

  /**
   * People are killed and things destroyed: a list that changes between them takes nothing over.
   */
  private static boolean fits(Clause clause, int q, Link before) {
    NounPhrase phrase = clause.phrase(q);
    NounPhrase other = clause.phrase(q - 1);
    boolean loose = before.measure().equals("losses") || phrase.counted().isEmpty();
    return loose || other.counted().isEmpty() || phrase.thing() == other.thing();
  }

  /** Only commas, semicolons, brackets and conjunctions, or a short aside, lie between. */
  private static boolean joins(Marks marks, int from, int to) {
    int words = 0;
    boolean mark = false;
    for (int i = from; i < to; i++) {
      if (marks.mark(i) || marks.is(i, Words.Class.CONJUNCTION)) {
        mark |= !marks.lower(i).equals(":");
      } else {
        words++;
      }
      if (marks.loss(i).isPresent()
          || marks.is(i, Words.Class.BE)
          || marks.is(i, Words.Class.BREAK)
          || marks.is(i, Words.Class.HAVE)) {
        return false;
      }
    }
    boolean directly =
        to - 1 >= from
            && (marks.mark(to - 1)
                || marks.is(to - 1, Words.Class.CONJUNCTION)
                || asWell(marks, to));
    boolean semicolon = marks.lower(to - 1).equals(";") || marks.lower(to - 2).equals(";");
    return mark && directly && words <= (semicolon ? 16 : 6) || asWell(marks, to) && words <= 6;
  }

  private static boolean asWell(Marks marks, int to) {
    String last = marks.lower(to - 1);
    return last.equals("as") && marks.lower(to - 2).equals("well")
        || last.equals("with") && marks.lower(to - 2).equals("along");
  }
}
