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

  private Phrases(Node<V> root) {
    this.root = root;
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
    Node<V> node = root;
    Match<V> best = null;
    for (int i = at; i < sentence.size(); i++) {
      node = node.next.get(sentence.lower(i));
      if (node == null) {
        break;
      }
      if (node.value != null) {
        best = new Match<>(node.value, at, i + 1);
      }
    }
    return Optional.ofNullable(best);
  }

  /** What a single word stands for, if it is a phrase of its own. */
  public Optional<V> word(String lower) {
    Node<V> node = root.next.get(lower);
    return node == null ? Optional.empty() : Optional.ofNullable(node.value);
  }
}
