package org.tallystick.extract.loss;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Counted;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Units;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Nations;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Token;

/** Reads the noun phrase that follows a quantity. One instance for each phrase. */
final class NounPhrases {
  /** Days and months. */
  private static final Set<String> CALENDAR = WordSets.of("calendar");

  private static final Set<String> OVER = Set.of("killed", "rescued");

  /** "12 charred bodies", "65 tortured bodies": the dead all the same. */
  private static final Set<String> DISFIGURED = Set.of("destroyed", "affected");

  private static final Set<String> MEMBERS = WordSets.of("members");
  private static final Set<String> FORCES = WordSets.of("state-force");
  private static final int FORCE = 6; // words of its name

  /** A noun phrase is cut after this many tokens without a known noun. */
  private static final int REACH = 9;

  private static final Set<String> POSSESSIVES = Set.of("its", "their", "our");
  private static final Set<String> BACK = Set.of("them", "whom", "these", "those", "which", "us");
  private static final Set<String> MORE =
      Set.of("other", "others", "more", "additional", "further", "new");

  private final Marks marks;
  private final Quantity quantity;
  private int at;
  private int head = -1;
  private Optional<Counted> counted = Optional.empty();
  private Optional<Nation> nation = Optional.empty();
  private int nationAt = -1;
  private boolean possessive;

  /** Behind these "of" leads to what is counted. */
  private static final Set<String> GROUPS =
      Set.of("dozen", "score", "couple", "million", "pair", "handful", "number");

  private boolean partitive;
  private Optional<Loss> loss = Optional.empty();
  private int unknown = -1;

  /** The token after "six others", "two more"; -1 where no such word follows. */
  private int others = -1;

  private NounPhrases(Marks marks, Quantity quantity) {
    this.marks = marks;
    this.quantity = quantity;
    this.at = quantity.phraseLast();
  }

  /** The noun phrase of a quantity. */
  static NounPhrase of(Marks marks, Quantity quantity) {
    return new NounPhrases(marks, quantity).read();
  }

  private NounPhrase read() {
    before();
    of();
    rate();
    while (at < marks.size() && at - quantity.phraseLast() < REACH + 6 && step()) {}
    if (head < 0 && loss.isEmpty() && unknown >= 0 && !verbal(marks.lower(unknown))) {
      head = unknown;
    }
    at = joined();
    int last = Math.max(quantity.phraseLast(), head < 0 ? at : Math.max(at, head + 1));
    if (head < 0 && loss.isEmpty()) {
      last = partitive ? at : Math.max(others, quantity.phraseLast());
    }
    return new NounPhrase(
        quantity, last, head, counted, nation, nationAt, possessive, loss, partitive);
  }

  /** "12 students and teachers hurt": past those joined. */
  private int joined() {
    boolean told =
        loss.isEmpty() && marks.loss(at + 2).isPresent() && marks.lower(at).equals("and");
    boolean both = told && at == head + 1 && marks.loss(at + 1).isEmpty();
    return both && person(counted) && person(marks.counted(at + 1).map(Phrases.Match::value))
        ? at + 2
        : at;
  }

  private static boolean person(Optional<Counted> counted) {
    return counted.filter(c -> !c.thing()).isPresent();
  }

  /** "the Russian 40,000": an adjective before the number says whose. */
  private void before() {
    int first = quantity.phraseFirst();
    if (first > 0) {
      marks.vocabulary.nations().at(marks.sentence, first - 1).ifPresent(m -> nation(m));
    }
  }

  private void of() {
    at += marks.lower(at).equals("out") && count(at + 2) ? 1 : 0; // "48 out of 53 drones"
    if (!marks.lower(at).equals("of")) {
      return;
    }
    int next = at + 1;
    if (BACK.contains(marks.lower(next))) {
      partitive = true;
      at = next + 1;
      return;
    }
    boolean vague = quantity.amount().comparator() == org.tallystick.figure.Comparator.VAGUE;
    if (marks.is(next, Words.Group.DETERMINER) || count(next)) {
      partitive = true;
    } else if (!vague && marks.quantity(next).isEmpty() && !dozen()) {
      return;
    }
    at = next;
  }

