package org.tallystick.extract.source;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.source.Cues.Cue;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Finds the subject of a verb of saying in one sentence. Not thread-safe. */
final class Subjects {
  /** Words that only point back to one of several. */
  private static final Set<String> POINTING =
      Set.of("former", "latter", "other", "others", "rest", "first", "second");

  /** Words that stand for somebody by themselves. */
  static final Set<String> ALONE = WordSets.of("alone");

  /** What leads from a source to where or with whom it is. */
  private static final Set<String> WITHIN = Set.of("in", "on", "at", "from", "of", "with", "for");

  private static final Set<String> MEASURED = WordSets.of("measured-noun");

  /** Those who find things. */
  private static final Set<ActorKind> FINDING =
      Set.of(
          ActorKind.DOCUMENT,
          ActorKind.NGO,
          ActorKind.PROJECT,
          ActorKind.INTERNATIONAL,
          ActorKind.AGENCY,
          ActorKind.COURT,
          ActorKind.PEOPLE);

  private static final Set<String> JOINING = Set.of("and", "but", "while");
  private static final Set<String> MARKS = Set.of(",", ";", ":", "—", "–");
  private static final Set<String> FINITE = WordSets.of("finite");

  /** What is done with a paper before it is read. */
  private static final Set<String> ISSUED = WordSets.of("issued");

  /** So near behind a name its bearer's place or work ends. */
  private static final int NEAR = 6;

  /** A verb looks no further back for the one who opens its clause. */
  private static final int BACK = 40;

  private final Sentence sentence;
  private final Placed placed;
  private final Edges edges;
  private final Papers papers;
  private final Apposed apposed;

  Subjects(Placed placed) {
    this.sentence = placed.sentence;
    this.placed = placed;
    this.edges = new Edges(sentence);
    this.papers = new Papers(placed, edges);
    this.apposed = new Apposed(placed, edges);
  }

  /** The mention that is subject of the verb at this token. */
  Optional<Mention> subject(int verb, Cue cue) {
    int at = verb - 1;
    while (at >= 0 && between(at)) {
      at--;
    }
    if (at < 0) {
      return alone(0);
    }
    int last = at;
    boolean speaks = Frames.SPEAKING.contains(sentence.lower(verb));
    if (speaks && sentence.lower(last).equals("that") && placed.endingAt(last).isPresent()) {
      return placed.endingAt(last); // "rejected a rebel statement that said"
    }
    boolean joined = sentence.lower(at).equals("and") || sentence.lower(at).equals("but");
    boolean to = at < verb - 1 && sentence.lower(verb - 1).equals("to"); // "asked Sol to report"
    boolean goesOn = joined && !sentence.lower(verb + 1).equals("of");
    return placed
        .endingAt(at + 1)
        .filter(m -> !governed(m) && !to && !papers.shown(m))
        .or(() -> beforeMark(last))
        .or(() -> last < verb - 1 ? placed.endingAt(verb) : Optional.empty())
        .or(() -> beforeAdjunct(last))
        .or(
            () ->
                cue.frame() == Cues.Frame.FIND || speaks
                    ? papers.before(last + 1)
                    : Optional.empty())
        .or(() -> opening(last + 1))
        .or(() -> goesOn ? opener(last) : Optional.empty())
        .or(() -> speaks ? unknownUpTo(last + 1) : Optional.empty())
        .or(() -> speaks ? alone(last + 1).or(() -> alone(last)) : Optional.empty())
        .or(() -> speaks ? unknownUpTo(edges.aside(last + 1)) : Optional.empty())
        .map(this::relative)
        .filter(m -> able(m, cue) && !apposed.tallies(m, verb))
        .map(apposed::bearer)
        .map(this::joined);
  }

  /** "Both vowed": a word that may also stand within the verb, and here is its subject. */
  Optional<Mention> alone(int at) {
    boolean each = ALONE.contains(sentence.lower(at));
    return each ? Optional.of(placed.other(at, at + 1)) : Optional.empty();
  }

  /** What stands before a bracket, the commas of an apposition or a pair of dashes. */
  private Optional<Mention> beforeMark(int at) {
    if (sentence.token(at).is(",")) {
      return beforeComma(at);
    }
    if (edges.dash(at)) {
      return beforeDash(at);
    }
    return sentence.token(at).is(")") ? placed.endingAt(edges.opened(at)) : Optional.empty();
  }

  /** "a tourist hurt by Jan Sol said": a name behind such a preposition is no subject. */
  private boolean governed(Mention m) {
    int at = m.first() - 1;
    String in = sentence.lower(at);
    boolean named = m.type() == Mention.Type.NAME;
    boolean of = in.equals("of") || in.equals("from");
    boolean whose = in.equals("for") || of && m.kind() == ActorKind.DOCUMENT;
    if (whose && papers.before(at).isPresent()) {
      return true; // "an analysis of reports", "a poll for the Post"
    }
    if (!named || m.first() == 0) {
      return false;
    }
    if (in.equals("in") || in.equals("at") || in.equals("near")) {
      return placed.endingAt(at).isPresent(); // "the office of mines in Sulva said"
    }
    if (in.equals("of")) {
      return opening(m.first()).isPresent(); // "survivors of an attack on the village of Brod said"
    }
    while (at > 0
        && m.first() - at < 6
        && sentence.token(at).word()
        && !Mentions.stops(sentence.lower(at))) {
      at--;
    }
    return switch (sentence.lower(at)) {
      case "by", "with", "against" -> true;
      default -> false;
    };
  }

