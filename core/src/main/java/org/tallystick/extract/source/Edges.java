package org.tallystick.extract.source;

import java.util.Set;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Where the clauses of one sentence open and close around a verb of saying. Immutable. */
final class Edges {
  static final Set<String> POSSESSIVE = Set.of("his", "her", "their", "its");
  private static final Set<String> BEFORE_PARTICIPLE = WordSets.of("before-participle");

  /** Participles that do not end as most do. */
  private static final Set<String> PARTICIPLES =
      Set.of("said", "told", "found", "put", "thought", "shown", "given");

  static final Set<String> BE = Set.of("was", "were", "been", "is", "are", "be", "being");
  private static final Set<String> FINITE =
      Set.of("have", "has", "had", "is", "are", "was", "were", "will", "would", "could");

  private static final Set<String> REACHING = Set.of("who", "which", "and");
  private static final Set<String> RELATIVE = Set.of("which", "who", "whose", "that");
  private static final Set<String> CLAUSE =
      Set.of("that", "because", "saying", "while", "although", ";", "which");
  private static final Set<String> OPENING = Set.of("but", "that", "while", ";");

  /** Marks behind which a speaker can trail. */
  private static final Set<String> CLOSING = Set.of(",", ")", "—", "–", "-", "?", "!", ".", "…");

  /** "said at least 40", "said in all 12": a number is said, not a time. */
  private static final Set<String> BEFORE_NUMBER = Set.of("least", "most", "all", "total");

  private static final Set<String> ADJUNCT = WordSets.of("adjunct");
  private static final Set<String> CLAUSE_OPENERS = WordSets.of("clause-opener");

  private static final Set<String> CONCEDING = Set.of("while", "although", "though", "whereas");
  private static final Set<String> WITHIN =
      Set.of("including", "among", "and", "with", "most", "mostly", "who", "which", "or");

  private final Sentence sentence;

  Edges(Sentence sentence) {
    this.sentence = sentence;
  }

  boolean opens(int i) {
    return i == 0 || sentence.token(i).capital() || OPENING.contains(sentence.lower(i - 1));
  }

  /** Whether a clause with a subject of its own opens here. */
  boolean clauseOpens(int at) {
    if (at == 0) {
      return true;
    }
    Token before = sentence.token(at - 1);
    return !before.word() && !before.number() || CLAUSE_OPENERS.contains(before.lower());
  }

  /** Where the clause of a verb starts behind a conjunction; 0 where it opens the sentence. */
  int clause(int at) {
    int i = at - 1;
    while (i > 0 && !CLAUSE.contains(sentence.lower(i))) {
      i--;
    }
    return i > 0 ? i + 1 : 0;
  }

  /**
   * "the number of confirmed deaths": the participle belongs to a noun. "the search for suspects":
   * the word is one.
   */
  boolean attribute(int at) {
    String before = sentence.lower(at - 1);
    return sentence.lower(at).endsWith("ed")
        ? BEFORE_PARTICIPLE.contains(before) || NumberWords.of(before).isPresent()
        : sentence.lower(at).endsWith("s") && (before.equals("for") || before.equals("of"));
  }

  /** "its count", "their figures". */
  boolean possessive(int at) {
    return POSSESSIVE.contains(sentence.lower(at));
  }

  boolean passive(int at) {
    String lower = sentence.lower(at);
    if (lower.equals("accused") && sentence.lower(at + 1).equals("of")) {
      return true;
    }
    if (!lower.endsWith("ed") && !PARTICIPLES.contains(lower)) {
      return false;
    }
    if (sentence.kind() == Sentence.Kind.HEADLINE && lower.endsWith("ed") && closes(at + 1)) {
      return true; // "Gunman Identified": headlines leave out what makes the passive
    }
    int be = at - 1;
    while (Cues.between(sentence.lower(be)) && !BE.contains(sentence.lower(be))) {
      be--;
    }
    return BE.contains(sentence.lower(be));
  }