  /** "165,000 a year die": the rate stands between the number and its verb. */
  private void rate() {
    boolean each =
        switch (marks.lower(at)) {
          case "a", "per", "each", "every" -> true;
          default -> false;
        };
    if (each && Units.of(marks.lower(at + 1)).isPresent()) {
      at += 2;
    }
  }

  /** "34 of 41 drones". */
  private boolean count(int i) {
    return marks.quantity(i).filter(q -> q.kind() == Quantity.Kind.COUNT).isPresent();
  }

  private boolean dozen() {
    return GROUPS.contains(marks.lower(quantity.last() - 1));
  }

  /** Takes one step to the right; false where the phrase ends. */
  private boolean step() {
    Optional<Quantity> inner = marks.quantity(at).filter(q -> !q.equals(quantity));
    if (inner.isPresent()) {
      return within(inner.get()) && skipInner();
    }
    Token token = marks.token(at);
    if (abbreviated()) {
      return true;
    }
    if (marks.mark(at) || head >= 0 && owned()) {
      return false;
    }
    if (marks.hyphen(at) && made(at + 1)) {
      at += 2;
      return true;
    }
    if (token.kind() == Token.Kind.QUOTE || marks.hyphen(at)) {
      at++;
      return head < 0 || marks.hyphen(at - 1);
    }
    if (possessiveOf()) {
      return true;
    }
    Optional<Loss> here = marks.loss(at);
    Optional<Phrases.Match<Counted>> noun = marks.counted(at);
    if (noun.isPresent() && (here.isEmpty() || noun.get().last() > here.get().last())) {
      return noun(noun.get());
    }
    if (here.isPresent()) {
      return loss(here.get(), noun);
    }
    return other(token);
  }

  /** "40 Tessim Liberation Front (TLF) rebels": the noun stands behind the name's own letters. */
  private boolean abbreviated() {
    int open = at;
    while (open < marks.size() && marks.token(open).word() && marks.token(open).capital()) {
      open++;
    }
    boolean letters =
        marks.lower(open).equals("(")
            && marks.lower(open + 2).equals(")")
            && marks.counted(open + 3).isPresent()
            && open > quantity.phraseLast();
    if (letters) {
      marks.vocabulary.nations().at(marks.sentence, open + 1).ifPresent(this::nation);
      head = -1;
      counted = Optional.empty();
      at = open + 3;
    }
    return letters;
  }

  /**
   * "three 20-year-old men", "two of the 40 miners": another quantity that the phrase goes on over.
   */
  private boolean within(Quantity inner) {
    boolean time = inner.kind() == Quantity.Kind.DURATION;
    boolean far =
        inner.kind() == Quantity.Kind.UNIT && nation.isPresent(); // "one Dane 10 miles off"
    boolean bare = far || time && !marks.hyphen(inner.phraseLast());
    return head < 0 && !bare && (partitive || inner.kind() != Quantity.Kind.COUNT);
  }

  /** "three officers' deaths": what they suffered is theirs. */
  private boolean owned() {
    boolean mark = marks.lower(at).equals("'") || marks.lower(at).equals("'s");
    Optional<Loss> own = mark ? marks.loss(at + 1) : Optional.empty();
    if (own.filter(l -> l.is(Sense.Kind.COUNT)).isEmpty()) {
      return false;
    }
    loss = own;
    at = own.get().last();
    return true;
  }

  /** "Soviet-made rifles": the second half of an adjective. */
  private boolean made(int i) {
    return marks.token(i).word()
        && marks.counted(i).isEmpty()
        && marks.loss(i).isEmpty()
        && marks.quantity(i).isEmpty()
        && head < 0;
  }

  /** "of the 14 wounded": the inner number belongs to the base. */
  private boolean skipInner() {
    at = marks.quantity(at).orElseThrow().phraseLast();
    return true;
  }

  private boolean possessiveOf() {
    String word = marks.lower(at);
    if (POSSESSIVES.contains(word) && head < 0) {
      possessive = true;
      at++;
      return true;
    }
    return false;
  }

