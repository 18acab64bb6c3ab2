package org.tallystick.ledger;

/** What came of opening a ledger. */
public sealed interface Opened {
  /** It is open; the caller closes it. */
  record Open(Ledger ledger) implements Opened {}

  /** It cannot be opened, and why. */
  record Refused(LedgerFault fault) implements Opened {}
}
