package org.tallystick.ledger;

/** One thing of a ledger, to be had with what belongs to it. */
public sealed interface Topic {
  /** A question with its claims, their reports, and what nearly answers it. */
  record OfQuestion(String id) implements Topic {}

  /** A claim with its question. */
  record OfClaim(String id) implements Topic {}

  /** A document with the claims it reports. */
  record OfDocument(String name) implements Topic {}

  /** A claimant with its claims and those of others on the same questions. */
  record OfClaimant(String name) implements Topic {}

  /** An outlet with its newest documents. */
  record OfOutlet(String name) implements Topic {}
}
