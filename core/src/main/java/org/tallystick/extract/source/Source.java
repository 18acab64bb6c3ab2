package org.tallystick.extract.source;

import java.util.Optional;

/**
 * Who a mention stands for.
 *
 * @param name canonical name, else as written; empty where it stays open
 * @param party the side spoken for, {@code independent}, or empty where open
 * @param many whether "they" can point back to it
 * @param person whether "he" or "she" can
 */
record Source(
    Optional<String> name, Optional<String> party, ActorKind kind, boolean many, boolean person) {
  static final Source OPEN =
      new Source(Optional.empty(), Optional.empty(), ActorKind.PERSON, false, false);
}
