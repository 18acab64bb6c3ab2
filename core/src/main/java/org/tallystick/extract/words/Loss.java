package org.tallystick.extract.words;

import java.util.List;
import java.util.Optional;

/** A phrase of loss found in a sentence: tokens {@code first} up to {@code last}. */
public record Loss(int first, int last, List<Sense> senses) {
  /** Its first sense of a kind. */
  public Optional<Sense> sense(Sense.Kind kind) {
    for (Sense s : senses) {
      if (s.kind() == kind) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }

  /** The measure of its first sense; empty where the phrase only looks like a loss. */
  public String measure() {
    return senses.isEmpty() ? "" : senses.get(0).measure();
  }

  /** Whether it has a sense of this kind. */
  public boolean is(Sense.Kind kind) {
    for (Sense s : senses) {
      if (s.kind() == kind) {
        return true;
      }
    }
    return false;
  }
}
