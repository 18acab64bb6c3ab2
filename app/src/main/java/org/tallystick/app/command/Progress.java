package org.tallystick.app.command;

import java.io.PrintStream;

/**
 * Progress on standard error: a line that renews itself on a screen, a line every ten seconds
 * elsewhere; nothing for work that is done within a second.
 */
final class Progress {
  private static final long SECOND = 1_000_000_000L;

  private final Talk talk;
  private final PrintStream err;
  private final boolean screen;
  private final long start = System.nanoTime();
  private long next = start + SECOND;
  private boolean shown;

  Progress(Talk talk) {
    this.talk = talk;
    this.err = talk.console().err();
    this.screen = talk.console().progress();
    if (!screen) {
      next = start + 10 * SECOND;
    }
  }

  /** So much is done. */
  void at(long documents, long figures) {
    long now = System.nanoTime();
    if (!talk.progress() || now < next) {
      return;
    }
    long perSecond = documents * SECOND / Math.max(1, now - start);
    String line =
        String.format(
            "tallystick: %,d documents, %,d figures, %,d documents a second",
            documents, figures, perSecond);
    if (screen) {
      err.print("\r\u001B[K" + line);
      err.flush();
      shown = true;
      next = now + SECOND / 5;
    } else {
      err.println(line);
      next = now + 10 * SECOND;
    }
  }

  /** Takes the line away before something else is said. */
  void clear() {
    if (shown) {
      err.print("\r\u001B[K");
      err.flush();
      shown = false;
    }
  }

  void end() {
    clear();
  }
}
