package org.tallystick.extract.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * The vocabulary of sources: known actors and outlets, nouns for those who speak, and words that
 * tie them to what they say. Read once; immutable and thread-safe.
 */
final class ActorLexicon {
  /**
   * An actor with a name of its own.
   *
   * @param capitals whether the name is written in capitals
   * @param shared whether bodies of other countries bear this name too
   */
  record Known(
      String name, ActorKind kind, Optional<String> party, boolean capitals, boolean shared) {}

  /**
   * A noun for somebody who speaks. {@code name} is the part that all spellings share, or empty.
   */
  record Role(ActorKind kind, boolean many, String name) {}

  private static final Pattern UN = Pattern.compile("\\bUN\\b");
  private static final ActorLexicon ENGLISH = new ActorLexicon();

  private final Phrases<Known> known;
  private final Phrases<Role> roles;
  private final Openers openers;
  private final Map<String, Known> byRole = new HashMap<>();
  private final Set<String> roleWords = new HashSet<>();

  private ActorLexicon() {
    Map<String, Known> names = new HashMap<>();
    for (Tsv.Row row : Tsv.read("outlets.tsv")) {
      String party = row.get("party");
      outletOrActor(names, row, party.isEmpty() ? "independent" : party);
    }
    for (Tsv.Row row : Tsv.read("actors.tsv")) {
      Known actor = outletOrActor(names, row, row.get("party"));
      if (!row.get("role").isEmpty()) {
        byRole.put(row.get("party") + "/" + row.get("role"), actor);
      }
    }
    Phrases.Builder<Known> known = new Phrases.Builder<>();
    names.forEach(known::add);
    this.known = known.build();
    this.roles = readRoles();
    this.openers = Openers.of(this.known.openers(), roles.openers());
  }

  static ActorLexicon english() {
    return ENGLISH;
  }

  private static Known outletOrActor(Map<String, Known> names, Tsv.Row row, String party) {
    String name = row.get("name");
    Optional<String> side = party.isEmpty() ? Optional.empty() : Optional.of(party);
    Known actor = new Known(name, ActorKind.of(row), side, false, false);
    add(names, name, actor);
    row.list("names").stream().flatMap(ActorLexicon::spellings).forEach(n -> add(names, n, actor));
    return actor;
  }

  /** A name with UN in it is written in three ways. */
  private static Stream<String> spellings(String name) {
    return UN.matcher(name).find()
        ? Stream.of("UN", "U.N.", "United Nations").map(un -> UN.matcher(name).replaceAll(un))
        : Stream.of(name);
  }

  private static void add(Map<String, Known> names, String words, Known actor) {
    boolean shared = words.startsWith("~");
    String plain = shared ? words.substring(1) : words;
    boolean capitals = plain.chars().noneMatch(Character::isLowerCase);
    String key = plain.toLowerCase(Locale.ROOT);
    Known old = names.get(key);
    boolean both = capitals && (old == null || old.capitals());
    names.put(key, new Known(actor.name(), actor.kind(), actor.party(), both, shared));
  }

  private Phrases<Role> readRoles() {
    Phrases.Builder<Role> builder = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("roles.tsv")) {
      Role role = new Role(ActorKind.of(row), row.get("number").equals("many"), row.get("name"));
      for (String form : row.list("forms")) {
        builder.add(form, role);
        roleWords.addAll(List.of(form.split(" ")));
      }
    }
    return builder.build();
  }

  /** The actor named from token {@code at} on, written with its capitals. */
  Optional<Phrases.Match<Known>> known(Sentence sentence, int at) {
    return known.longest(sentence, at).filter(m -> written(sentence, m));
  }

  private static boolean written(Sentence sentence, Phrases.Match<Known> match) {
    int first = sentence.lower(match.first()).equals("the") ? match.first() + 1 : match.first();
    Token token = sentence.token(Math.min(first, match.last() - 1));
    if (match.value().capitals()) {
      return !token.small();
    }
    if (token.capital()) {
      return true;
    }
    return match.last() - first > 1 || token.lower().startsWith("al");
  }

  /** The words with which actors and nouns for speakers open. */
  Openers openers() {
    return openers;
  }

  /** Whether an actor or a noun for speakers opens with the word. */
  boolean opens(String lower) {
    return known.opens(lower) || roles.opens(lower);
  }

  /** The noun for a speaker from token {@code at} on. */
  Optional<Phrases.Match<Role>> role(Sentence sentence, int at) {
    return roles.longest(sentence, at);
  }

  /** Whether the lower-case word is part of a noun for a speaker. */
  boolean ofRole(String lower) {
    return roleWords.contains(lower);
  }

  /** The actor that is this nation's body of that name. */
  Optional<Known> bodyOf(Nation nation, String role) {
    return Optional.ofNullable(byRole.get(nation.name() + "/" + role));
  }
}
