package org.tallystick.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  /** A word of phrases: what those that end with it stand for, and the words that follow it. */
  private record Node<V>(@Nullable V value, WordMap<Node<V>> next) {}

  /** A phrase found: what it stands for and the token after it. */
  public record Match<V>(V value, int first, int last) {}

  private final WordMap<Node<V>> first;
  private final Openers openers;

  private Phrases(Map<String, Node<V>> first, Openers openers) {
    this.first = WordMap.of(first);
    this.openers = openers;
  }

  /** The words with which its phrases open. */
  public Openers openers() {
    return openers;
  }

  /** Whether a phrase opens with the word: certain, where {@link #openers} only may say so. */
  public boolean opens(String lower) {
    return first.get(lower).isPresent();
  }

  /** Collects phrases; not thread-safe. */
  public static final class Builder<V> {
    private final Map<String, Builder<V>> next = new HashMap<>();
    private @Nullable V value;

    /** Adds a phrase, cut into tokens as text is. A later value replaces an earlier one. */
    public Builder<V> add(String phrase, V value) {
      Builder<V> node = this;
      for (Token token : Sentences.tokens(phrase)) {
        node = node.next.computeIfAbsent(token.lower(), k -> new Builder<>());
      }
      node.value = value;
      return this;
    }

    /** The finished table. */
    public Phrases<V> build() {
      Map<String, Set<String>> seconds = new HashMap<>();
      next.forEach((word, n) -> seconds.put(word, n.value == null ? n.next.keySet() : Set.of()));
      return new Phrases<>(nodes(), Openers.of(seconds));
    }

    private Map<String, Node<V>> nodes() {
      Map<String, Node<V>> nodes = new HashMap<>();
      next.forEach((word, n) -> nodes.put(word, new Node<>(n.value, WordMap.of(n.nodes()))));
      return nodes;
    }
  }

  /** The longest phrase that starts with token {@code at}. */
  public Optional<Match<V>> longest(Sentence sentence, int at) {
    int size = sentence.size();
    if (at < 0 || at >= size || !openers.has(sentence, at)) {
      return Optional.empty();
    }
    WordMap<Node<V>> next = first;
    V value = null;
    int last = at;
    for (int i = at; i < size && !next.isEmpty(); i++) {
      Node<V> node = next.get(sentence.hash(i), sentence.lower(i));
      if (node == null) {
        break;
      }
      if (node.value != null) {
        value = node.value;
        last = i + 1;
      }
      next = node.next;
    }
    return value == null ? Optional.empty() : Optional.of(new Match<>(value, at, last));
  }

  /** What a single word stands for, if it is a phrase of its own. */
  public Optional<V> word(String lower) {
    return first.get(lower).map(Node::value);
  }
}
