package org.tallystick.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;
import org.tallystick.text.Token;

/**
 * Longest-match look-up of phrases on the look-up forms of tokens. Built once, then immutable and
 * thread-safe; a look-up costs one map access per token of the phrase.
 *
 * @param <V> what a phrase stands for
 */
public final class Phrases<V> {
  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private @Nullable V value;
  }

  /** A phrase found: what it stands for and the token after it. */
  public record Match<V>(V value, int first, int last) {}

  private final Node<V> root;

  /** One bit for each hash of a first word: most words of a text open no phrase. */
  private final long[] openers;

  private Phrases(Node<V> root) {
    this.root = root;
    int words = Integer.highestOneBit(Math.max(64, root.next.size() * 16)) / 64;
    this.openers = new long[Math.max(8, words)];
    for (String word : root.next.keySet()) {
      int hash = spread(word);
      openers[hash >>> 6 & openers.length - 1] |= 1L << hash;
    }
  }

  private static int spread(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  /** Whether a phrase may open with the word; a false answer is certain. */
  public boolean mayOpen(String lower) {
    int hash = spread(lower);
    return (openers[hash >>> 6 & openers.length - 1] & 1L << hash) != 0;
  }

  /** Collects phrases; not thread-safe. */
  public static final class Builder<V> {
    private final Node<V> root = new Node<>();

    /** Adds a phrase, cut into tokens as text is. A later value replaces an earlier one. */
    public Builder<V> add(String phrase, V value) {
      Node<V> node = root;
      for (Token token : tokens(phrase)) {
        node = node.next.computeIfAbsent(token.lower(), k -> new Node<>());
      }
      node.value = value;
      return this;
    }

    /** The finished table; the builder must not be used again. */
    public Phrases<V> build() {
      return new Phrases<>(root);
    }

    private static List<Token> tokens(String phrase) {
      List<Sentence> sentences = Sentences.of(Document.of("", phrase, ""));
      return sentences.stream().flatMap(s -> s.tokens().stream()).toList();
    }
  }

  /** The longest phrase that starts with token {@code at}. */
  public Optional<Match<V>> longest(Sentence sentence, int at) {
    int size = sentence.size();
    if (at >= size || !mayOpen(sentence.lower(at))) {
      return Optional.empty();
    }
    Node<V> node = root;
    V value = null;
    int last = at;
    for (int i = at; i < size; i++) {
      node = node.next.get(sentence.lower(i));
      if (node == null) {
        break;
      }
      if (node.value != null) {
        value = node.value;
        last = i + 1;
      }
    }
    return value == null ? Optional.empty() : Optional.of(new Match<>(value, at, last));
  }

  /** What a single word stands for, if it is a phrase of its own. */
  public Optional<V> word(String lower) {
    if (!mayOpen(lower)) {
      return Optional.empty();
    }
    Node<V> node = root.next.get(lower);
    return node == null ? Optional.empty() : Optional.ofNullable(node.value);
  }
}
