package org.tallystick.app.web.page;

import java.util.Optional;
import org.tallystick.app.arrange.Quote;
import org.tallystick.app.arrange.Wording;

/**
 * A sentence that carries a figure, with where it was printed.
 *
 * @param marked the quantity within it
 * @param link to the figure in its document
 * @param day of publication, in words
 */
public record Passage(
    String before,
    String marked,
    String after,
    String source,
    Optional<String> outlet,
    String link,
    String day,
    boolean headline) {
  private static final int LONGEST = 420;

  static Passage of(Quote whole, Links links, Optional<String> outlet) {
    Quote q = whole.near(LONGEST);
    return new Passage(
        q.before(),
        q.marked(),
        q.after(),
        q.source(),
        outlet.map(links::outlet),
        links.figure(q.doc(), q.figure()),
        q.published().map(Wording::day).orElse("undated"),
        q.headline());
  }
}
