package org.tallystick.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.loss.Clause;
import org.tallystick.extract.loss.Link;
import org.tallystick.extract.loss.Linker;
import org.tallystick.extract.loss.Marks;
import org.tallystick.extract.loss.NounPhrase;
import org.tallystick.extract.loss.Parts;
import org.tallystick.extract.words.Counted;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/** Fills what is counted and whose, sentence by sentence. Confined to one document. */
final class Roles {
  /** Classes of people that an elided noun can take over: "498 soldiers ... another 1,597". */
  private static final Set<String> CARRIED =
      Set.of("military", "civilians", "police", "militants", "children", "journalists");

  /** Ties in which a noun before the number holds it. */
  /** Verbs that say how many. */
  private static final Set<String> SETTING = WordSets.of("set-toll");

  private static final Set<String> HELD = Set.of("toll", "number-of", "label");

  /** What only people and animals suffer. */
  private static final Set<String> PEOPLES = Set.of("killed", "wounded", "missing", "casualties");

  private static final Set<String> FORCES = Set.of("military", "militants");

  private final List<Draft> drafts = new ArrayList<>();
  private final Columns columns = new Columns();

  List<Draft> drafts() {
    return columns.withTotals(drafts);
  }

  /** Ties the quantities of one sentence to losses and adds its drafts. */
  Clause read(Scene scene, Sentence sentence) {
    Clause clause = new Clause(scene.marks(sentence.index()));
    Linker.link(clause);
    if (!columns.tie(clause, scene)) {
      Discourse.link(clause, drafts, scene);
    }
    add(clause);
    return clause;
  }

  /** Adds the drafts of one linked sentence. */
  private void add(Clause clause) {
    int[] at = new int[clause.phrases.size()];
    for (int q = 0; q < clause.phrases.size(); q++) {
      at[q] = -1;
      Optional<Link> link = clause.link(q);
      if (link.isPresent() && countable(clause, q)) {
        at[q] = drafts.size();
        drafts.add(draft(clause, q, link.get(), at));
      }
    }
  }

  /** "one of the passengers" picks out and does not count. */
  private static boolean countable(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    boolean one =
        clause.marks.lower(phrase.quantity().first()).equals("one")
            && phrase.quantity().last() - phrase.quantity().first() == 1;
    int before = phrase.quantity().phraseFirst() - 1;
    if (clause.marks.lower(before).equals("but") && clause.marks.lower(before - 1).equals("all")) {
      return false;
    }
    boolean no = clause.marks.lower(phrase.quantity().first()).equals("no");
    if (no && phrase.counted().isEmpty() && phrase.loss().isEmpty()) {
      return phrase.quantity().last() - phrase.quantity().first() >= 2; // "no one", "no-one"
    }
    return !one || !clause.marks.lower(phrase.quantity().phraseLast()).equals("of");
  }

  private Draft draft(Clause clause, int q, Link link, int[] at) {
    if (link.rule().equals(Discourse.THEIRS)) {
      return theirs(clause, q, link);
    }
    if (link.rule().equals(Columns.RULE)) {
      return columns.draft(clause, q, link);
    }
    NounPhrase phrase = clause.phrase(q);
    int whole = whole(clause, q, at);
    Optional<Draft> source = source(link, at, whole);
    int countedAt = countedAt(clause, q, link);
    String counted =
        countedAt >= 0 ? name(clause, phrase, countedAt) : carried(phrase, source, clause, link);
    boolean officers = countedAt >= 0 && clause.marks.lower(countedAt).startsWith("officer");
    if (officers && source.filter(s -> s.counted().equals("military")).isPresent()) {
      counted = "military"; // "soldiers, including six officers"
    }
    Sides.Whose whose = new Sides(clause, phrase, link).of(source, near(clause), counted);
    String measure = measure(phrase, link);
    return new Draft(
        clause,
        q,
        link,
        measure,
        counted,
        countedAt,
        whose.side(),
        whose.at(),
        phrase.possessive() && !Sides.another(clause, link),
        whole);
  }

