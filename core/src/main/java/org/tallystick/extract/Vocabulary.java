package org.tallystick.extract;

import org.tallystick.lexicon.Nations;

/** The vocabularies that reading sources needs, loaded once. */
final class Vocabulary {
  static final Nations NATIONS = Nations.english();
  static final ActorLexicon ACTORS = ActorLexicon.english();

  private Vocabulary() {}
}
