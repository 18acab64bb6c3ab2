package org.tallystick.extract.source;

import java.util.Locale;
import org.tallystick.lexicon.Tsv;

/** What sort of source an actor is. */
enum ActorKind {
  GOVERNMENT(State.ALWAYS),
  MINISTRY(State.ALWAYS),
  MILITARY(State.ALWAYS),
  AGENCY(State.ALWAYS),
  COURT(State.NAMED),
  HEALTH(State.NAMED),
  EMERGENCY(State.NAMED),
  POLICE(State.NAMED),
  LOCAL(State.NAMED),
  INTERNATIONAL(State.NEVER),
  NGO(State.NEVER),
  PROJECT(State.NEVER),
  OUTLET(State.NEVER),
  /** A news agency. */
  WIRE(State.NEVER),
  /** A network of messages; carries what others say. */
  PLATFORM(State.NEVER),
  OFFICIAL(State.ALWAYS),
  PERSON(State.NEVER),
  /** Witnesses, experts, companies: whoever speaks for nobody else. */
  PEOPLE(State.NEVER),
  /** A report, a poll, data. */
  DOCUMENT(State.NEVER);

  /** Whether a sort of source speaks for a state: where its nation is named, or even elsewhere. */
  private enum State {
    NEVER,
    NAMED,
    ALWAYS
  }

  private final State state;

  ActorKind(State state) {
    this.state = state;
  }

  static ActorKind of(Tsv.Row row) {
    try {
      return valueOf(row.get("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.wrong("no such kind of actor: " + row.get("kind"));
    }
  }

  /** Whether it carries what others say rather than knowing it. */
  boolean carries() {
    return this == OUTLET || this == WIRE || this == PLATFORM;
  }

  /** Whether it is a body of a state, or speaks for one, where its nation is named. */
  boolean ofState() {
    return state != State.NEVER;
  }
}
