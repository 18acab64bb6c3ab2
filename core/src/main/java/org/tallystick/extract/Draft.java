package org.tallystick.extract;

import java.util.Optional;
import org.tallystick.extract.loss.Clause;
import org.tallystick.extract.loss.Link;
import org.tallystick.extract.loss.NounPhrase;
import org.tallystick.extract.number.Quantity;

/**
 * A figure in the making: what the roles say, before attribution and period.
 *
 * @param counted the class counted
 * @param countedAt token that says so, or -1 where taken over
 * @param side whose; empty where the text states none
 * @param sideAt token that says so, or -1 where taken over
 * @param possessive whether "its" or "their" makes them the claimant's own
 * @param whole position among the document's drafts of the figure of which this is a part; -1
 */
record Draft(
    Clause clause,
    int q,
    Link link,
    String measure,
    String counted,
    int countedAt,
    Optional<String> side,
    int sideAt,
    boolean possessive,
    int whole) {

  /** The same with another measure. */
  Draft as(String other) {
    return new Draft(clause, q, link, other, counted, countedAt, side, sideAt, possessive, whole);
  }

  /** The same as part of another. */
  Draft partOf(int other) {
    return other == whole
        ? this
        : new Draft(clause, q, link, measure, counted, countedAt, side, sideAt, possessive, other);
  }

  NounPhrase phrase() {
    return clause.phrase(q);
  }

  Quantity quantity() {
    return phrase().quantity();
  }

  /** The token of the word of loss; that of the quantity where it is in another sentence. */
  int measureAt() {
    return link.at() >= 0 ? link.at() : quantity().first();
  }

  int sentence() {
    return clause.marks.sentence.index();
  }
}
