package org.tallystick.lexicon;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.text.Sentence;

/**
 * What single words stand for, by their look-up forms: open addressing over the hashes that a
 * sentence carries, so that a look-up reads one array and compares letters only where it hits.
 * Immutable and thread-safe.
 *
 * @param <V> what a word stands for
 */
public final class WordMap<V> {
  private final int[] hashes;
  private final @Nullable String[] words;
  private final @Nullable Object[] values;

  private static final WordMap<Object> EMPTY = new WordMap<>(Map.of());

  /** A map with these entries, one for all where there are none. */
  @SuppressWarnings("unchecked") // an empty map holds no value of a wrong type
  static <V> WordMap<V> of(Map<String, V> entries) {
    return entries.isEmpty() ? (WordMap<V>) EMPTY : new WordMap<>(entries);
  }

  /** A map with these entries; their keys are look-up forms. */
  public WordMap(Map<String, V> entries) {
    int size = Integer.highestOneBit(entries.size() * 2 + 1) * 2;
    hashes = new int[size];
    words = new String[size];
    values = new Object[size];
    entries.forEach(this::put);
  }

  private void put(String word, V value) {
    int hash = Sentence.hash(word);
    int i = hash & words.length - 1;
    while (words[i] != null) {
      i = i + 1 & words.length - 1;
    }
    hashes[i] = hash;
    words[i] = word.intern(); // as common words of a text are
    values[i] = value;
  }

  boolean isEmpty() {
    return this == EMPTY;
  }

  /** The words themselves, to be kept: they are put together anew. */
  public Openers openers() {
    return Openers.of(Arrays.stream(words).filter(Objects::nonNull).toList());
  }

  /** What the word stands for. */
  public Optional<V> get(String lower) {
    return Optional.ofNullable(get(Sentence.hash(lower), lower));
  }

  /** What the word stands for, or this instead. */
  public V getOrDefault(String lower, V other) {
    V value = get(Sentence.hash(lower), lower);
    return value == null ? other : value;
  }

  @SuppressWarnings("unchecked") // only put writes, and only values of V
  @Nullable V get(int hash, String lower) {
    int i = hash & words.length - 1;
    for (String word = words[i]; word != null; word = words[i]) {
      if (hashes[i] == hash && word.equals(lower)) {
        return (V) values[i];
      }
      i = i + 1 & words.length - 1;
    }
    return null;
  }
}
