package org.tallystick.app.web.page;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.exchange.Asking;

/**
 * Which part of a list a page shows, and the ways to the others.
 *
 * @param first the number of the first line shown, from 1
 * @param last of the last one
 */
public record Pager(int first, int last, Optional<String> before, Optional<String> after) {
  private static final int FURTHEST = 10_000_000;
  private static final int LONGEST = 500;

  /** Where in the list a request begins. */
  static int from(Asking asking) {
    return asking.number("from", 0, 0, FURTHEST);
  }

  /** How many lines a request wants. */
  static int limit(Asking asking, int usual) {
    return asking.number("limit", usual, 1, LONGEST);
  }

  /**
   * The part of a list that begins at an offset.
   *
   * @param shown how many lines are shown
   * @param more whether there are any behind them
   */
  static Pager of(int offset, int limit, int shown, boolean more, Links links) {
    Optional<String> before =
        offset == 0
            ? Optional.empty()
            : Optional.of(
                links.with("from", offset <= limit ? "" : String.valueOf(offset - limit)));
    Optional<String> after =
        more ? Optional.of(links.with("from", String.valueOf(offset + limit))) : Optional.empty();
    return new Pager(offset + 1, offset + shown, before, after);
  }

  /** A part of a list that is wholly there. */
  record Cut<T>(List<T> lines, Pager pager) {}

  /** Cuts the part that a request wants out of a list. */
  static <T> Cut<T> cut(List<T> all, Asking asking, int usual, Links links) {
    int limit = limit(asking, usual);
    int from = Math.min(from(asking), all.size());
    List<T> lines = all.subList(from, Math.min(all.size(), from + limit));
    return new Cut<>(lines, of(from, limit, lines.size(), from + limit < all.size(), links));
  }

  /** Whether there is anything but what is shown. */
  public boolean needed() {
    return before.isPresent() || after.isPresent();
  }
}
