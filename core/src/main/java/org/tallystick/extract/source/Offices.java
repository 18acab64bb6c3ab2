package org.tallystick.extract.source;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.WordSets;
import org.tallystick.lexicon.Gazetteer;

/** Whose an office or a force is, as far as its own words tell. Stateless. */
final class Offices {
  private static final Set<String> REGULAR = WordSets.of("regular");
  private static final Set<String> IRREGULAR = Set.of("rebel", "separatist", "militant", "of");

  private Offices() {}

  /** Offices of which a country has one. */
  static boolean national(Mention m) {
    for (int i = m.first(); i < m.last(); i++) {
      String lower = m.sentence().lower(i);
      if (lower.equals("minister") || lower.equals("president") && i == m.nameFirst()) {
        return true;
      }
    }
    return false;
  }

  /** Not rebels: forces that a state has. */
  static boolean regular(Mention m) {
    for (int i = m.nameFirst(); i < m.nameLast(); i++) {
      String lower = m.sentence().lower(i);
      if (REGULAR.contains(lower) || IRREGULAR.contains(lower)) {
        return REGULAR.contains(lower);
      }
    }
    return false;
  }

  static Optional<String> place(Mention m) {
    for (int i = m.first(); i < m.last(); i++) {
      Optional<Gazetteer.Mention> found = Gazetteer.english().at(m.sentence(), i);
      if (found.isPresent()) {
        return found.map(Gazetteer.Mention::country);
      }
    }
    return Optional.empty();
  }

  /** "the country's state-run agency". */
  static boolean ofLand(Mention m) {
    return m.nameFirst() - m.first() >= 3 && m.sentence().lower(m.nameFirst() - 1).equals("'s");
  }

  static boolean stateRun(Mention m) {
    for (int i = m.first(); i < m.last(); i++) {
      String lower = m.sentence().lower(i);
      if (lower.equals("state") || lower.equals("official") || lower.equals("government")) {
        return true;
      }
    }
    return m.kind() == ActorKind.DOCUMENT;
  }
}
