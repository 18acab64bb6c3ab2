package org.tallystick.resolve;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Scope;
import org.tallystick.text.Document;

/**
 * One figure as one document tells it.
 *
 * @param story id of the document's story
 * @param arena id of the conflict, or of the story where there is none
 * @param war whether the arena is a conflict, where running totals and windows are kept apart
 * @param day the day for which it holds: as stated, else the day of publication
 * @param part whether it counts some of those that another figure of its measure counts
 */
public record Telling(
    Figure figure,
    Document document,
    String story,
    String arena,
    boolean war,
    Optional<LocalDate> day,
    boolean part) {
  /** What a site's name adds to that of the outlet. */
  private static final Set<String> SITES =
      Set.of("", "com", "net", "org", "info", "co", "couk", "tv", "news", "online");

  /** Where it can have rivals: a total in the whole conflict, a window or event in its story. */
  public String field() {
    return figure.period().scope() == Scope.CUMULATIVE ? arena : story;
  }

  /**
   * Who is said to know; empty where the outlet is given as its own source, as page titles that end
   * in its name make it seem.
   */
  public Optional<String> claimant() {
    return figure.claimant().filter(name -> !outlet(name));
  }

  private boolean outlet(String name) {
    String bare = letters(name);
    return !bare.isEmpty()
        && document
            .outlet()
            .map(Telling::letters)
            .filter(o -> o.startsWith(bare) && SITES.contains(o.substring(bare.length())))
            .isPresent();
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.chars()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Days between the two; 0 where either is undated. */
  public long apart(Telling other) {
    return day.isPresent() && other.day.isPresent()
        ? Math.abs(day.get().toEpochDay() - other.day.get().toEpochDay())
        : 0;
  }
}
