package org.tallystick.extract;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when first asked for, and then known. Not thread-safe. */
final class Once<T> {
  private final Supplier<T> how;
  private @Nullable T value;

  Once(Supplier<T> how) {
    this.how = how;
  }

  T get() {
    T known = value;
    if (known == null) {
      known = how.get();
      value = known;
    }
    return known;
  }
}
