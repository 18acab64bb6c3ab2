package org.tallystick.extract.source;

import org.tallystick.lexicon.Nations;

/** The vocabularies that reading sources needs, loaded once. */
public final class Vocabulary {
  /** The nations of the world. */
  public static final Nations NATIONS = Nations.english();

  static final ActorLexicon ACTORS = ActorLexicon.english();

  private Vocabulary() {}
}
