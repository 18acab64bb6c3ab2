package org.tallystick.read;

import java.io.IOException;

/** Input that goes beyond a limit; the message is the middle of a sentence for the user. */
final class Refused extends IOException {
  Refused(String why) {
    super(why);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