  private boolean noun(Phrases.Match<Counted> match) {
    if (head >= 0 && !compound(match)) {
      return false;
    }
    if (marks.hyphen(match.last()) && marks.counted(match.last() + 2).isPresent()) {
      at = match.last() + 2; // "aircraft-type drones"
      return true;
    }
    marks.vocabulary.nations().at(marks.sentence, match.first()).ifPresent(this::nation);
    head = match.last() - 1;
    counted = Optional.of(match.value());
    at = match.last();
    counted = force().or(() -> counted);
    return true;
  }

  /** "members of the Chadian army", "personnel of the border police": what they are part of. */
  private Optional<Counted> force() {
    if (!MEMBERS.contains(marks.lower(head)) || !marks.lower(at).equals("of")) {
      return Optional.empty();
    }
    int i = at + 1;
    while (i < at + FORCE && !FORCES.contains(marks.lower(i)) && !marks.mark(i)) {
      i++;
    }
    boolean police = marks.lower(i).equals("police");
    return FORCES.contains(marks.lower(i))
        ? marks.vocabulary.counted().word(police ? "policemen" : "soldiers")
        : Optional.empty();
  }

  /** A second noun joins the first: "hospital workers", "police stations". */
  private boolean compound(Phrases.Match<Counted> match) {
    return match.first() == head + 1;
  }

  private boolean loss(Loss here, Optional<Phrases.Match<Counted>> noun) {
    if (head >= 0 && marks.lower(here.first()).equals("remains")) {
      return false; // "40 residents remains uncertain"
    }
    boolean counting = here.is(Sense.Kind.COUNT) || here.is(Sense.Kind.LIVES);
    boolean modifies = modifier(here);
    if (counting && !(modifies && !here.is(Sense.Kind.COUNT))) {
      boolean freed = loss.filter(l -> OVER.contains(l.measure())).isPresent();
      loss = freed ? loss : Optional.of(here); // "dead hostages", "released prisoners"
      boolean minor = noun.filter(n -> n.last() < here.last()).isPresent();
      if (noun.isPresent() && !(minor && marks.lower(noun.get().last()).startsWith("injur"))) {
        counted = counted.or(() -> Optional.of(noun.get().value()));
        head = noun.get().last() - 1;
      }
      at = here.last();
      return modifies;
    }
    if (modifies && head < 0) {
      boolean charred = marks.counted(here.last()).isEmpty() && marks.loss(here.last()).isPresent();
      loss = charred ? loss : Optional.of(here);
      at = here.last();
      return true;
    }
    return false;
  }

  /** A participle or adjective before the noun: "12 wounded soldiers". */
  private boolean modifier(Loss here) {
    boolean can = here.is(Sense.Kind.PART) || here.is(Sense.Kind.ADJ);
    if (!can || head >= 0) {
      return false;
    }
    int next = here.last();
    if (next >= marks.size() || marks.mark(next) || marks.quantity(next).isPresent()) {
      return false;
    }
    if (marks.vocabulary.nations().at(marks.sentence, next).isPresent()) {
      next++;
    }
    boolean dead = marks.loss(next).filter(l -> l.is(Sense.Kind.COUNT)).isPresent();
    return (marks.counted(next).isPresent() || dead && DISFIGURED.contains(here.measure()))
        && !marks.is(next, Words.Group.PREPOSITION);
  }

  private boolean other(Token token) {
    Optional<Nations.Mention> mention = marks.vocabulary.nations().at(marks.sentence, at);
    if (mention.isPresent() && head < 0 && marks.hyphen(mention.get().last())) {
      at = mention.get().last() + 2;
      return true;
    }
    if (mention.isPresent() && head < 0) {
      nation(mention.get());
      people(mention.get());
      at = mention.get().last();
      return true;
    }
    if (token.is("'s") && nation.isPresent() && head < 0) {
      at++;
      return true;
    }
    if (MORE.contains(token.lower()) && head < 0) {
      others = unknown < 0 ? at + 1 : others;
      at++;
      return true;
    }
    if (marks.is(at, Words.Group.DETERMINER)
        && head < 0
        && at == quantity.phraseLast() + (partitive ? 1 : 0)) {
      at++;
      return partitive || !time(at); // "killed 88 this year", "12 the same day"
    }
    if (!token.word() || marks.vocabulary.words().function(token.lower()) || marks.adverb(at)) {
      return joinsAdjectives();
    }
    return unknown(token);
  }

