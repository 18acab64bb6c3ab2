package org.tallystick.text;

import java.util.List;

/**
 * One sentence with its tokens.
 *
 * @param index position among the document's sentences, title first
 * @param paragraph position of its paragraph; sentences of one paragraph share it
 * @param start offset of its first character in the part
 * @param end offset after its last character
 */
public record Sentence(
    int index, Part part, Kind kind, int paragraph, int start, int end, List<Token> tokens) {
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

  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  /** The look-up form of token {@code i}, or an empty string beyond either end. */
  public String lower(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
  }

  /** The span of tokens {@code first} up to but not including {@code last}. */
  public Span span(int first, int last) {
    return new Span(part, tokens.get(first).start(), tokens.get(last - 1).end());
  }

  /** The span of the whole sentence. */
  public Span span() {
    return new Span(part, start, end);
  }
}
