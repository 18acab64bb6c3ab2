package org.tallystick.lexicon;

/**
 * A country, territory or other party that can be a side of a conflict. Immutable.
 *
 * @param name its canonical name, as records write it
 * @param adjective the word before a noun ("Danish"); the name where there is none
 */
public record Nation(String name, Kind kind, String adjective) {
  /** What sort of party it is. */
  public enum Kind {
    STATE,
    /** A territory or region whose people have a name of their own. */
    TERRITORY,
    /** A union of states. */
    UNION,
    /** An armed group, movement or self-declared state. */
    PARTY
  }

  /** How a text words it; one word can be several ("Chinese"). */
  public enum Form {
    /** Before a noun: "Danish". */
    ADJECTIVE,
    /** A noun for its people: "Danes". */
    PEOPLE,
    /** "Denmark". */
    NAME,
    /** "Copenhagen": stands for the government only where a city could not act. */
    CAPITAL,
    /** "the Kremlin": always stands for the government. */
    METONYM
  }
}