  /** "On Friday Sol was blunt, claiming": who opens the sentence, else its clause. */
  Optional<Mention> main(int verb) {
    Optional<Mention> last = Optional.empty();
    int dateline = dateline();
    for (Mention m : placed.mentions) {
      if (m.last() > verb) {
        break;
      }
      if (m.first() >= dateline && m.first() < dateline + 4) {
        return Optional.of(m);
      }
      boolean goesOn = sentence.token(m.last()).word();
      last = goesOn && edges.clauseOpens(m.first()) ? Optional.of(m) : last;
    }
    return last;
  }

  /** Where the words begin behind "Brod, Sulva (AP) - "; 0 where no agency stands before them. */
  private int dateline() {
    for (int i = 1; i < Math.min(sentence.size(), NEAR + 4); i++) {
      if (edges.dash(i) && sentence.token(i - 1).is(")")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "Medics and witnesses": both speak. */
  private Mention joined(Mention m) {
    boolean named = m.type() == Mention.Type.NAME; // "Ghani and Hamad said": the first of them
    if (m.type() != Mention.Type.ROLE && !named
        || m.first() < 2
        || !sentence.lower(m.first() - 1).equals("and")) {
      return m;
    }
    return placed
        .endingAt(m.first() - 1)
        .filter(x -> x.type() == m.type() || x.type() == Mention.Type.KNOWN && !named)
        .filter(x -> edges.clauseOpens(x.first()))
        .map(x -> x.with(m))
        .orElse(m);
  }

  /** "The union - a body of 900 dockers - said": what stands before the pair of dashes. */
  private Optional<Mention> beforeDash(int close) {
    for (int i = close - 2; i > Math.max(0, close - 30); i--) {
      if (edges.dash(i)) {
        return placed.endingAt(i);
      }
    }
    return Optional.empty();
  }

  private boolean between(int at) {
    Token token = sentence.token(at);
    return Cues.between(token.lower()) && placed.endingAt(at + 1).isEmpty();
  }

  /** "who" and "which" speak for what they follow. */
  Mention relative(Mention m) {
    if (!m.pronoun("who") && !m.pronoun("which")) {
      return m;
    }
    boolean comma = sentence.lower(m.first() - 1).equals(",");
    int at = comma ? m.first() - 1 : m.first();
    return placed.endingAt(at).map(x -> x.upTo(m.last())).orElse(m);
  }

  private static boolean able(Mention m, Cue cue) {
    if (m.pronoun("i") || m.pronoun("we") || m.pronoun("you")) {
      return false;
    }
    return switch (cue.frame()) {
      case SAY, REPORT -> true;
      case BY -> false;
      case SEE -> m.kind() == ActorKind.PEOPLE || m.carries();
      case COUNT -> m.type() != Mention.Type.OTHER;
      case FIND -> m.type() == Mention.Type.OTHER || FINDING.contains(m.kind()) || m.carries();
    };
  }

  /** "Ana Sol, mayor of Brod, said": the name before the apposition; "the army, citing X, said". */
  private Optional<Mention> beforeComma(int comma) {
    int close = comma;
    Optional<Mention> found = Optional.empty();
    for (int round = 0; round < 4; round++) {
      if (sentence.token(close - 1).is(")")) {
        close = edges.opened(close - 1); // "Sol Inc. (NYSE: SOL), a bakery, said"
      }
      int open = boundaryBefore(close - 1);
      if (open < 0 || !sentence.token(open).is(",")) {
        int stop = close;
        int first = JOINING.contains(sentence.lower(open + 1)) ? open + 2 : open + 1;
        Optional<Mention> outer = found;
        return outer.or(
            () -> placed.startingAt(first).filter(m -> m.actor() && stop - m.last() <= NEAR));
      }
      int end = edges.unbracketed(open);
      Optional<Mention> before = placed.endingAt(end).filter(Mention::actor);
      Optional<Mention> name = named(open, close, before);
      if (name.isPresent()) {
        return name;
      }
      if (before.filter(m -> m.type() != Mention.Type.ROLE || !m.person().isEmpty()).isPresent()) {
        return before;
      }
      found = before.isPresent() ? before : found;
      close = open;
    }
    return found;
  }

  /** "a clerk, Jan Sol,": the name between two commas, with where its bearer is from. */
  private Optional<Mention> named(int open, int close, Optional<Mention> before) {
    boolean titled =
        before.filter(m -> m.type() == Mention.Type.ROLE && m.person().isEmpty()).isPresent();
    boolean nameless = nameless(open);
    return placed
        .startingAt(open + 1)
        .filter(
            m ->
                m.last() == close && own(m) && (titled || nameless)
                    || nameless && m.person().indexOf(' ') > 0 && close - m.last() <= NEAR);
  }

  /** "the harbour master, Jonas Wiik,": a title that no vocabulary knows ends here. */
  private boolean nameless(int last) {
    int first = last;
    while (first > 0 && sentence.token(first - 1).word()) {
      first--;
    }
    return Mentions.DETERMINERS.contains(sentence.lower(first)) && last - first > 1;
  }

  /** A full name, or that of a known body: "the agency, UNESCO,". */
  private static boolean own(Mention m) {
    return m.person().indexOf(' ') > 0
        || m.type() == Mention.Type.KNOWN
        || m.words().chars().allMatch(Character::isUpperCase);
  }

  private int boundaryBefore(int from) {
    for (int i = from; i >= Math.max(0, from - 24); i--) {
      Token token = sentence.token(i);
      if (edges.quote(i) || MARKS.contains(token.text())) {
        return i;
      }
    }
    return -1;
  }

  /** "The ministry in a statement on Friday said": prepositional phrases between. */
  private Optional<Mention> beforeAdjunct(int at) {
    for (int i = at; i > Math.max(0, at - 9); i--) {
      if (WITHIN.contains(sentence.lower(i))) {
        Optional<Mention> before = placed.endingAt(i).filter(Mention::actor);
        if (before.isPresent() && edges.clauseOpens(before.get().first())) {
          return before;
        }
      }
      if (!sentence.token(i).word() && !sentence.token(i).number()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Residents who fled said", "A poll out Monday showed": the actor that opens the clause. */
  private Optional<Mention> opening(int last) {
    for (int i = last - 1; i >= Math.max(0, last - 28); i--) {
      Token token = sentence.token(i);
      if (!token.word() && !token.number()) {
        return Optional.empty();
      }
      Optional<Mention> m = placed.startingAt(i).filter(Mention::actor);
      if (m.isPresent() && edges.clauseOpens(i)) {
        boolean relative = sentence.lower(m.get().last()).equals("who");
        boolean near = last - m.get().last() <= (m.get().kind() == ActorKind.DOCUMENT ? 14 : 7);
        return m.filter(x -> relative || near && plain(x.last(), last));
      }
    }
    return Optional.empty();
  }

  /** The nearest phrase before that opens a clause, over the verbs between. */
  Optional<Mention> opener(int last) {
    for (int i = last - 1; i >= Math.max(0, last - BACK); i--) {
      Token token = sentence.token(i);
      if (token.is(";") || edges.quote(i)) {
        return Optional.empty();
      }
      if (token.is(")")) {
        i = edges.opened(i);
        continue;
      }
      Optional<Mention> m = placed.startingAt(i);
      if (m.isPresent() && m.get().last() <= last && edges.clauseOpens(i)) {
        return m.map(this::relative);
      }
    }
    return Optional.empty();
  }

  /** Whether no verb of its own stands there. */
  private boolean plain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (FINITE.contains(sentence.lower(i))
          || Cues.is(sentence.lower(i)) && !ISSUED.contains(sentence.lower(i))) {
        return false;
      }
    }
    return true;
  }

  /** A short run of unknown words that opens a clause: "the salvage crew said". */
  private Optional<Mention> unknownUpTo(int last) {
    int first = last;
    while (first > 0 && last - first < 8) {
      Token token = sentence.token(first - 1);
      boolean joins = token.is("-") || token.is("'s");
      if (!token.word() && !joins || Cues.is(token.lower()) || Mentions.stops(token.lower())) {
        break;
      }
      first--;
    }
    if (first == last || !edges.clauseOpens(first) || !nominal(first, last)) {
      return Optional.empty();
    }
    return Optional.of(placed.other(first, last)).filter(m -> !measured(m));
  }

  /** "The total number of users", "Grain exports": what is measured wants and says nothing. */
  boolean measured(Mention who) {
    int head = who.first();
    while (head + 1 < who.last() && !sentence.lower(head + 1).equals("of")) {
      head++;
    }
    return who.type() == Mention.Type.OTHER && MEASURED.contains(sentence.lower(head));
  }

  /** Whether the words look like a noun phrase: an article, or a capital within the sentence. */
  private boolean nominal(int first, int last) {
    String head = sentence.lower(last - 1);
    if (Frames.NOUNS.contains(head) || POINTING.contains(head)) {
      return false;
    }
    boolean determined = Mentions.DETERMINERS.contains(sentence.lower(first));
    if (first > 0
        && sentence.token(first - 1).is(",")
        && last - first < 3
        && sentence.lower(last - 1).endsWith("s")) {
      return true;
    }
    return determined && last - first > 1 || first > 0 && sentence.token(first).capital();
  }
}
