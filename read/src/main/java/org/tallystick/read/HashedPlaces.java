package org.tallystick.read;

import java.nio.charset.StandardCharsets;

/**
 * A number for each key, of which only a 64-bit hash is kept: sixteen to thirty-two bytes a key, so
 * that a run over millions of records stays small. Two different keys may be taken for one; callers
 * say what that costs them. Keys are only ever added. For one thread.
 */
final class HashedPlaces {
  private long[] keys = new long[1024];
  private long[] places = new long[1024];
  private int count;

  /** The hash under which a key is kept: FNV-1a, mixed once more; never zero, which is free. */
  static long hash(String key) {
    long h = 0xcbf29ce484222325L;
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      h = (h ^ (b & 0xFF)) * 0x100000001b3L;
    }
    h ^= h >>> 29;
    h *= 0xbf58476d1ce4e5b9L;
    h ^= h >>> 32;
    return h == 0 ? 1 : h;
  }

  /** Keeps the first place of a key; false where it has one already. */
  boolean add(long hash, long place) {
    if (count * 2 >= keys.length) {
      grow();
    }
    int at = slot(hash);
    if (keys[at] == hash) {
      return false;
    }
    keys[at] = hash;
    places[at] = place;
    count++;
    return true;
  }

  /** The place of a key; -1 where it is not known. */
  long place(long hash) {
    int at = slot(hash);
    return keys[at] == hash ? places[at] : -1;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldPlaces = places;
    keys = new long[oldKeys.length * 2];
    places = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        places[at] = oldPlaces[i];
      }
    }
  }

  private int slot(long hash) {
    int at = (int) (hash ^ (hash >>> 32)) & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != hash) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }
}
