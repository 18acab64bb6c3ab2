package org.tallystick.extract.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.WordSet;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * Finds the phrases of a sentence that may name a source: nations, known actors, nouns for
 * speakers, names by their capitals, pronouns. Built for one sentence; not thread-safe.
 */
public final class Mentions {
  static final Set<String> ARTICLES =
      new WordSet(List.of("the", "a", "an", "this", "that", "these", "those"));
  static final Set<String> DETERMINERS = WordSets.of("determiner");

  /** Adverbs between a name and its verb of saying. */
  private static final Set<String> ALSO =
      Set.of("also", "later", "earlier", "then", "again", "initially", "further");

  /** Words that never stand inside a source phrase. */
  private static final Set<String> STOPS = WordSets.of("stop");

  private static final Set<String> LINKS =
      new WordSet(List.of("of", "for", "at", "to", "from", "with", "in"));

  /** "the country's health ministry" is the health ministry. */
  private static final Set<String> LANDS = WordSets.of("land");

  /** Bodies whose name says what they sit on. */
  private static final Set<String> BODIES = WordSets.of("panel");

  private static final Set<String> PARTICLES = WordSets.of("name-particle");

  /** "Ana Sol MP", "Ana Sol, MD": letters behind a name, and nobody by themselves. */
  private static final Set<String> LETTERS = WordSets.of("letters");

  /** What makes an adjective of a name: "Kremlin-run". */
  private static final Set<String> MADE = WordSets.of("made");

  private static final Set<String> BACKED = WordSets.of("backed");

  private static final Set<String> CALENDAR = WordSets.of("calendar");
  private static final Set<String> PRONOUNS =
      new WordSet(List.of("he", "she", "they", "it", "who", "which", "others", "i", "we", "you"));

  /** Words with which actors, nouns for speakers and nations open. */
  private static final Openers KNOWN =
      Openers.of(Vocabulary.ACTORS.openers(), Vocabulary.NATIONS.openers());

  /** Written small, a phrase opens with no other word than these. */
  private static final Openers OPENERS =
      Openers.of(
          KNOWN,
          Openers.of(WordSets.of("modifier")),
          Openers.of(DETERMINERS),
          Openers.of(PRONOUNS));

  /** A phrase looks no further than this. */
  private static final int REACH = 16;

  private static final Set<String> BEHIND_NAME = Set.of("'s", ",", ":", "&");

  /** Of a phrase behind an article the first noun for a speaker stands within so many words. */
  private static final int REACH_OF_ARTICLE = 6;

  private final Sentence sentence;
  private final boolean headline;

  private Mentions(Sentence sentence) {
    this.sentence = sentence;
    this.headline = sentence.kind() == Sentence.Kind.HEADLINE;
  }

  /** Whether no name goes on over this word. */
  public static boolean stops(String lower) {
    return STOPS.contains(lower) || PRONOUNS.contains(lower);
  }

  /** The mentions in order, not overlapping. */
  static List<Mention> in(Sentence sentence) {
    return new Mentions(sentence).all();
  }

  /** The mention that starts with this token. */
  static Optional<Mention> at(Sentence sentence, int token) {
    return new Mentions(sentence).at(token);
  }

