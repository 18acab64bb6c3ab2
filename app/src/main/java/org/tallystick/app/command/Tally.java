package org.tallystick.app.command;

import org.tallystick.app.console.Exit;

/**
 * What a run came to.
 *
 * @param documents read whole
 * @param figures read from them
 * @param failed inputs, or parts of them, that could not be read
 * @param faults documents on which Tallystick itself failed
 */
record Tally(long documents, long figures, long failed, long faults) {
  Exit exit() {
    return faults > 0 ? Exit.BUG : failed > 0 ? Exit.PARTLY : Exit.DONE;
  }
}
