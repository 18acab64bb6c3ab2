package org.tallystick.extract.source;

import java.util.Optional;
import java.util.Set;
import org.tallystick.lexicon.Gazetteer;
import org.tallystick.lexicon.WordSets;

/** Whose an office or a force is, as far as its own words tell. Stateless. */
final class Offices {
  private static final Set<String> LOCAL = WordSets.of("local-office");
  private static final Set<String> REBEL = WordSets.of("rebel");
  private static final Set<String> REGULAR = WordSets.of("regular");

  private Offices() {}

  /** Offices of which a country has one. */
  static boolean national(Mention m) {
    return any(m, m.first(), Set.of("minister"))
        || m.sentence().lower(m.nameFirst()).equals("president");
  }

  /** Those of a part of a country. */
  static boolean local(Mention m) {
    return any(m, m.first(), LOCAL);
  }

  /** Those who fight a state. */
  static boolean rebel(Mention m) {
    return any(m, m.first(), REBEL);
  }

  /** Forces that a state has. */
  static boolean regular(Mention m) {
    return any(m, m.nameFirst(), REGULAR);
  }

  private static boolean any(Mention m, int from, Set<String> words) {
    return m.sentence().any(from, m.last(), words);
  }

  static Optional<String> place(Mention m) {
    for (int i = Math.max(0, m.first() - 1); i < m.last(); i++) {
      Optional<Gazetteer.Mention> found = Gazetteer.english().at(m.sentence(), i);
      if (found.isPresent()) { // "Brod regional governor": also right before it
        return found.map(Gazetteer.Mention::country);
      }
    }
    return Optional.empty();
  }

  /** "the country's state-run agency". */
  static boolean ofLand(Mention m) {
    return m.sentence().lower(m.nameFirst() - 1).equals("'s");
  }

  static boolean stateRun(Mention m) {
    return any(m, m.first(), Set.of("state", "official", "government"))
        || m.kind() == ActorKind.DOCUMENT;
  }
}
