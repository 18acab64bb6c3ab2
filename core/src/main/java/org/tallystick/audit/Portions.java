package org.tallystick.audit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tallystick.lexicon.WordSets;
import org.tallystick.resolve.Telling;
import org.tallystick.text.Part;

/** Tells counts of a whole event from counts of a portion of it. Stateless. */
final class Portions {
  private static final Set<String> REST_AFTER =
      Set.of("other", "others", "more", "additional", "further");

  private static final Set<String> REST_BEFORE = WordSets.of("rest-before");

  /** Words after a number that count anybody. */
  private static final Set<String> ANYBODY = WordSets.of("anybody");

  /** A place within that of the event. */
  private static final List<String> WITHIN =
      List.of(
          " in the capital",
          " in the city",
          " in the town",
          " in the village",
          " in the province",
          " in the district",
          " alone");

  /** How far from the number a word can be that belongs to it. */
  private static final int NEAR = 24;

  private Portions() {}

  /** Whether the words around the number say that it is not all: "six others", "the three". */
  static boolean rest(Telling t) {
    String text = text(t);
    int start = t.figure().at().start();
    int end = Math.min(text.length(), t.figure().at().end());
    String before = text.substring(Math.max(0, start - NEAR), start);
    String after = text.substring(end, Math.min(text.length(), end + NEAR));
    List<String> left = words(before);
    List<String> right = words(after);
    return t.figure().text().toLowerCase(Locale.ROOT).startsWith("both")
        || !left.isEmpty() && REST_BEFORE.contains(left.get(left.size() - 1))
        || right.stream().limit(2).anyMatch(REST_AFTER::contains);
  }

  /** Whether both count anybody, or both the same: "two drivers" are a part of four people. */
  static boolean alike(Telling a, Telling b) {
    String one = counted(a);
    String other = counted(b);
    return one.equals(other) || ANYBODY.contains(one) && ANYBODY.contains(other);
  }

  /** The word after the number; none at the end of a text. */
  private static String counted(Telling t) {
    String text = text(t);
    int end = Math.min(text.length(), t.figure().at().end());
    return words(text.substring(end, Math.min(text.length(), end + NEAR))).stream()
        .findFirst()
        .orElse("people");
  }

  /** Whether its sentence counts in a part of the place only. */
  static boolean partOfPlace(Telling t) {
    String quote = t.figure().quoteText().toLowerCase(Locale.ROOT);
    return WITHIN.stream().anyMatch(quote::contains);
  }

  private static String text(Telling t) {
    return t.figure().at().part() == Part.TITLE ? t.document().title() : t.document().text();
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
        .filter(w -> !w.isEmpty())
        .toList();
  }
}
