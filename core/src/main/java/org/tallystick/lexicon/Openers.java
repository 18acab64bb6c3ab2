package org.tallystick.lexicon;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.tallystick.text.Sentence;

/**
 * Which words may open an entry of a vocabulary table, as one bit for each hash: most words of a
 * text open none, and a "no" is certain and costs a nanosecond. A word as common as "the" opens
 * only entries of several words, and of these the second must stand behind it. Immutable and
 * thread-safe.
 */
public final class Openers {
  private final long[] words;

  /** A bit for each word that is an entry, and for the first two of each longer one. */
  private final long[] pairs;

  private Openers(long[] words, long[] pairs) {
    this.words = words;
    this.pairs = pairs;
  }

  /** Those of a table whose entries are these words, in their look-up forms. */
  public static Openers of(Collection<String> words) {
    long[] bits = bits(words.size());
    words.forEach(w -> set(bits, Sentence.hash(w)));
    return new Openers(bits, bits);
  }

  /**
   * Those of a table of phrases.
   *
   * @param seconds the words with which entries open, with those that may stand behind them; none
   *     where the word is an entry by itself
   */
  static Openers of(Map<String, Set<String>> seconds) {
    long[] words = bits(seconds.size());
    long[] pairs = bits(seconds.values().stream().mapToInt(s -> Math.max(1, s.size())).sum());
    seconds.forEach(
        (first, behind) -> {
          int hash = Sentence.hash(first);
          set(words, hash);
          if (behind.isEmpty()) {
            set(pairs, hash);
          }
          behind.forEach(second -> set(pairs, pair(hash, Sentence.hash(second))));
        });
    return new Openers(words, pairs);
  }

  /** Those of several tables together. */
  public static Openers of(Openers... tables) {
    return new Openers(
        union(Arrays.stream(tables).map(t -> t.words).toArray(long[][]::new)),
        union(Arrays.stream(tables).map(t -> t.pairs).toArray(long[][]::new)));
  }

  private static long[] union(long[]... tables) {
    long[] bits = new long[Arrays.stream(tables).mapToInt(t -> t.length).max().orElse(1)];
    for (long[] table : tables) {
      for (int i = 0; i < bits.length; i++) {
        bits[i] |= table[i & table.length - 1];
      }
    }
    return bits;
  }

  private static long[] bits(int size) {
    return new long[Math.max(8, Integer.highestOneBit(Math.max(1, size)) / 4)];
  }

  private static void set(long[] bits, int hash) {
    bits[hash >>> 6 & bits.length - 1] |= 1L << hash;
  }

  private static boolean has(long[] bits, int hash) {
    return (bits[hash >>> 6 & bits.length - 1] & 1L << hash) != 0;
  }

  private static int pair(int first, int second) {
    int hash = (first * 31 + second) * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  /** Whether an entry may open with the word. */
  public boolean has(String lower) {
    return has(Sentence.hash(lower));
  }

  /** Whether an entry may open with token {@code at}. */
  public boolean has(Sentence sentence, int at) {
    int hash = sentence.hash(at);
    return has(words, hash)
        && (has(pairs, hash)
            || at + 1 < sentence.size() && has(pairs, pair(hash, sentence.hash(at + 1))));
  }

  boolean has(int hash) {
    return has(words, hash);
  }

  /** Whether an entry may open with a token from {@code from} on before {@code to}. */
  public boolean any(Sentence sentence, int from, int to) {
    for (int i = from; i < Math.min(to, sentence.size()); i++) {
      if (has(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** The first token from {@code from} on that may open an entry; the size where none does. */
  public int next(Sentence sentence, int from) {
    int size = sentence.size();
    int i = from;
    while (i < size && !has(sentence, i)) {
      i++;
    }
    return i;
  }
}