  /** "The governor's 300 figure" counts whom the figures before it count. */
  private Draft theirs(Clause clause, int q, Link link) {
    int sentence = drafts.get(drafts.size() - 1).sentence();
    String counted =
        drafts.stream()
            .filter(d -> d.sentence() == sentence)
            .map(Draft::counted)
            .findFirst()
            .orElse(Counted.PEOPLE.name());
    Optional<String> side = link.nation().map(Nation::name);
    return new Draft(clause, q, link, link.measure(), counted, -1, side, -1, false, -1);
  }

  private Optional<Draft> source(Link link, int[] at, int whole) {
    if (link.from() >= 0 && at[link.from()] >= 0) {
      return Optional.of(drafts.get(at[link.from()]));
    }
    return whole >= 0 ? Optional.of(drafts.get(whole)) : Optional.empty();
  }

  /** What the words mean of people and of things: people destroyed are killed, things are not. */
  private static String measure(NounPhrase phrase, Link link) {
    boolean people = phrase.person() || phrase.bare();
    return switch (link.measure()) {
      case "struck" -> people ? "wounded" : "struck";
      case "destroyed" -> phrase.person() ? "killed" : "destroyed";
      case "killed" -> phrase.thing() && !animals(phrase) ? "destroyed" : "killed";
      case "losses" -> lives(phrase, link) ? "killed" : "losses";
      default -> link.measure();
    };
  }

  private static boolean animals(NounPhrase phrase) {
    return phrase.counted().filter(c -> c.name().equals("animals")).isPresent();
  }

  /** Who loses people loses lives; what a force "lost" stays undefined, unless "of its" men. */
  private static boolean lives(NounPhrase phrase, Link link) {
    boolean noun = HELD.contains(link.rule()) || link.rule().equals("counted-noun");
    boolean force =
        phrase.counted().filter(c -> FORCES.contains(c.name())).isPresent() && !phrase.possessive();
    return phrase.person() && !noun && !force;
  }

  /** The draft of which phrase {@code q} is a stated part; -1 where it is none. */
  private int whole(Clause clause, int q, int[] at) {
    boolean cue = Parts.cue(clause, q).isPresent();
    if (!cue && !Parts.part(clause, q)) {
      return -1;
    }
    for (int k = q - 1; k >= 0; k--) {
      if (at[k] >= 0) {
        int before = drafts.get(at[k]).whole();
        int whole = before < 0 && cue ? at[k] : before;
        return whole >= 0 && fits(clause, q, drafts.get(whole)) ? whole : -1;
      }
    }
    return cue ? before(clause, q) : -1;
  }

  /** "This figure includes 40": the whole stands in the sentence before. */
  private int before(Clause clause, int q) {
    for (int i = drafts.size() - 1; i >= 0 && drafts.size() - i < 6; i--) {
      Draft draft = drafts.get(i);
      boolean near =
          clause.marks.sentence.index() - draft.sentence() <= 1
              && clause.marks.sentence.part() == draft.quantity().sentence().part();
      if (near && draft.whole() < 0) {
        return fits(clause, q, draft) ? i : -1;
      }
    }
    return -1;
  }

  /** A part is of the same kind as its whole and no larger. */
  private static boolean fits(Clause clause, int q, Draft whole) {
    NounPhrase phrase = clause.phrase(q);
    boolean kind = phrase.bare() || phrase.thing() == whole.phrase().thing();
    return kind && phrase.quantity().amount().number() <= whole.quantity().amount().number();
  }

