package org.tallystick.text;

/**
 * A stretch of one part of a document, in UTF-16 code units, end exclusive.
 *
 * @throws IllegalArgumentException if the bounds are negative or reversed
 */
public record Span(Part part, int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  /** Whether the two share at least one character. */
  public boolean overlaps(Span other) {
    return part == other.part && start < other.end && other.start < end;
  }

  /** Whether all of {@code other} lies within this span. */
  public boolean contains(Span other) {
    return part == other.part && start <= other.start && other.end <= end;
  }
}
