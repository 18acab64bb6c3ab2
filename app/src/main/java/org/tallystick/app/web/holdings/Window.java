package org.tallystick.app.web.holdings;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which part of a list.
 *
 * @param limit how many at most
 * @param offset how many to pass over
 */
public record Window(int limit, int offset) {
  /** The part of a list that the window shows. */
  public <T> Part<T> of(Stream<T> all) {
    return part(all.skip(offset).limit(limit + 1L).toList());
  }

  /** Of rows taken from the offset on, one more than the limit where there are more. */
  <T> Part<T> part(List<T> taken) {
    boolean more = taken.size() > limit;
    return new Part<>(more ? taken.subList(0, limit) : taken, more);
  }

  /**
   * A part of a list.
   *
   * @param more whether there is more behind it
   */
  public record Part<T>(List<T> items, boolean more) {
    public Part {
      items = List.copyOf(items);
    }
  }
}
