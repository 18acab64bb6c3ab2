package org.tallystick.app.console;

import java.io.IOException;

/** Whoever read standard output has gone: the command ends and says nothing. */
public final class PipeClosed extends RuntimeException {
  private static final long serialVersionUID = 1;

  PipeClosed(IOException cause) {
    super(cause);
  }
}
