package org.tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A view's place in the two times.
 *
 * @param said only what was published by the end of that day; undated documents are left out
 * @param known only what the ledger had learnt, and people had decided, by that moment
 */
public record AsOf(Optional<LocalDate> said, Optional<Instant> known) {
  /** Everything known now. */
  public static final AsOf NOW = new AsOf(Optional.empty(), Optional.empty());

  /** What had been said by the end of a day, as known now. */
  public static AsOf said(LocalDate day) {
    return new AsOf(Optional.of(day), Optional.empty());
  }

  /** What was known at a moment. */
  public static AsOf known(Instant moment) {
    return new AsOf(Optional.empty(), Optional.of(moment));
  }
}
