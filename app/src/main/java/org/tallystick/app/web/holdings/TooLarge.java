package org.tallystick.app.web.holdings;

/** What would need a large ledger wholly in memory; one sentence says what to do instead. */
public final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooLarge(String sentence) {
    super(sentence, null, false, false);
  }

  /** The sentence for whoever asked. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