  /** "Russian and pro-Russian soldiers". */
  private boolean joinsAdjectives() {
    if (head < 0
        && unknown >= 0
        && marks.lower(at).equals("and")
        && (marks.counted(at + 2).isPresent() || kind(at - 1))
        && marks.quantity(at + 1).isEmpty()
        && marks.loss(at + 1).isEmpty()) {
      at++;
      return true;
    }
    return false;
  }

  private boolean unknown(Token token) {
    if (head >= 0) {
      return false;
    }
    if (at - quantity.phraseLast() >= REACH) {
      return false;
    }
    boolean kind = kind(at);
    if (unknown >= 0 && !kind && verbal(token.lower()) && marks.counted(at + 1).isEmpty()) {
      return false;
    }
    boolean hedge = marks.is(at, Words.Group.HEDGE) && !kind && !suspects();
    if (hedge || marks.is(at, Words.Group.VERB) || when(token)) {
      return false;
    }
    unknown = at;
    at++;
    return true;
  }

  /** "12 new suspected measles cases", "40 known deaths": what has been found, and the noun. */
  private boolean kind(int i) {
    String word = marks.lower(i);
    int first = marks.lower(i + 1).equals("and") && verbal(marks.lower(i + 2)) ? i + 3 : i + 1;
    int noun = first;
    while (noun < first + 2 && marks.loss(noun).isEmpty()) {
      noun++;
    }
    return (verbal(word) || word.equals("known") || word.equals("probable"))
        && (i == quantity.phraseLast()
            || MORE.contains(marks.lower(i - 1))
            || marks.lower(i - 1).equals("and"))
        && first < marks.size()
        && marks.token(first).word()
        && !marks.vocabulary.words().function(marks.lower(first))
        && marks.loss(noun).filter(l -> l.is(Sense.Kind.COUNT)).isPresent();
  }

  /** "two suspected TLF gunmen": a name may stand before the noun. */
  private boolean suspects() {
    int i = at + 1;
    while (i < at + 5 && i < marks.size() && marks.token(i).word() && marks.token(i).capital()) {
      i++;
    }
    return marks.lower(at).equals("suspected") && i > at + 1 && marks.counted(i).isPresent();
  }

  /** "killed four last week", "ten yesterday": a time is not what is counted. */
  private boolean when(Token token) {
    if (marks.counted(at + 1).isPresent()) {
      return false;
    }
    String word = token.lower();
    boolean compass =
        word.endsWith("west")
            || word.endsWith("east")
            || word.equals("north")
            || word.equals("south");
    return CALENDAR.contains(word)
        || compass && marks.lower(at + 1).equals("of")
        || switch (token.lower()) {
          case "last", "yesterday", "today", "tonight", "overnight", "earlier", "ago" -> true;
          default -> false;
        };
  }

  private boolean time(int i) {
    return Units.of(marks.lower(i)).isPresent() || Units.of(marks.lower(i + 1)).isPresent();
  }

  private static boolean verbal(String word) {
    return word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing"));
  }

  private void nation(Nations.Mention mention) {
    if (nation.isEmpty()) {
      nation = Optional.of(mention.nation());
      nationAt = mention.first();
    }
  }

  /** "7,000 Russians": the nation's people are the noun. */
  private void people(Nations.Mention mention) {
    boolean plural = marks.lower(mention.last() - 1).endsWith("s");
    if (mention.is(Nation.Form.PEOPLE) && (plural || endsHere(mention.last()))) {
      head = mention.last() - 1;
      counted = Optional.of(Counted.PEOPLE);
    }
  }

  private boolean endsHere(int i) {
    return i >= marks.size()
        || marks.mark(i)
        || marks.quantity(i).isPresent()
        || marks.vocabulary.words().function(marks.lower(i))
        || marks.loss(i).isPresent() && marks.counted(marks.loss(i).orElseThrow().last()).isEmpty();
  }
}