  /** The token of the noun that says what is counted; -1 where none does. */
  private static int countedAt(Clause clause, int q, Link link) {
    NounPhrase phrase = clause.phrase(q);
    if (link.rule().equals("their-figure")) {
      return -1;
    }
    Marks marks = clause.marks;
    if (link.rule().equals("bulletin")) {
      int label = firstNoun(marks, rowStart(marks, phrase), phrase.quantity().phraseFirst() - 1);
      if (label >= 0) {
        return label;
      }
    }
    if (phrase.counted().isPresent() || phrase.head() >= 0 && phrase.loss().isEmpty()) {
      return phrase.head();
    }
    int subject = predicate(marks, phrase) ? subjectNoun(marks, phrase) : -1;
    if (subject >= 0) {
      return subject;
    }
    int after = phrase.loss().isPresent() ? phrase.last() : pastBase(marks, phrase);
    int told = told(marks, phrase, link, after);
    if (told >= 0) {
      return told;
    }
    if (phrase.partitive() && backAt(marks, phrase)) {
      int noun = described(marks, phrase.last());
      if (noun >= 0 || q > 0) {
        return noun >= 0 ? noun : clause.phrase(whole(clause, q)).head();
      }
    }
    if (phrase.partitive() && shares(clause, q)) {
      return countedAt(clause, q + 1, link); // "two of the dead and six of the hurt were clerks"
    }
    int among = among(marks, after);
    boolean held = among < 0 && HELD.contains(link.rule());
    return held ? tollNoun(marks, phrase, link) : among;
  }

  /** "Ten of the dead were miners", "three of those in the truck"; -1 where no noun tells. */
  private static int told(Marks marks, NounPhrase phrase, Link link, int after) {
    boolean is = marks.is(after, Words.Group.BE) && marks.loss(after + 1).isEmpty();
    int predicated = is ? firstNoun(marks, after + 1, after + 4) : -1;
    if (predicated >= 0 && (phrase.partitive() || link.rule().equals("of-those"))) {
      return predicated;
    }
    boolean in = phrase.partitive() && marks.lower(after).equals("in");
    int within = in ? firstNoun(marks, after + 1, after + 4) : -1;
    boolean thing = within >= 0 && marks.counted(within).filter(c -> c.value().thing()).isPresent();
    return thing ? -1 : within;
  }

  /** Behind "of the dead", "of those killed": where the predicate stands. */
  private static int pastBase(Marks marks, NounPhrase phrase) {
    int last = phrase.last();
    return phrase.partitive() ? marks.loss(last).map(Loss::last).orElse(last) : last;
  }

  private static boolean shares(Clause clause, int q) {
    return q + 1 < clause.phrases.size()
        && clause.phrase(q + 1).partitive()
        && clause.marks.lower(clause.phrase(q + 1).quantity().phraseFirst() - 1).equals("and");
  }

  /** "40 among the rebels": the noun behind the preposition; -1 where none stands. */
  private static int among(Marks marks, int after) {
    return switch (marks.lower(after)) {
      case "among", "of", "amongst" -> firstNoun(marks, after + 1, after + 5);
      default -> -1;
    };
  }

  /** "eight of which": the noun is that of the number before. */
  private static boolean backAt(Marks marks, NounPhrase phrase) {
    String word = marks.lower(phrase.quantity().phraseLast() + 1);
    return word.equals("which") || word.equals("whom") || word.equals("them");
  }

  /** "19 of them critically ill children": the noun behind adverbs and adjectives. */
  private static int described(Marks marks, int from) {
    int i = from;
    while (i < from + 3
        && (marks.adverb(i) || marks.loss(i).filter(l -> l.is(Sense.Kind.ADJ)).isPresent())) {
      i++;
    }
    return marks.counted(i).isPresent() ? i : -1;
  }

  /** Whose part phrase {@code q} is: the nearest before it that is no such part itself. */
  private static int whole(Clause clause, int q) {
    int k = q - 1;
    while (k > 0 && clause.phrase(k).partitive() && backAt(clause.marks, clause.phrase(k))) {
      k--;
    }
    return k;
  }

