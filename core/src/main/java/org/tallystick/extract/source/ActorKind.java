package org.tallystick.extract.source;

import java.util.Locale;
import org.tallystick.lexicon.Tsv;

/** What sort of source an actor is. */
enum ActorKind {
  GOVERNMENT,
  MINISTRY,
  MILITARY,
  AGENCY,
  COURT,
  HEALTH,
  EMERGENCY,
  POLICE,
  LOCAL,
  INTERNATIONAL,
  NGO,
  PROJECT,
  OUTLET,
  /** A news agency. */
  WIRE,
  /** A network of messages; carries what others say. */
  PLATFORM,
  OFFICIAL,
  PERSON,
  /** Witnesses, experts, companies: whoever speaks for nobody else. */
  PEOPLE,
  /** A report, a poll, data. */
  DOCUMENT;

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
    return switch (this) {
      case GOVERNMENT,
          MINISTRY,
          MILITARY,
          AGENCY,
          COURT,
          HEALTH,
          EMERGENCY,
          POLICE,
          LOCAL,
          OFFICIAL ->
          true;
      default -> false;
    };
  }

  /** Whether it speaks for a state even where none is named. */
  boolean onlyOfState() {
    return this == GOVERNMENT
        || this == MINISTRY
        || this == MILITARY
        || this == AGENCY
        || this == OFFICIAL;
  }
}
