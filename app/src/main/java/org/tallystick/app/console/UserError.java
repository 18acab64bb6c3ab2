package org.tallystick.app.console;

/** Ends a command with one sentence for the user and an exit code; never shown with a trace. */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Exit exit;

  /**
   * @param exit what the shell is told
   * @param sentence what happened, to which file, and what to do
   */
  public UserError(Exit exit, String sentence) {
    super(sentence);
    this.exit = exit;
  }

  /** What the shell is told. */
  public Exit exit() {
    return exit;
  }

  /** The sentence for the user. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