  private List<Mention> all() {
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Optional<Mention> mention = at(i);
      mention.ifPresent(found::add);
      i = mention.map(Mention::last).orElse(i + 1);
    }
    return found;
  }

  private Optional<Mention> at(int i) {
    Token token = sentence.token(i);
    boolean opens = token.capital() || OPENERS.has(sentence, i) || token.lower().indexOf('\'') > 0;
    boolean letters = sentence.lower(i - 1).equals(",") && letters(i);
    if (!token.word() || !opens || letters) {
      return Optional.empty();
    }
    if (PRONOUNS.contains(uncontracted(token.lower())) && !acronym(token)) {
      return Optional.of(Phrase.pronoun(sentence, i));
    }
    if (token.is("that")
        && (ARTICLES.contains(sentence.lower(i + 1)) || !headline && capitalAt(i + 1))) {
      return Optional.empty(); // "said that the army", "said that Sol": no pointing word
    }
    boolean determined = DETERMINERS.contains(token.lower()) && !namedFrom(i);
    if (determined && plain(i + 1)) {
      return Optional.empty();
    }
    Phrase phrase = new Phrase(sentence, i);
    int at = i;
    if (determined) {
      phrase.determiner(token.lower());
      at++;
      if (at + 2 < sentence.size()
          && LANDS.contains(sentence.lower(at))
          && sentence.lower(at + 1).equals("'s")) {
        at += 2;
        phrase.named(at);
      }
    }
    at = core(phrase, at);
    if (!phrase.headed()) {
      return Optional.empty();
    }
    at = complement(phrase, at);
    return Optional.of(phrase.upTo(at));
  }

  /** Whether no source can be named so near behind an article: "the rain that fell". */
  private boolean plain(int from) {
    return !KNOWN.any(sentence, from, from + REACH_OF_ARTICLE)
        && !capitalAt(from)
        && !capitalAt(from + 2);
  }

  private boolean capitalAt(int at) {
    return at < sentence.size() && sentence.token(at).capital();
  }

  /** "they" of "they're". */
  static String uncontracted(String lower) {
    int mark = lower.indexOf('\'');
    return mark > 0 ? lower.substring(0, mark) : lower;
  }

  private static boolean acronym(Token token) {
    return token.text().length() > 1
        && !token.small()
        && token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  /** Whether the article belongs to a name: "The Hague", "the Kremlin". */
  private boolean namedFrom(int i) {
    return Vocabulary.NATIONS.at(sentence, i).isPresent()
        || Vocabulary.ACTORS.known(sentence, i).isPresent();
  }

  /** Reads modifiers and heads; the place after the last head. */
  private int core(Phrase phrase, int from) {
    int at = from;
    int end = from;
    while (at < sentence.size() && at - from < REACH) {
      int next = step(phrase, at, at == from);
      if (next == at) {
        break;
      }
      at = next;
      if (phrase.headedHere()) {
        end = at;
      }
    }
    return phrase.headed() ? end : from;
  }

  /** Takes the next word or words into the phrase; the same place where none fits. */
  private int step(Phrase phrase, int at, boolean opening) {
    Token token = sentence.token(at);
    if (phrase.named() && letters(at)) {
      return at + 1;
    }
    int taken = vocabulary(phrase, at);
    if (taken > at) {
      return taken;
    }
    if (token.is("-") || token.text().equals("/") || token.text().equals("&")) {
      return opening ? at : at + 1;
    }
    if (token.lower().equals("'s") || token.lower().equals("'")) {
      phrase.possessive(at);
      return phrase.possessed() ? at + 1 : at;
    }
    if (!token.word() || STOPS.contains(token.lower()) && !(token.capital() && phrase.named())) {
      return at;
    }
    if (name(phrase, at)) {
      phrase.name(at);
      return at + 1;
    }
    return made(at) || modifier(phrase, at, opening) ? at + 1 : at;
  }

  /** "backed" of "the army-backed council". */
  private boolean made(int at) {
    boolean joined = sentence.lower(at - 1).equals("-");
    return joined && (MADE.contains(sentence.lower(at)) || BACKED.contains(sentence.lower(at)));
  }

  private boolean letters(int at) {
    Token token = sentence.token(at);
    return LETTERS.contains(token.lower()) && token.capital();
  }

  private int vocabulary(Phrase phrase, int at) {
    if (!KNOWN.has(sentence, at)) {
      return at;
    }
    var known = Vocabulary.ACTORS.known(sentence, at);
    var role = Vocabulary.ACTORS.role(sentence, at);
    var nation = Vocabulary.NATIONS.at(sentence, at);
    int k = known.isPresent() ? known.get().last() : at;
    int r = role.isPresent() ? role.get().last() : at;
    int n = nation.isPresent() ? nation.get().last() : at;
    int end = Math.max(k, n);
    if (end > at && made(end + 1) && notOfThem(end + 1)) {
      return end;
    }
    if (k > at && k >= r && k >= n && !cutShort(k) && phrase.admits(known.get().value())) {
      phrase.known(known.get());
      return k;
    }
    if (r > at && r >= n && roleFits(phrase, at, r)) {
      phrase.role(role.get());
      return r;
    }
    if (n > at) {
      phrase.nation(nation.get());
      return n;
    }
    return at;
  }

  /** "the US-backed militia", "the Kurdish-led SDF": it does not speak for them. */
  private boolean notOfThem(int made) {
    return BACKED.contains(sentence.lower(made))
        || Vocabulary.ACTORS.known(sentence, made + 1).isPresent()
        || Vocabulary.NATIONS.at(sentence, made + 1).isPresent();
  }

  /** A name that goes on with capitals is another name: "Time Warner", "Sun City". */
  private boolean cutShort(int last) {
    return !headline
        && capitalAt(last)
        && !Vocabulary.ACTORS.ofRole(sentence.lower(last))
        && sentence.token(last - 1).text().length() < 6
        && !acronym(sentence.token(last - 1));
  }

  /** Verbs that are nouns too ("report", "state") head a phrase only where a noun can stand. */
  private boolean roleFits(Phrase phrase, int at, int last) {
    String lower = sentence.lower(at);
    if (made(last + 1)) {
      return false; // "the state-run agency Sol"
    }
    if (last - at > 1) {
      return true;
    }
    if (phrase.titled() && !sentence.token(at).capital()) {
      return false; // "Senator Sol advocates"
    }
    if (Cues.is(lower) && !phrase.started() && !phrase.determined()) {
      boolean free = at == 0 || !sentence.token(at - 1).word() && !inverts(at - 1);
      return free || Cues.is(sentence.lower(last));
    }
    return !(Cues.is(lower) && phrase.headed());
  }

  private boolean inverts(int mark) {
    Token token = sentence.token(mark);
    return token.is(",") || token.kind() == Token.Kind.QUOTE;
  }

  /** Whether the word is a part of a name by its capital. */
  private boolean name(Phrase phrase, int at) {
    Token token = sentence.token(at);
    String lower = token.lower();
    if (phrase.named() && PARTICLES.contains(lower)) {
      return capitalAt(at + 1) || PARTICLES.contains(sentence.lower(at + 1));
    }
    if (phrase.named() && !token.capital() && secondHalf(at)) {
      return true;
    }
    if (!token.capital() || CALENDAR.contains(lower) || DETERMINERS.contains(lower)) {
      return false;
    }
    if (Cues.is(lower) && (headline || phrase.headed())) {
      return false;
    }
    boolean opens = at == 0 || at == 1 && sentence.token(0).kind() == Token.Kind.QUOTE;
    String next = sentence.lower(at + 1);
    boolean later = ALSO.contains(next) && Cues.is(sentence.lower(at + 2)); // "Sol also said"
    boolean named = Cues.is(next) || BEHIND_NAME.contains(next) || capitalAt(at + 1);
    return !opens || (later || named) && !Opening.is(lower);
  }

  /** Whether the token can be one of a name behind which another stands. */
  static boolean ofName(Token token) {
    return token.capital() || token.glued() || PARTICLES.contains(token.lower());
  }

  /** "Min" and "ho" of "Park Min-ho"; not "York-based". */
  private boolean secondHalf(int at) {
    String lower = sentence.lower(at);
    return at > 2
        && sentence.token(at - 1).is("-")
        && sentence.token(at - 2).capital()
        && sentence.token(at - 3).capital()
        && lower.length() < 6
        && !MADE.contains(lower);
  }

  /** A lower-case word inside: only where a noun for a speaker follows soon. */
  private boolean modifier(Phrase phrase, int at, boolean opening) {
    String lower = sentence.lower(at);
    if (made(at + 2) && capitalAt(at + 3)) {
      return phrase.determined(); // "the state-run Sol Post"
    }
    if (!KNOWN.any(sentence, at + 1, at + 4)) {
      return false;
    }
    if (Cues.is(lower) || phrase.headedHere() && !Modifiers.is(lower)) {
      return false;
    }
    boolean leads = phrase.determined() || phrase.started() || Modifiers.is(lower);
    if (!leads || !opening && ARTICLES.contains(lower) && !LINKS.contains(sentence.lower(at - 1))) {
      return false;
    }
    for (int i = at + 1; i <= at + 3 && i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (Vocabulary.ACTORS.role(sentence, i).isPresent()) {
        return true;
      }
      boolean inside = token.word() || token.is("-");
      if (!inside || STOPS.contains(token.lower()) || LINKS.contains(token.lower())) {
        return false;
      }
    }
    return false;
  }

  /** "of the port authority", "for the army", "in Lagos" after a head. */
  private int complement(Phrase phrase, int from) {
    int at = from;
    while (at + 1 < sentence.size() && link(at) && !infinitive(sentence, at)) {
      int end = nounRun(at + 1);
      if (end == at + 1 || !phrase.links(sentence.lower(at), at + 1, end)) {
        break;
      }
      at = end;
    }
    return at;
  }

  /** "a briefing to brag": "to" leads on to somebody only where a noun can stand. */
  static boolean infinitive(Sentence sentence, int at) {
    String next = sentence.lower(at + 1);
    return sentence.lower(at).equals("to")
        && at + 1 < sentence.size()
        && sentence.token(at + 1).word()
        && !sentence.token(at + 1).capital()
        && !DETERMINERS.contains(next)
        && !Vocabulary.ACTORS.opens(next);
  }

  /** Whether a word in a name says what sort of body it is, and what for stands behind it. */
  static boolean body(Sentence sentence, int at) {
    return at >= 0
        && at + 2 < sentence.size()
        && sentence.token(at).capital()
        && BODIES.contains(sentence.lower(at))
        && sentence.token(at + 2).capital();
  }

  /** "of", "for"; "on" only within a name: "Commission on Human Rights". */
  private boolean link(int at) {
    boolean on =
        sentence.lower(at).equals("on")
            && body(sentence, at - 1)
            && !CALENDAR.contains(sentence.lower(at + 1))
            && !headline;
    return on || LINKS.contains(sentence.lower(at));
  }

  private int nounRun(int from) {
    int at = from;
    if (at < sentence.size() && DETERMINERS.contains(sentence.lower(at))) {
      at++;
    }
    int words = 0;
    while (at < sentence.size() && at - from < 8) {
      Token token = sentence.token(at);
      boolean joins =
          token.is("-") && token.glued() || token.lower().equals("'s") || token.text().equals("'");
      boolean capital = token.word() && token.capital();
      boolean cue = Cues.is(token.lower()) && !capital;
      boolean and = token.text().equals("&") || token.lower().equals("and") && capitalAt(at + 1);
      if (!joins
          && !and
          && (!token.word()
              || LINKS.contains(token.lower())
              || cue
              || STOPS.contains(token.lower()) && !acronym(token)
              || CALENDAR.contains(token.lower())
              || ARTICLES.contains(token.lower()))) {
        break;
      }
      words++;
      at++;
    }
    return words == 0 ? from : at;
  }
}
