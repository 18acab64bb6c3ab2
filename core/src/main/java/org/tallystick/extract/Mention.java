package org.tallystick.extract;

import java.util.Optional;
import org.tallystick.extract.ActorLexicon.Known;
import org.tallystick.extract.ActorLexicon.Role;
import org.tallystick.lexicon.Nation;
import org.tallystick.text.Sentence;
import org.tallystick.text.Span;

/**
 * A phrase that may name a source, where it stands.
 *
 * @param first its first token, the article too
 * @param last the token after its last
 * @param nameFirst first token without article
 * @param nameLast the token after the phrase without its place ("in Lagos")
 * @param type what carries the phrase
 * @param known the known actor it names
 * @param role the noun for a speaker that heads it
 * @param body the noun for a body that the speaker belongs to ("health ministry" in "health
 *     ministry spokesman")
 * @param nation the nation it names
 * @param person tokens of a personal or other name, empty where none
 * @param definite whether it points back ("the ministry", "his office")
 */
record Mention(
    Sentence sentence,
    int first,
    int last,
    int nameFirst,
    int nameLast,
    Type type,
    Optional<Known> known,
    Optional<Role> role,
    Optional<Role> body,
    Optional<Nation> nation,
    String person,
    boolean definite) {
  /** What carries the phrase. */
  enum Type {
    KNOWN,
    NAME,
    ROLE,
    NATION,
    PRONOUN,
    /** A noun phrase of unknown words, a source only by its place. */
    OTHER
  }

  Span span() {
    return sentence.span(first, last);
  }

  ActorKind kind() {
    if (type == Type.KNOWN && known.isPresent()) {
      return known.get().kind();
    }
    if (role.isPresent()) {
      return role.get().kind();
    }
    return type == Type.NATION ? ActorKind.GOVERNMENT : ActorKind.PERSON;
  }

  /** Whether it can speak for itself, beyond doubt. */
  boolean actor() {
    return type != Type.OTHER && type != Type.PRONOUN;
  }

  boolean carries() {
    return kind().carries();
  }

  /** The words without article and place. */
  String words() {
    return text(nameFirst, Math.max(nameLast, nameFirst + 1));
  }

  private String text(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && !sentence.token(i).glued()) {
        out.append(' ');
      }
      out.append(sentence.token(i).text());
    }
    return out.toString();
  }

  /** Whether exactly one token long and a pronoun in this form. */
  boolean pronoun(String lower) {
    return type == Type.PRONOUN && sentence.lower(first).equals(lower);
  }
}
