package org.tallystick.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One claimant's answer to one question at one time, resolved from the figures that report it.
 *
 * @param figures ids of the figures that report it, in document order
 * @param reports how many documents report it
 * @param origins in how many independent ways it reached print
 * @param firstSeen day of the earliest dated report
 */
public record Claim(
    String id,
    Question question,
    Optional<String> claimant,
    Optional<String> party,
    Relation relation,
    Amount amount,
    Optional<LocalDate> asOf,
    List<String> figures,
    int reports,
    int origins,
    Optional<LocalDate> firstSeen) {
  public Claim {
    figures = List.copyOf(figures);
  }
}
