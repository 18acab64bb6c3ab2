package org.tallystick.resolve;

import java.util.HashMap;
import java.util.Map;

/** Which documents are copies of one another, directly or through others. Not thread-safe. */
final class Origins {
  private final Map<String, String> parent = new HashMap<>();

  /** Notes that the second copies the first. */
  void join(String one, String other) {
    String a = of(one);
    String b = of(other);
    if (!a.equals(b)) {
      parent.put(b, a);
    }
  }

  /** The document that stands for all copies of this one. */
  String of(String doc) {
    String at = doc;
    String up = parent.getOrDefault(at, at);
    while (!up.equals(at)) {
      at = up;
      up = parent.getOrDefault(at, at);
    }
    return at;
  }
}
