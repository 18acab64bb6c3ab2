package org.tallystick.audit;

import java.util.Locale;
import java.util.Set;
import org.tallystick.figure.Figure;
import org.tallystick.lexicon.WordSets;
import org.tallystick.resolve.Speakers;

/** Tells persons from institutions by the words of a claimant's name. Stateless. */
final class Names {
  private static final Set<String> INSTITUTION = WordSets.of("in-name-of-institution");

  private Names() {}

  /** Whether the claimant is a person by name: two to four capitalised words of no institution. */
  static boolean person(Figure f) {
    if (f.claimant().isEmpty() || Speakers.coarse(f)) {
      return false;
    }
    String[] words = f.claimant().get().split(" ", -1);
    if (words.length < 2 || words.length > 4) {
      return false;
    }
    for (String w : words) {
      if (w.isEmpty()
          || !Character.isUpperCase(w.codePointAt(0))
          || INSTITUTION.contains(w.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
