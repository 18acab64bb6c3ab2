package org.tallystick.ledger;

/** A stored row that no version of the program can have written: the sign of damage. */
final class UnreadableRow extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableRow(String what, Throwable cause) {
    super(what, cause);
  }
}
