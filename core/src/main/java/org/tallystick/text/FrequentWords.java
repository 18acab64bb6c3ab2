package org.tallystick.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The words that make up most of any text, as {@code words.txt} lists them, each held once: their
 * tokens take no memory of their own, and are the very strings that the vocabulary compares with;
 * and, in capitals, the abbreviations that are so written even where little else is small.
 * Immutable and thread-safe.
 */
final class FrequentWords {
  /** A word as written and its look-up form. */
  record Word(String text, String lower) {
    private boolean is(String in, int start, int end) {
      return text.length() == end - start && in.startsWith(text, start);
    }
  }

  private static final int SIZE = 4096;
  private static final int[] HASHES = new int[SIZE];
  private static final @Nullable Word[] WORDS = read();

  private FrequentWords() {}

  private static @Nullable Word[] read() {
    try (InputStream in = FrequentWords.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("words.txt is missing");
      }
      @Nullable Word[] words = new Word[SIZE];
      for (String word : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+")) {
        int hash = hash(word, 0, word.length());
        int i = hash & SIZE - 1;
        while (words[i] != null) {
          i = i + 1 & SIZE - 1;
        }
        HASHES[i] = hash;
        words[i] = new Word(word.intern(), Tokenizer.lookUp(word).intern());
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int hash(String text, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash ^ hash >>> 12;
  }

  /** The common word that stands at {@code text[start, end)}, or null. */
  static @Nullable Word at(String text, int start, int end) {
    int hash = hash(text, start, end);
    int i = hash & SIZE - 1;
    while (HASHES[i] != 0) {
      Word word = WORDS[i];
      if (HASHES[i] == hash && word != null && word.is(text, start, end)) {
        return word;
      }
      i = i + 1 & SIZE - 1;
    }
    return null;
  }
}
