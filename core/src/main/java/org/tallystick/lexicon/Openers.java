package org.tallystick.lexicon;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tallystick.text.Sentence;

/**
 * Which words may open an entry of a vocabulary table, as one bit for each hash: most words of a
 * text open none, and a "no" is certain and costs a nanosecond. A word as common as "the" opens
 * only entries of several words, and of these the second must stand behind it. Immutable and
 * thread-safe.
 */
public final class Openers {
  /** Bits for each hash: the more, the less often a word seems to open what it does not. */
  private static final int BITS = 64;

  private final int[] first;

  /** The hash of each word that is an entry, and of the first two of each longer one. */
  private final int[] whole;

  private final long[] words;
  private final long[] pairs;

  private Openers(IntStream first, IntStream whole) {
    this.first = first.distinct().toArray();
    this.whole = whole.distinct().toArray();
    this.words = bits(this.first);
    this.pairs = bits(this.whole);
  }

  /** Those of a table whose entries are these words, in their look-up forms. */
  public static Openers of(Collection<String> words) {
    int[] hashes = words.stream().mapToInt(Sentence::hash).toArray();
    return new Openers(IntStream.of(hashes), IntStream.of(hashes).map(h -> pair(h, 0)));
  }

  /**
   * Those of a table of phrases.
   *
   * @param seconds the words with which entries open, with those that may stand behind them; none
   *     where the word is an entry by itself
   */
  static Openers of(Map<String, Set<String>> seconds) {
    return new Openers(
        seconds.keySet().stream().mapToInt(Sentence::hash),
        seconds.entrySet().stream().flatMapToInt(e -> whole(e.getKey(), e.getValue())));
  }

  private static IntStream whole(String word, Set<String> behind) {
    int hash = Sentence.hash(word);
    return behind.isEmpty()
        ? IntStream.of(pair(hash, 0))
        : behind.stream().mapToInt(second -> pair(hash, Sentence.hash(second)));
  }

  /** Those of several tables together. */
  public static Openers of(Openers... tables) {
    return new Openers(
        Arrays.stream(tables).flatMapToInt(t -> IntStream.of(t.first)),
        Arrays.stream(tables).flatMapToInt(t -> IntStream.of(t.whole)));
  }

  private static long[] bits(int[] hashes) {
    int longs = Integer.highestOneBit(Math.max(1, hashes.length)) * BITS / Long.SIZE;
    long[] bits = new long[Math.max(8, longs)];
    for (int hash : hashes) {
      bits[hash >>> 6 & bits.length - 1] |= 1L << hash;
    }
    return bits;
  }

  private static boolean has(long[] bits, int hash) {
    return (bits[hash >>> 6 & bits.length - 1] & 1L << hash) != 0;
  }

  private static int pair(int first, int second) {
    int hash = (first * 31 + second) * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  /** Whether an entry may open with token {@code at}. */
  public boolean has(Sentence sentence, int at) {
    int hash = sentence.hash(at);
    return has(words, hash)
        && (has(pairs, pair(hash, 0))
            || at + 1 < sentence.size() && has(pairs, pair(hash, sentence.hash(at + 1))));
  }

  /** Whether an entry may open with a token from {@code from} on before {@code to}. */
  public boolean any(Sentence sentence, int from, int to) {
    int end = Math.min(to, sentence.size());
    return next(sentence, from, end) < end;
  }

  /** The first token from {@code from} on that may open an entry; the size where none does. */
  public int next(Sentence sentence, int from) {
    return next(sentence, from, sentence.size());
  }

  private int next(Sentence sentence, int from, int end) {
    int i = from;
    while (i < end && !has(sentence, i)) {
      i++;
    }
    return i;
  }
}
