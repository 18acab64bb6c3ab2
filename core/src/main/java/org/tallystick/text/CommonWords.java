package org.tallystick.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The words that make up most of any text, as {@code words.txt} lists them, each held once: their
 * tokens take no memory of their own, and are the very strings that the vocabulary compares with.
 * Immutable and thread-safe.
 */
final class CommonWords {
  /** A word as written and its look-up form. */
  record Word(String text, String lower) {}

  private static final @Nullable Word[] TABLE = read();

  private CommonWords() {}

  private static @Nullable Word[] read() {
    try (InputStream in = CommonWords.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("words.txt is missing");
      }
      String[] words = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+");
      @Nullable Word[] table = new Word[Integer.highestOneBit(words.length) * 4];
      for (String word : words) {
        int i = slot(word, 0, word.length(), table.length);
        while (table[i] != null) {
          i = i + 1 & table.length - 1;
        }
        table[i] = new Word(word.intern(), Tokenizer.lookUp(word).intern());
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int slot(String text, int start, int end, int size) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return (hash ^ hash >>> 12) & size - 1;
  }

  /** The common word that stands at {@code text[start, end)}, or null. */
  static @Nullable Word at(String text, int start, int end) {
    int i = slot(text, start, end, TABLE.length);
    for (Word word = TABLE[i]; word != null; word = TABLE[i]) {
      if (word.text.length() == end - start && text.startsWith(word.text, start)) {
        return word;
      }
      i = i + 1 & TABLE.length - 1;
    }
    return null;
  }
}
