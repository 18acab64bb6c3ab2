package org.tallystick.lexicon;

import java.util.Arrays;
import java.util.Collection;
import org.tallystick.text.Sentence;

/**
 * Which words may open an entry of a vocabulary table, as one bit for each hash: most words of a
 * text open none, and a "no" is certain and costs a nanosecond. Immutable and thread-safe.
 */
public final class Openers {
  private final long[] bits;

  private Openers(long[] bits) {
    this.bits = bits;
  }

  /** Those of a table whose entries open with these words, in their look-up forms. */
  public static Openers of(Collection<String> words) {
    long[] bits = new long[Math.max(8, Integer.highestOneBit(Math.max(1, words.size())) / 4)];
    for (String word : words) {
      int hash = Sentence.hash(word);
      bits[hash >>> 6 & bits.length - 1] |= 1L << hash;
    }
    return new Openers(bits);
  }

  /** Those of several tables together. */
  public static Openers of(Openers... tables) {
    int size = Arrays.stream(tables).mapToInt(t -> t.bits.length).max().orElse(1);
    long[] bits = new long[size];
    for (Openers table : tables) {
      for (int i = 0; i < size; i++) {
        bits[i] |= table.bits[i & table.bits.length - 1];
      }
    }
    return new Openers(bits);
  }

  /** Whether an entry may open with the word. */
  public boolean has(String lower) {
    return has(Sentence.hash(lower));
  }

  /** Whether an entry may open with token {@code at}. */
  public boolean has(Sentence sentence, int at) {
    return has(sentence.hash(at));
  }

  boolean has(int hash) {
    return (bits[hash >>> 6 & bits.length - 1] & 1L << hash) != 0;
  }

  /** Whether an entry may open with a token from {@code from} on before {@code to}. */
  public boolean any(Sentence sentence, int from, int to) {
    for (int i = from; i < Math.min(to, sentence.size()); i++) {
      if (has(sentence.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first token from {@code from} on that may open an entry; the size where none does. */
  public int next(Sentence sentence, int from) {
    int size = sentence.size();
    int i = from;
    while (i < size && !has(sentence.hash(i))) {
      i++;
    }
    return i;
  }
}