  /** "losses among the rebels are 40 killed": the number is said of the subject. */
  private static boolean predicate(Marks marks, NounPhrase phrase) {
    int be = phrase.quantity().phraseFirst() - 1;
    return marks.is(be, Words.Group.BE) && !marks.lower(be - 1).equals("there");
  }

  private static int subjectNoun(Marks marks, NounPhrase phrase) {
    for (int i = phrase.quantity().phraseFirst() - 2; i >= 0; i--) {
      if (marks.counted(i).isPresent() && marks.loss(i).isEmpty()) {
        return i;
      }
      if (bounds(marks, i) || marks.quantity(i).isPresent() || marks.lower(i).equals(",")) {
        return -1;
      }
    }
    return -1;
  }

  /** "Police put the toll at 12", "doctors raise toll": what stands before is not counted. */
  private static boolean bounds(Marks marks, int i) {
    return marks.is(i, Words.Group.BREAK)
        || marks.is(i, Words.Group.DETERMINER)
        || marks.is(i, Words.Group.VERB)
        || SETTING.contains(marks.lower(i));
  }

  private static int tollNoun(Marks marks, NounPhrase phrase, Link link) {
    for (int i = link.at() - 1; i >= 0 && link.at() - i <= 8; i--) {
      if (marks.counted(i).isPresent() && marks.loss(i).isEmpty() && bears(marks, i, link)) {
        return i;
      }
      if (marks.mark(i) || bounds(marks, i)) {
        break;
      }
    }
    int noun =
        firstNoun(marks, link.at() + 1, Math.min(phrase.quantity().phraseFirst(), link.at() + 9));
    boolean agent = noun > 0 && (by(marks, noun - 1) || by(marks, noun - 2) || by(marks, noun - 3));
    return bears(marks, noun, link) && !agent ? noun : -1;
  }

  /** "The toll from an attack by militants rose to 15": not theirs. */
  private static boolean by(Marks marks, int i) {
    return marks.lower(i).equals("by") || marks.lower(i).equals("between");
  }

  /** "Bus crash toll rises to 33": no bus is among the dead. */
  private static boolean bears(Marks marks, int noun, Link link) {
    boolean thing = noun >= 0 && marks.counted(noun).filter(c -> c.value().thing()).isPresent();
    return !thing || !PEOPLES.contains(link.measure()) || animal(marks, noun);
  }

  /** Where the label of a row begins: behind the mark before it. */
  private static int rowStart(Marks marks, NounPhrase phrase) {
    int i = phrase.quantity().phraseFirst() - 1;
    while (i > 0
        && phrase.quantity().phraseFirst() - i < 7
        && (!marks.mark(i - 1) || marks.hyphen(i - 1) || marks.lower(i - 1).equals("/"))
        && marks.quantity(i - 1).isEmpty()) {
      i--;
    }
    return i;
  }

  private static boolean animal(Marks marks, int noun) {
    return marks.counted(noun).filter(c -> c.value().name().equals("animals")).isPresent();
  }

