package org.tallystick.ledger;

import java.time.Clock;
import java.time.Duration;

/**
 * How to open a ledger.
 *
 * @param create whether to make one where there is none
 * @param patience how long to wait for another writer
 * @param clock tells when things are recorded
 * @param resolver the version of the program that resolves; another makes what is derived anew
 */
public record LedgerOptions(boolean create, Duration patience, Clock clock, String resolver) {
  /** Opens what is there, waits ten seconds for other writers. */
  public static LedgerOptions existing(String resolver) {
    return new LedgerOptions(false, Duration.ofSeconds(10), Clock.systemUTC(), resolver);
  }

  /** Makes a ledger where there is none. */
  public LedgerOptions creating() {
    return new LedgerOptions(true, patience, clock, resolver);
  }

  /** With another patience. */
  public LedgerOptions waiting(Duration other) {
    return new LedgerOptions(create, other, clock, resolver);
  }
}
