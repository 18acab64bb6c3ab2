package org.tallystick.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** One sentence with its tokens. Immutable and thread-safe. */
public final class Sentence {
  /** Where a sentence stands. */
  public enum Kind {
    /** The document's title, or a line of the body that repeats it or stands as a headline. */
    HEADLINE,
    PROSE,
    STANDFIRST,
    CAPTION,
    LINK,
    /** A row of a table or an item of a list, flattened to a line. */
    ROW
  }

  private final int index;
  private final Part part;
  private final Kind kind;
  private final int paragraph;
  private final Token[] tokens;
  private final int[] hashes;

  Sentence(int index, Part part, Kind kind, int paragraph, List<Token> tokens) {
    this.index = index;
    this.part = part;
    this.kind = kind;
    this.paragraph = paragraph;
    this.tokens = tokens.toArray(Token[]::new);
    this.hashes = new int[this.tokens.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(this.tokens[i].lower());
    }
  }

  /** A hash of a look-up form whose low bits are as good as its high ones. */
  public static int hash(String lower) {
    int hash = lower.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  /** Its position among the document's sentences, title first. */
  public int index() {
    return index;
  }

  public Part part() {
    return part;
  }

  public Kind kind() {
    return kind;
  }

  /** The position of its paragraph; sentences of one paragraph share it. */
  public int paragraph() {
    return paragraph;
  }

  /** The offset of its first character in the part. */
  public int start() {
    return tokens[0].start();
  }

  /** The offset after its last character. */
  public int end() {
    return tokens[tokens.length - 1].end();
  }

  public List<Token> tokens() {
    return Collections.unmodifiableList(Arrays.asList(tokens));
  }

  public int size() {
    return tokens.length;
  }

  public Token token(int i) {
    return tokens[i];
  }

  /** The look-up form of token {@code i}, or an empty string beyond either end. */
  public String lower(int i) {
    return i < 0 || i >= tokens.length ? "" : tokens[i].lower();
  }

  /**
   * Whether one of the tokens {@code first} up to but not including {@code last} is such a word.
   */
  public boolean any(int first, int last, Set<String> words) {
    for (int i = Math.max(0, first); i < Math.min(last, tokens.length); i++) {
      if (words.contains(tokens[i].lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether token {@code i} is a word; nothing stands beyond either end. */
  public boolean word(int i) {
    return i >= 0 && i < tokens.length && tokens[i].word();
  }

  /** Whether token {@code i} is a number; nothing stands beyond either end. */
  public boolean number(int i) {
    return i >= 0 && i < tokens.length && tokens[i].number();
  }

  /** Whether token {@code i} is a word with a capital; nothing stands beyond either end. */
  public boolean name(int i) {
    return word(i) && tokens[i].capital();
  }

  /** Whether token {@code i} follows the one before without a blank. */
  public boolean glued(int i) {
    return i >= 0 && i < tokens.length && tokens[i].glued();
  }

  /** The {@link #hash} of the look-up form of token {@code i}. */
  public int hash(int i) {
    return hashes[i];
  }

  /** The words from {@code first} up to but not including {@code last}, as they are read. */
  public String words(int first, int last) {
    StringBuilder out = new StringBuilder();
    for (int i = first; i < last; i++) {
      if (i > first && !tokens[i].glued()) {
        out.append(' ');
      }
      out.append(tokens[i].text());
    }
    return out.toString();
  }

  /** The span of tokens {@code first} up to but not including {@code last}. */
  public Span span(int first, int last) {
    return new Span(part, tokens[first].start(), tokens[last - 1].end());
  }

  /** The span of the whole sentence. */
  public Span span() {
    return new Span(part, start(), end());
  }
}
