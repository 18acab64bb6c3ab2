package org.tallystick.app.console;

/** The exit codes users script against. */
public enum Exit {
  DONE(0),
  /** A comparison or check found something. */
  FOUND(1),
  WRONG_USAGE(2),
  /** Some inputs failed, each named; the rest is complete. */
  PARTLY(3),
  /** Storage is locked, full or damaged. */
  STORAGE(4),
  /** Refused by a limit or by the network policy. */
  REFUSED(5),
  /** A fault of Tallystick's own. */
  BUG(70),
  INTERRUPTED(130);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The number handed to the shell. */
  public int code() {
    return code;
  }
}
