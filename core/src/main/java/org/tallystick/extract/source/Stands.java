package org.tallystick.extract.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.source.Frame.Shape;
import org.tallystick.extract.source.StandWords.Stand;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.figure.Stance;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * Finds who stands behind the plain counts of one sentence: not only who says them, but who wants,
 * plans, promises or orders what they count, and the papers in which they stand. Built for the
 * sentence; not thread-safe.
 */
final class Stands {
  private static final Set<String> AFTER_NOUN = WordSets.of("after-noun");
  private static final StandWords WORDS = StandWords.english();

  private static final Cues.Cue SAYING = new Cues.Cue(Cues.Frame.SAY, Stance.ASSERTED);

  private static final Set<String> BEFORE_NOUN = WordSets.of("before-noun");
  static final Set<String> WITHIN = WordSets.of("within");
  private static final Set<String> AFTER_PARTICIPLE = WordSets.of("after-participle");
  private static final Set<String> PAST = WordSets.of("past");
  private static final Set<String> AUXILIARY = WordSets.of("auxiliary");

  /** Between one alone and a verb without ending. */
  private static final Set<String> BEFORE_BARE = WordSets.of("before-bare");

  private static final Set<String> SUBORDINATING = WordSets.of("subordinating");

  /** A verb looks no further back for its subject. */
  private static final int REACH = 40;

  /** So many words at most name a paper, its own noun the last. */
  private static final int PAPER = 10;

  /** So near before its clause stands what the clause is about: "the 40 buses Sol wants". */
  private static final int COUNTED = 5;

  private final Sentence sentence;
  private final Placed placed;
  private final Edges edges;
  private final Subjects subjects;
  private final Unsaid unsaid;
  private final StandNouns nouns;
  private final List<Frame> frames = new ArrayList<>();

  private Stands(Sentence sentence, List<Mention> mentions) {
    this.sentence = sentence;
    this.placed = new Placed(sentence, mentions);
    this.edges = new Edges(sentence);
    this.subjects = new Subjects(placed);
    this.unsaid = new Unsaid(placed);
    this.nouns = new StandNouns(placed, edges, subjects);
  }

