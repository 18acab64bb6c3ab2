package org.tallystick.app.command;

import org.tallystick.app.console.Console;

/**
 * What a command may say beside its data.
 *
 * @param quiet errors only
 * @param verbose notes too
 * @param progress whether progress is wanted
 */
record Talk(Console console, boolean quiet, boolean verbose, boolean progress) {
  /** Said always: something failed. */
  void error(String sentence) {
    console.say(sentence);
  }

  /** Said unless quiet. */
  void note(String sentence) {
    if (!quiet) {
      console.say(sentence);
    }
  }

  /** Said only when asked to say more. */
  void detail(String sentence) {
    if (verbose && !quiet) {
      console.say(sentence);
    }
  }
}
