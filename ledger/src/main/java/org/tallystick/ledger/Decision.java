package org.tallystick.ledger;

import java.util.Optional;

/**
 * A decision as it stands in the ledger for good.
 *
 * @param seq its place in the chain, from 1
 * @param at when it was made, ISO 8601 in UTC
 * @param what what was decided; texts that were taken down are empty
 * @param old the slot's value before a correction
 * @param extractor the extractor version whose reading was judged, for decisions on figures
 * @param previous the hash of the decision before
 * @param hash over all fields, the texts by their digests
 */
public record Decision(
    long seq,
    String at,
    Judgement what,
    Optional<String> old,
    Optional<String> extractor,
    String previous,
    String hash) {
  /** The hash before the first decision. */
  static final String START = "0".repeat(64);
}
