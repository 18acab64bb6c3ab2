package org.tallystick.ledger;

/**
 * The storage refused: one sentence for the user, and what sort of trouble it is. What was
 * committed before stays.
 */
public final class LedgerFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What sort of trouble. */
  public enum Kind {
    /** There is nothing at that place. */
    MISSING,
    /** What is there is not a ledger. */
    FOREIGN,
    /** Written by a newer version of the program. */
    NEWER,
    LOCKED,
    FULL,
    READ_ONLY,
    DAMAGED,
    /** The database server does not answer or does not let us in. */
    UNREACHABLE,
    /** A query took too long. */
    TIMEOUT,
    /** A query of the user's own is wrong. */
    QUERY,
    OTHER
  }

  private final Kind kind;

  /** A fault with the sentence the user reads. */
  public LedgerFault(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  LedgerFault(Kind kind, String sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  /** What sort of trouble it is. */
  public Kind kind() {
    return kind;
  }

  /** The sentence for the user. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
