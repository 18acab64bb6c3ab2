package org.tallystick.extract.source;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.source.ActorLexicon.Known;
import org.tallystick.extract.source.ActorLexicon.Role;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Nations;
import org.tallystick.lexicon.Phrases;
import org.tallystick.text.Sentence;

/** A source phrase while it is being read, word by word. Not thread-safe. */
final class Phrase {
  private static final Set<String> POINTING =
      Set.of("the", "this", "that", "these", "those", "his", "her", "their", "its");

  private final Sentence sentence;
  private final int first;
  private int nameFirst;
  private @Nullable String determiner;
  private @Nullable Known known;
  private @Nullable Role role;
  private @Nullable Role body;
  private @Nullable Nation nation;
  private boolean nationIsName;
  private int nameFrom = -1;
  private int nameTo = -1;
  private int nameLast = -1;
  private int roleTo = -1;
  private boolean possessive;

  /** The head so far is whole: a phrase could end here. */
  private boolean here;

  private Mention.@Nullable Type head;

  Phrase(Sentence sentence, int first) {
    this.sentence = sentence;
    this.first = first;
    this.nameFirst = first;
  }

  static Mention pronoun(Sentence sentence, int at) {
    return new Mention(
        sentence,
        at,
        at + 1,
        at,
        at + 1,
        Mention.Type.PRONOUN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        true);
  }

  void determiner(String lower) {
    determiner = lower;
    nameFirst = first + 1;
  }

  /** The words that name it begin here. */
  void named(int at) {
    nameFirst = at;
  }

  boolean determined() {
    return determiner != null;
  }

  boolean started() {
    return known != null || role != null || nation != null || nameFrom >= 0;
  }

  boolean headed() {
    return head != null;
  }

  boolean headedHere() {
    return here;
  }

  boolean named() {
    return nameFrom >= 0 && nameTo == nameLast;
  }

  /** A title with its name: whole, nothing heads it anew. */
  boolean titled() {
    return named() && roleTo >= 0 && !possessive;
  }

  /** A known body of one nation is not that of another: "the Danish coast guard". */
  boolean admits(Known other) {
    return nation == null
        || !other.shared()
        || other.party().filter(nation.name()::equals).isPresent();
  }

  void known(Phrases.Match<Known> match) {
    known = match.value();
    nameLast = match.last();
    nameFrom = -1;
    head(Mention.Type.KNOWN);
  }

  void role(Phrases.Match<Role> match) {
    if (role != null) {
      body = role;
    }
    role = match.value();
    roleTo = match.last();
    nameLast = match.last();
    head(Mention.Type.ROLE);
  }

  void nation(Nations.Mention mention) {
    if (nation == null || !mention.is(Nation.Form.ADJECTIVE)) {
      nation = mention.nation();
    }
    nationIsName = !onlyAdjective(mention);
    nameLast = mention.last();
    if (nationIsName && head == null) {
      head(Mention.Type.NATION);
    } else {
      here = nationIsName && here;
    }
  }

  private static boolean onlyAdjective(Nations.Mention mention) {
    return mention.forms().size() == 1 && mention.is(Nation.Form.ADJECTIVE);
  }

  void name(int at) {
    if (nameFrom < 0 || nameTo != at && !sentence.token(nameTo).is("&")) {
      nameFrom = at;
    }
    nameTo = at + 1;
    nameLast = at + 1;
    head(role != null && !possessive ? Mention.Type.ROLE : Mention.Type.NAME);
  }

  void possessive(int at) {
    possessive = head != null || nation != null;
    if (possessive) {
      here = false;
      nameLast = at + 1;
    }
  }

  boolean possessed() {
    return possessive;
  }

  private void head(Mention.Type type) {
    head = type;
    here = true;
  }

  /** Takes "of X" and the like; false where it does not belong to a source phrase. */
  boolean links(String link, int from, int to) {
    boolean body = Mentions.body(sentence, from - 2); // "Campaign to End Noise"
    boolean acronym = sentence.lower(to).equals("(") && link.equals("in"); // "Office in Kesh (OKE)"
    boolean named = link.equals("of") || link.equals("on") || body || acronym;
    if (head == Mention.Type.NAME && !named || head == Mention.Type.NATION) {
      return false;
    }
    for (int i = from; i < to; i++) {
      Optional<Nations.Mention> inside = Vocabulary.NATIONS.at(sentence, i);
      if (nation == null && inside.isPresent()) {
        nation = inside.get().nation();
      }
      if (nation == null) {
        nation =
            Vocabulary.ACTORS
                .known(sentence, i)
                .filter(m -> m.value().kind() != ActorKind.OFFICIAL || !link.equals("at"))
                .flatMap(m -> m.value().party())
                .flatMap(Vocabulary.NATIONS::named)
                .orElse(null);
      }
    }
    if (!link.equals("in") && !link.equals("from") || acronym) {
      nameLast = to;
    }
    if (!link.equals("to") && !link.equals("for")) {
      titled(from, to);
    }
    return true;
  }

  /**
   * "of Rescue and Relief Director Ana Sol": another speaker's title and name close the phrase. Who
   * advises or speaks for somebody is not that person.
   */
  private void titled(int from, int to) {
    int at = to;
    while (at > from
        && sentence.token(at - 1).capital()
        && Vocabulary.ACTORS.role(sentence, at - 1).isEmpty()) {
      at--;
    }
    Optional<Phrases.Match<Role>> title = Vocabulary.ACTORS.role(sentence, at - 1);
    if (to - at >= 2 && title.isPresent()) {
      role = title.get().value();
      roleTo = at;
      nameFrom = at;
      nameTo = to;
    }
  }

  Mention upTo(int last) {
    String person = "";
    boolean title = roleTo >= 0 && nameFrom >= roleTo;
    if (nameFrom >= 0 && (head == Mention.Type.NAME || title)) {
      person = sentence.words(nameFrom, nameTo);
    }
    return new Mention(
        sentence,
        first,
        last,
        nameFirst,
        Math.min(nameLast < 0 ? last : nameLast, last),
        head == null ? Mention.Type.OTHER : head,
        Optional.ofNullable(known),
        Optional.ofNullable(role),
        Optional.ofNullable(body),
        Optional.ofNullable(nation),
        person,
        determiner != null && POINTING.contains(determiner));
  }
}
