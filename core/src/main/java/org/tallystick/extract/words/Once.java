package org.tallystick.extract.words;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when first asked for, and then known. Not thread-safe. */
public final class Once<T> {
  private final Supplier<T> how;
  private @Nullable T value;

  /** A value that is worked out when it is first asked for. */
  public Once(Supplier<T> how) {
    this.how = how;
  }

  /** The value. */
  public T get() {
    T known = value;
    if (known == null) {
      known = how.get();
      value = known;
    }
    return known;
  }
}