  boolean saying(int at) {
    for (int i = at + 1; i + 1 < Math.min(sentence.size(), at + 14); i++) {
      if (sentence.lower(i).equals("as") && sentence.lower(i + 1).endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause can end here: a mark, an adjunct, a reach for what follows. */
  boolean closes(int at) {
    if (at >= sentence.size()) {
      return true;
    }
    Token token = sentence.token(at);
    return !token.word() && !token.number() && !(token.is("-") && token.glued())
        || ADJUNCT.contains(token.lower())
        || REACHING.contains(token.lower());
  }

  /** "While police put the toll at 71, dozens were missing": where what is said so ends. */
  int conceded(int subject, int after) {
    boolean opens = subject == 1 && CONCEDING.contains(sentence.lower(0));
    int comma = after;
    while (opens && comma < sentence.size() && !closing(comma)) {
      comma++;
    }
    return opens ? comma : sentence.size();
  }

  private boolean closing(int comma) {
    return sentence.token(comma).is(",") && !WITHIN.contains(sentence.lower(comma + 1));
  }

  /** Whether a verb's object is somebody who is told. */
  static boolean hears(String verb) {
    return verb.startsWith("told") || verb.startsWith("tell") || verb.startsWith("inform");
  }

  /**
   * "The papers, drawn up last week, say": where the words between two commas open, which end right
   * before token {@code at}; -1 if there are none.
   */
  int aside(int at) {
    if (sentence.lower(at - 1).equals(",")) {
      for (int i = at - 2; i > Math.max(0, at - 18); i--) {
        if (sentence.token(i).is(",")) {
          return unbracketed(i);
        }
      }
    }
    return -1;
  }

  /** "Sol (NYSE: SOL), which": where the words before a bracket end. */
  int unbracketed(int end) {
    return sentence.lower(end - 1).equals(")") ? opened(end - 1) : end;
  }

  /** Where the bracket opens that closes at {@code close}; 0 where none does. */
  int opened(int close) {
    int i = close;
    while (i > 0 && !sentence.token(i).is("(")) {
      i--;
    }
    return i;
  }

  /** A quotation mark, and not that of "the voters' list". */
  boolean quote(int i) {
    Token token = sentence.token(i);
    boolean mark = token.glued() && (token.is("'") || token.is("’"));
    boolean plural = mark && sentence.lower(i - 1).endsWith("s") && i + 1 < sentence.size();
    return token.kind() == Token.Kind.QUOTE && !(plural && sentence.token(i + 1).word());
  }

  boolean finite(int at) {
    return FINITE.contains(sentence.lower(at));
  }

  int commaBefore(int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (sentence.token(i).is(",")) {
        return i;
      }
    }
    return sentence.size();
  }

  /** The place after the time, place and manner that follow a verb of saying. */
  int adjunct(int from) {
    int at = from;
    if (manner(at)) {
      at++;
    }
    boolean opens = ADJUNCT.contains(sentence.lower(at));
    boolean plain = sentence.lower(from - 1).equals("said");
    if (opens
        && !BEFORE_NUMBER.contains(sentence.lower(at + 1))
        && (plain || !Mentions.infinitive(sentence, at))) {
      while (at < sentence.size() && at - from < 14) {
        Token token = sentence.token(at);
        boolean mark =
            !token.word() && !token.number() && !token.is("-") && !token.text().equals("'s");
        if (mark || RELATIVE.contains(token.lower()) || FINITE.contains(token.lower())) {
          break;
        }
        at++;
      }
    }
    return at;
  }

  /** "said bluntly.", "said recently at the port": an adverb behind which the clause can close. */
  private boolean manner(int at) {
    String next = sentence.lower(at + 1);
    boolean closes = CLOSING.contains(next) || ADJUNCT.contains(next);
    return sentence.lower(at).endsWith("ly") && closes;
  }

  boolean closed(int at) {
    if (at >= sentence.size()) {
      return true;
    }
    Token token = sentence.token(at);
    // a new sentence whose stop was lost: "police say The driver fled"
    boolean restarts =
        token.capital() && Opening.is(token.lower()) && sentence.kind() != Sentence.Kind.HEADLINE;
    return restarts
        || !token.word() && token.kind() != Token.Kind.NUMBER && !token.is(":")
        || token.is("and");
  }

  boolean trailing(Mention subject) {
    int before = subject.first() - 1;
    if (before < 0) {
      return false;
    }
    Token token = sentence.token(before);
    return CLOSING.contains(token.text()) || quote(before) && before > 0 || behindMark(before);
  }

  /**
   * "...," drill sergeant Ana Sol told; ..., harbour pilots say: only words that name them between.
   */
  private boolean behindMark(int from) {
    for (int i = from; i > Math.max(1, from - 8); i--) {
      Token token = sentence.token(i);
      if (token.kind() == Token.Kind.QUOTE || token.is(",") && from - i < 4) {
        return true;
      }
      if (Mentions.stops(token.lower()) || Cues.between(token.lower()) || Cues.is(token.lower())) {
        return false;
      }
    }
    return false;
  }

  boolean dash(int i) {
    Token token = sentence.token(i);
    return token.is("—") || token.is("–") || token.is("-") && !token.glued();
  }

  int commaAfter(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 24); i++) {
      if (sentence.token(i).is(",") || sentence.token(i).is(":")) {
        return i + 1;
      }
    }
    return Math.min(from, sentence.size());
  }
}
