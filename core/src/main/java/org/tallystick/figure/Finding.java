package org.tallystick.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something the ledger noticed. It never says who is right.
 *
 * @param drift which drift, exactly when kind is drift
 * @param from the slot's value before the change
 * @param to its value after
 * @param doc the document that tells it so
 * @param claims ids of the claims concerned
 * @param figures ids of the figures that prove it
 * @param ratio the larger over the smaller number, for disputes
 * @param because the rule and the numbers in one sentence
 */
public record Finding(
    String id,
    FindingKind kind,
    Optional<Drift> drift,
    Optional<String> from,
    Optional<String> to,
    Optional<String> doc,
    List<String> claims,
    List<String> figures,
    OptionalDouble ratio,
    String because) {
  public Finding {
    claims = List.copyOf(claims);
    figures = List.copyOf(figures);
    if ((kind == FindingKind.DRIFT) != drift.isPresent()) {
      throw new IllegalArgumentException("a drift kind belongs to findings of kind drift only");
    }
  }
}
