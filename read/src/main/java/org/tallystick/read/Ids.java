package org.tallystick.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes document ids unique in one run: the second "a" becomes "a#2". Only a 64-bit hash of each id
 * is kept, eight to sixteen bytes, so that a run over millions of records stays small; two
 * different ids of one hash would cost no more than a needless suffix.
 */
final class Ids {
  private long[] seen = new long[1024];
  private int count;
  private final Map<String, Integer> next = new HashMap<>();

  /** The id itself the first time, with the first free suffix after that. */
  String unique(String id) {
    if (add(hash(id))) {
      return id;
    }
    int n = next.getOrDefault(id, 2);
    while (!add(hash(id + "#" + n))) {
      n++;
    }
    next.put(id, n + 1);
    return id + "#" + n;
  }

  private boolean add(long hash) {
    if (count * 2 >= seen.length) {
      grow();
    }
    int at = slot(seen, hash);
    if (seen[at] == hash) {
      return false;
    }
    seen[at] = hash;
    count++;
    return true;
  }

  private static int slot(long[] table, long hash) {
    int at = (int) (hash ^ (hash >>> 32)) & (table.length - 1);
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] larger = new long[seen.length * 2];
    for (long hash : seen) {
      if (hash != 0) {
        larger[slot(larger, hash)] = hash;
      }
    }
    seen = larger;
  }

  /** FNV-1a over the bytes, mixed once more; never zero, which marks a free place. */
  private static long hash(String id) {
    long h = 0xcbf29ce484222325L;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      h = (h ^ (b & 0xFF)) * 0x100000001b3L;
    }
    h ^= h >>> 29;
    h *= 0xbf58476d1ce4e5b9L;
    h ^= h >>> 32;
    return h == 0 ? 1 : h;
  }
}