  private static int firstNoun(Marks marks, int from, int to) {
    for (int i = from; i < to && i < marks.size(); i++) {
      if (marks.mark(i)) {
        return -1;
      }
      if (marks.counted(i).isPresent() && marks.loss(i).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private static String name(Clause clause, NounPhrase phrase, int at) {
    if (phrase.counted().isPresent() && at == phrase.head()) {
      return phrase.counted().get().name();
    }
    Optional<Counted> other =
        clause.phrases.stream()
            .filter(p -> p.head() == at)
            .findFirst()
            .flatMap(NounPhrase::counted);
    if (other.isPresent()) {
      return other.get().name();
    }
    Optional<Phrases.Match<Counted>> match = clause.marks.counted(at);
    if (match.isPresent() && mixed(clause.marks, match.get())) {
      return Counted.PEOPLE.name();
    }
    return match.map(m -> m.value().name()).orElseGet(() -> unknown(clause.marks.lower(at)));
  }

  /** "deaths among civilians and soldiers": two classes of people are people. */
  private static boolean mixed(Marks marks, Phrases.Match<Counted> match) {
    if (!marks.lower(match.last()).equals("and") || marks.quantity(match.last() + 1).isPresent()) {
      return false;
    }
    return marks
        .counted(match.last() + 1)
        .filter(
            o -> !o.value().thing() && !match.value().thing() && !o.value().equals(match.value()))
        .isPresent();
  }

  /** A noun outside the vocabulary: people where its shape says so, else the word itself. */
  private static String unknown(String word) {
    boolean person =
        word.endsWith("ers")
            || word.endsWith("ists")
            || word.endsWith("ians")
            || word.endsWith("men")
            || word.endsWith("ors")
            || word.endsWith("ants")
            || word.endsWith("ees")
            || word.endsWith("er")
            || word.endsWith("ist")
            || word.endsWith("women")
            || word.endsWith("goers")
            || word.endsWith("mates");
    return person ? Counted.PEOPLE.name() : word;
  }

  /** Whether only things can suffer it. */
  private static boolean thing(Link link) {
    return link.measure().equals("destroyed") || link.measure().equals("damaged");
  }

  /** "30 tanks were destroyed, 4 captured": the things before are meant. */
  private static boolean goesOn(Draft before, Link link) {
    boolean things = !CARRIED.contains(before.counted()) && !before.counted().equals("people");
    return thing(link) && (things || thing(before.link()))
        || link.measure().equals("captured") && things;
  }

  /** What an elided noun takes over from the figure before it. */
  private String carried(NounPhrase phrase, Optional<Draft> source, Clause clause, Link link) {
    boolean elided = phrase.head() < 0 || phrase.counted().isEmpty();
    int cue = phrase.quantity().phraseFirst() - 1;
    cue -= clause.marks.is(cue, Words.Group.DETERMINER) ? 1 : 0;
    if (elided && Parts.whole(clause, clause.number(phrase), cue)) {
      return Counted.PEOPLE.name();
    }
    if (source.isPresent() && (elided || phrase.partitive())) {
      return source.get().counted();
    }
    Optional<Draft> before =
        near(clause)
            .filter(d -> !bracketed(d, phrase))
            .map(d -> d.whole() >= 0 ? drafts.get(d.whole()) : d);
    if (elided && before.filter(d -> goesOn(d, link)).isPresent()) {
      return before.get().counted();
    }
    if (elided
        && before.isPresent()
        && CARRIED.contains(before.get().counted())
        && before.get().whole() < 0) {
      boolean same = before.get().sentence() == clause.marks.sentence.index();
      boolean counting =
          phrase.loss().filter(l -> !l.is(Sense.Kind.ADJ) && !l.is(Sense.Kind.PART)).isPresent();
      if (same && !counting || !counting && before.get().counted().equals("military")) {
        return before.get().counted();
      }
    }
    return Counted.PEOPLE.name();
  }

  /** "101 killed (40 men, 5 girls) and 91 hurt": those in the brackets are parts. */
  private static boolean bracketed(Draft before, NounPhrase phrase) {
    Sentence sentence = before.quantity().sentence();
    return sentence.lower(before.phrase().last()).equals(")")
        && sentence.index() == phrase.quantity().sentence().index()
        && before.phrase().last() < phrase.quantity().first();
  }

  /** The figure right before, in this sentence or the one before, of the same part. */
  private Optional<Draft> near(Clause clause) {
    if (drafts.isEmpty()) {
      return Optional.empty();
    }
    Draft last = drafts.get(drafts.size() - 1);
    Sentence sentence = clause.marks.sentence;
    boolean near =
        sentence.index() - last.sentence() <= 1
            && last.quantity().sentence().part() == sentence.part();
    return near ? Optional.of(last) : Optional.empty();
  }
}