  static List<Frame> in(Sentence sentence, List<Mention> mentions) {
    Stands stands = new Stands(sentence, mentions);
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).word()) {
        stands.word(i);
      }
    }
    return stands.frames;
  }

  /** "Transcript as follows:": a heading that names the paper which follows it. */
  static Optional<Frame> paper(Sentence sentence) {
    for (int i = 0; i < Math.min(5, sentence.size()); i++) {
      if (WORDS.paper(sentence.lower(i))) {
        Mention paper = new Placed(sentence, List.of()).other(0, i + 1);
        int last = sentence.size();
        return Optional.of(new Frame(i, last, paper, Stance.ASSERTED, List.of(), Shape.STAND, i));
      }
    }
    return Optional.empty();
  }

  private void word(int i) {
    paperBehind(i);
    Optional<Phrases.Match<Stand>> verb = verb(i);
    if (verb.isPresent() && !nominal(i) && !noun(verb.get()) && !unsaid.aside(i)) {
      verb(i, verb.get());
    } else if (WORDS.noun(sentence.lower(i))) {
      nouns.at(i).ifPresent(frames::add);
    }
  }

  private Optional<Phrases.Match<Stand>> verb(int i) {
    boolean head = placed.startingAt(i).filter(m -> m.last() == i + 1).isPresent();
    boolean subject = placed.endingAt(i).isPresent();
    if (placed.inside(i) && !(head && subject)) {
      return Optional.empty();
    }
    Optional<Phrases.Match<Stand>> known = WORDS.verb(sentence, i);
    if (known.isPresent() && !known.get().value().onlyPapers()) {
      return known;
    }
    return Cues.at(sentence, i)
        .filter(c -> c.value().frame() != Cues.Frame.BY && c.value().frame() != Cues.Frame.SEE)
        .filter(c -> !unsaid.act(i) && !unsaid.takes(i))
        .map(
            c ->
                new Phrases.Match<>(
                    new Stand(false, false, c.value().stance()), c.first(), c.last()))
        .or(() -> known);
  }

  /** "the claim", "his offer", "of support": the word is a noun there. */
  private boolean nominal(int i) {
    String before = sentence.lower(i - 1);
    return before.equals("'s")
        ? placed.endingAt(i - 1).filter(m -> m.type() == Mention.Type.PRONOUN).isEmpty()
        : BEFORE_NOUN.contains(before);
  }

  /** "the jobless rate was", "a review of": a noun that elsewhere is a verb. */
  private boolean noun(Phrases.Match<Stand> verb) {
    String next = sentence.lower(verb.last());
    boolean speaks = Frames.SPEAKING.contains(sentence.lower(verb.first())) && !next.equals("by");
    if (speaks || verb.last() - verb.first() > 1 || verb.value().state()) {
      return false;
    }
    boolean expected = StandNouns.EXPECTED.contains(sentence.lower(verb.first()));
    boolean asking = sentence.lower(verb.first()).equals("asking") && next.startsWith("price");
    return (asking || AFTER_NOUN.contains(next) || expected && next.equals("for"))
        && placed.endingAt(verb.first()).filter(m -> m.type() == Mention.Type.PRONOUN).isEmpty();
  }

  /** One alone does not go with a bare verb: "the harbour master plan", but "would plan". */
  private boolean agrees(Mention who, int verb) {
    boolean one =
        !who.person().isEmpty()
            || who.type() == Mention.Type.OTHER && !sentence.lower(who.last() - 1).endsWith("s");
    boolean many =
        (who.type() == Mention.Type.ROLE || who.type() == Mention.Type.OTHER)
            && !sentence.token(who.last() - 1).capital()
            && sentence.lower(who.last() - 1).endsWith("s");
    if (!one || !WORDS.bare(sentence.lower(verb))) {
      return !many || !WORDS.third(sentence.lower(verb));
    }
    return sentence.tokens().subList(who.last(), Math.max(who.last(), verb)).stream()
        .anyMatch(t -> BEFORE_BARE.contains(t.lower()));
  }

  // --- papers

  /** "in a poll", "under the bill", "by its tally": what stands in them. */
  private void paperBehind(int i) {
    boolean leads =
        switch (sentence.lower(i)) {
          case "in", "under", "per", "from", "on" -> true;
          case "by" -> i == 0 || sentence.token(i - 1).is(",");
          case "to" -> sentence.lower(i - 1).equals("according");
          default -> false;
        };
    if (!leads) {
      return;
    }
    boolean near = sentence.lower(i).equals("on") || sentence.lower(i).equals("from");
    Optional<Mention> paper =
        placed
            .startingAt(i + 1)
            .filter(m -> m.type() == Mention.Type.ROLE && m.kind() == ActorKind.DOCUMENT)
            .or(() -> near ? Optional.empty() : paper(i + 1));
    boolean in = sentence.lower(i).equals("in") && i > 0; // "one of them in a new law"
    if (paper.isEmpty() || near && i > 0 || in && !Behind.poll(paper.get())) {
      return;
    }
    boolean joins = i > 1 && sentence.token(i - 1).is("and") && sentence.token(i - 2).is(",");
    add(joins ? i : 0, sentence.size(), paper.get(), Stance.ASSERTED, i);
  }

  /** A noun phrase from here on that is headed by a paper. */
  private Optional<Mention> paper(int first) {
    for (int i = first; i < Math.min(sentence.size(), first + PAPER); i++) {
      Token token = sentence.token(i);
      boolean joins = token.is("-") || token.is("'s") || token.is("/") || token.is("&");
      boolean date = token.is(",") && sentence.token(Math.min(i + 1, sentence.size() - 1)).number();
      boolean inside = token.word() || token.number() || joins || date;
      boolean name = token.is("of") && sentence.token(i - 1).capital();
      if (!inside
          || WITHIN.contains(token.lower()) && !name
          || !name && i > first && Mentions.stops(token.lower())) {
        return Optional.empty();
      }
      boolean head = WORDS.paper(token.lower()) && i > first;
      if (head && !sentence.token(Math.min(i + 1, sentence.size() - 1)).is("-")) {
        return Optional.of(placed.other(first, i + 1));
      }
    }
    return Optional.empty();
  }

  // --- verbs

  private void verb(int at, Phrases.Match<Stand> verb) {
    Stand stand = verb.value();
    if (edges.passive(at) && !stand.state()) {
      agent(at, verb);
      return;
    }
    Optional<Mention> behind = behind(at, verb.last()).filter(m -> !stand.onlyPapers() || paper(m));
    if (behind.isPresent()) {
      add(0, at, behind.get(), stand.stance(), at);
      return;
    }
    Optional<Mention> subject = stand.onlyPapers() ? shows(at) : subject(at);
    if (subject.isEmpty() || !agrees(subject.get(), at) || subjects.measured(subject.get())) {
      return;
    }
    Mention who = subject.get();
    boolean bare = who.type() == Mention.Type.OTHER && who.last() == at;
    if (bare
        && sentence.lower(at).endsWith("ing")
        && Mentions.DETERMINERS.contains(sentence.lower(who.first()))) {
      return; // "The second warning drove loans down"
    }
    boolean own = !who.relative() && !sentence.lower(at - 1).equals("to");
    if (own && edges.trailing(who) && edges.closed(edges.adjunct(verb.last()))) {
      add(0, who.first(), who, stand.stance(), at);
      return;
    }
    add(relativeFrom(who, verb.last()), clauseEnd(who, verb.last()), who, stand.stance(), at);
  }

  /** "40 more will come, vowed Sol". */
  private Optional<Mention> behind(int at, int last) {
    if (at == 0 || !said(at - 1) || sentence.token(at).is("told")) {
      return Optional.empty();
    }
    boolean speaks = Frames.SPEAKING.contains(sentence.lower(at));
    return placed
        .startingAt(last)
        .or(
            () ->
                speaks && !Mentions.stops(sentence.lower(last))
                    ? placed.unknownFrom(last)
                    : Optional.empty())
        .filter(m -> edges.closes(m.last()) || m.type() == Mention.Type.ROLE && paper(m))
        .filter(m -> !sentence.lower(m.last()).equals("to"));
  }

  /** A semicolon ends the clause; a comma does where a conjunction opens it. */
  private int clauseEnd(Mention who, int from) {
    boolean subordinate = who.first() == 1 && SUBORDINATING.contains(sentence.lower(0));
    boolean aside = who.relative() && sentence.lower(who.last() - 2).equals(",");
    int end = from;
    while (end < sentence.size()
        && !sentence.token(end).is(";")
        && !(sentence.token(end).is(",") && (subordinate || aside && resumes(end + 1)))) {
      end++;
    }
    return end;
  }

  /** "The plan, which calls for 40, is": the main clause goes on with its verb. */
  private boolean resumes(int at) {
    boolean auxiliary = Mentions.stops(sentence.lower(at)) && Cues.between(sentence.lower(at));
    boolean participle = sentence.lower(at).endsWith("ing") || sentence.lower(at + 1).equals("by");
    boolean past =
        PAST.contains(sentence.lower(at))
            || sentence.lower(at).endsWith("ed")
                && !AFTER_PARTICIPLE.contains(sentence.lower(at + 1));
    return auxiliary || past || verb(at).isPresent() && !participle;
  }

  /** "nine things the mayor has said": the count stands before the clause that tells of it. */
  private int relativeFrom(Mention who, int after) {
    if (who.first() == 0) {
      return after;
    }
    Token before = sentence.token(who.first() - 1);
    boolean noun =
        before.word()
            && !before.capital()
            && !Mentions.stops(before.lower())
            && (NumberWords.of(before.lower()).isEmpty()
                || sentence.token(who.first() - 2).number())
            && !within(who)
            && verb(who.first() - 1).isEmpty();
    boolean that = before.is("that") && who.first() > 1 && verb(who.first() - 2).isEmpty();
    if (!noun && !that) {
      return after;
    }
    for (int i = who.first() - 1; i >= Math.max(0, who.first() - COUNTED); i--) {
      if (!sentence.token(i).word() && !sentence.token(i).number()) {
        return i + 1;
      }
    }
    return Math.max(0, who.first() - COUNTED);
  }

  private boolean said(int mark) {
    Token token = sentence.token(mark);
    return token.is(",") || token.kind() == Token.Kind.QUOTE;
  }

  /** "is seen by residents as": the agent of a passive. */
  private void agent(int at, Phrases.Match<Stand> verb) {
    for (int i = verb.last(); i < Math.min(verb.last() + 9, sentence.size()); i++) {
      if (sentence.lower(i).equals("by")) {
        placed
            .startingAt(i + 1)
            .ifPresent(m -> add(edges.clause(at), sentence.size(), m, verb.value().stance(), at));
        return;
      }
    }
  }

  /** The paper that shows, lists or allows. */
  private Optional<Mention> shows(int verb) {
    Optional<Mention> near = subject(verb).filter(this::paper);
    if (near.isPresent()) {
      return near;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      Optional<Mention> m = placed.startingAt(i).filter(this::paper);
      if (m.isPresent() && edges.clauseOpens(i)) {
        return m;
      }
      if (sentence.token(i).is(";") || i > 0 && verb(i).isPresent() && !nominal(i)) {
        return Optional.empty();
      }
    }
    int comma = verb - 1;
    while (comma > 0 && !sentence.token(comma).is(",")) {
      comma--;
    }
    return paper(comma > 0 ? comma + 1 : 0).filter(m -> m.last() <= verb);
  }

  private boolean paper(Mention m) {
    if (m.type() == Mention.Type.PRONOUN) {
      int what = m.first() - (sentence.lower(m.first() - 1).equals(",") ? 2 : 1);
      return m.pronoun("which") && WORDS.paper(sentence.lower(what));
    }
    for (int i = m.first(); i < m.last(); i++) {
      if (WORDS.paper(sentence.lower(i))) {
        return true;
      }
    }
    return m.kind() == ActorKind.DOCUMENT && m.type() == Mention.Type.ROLE;
  }

  /** Who does it: what stands right before, else what opens the clause. */
  private Optional<Mention> subject(int verb) {
    int at = subjectEnd(verb);
    Optional<Mention> direct = placed.endingAt(at);
    if (direct.isPresent() && !edges.clauseOpens(direct.get().first()) && idle(verb)) {
      return sentence.lower(verb - 1).equals("to") ? subjects.opener(at) : Optional.empty();
    }
    if (direct.filter(this::within).isPresent() && sentence.lower(verb).endsWith("ing")) {
      return Optional.empty(); // "fear in people looking to buy"
    }
    if (sentence.lower(verb - 1).equals("that")) {
      Optional<Mention> relative =
          placed.endingAt(verb - 1).filter(this::paper).map(m -> m.upTo(verb));
      if (relative.isPresent()) {
        return relative; // "directed Sol to a chart that shows"
      }
    }
    Optional<Mention> plain = subjects.subject(verb, SAYING);
    if (plain.filter(m -> m.type() != Mention.Type.OTHER).isPresent()) {
      return plain;
    }
    if (direct.isPresent() && (edges.clauseOpens(direct.get().first()) || !within(direct.get()))) {
      return direct.map(subjects::relative);
    }
    int open = edges.aside(at);
    return unknown(at)
        .or(() -> open < 0 ? Optional.empty() : placed.endingAt(open).or(() -> unknown(open)))
        .or(() -> subjects.opener(at))
        .or(() -> direct);
  }

  /** "urged Sol to accept", "guests invited to": no clause of their own. */
  private boolean idle(int verb) {
    boolean to = sentence.lower(verb - 1).equals("to");
    boolean participle =
        sentence.lower(verb).endsWith("ed") && AFTER_PARTICIPLE.contains(sentence.lower(verb + 1));
    return to || participle;
  }

  private int subjectEnd(int verb) {
    int at = verb;
    while (at > 0
        && (Cues.between(sentence.lower(at - 1)) || AUXILIARY.contains(sentence.lower(at - 1)))
        && placed.endingAt(at).isEmpty()) {
      at--;
    }
    return at;
  }

  /** "of the mayor": the phrase belongs to another before it. */
  private boolean within(Mention m) {
    return WITHIN.contains(sentence.lower(m.first() - 1));
  }

  /** Words that no vocabulary knows: "the salvage crew wants". */
  private Optional<Mention> unknown(int last) {
    int first = last;
    while (first > 0 && last - first < 9) {
      Token token = sentence.token(first - 1);
      boolean joins = token.is("-") || token.is("'s") || token.is("&") || token.is("/");
      if (!token.word() && !joins || Mentions.stops(token.lower())) {
        break;
      }
      first--;
    }
    if (first == last || !edges.clauseOpens(first)) {
      return subjects.alone(last);
    }
    if (last - first == 1
        && sentence.lower(last).equals("to")
        && WORDS.noun(sentence.lower(first))) {
      return Optional.empty(); // "Sol, which sold 40, plans to appeal"
    }
    Token token = sentence.token(first);
    boolean name = token.capital() && !Opening.is(token.lower());
    boolean determined = Mentions.DETERMINERS.contains(token.lower()) && last - first > 1;
    boolean free = first == 0 || !sentence.token(first - 1).is("that");
    boolean plural = last - first < 3 && free && sentence.lower(last - 1).endsWith("s");
    boolean verb =
        WORDS.verb(sentence, last - 1).isPresent() || WORDS.verb(sentence, first).isPresent();
    return plural && !verb || name || determined || WORDS.paper(sentence.lower(last - 1))
        ? Optional.of(placed.other(first, last))
        : Optional.empty();
  }

  private void add(int first, int last, Mention source, Stance stance, int cueAt) {
    if (first < last) {
      frames.add(new Frame(first, last, source, stance, List.of(), Shape.STAND, cueAt));
    }
  }
}
