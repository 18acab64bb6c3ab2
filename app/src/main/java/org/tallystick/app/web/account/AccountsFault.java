package org.tallystick.app.web.account;

import org.jspecify.annotations.Nullable;

/** The file of accounts cannot be used; one sentence says why. */
public final class AccountsFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  AccountsFault(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /** The sentence for the user. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
