package org.tallystick.extract.source;

import java.util.Locale;
import java.util.Optional;
import org.tallystick.extract.source.ActorLexicon.Known;
import org.tallystick.extract.source.ActorLexicon.Role;
import org.tallystick.lexicon.Nation;
import org.tallystick.text.Sentence;
import org.tallystick.text.Span;
import org.tallystick.text.Token;

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

  /** The same source in a longer phrase that starts before: "figures from the port authority". */
  Mention from(int start) {
    return new Mention(
        sentence, start, last, nameFirst, nameLast, type, known, role, body, nation, person,
        definite);
  }

  /** The same source, up to the "who" or "which" by which it goes on to speak. */
  Mention upTo(int end) {
    return new Mention(
        sentence, first, end, nameFirst, nameLast, type, known, role, body, nation, person,
        definite);
  }

  /** This phrase and another behind it that speaks with it. */
  Mention with(Mention other) {
    return new Mention(
        sentence,
        first,
        other.last,
        nameFirst,
        other.nameLast,
        type,
        known,
        role,
        body,
        nation,
        person,
        definite);
  }

  /**
   * The words without article and place. A common noun loses the capital that it has only by
   * opening a sentence or standing in a headline.
   */
  String words() {
    return text(nameFirst, Math.max(nameLast, nameFirst + 1));
  }

  /** The words up to this token. */
  String words(int last) {
    return text(nameFirst, last);
  }

  private String word(int i) {
    Token token = sentence.token(i);
    boolean headline = sentence.kind() == Sentence.Kind.HEADLINE;
    boolean named =
        !headline
            && i + 1 < nameLast
            && sentence.token(i + 1).word()
            && sentence.token(i + 1).capital();
    boolean open = type == Type.ROLE && person.isEmpty() && (i < 2 || headline);
    return open && !named && common(token) ? token.lower() : token.text();
  }

  private static boolean common(Token token) {
    String rest = token.text().substring(1);
    return (Vocabulary.ACTORS.ofRole(token.lower()) || Modifiers.is(token.lower()))
        && rest.equals(rest.toLowerCase(Locale.ROOT));
  }

  private String text(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && !sentence.token(i).glued()) {
        out.append(' ');
      }
      out.append(word(i));
    }
    return out.toString();
  }

  /** Whether exactly one token long and a pronoun in this form. */
  boolean pronoun(String lower) {
    return type == Type.PRONOUN && pronoun().equals(lower);
  }

  /** Whether it speaks by "who", "which" or "that" only. */
  boolean relative() {
    String end = sentence.lower(last - 1);
    return end.equals("who") || end.equals("which") || end.equals("that");
  }

  /** The pronoun without what is contracted with it. */
  String pronoun() {
    return Mentions.uncontracted(sentence.lower(first));
  }
}
