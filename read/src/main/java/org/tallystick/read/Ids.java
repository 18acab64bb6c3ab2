package org.tallystick.read;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes document ids unique in one run: the second "a" becomes "a#2". Two different ids of one hash
 * cost no more than a needless suffix.
 */
final class Ids {
  private final HashedPlaces seen = new HashedPlaces();
  private final Map<String, Integer> next = new HashMap<>();

  /** The id itself the first time, with the first free suffix after that. */
  String unique(String id) {
    if (add(id)) {
      return id;
    }
    int n = next.getOrDefault(id, 2);
    while (!add(id + "#" + n)) {
      n++;
    }
    next.put(id, n + 1);
    return id + "#" + n;
  }

  private boolean add(String id) {
    return seen.add(HashedPlaces.hash(id), 0);
  }
}
