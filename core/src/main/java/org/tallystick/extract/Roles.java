package org.tallystick.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.tallystick.lexicon.Phrases;
import org.tallystick.text.Sentence;

/** Fills what is counted and whose, sentence by sentence. Confined to one document. */
final class Roles {
  /** Classes of people that an elided noun can take over: "498 soldiers ... another 1,597". */
  private static final Set<String> CARRIED =
      Set.of("military", "civilians", "police", "militants", "children", "journalists");

  /** Ties in which a noun before the number holds it. */
  private static final Set<String> HELD = Set.of("toll", "number-of", "label");

  /** What only people and animals suffer. */
  private static final Set<String> PEOPLES = Set.of("killed", "wounded", "missing", "casualties");

  private static final Set<String> AGENT = Set.of("by", "between");

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
    if (link.rule().equals(Columns.RULE)) {
      return columns.draft(clause, q, link);
    }
    NounPhrase phrase = clause.phrase(q);
    boolean ofThem = link.rule().equals(Discourse.OF_THEM);
    int whole = ofThem ? before(clause, q) : whole(clause, q, at);
    Optional<Draft> source = source(link, at, whole);
    int countedAt = countedAt(clause, q, link);
    String counted =
        countedAt >= 0
            ? name(clause, countedAt)
            : Linker.base(clause, q) // "half of the 46 dead are children": not all of them
                ? Counted.PEOPLE.name()
                : carried(phrase, source, clause, link);
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
    boolean force =
        phrase.counted().filter(c -> FORCES.contains(c.name())).isPresent() && !phrase.possessive();
    return phrase.person() && !HELD.contains(link.rule()) && !force;
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
    return before(clause, q);
  }

  /** "This figure includes 40": the whole stands in the sentence before. */
  private int before(Clause clause, int q) {
    for (int i = drafts.size() - 1; i >= 0 && drafts.size() - i < 6; i--) {
      Draft draft = drafts.get(i);
      if (near(clause, draft) && draft.whole() < 0) {
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
    if (link.rule().equals(Discourse.THEIRS)) {
      return -1;
    }
    NounPhrase phrase = clause.phrase(q);
    Marks marks = clause.marks;
    if (link.rule().equals("bulletin")) {
      return firstNoun(marks, rowStart(marks, phrase), phrase.quantity().phraseFirst() - 1);
    }
    if (phrase.head() >= 0) {
      return phrase.head();
    }
    int subject = subjectNoun(marks, phrase);
    if (subject >= 0) {
      return subject;
    }
    int after = phrase.loss().isPresent() ? phrase.last() : pastBase(marks, phrase);
    int told = told(marks, phrase, link, after);
    if (told >= 0) {
      return told;
    }
    if (q > 0 && phrase.partitive() && backAt(marks, phrase)) {
      return clause.phrase(q - 1).head();
    }
    if (phrase.partitive() && shares(clause, q)) {
      return countedAt(clause, q + 1, link); // "two of the dead and six of the hurt were clerks"
    }
    int among = among(marks, after);
    boolean held = among < 0 && HELD.contains(link.rule());
    return held ? tollNoun(marks, phrase, link) : among;
  }

  private static final Set<String> OF = Set.of("of-those", Discourse.OF_THEM);

  /** "Ten of the dead were miners", "three of those in the truck"; -1 where no noun tells. */
  private static int told(Marks marks, NounPhrase phrase, Link link, int after) {
    boolean is = marks.is(after, Words.Group.BE) && marks.loss(after + 1).isEmpty();
    int predicated = is ? firstNoun(marks, after + 1, after + 4) : -1;
    if (predicated >= 0 && (phrase.partitive() || OF.contains(link.rule()))) {
      return predicated;
    }
    boolean in = phrase.partitive() && marks.lower(after).equals("in");
    return in ? firstNoun(marks, after + 1, after + 4) : -1;
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
    boolean among = marks.lower(after).equals("among") || marks.lower(after).equals("of");
    return among ? firstNoun(marks, after + 1, after + 5) : -1;
  }

  /** "eight of which": the noun is that of the number before. */
  private static boolean backAt(Marks marks, NounPhrase phrase) {
    String word = marks.lower(phrase.quantity().phraseLast() + 1);
    return word.equals("which") || word.equals("whom") || word.equals("them");
  }

  /** "losses among the rebels are 40 killed": the number is said of the subject. */
  private static int subjectNoun(Marks marks, NounPhrase phrase) {
    int be = phrase.quantity().phraseFirst() - 1;
    boolean predicate = marks.is(be, Words.Group.BE) && !marks.lower(be - 1).equals("there");
    for (int i = be - 1; predicate && i >= 0; i--) {
      if (marks.counted(i).isPresent()) {
        return i;
      }
      if (bounds(marks, i) || marks.quantity(i).isPresent()) {
        return -1;
      }
    }
    return -1;
  }

  /** "Police put the toll at 12", "doctors raise toll": what stands before is not counted. */
  private static boolean bounds(Marks marks, int i) {
    return marks.mark(i)
        || marks.is(i, Words.Group.BREAK)
        || marks.is(i, Words.Group.DETERMINER)
        || marks.is(i, Words.Group.VERB);
  }

  private static int tollNoun(Marks marks, NounPhrase phrase, Link link) {
    for (int i = link.at() - 1; i >= 0 && link.at() - i <= 8; i--) {
      if (marks.counted(i).isPresent() && bears(marks, i, link)) {
        return i;
      }
      if (bounds(marks, i)) {
        break;
      }
    }
    int noun =
        firstNoun(marks, link.at() + 1, Math.min(phrase.quantity().phraseFirst(), link.at() + 9));
    // "the toll from an attack by militants", "from fighting between forces rose to 15": not theirs
    boolean agent = marks.sentence.any(noun - 3, noun, AGENT);
    return bears(marks, noun, link) && !agent ? noun : -1;
  }

  /** "Bus crash toll rises to 33": no bus is among the dead. */
  private static boolean bears(Marks marks, int noun, Link link) {
    boolean thing =
        noun >= 0
            && marks
                .counted(noun)
                .filter(c -> c.value().thing() && !c.value().name().equals("animals"))
                .isPresent();
    return !thing || !PEOPLES.contains(link.measure());
  }

  /** Where the label of a row begins: behind the mark before it. */
  private static int rowStart(Marks marks, NounPhrase phrase) {
    int i = phrase.quantity().phraseFirst() - 1;
    while (i > 0 && !marks.mark(i - 1) && marks.quantity(i - 1).isEmpty()) {
      i--;
    }
    return i;
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

  private static String name(Clause clause, int at) {
    return clause.phrases.stream()
        .filter(p -> p.head() == at)
        .findFirst()
        .flatMap(NounPhrase::counted)
        .or(
            () ->
                clause
                    .marks
                    .counted(at)
                    .map(m -> mixed(clause.marks, m) ? Counted.PEOPLE : m.value()))
        .map(Counted::name)
        .orElseGet(() -> unknown(clause.marks.lower(at)));
  }

  /** "deaths among civilians and soldiers": two classes of people are people. */
  private static boolean mixed(Marks marks, Phrases.Match<Counted> match) {
    int other = match.last() + 1;
    return marks.lower(match.last()).equals("and")
        && marks.quantity(other).isEmpty()
        && marks.counted(other).filter(o -> !o.value().thing()).isPresent();
  }

  /** A noun outside the vocabulary: people where its shape says so, else the word itself. */
  private static String unknown(String word) {
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    boolean person = Stream.of("er", "or", "ist", "ian", "ant", "men").anyMatch(one::endsWith);
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
    int cue = phrase.quantity().phraseFirst() - 1;
    cue -= clause.marks.is(cue, Words.Group.DETERMINER) ? 1 : 0;
    if (Parts.whole(clause, clause.number(phrase), cue)) {
      return Counted.PEOPLE.name();
    }
    if (source.isPresent()) {
      return source.get().counted();
    }
    Optional<Draft> before = near(clause).map(d -> d.whole() >= 0 ? drafts.get(d.whole()) : d);
    if (before.isEmpty()) {
      return Counted.PEOPLE.name();
    }
    String counted = before.get().counted();
    boolean same = before.get().sentence() == clause.marks.sentence.index();
    boolean counting = phrase.loss().filter(l -> !l.is(Sense.Kind.ADJ)).isPresent();
    boolean elided = !counting && CARRIED.contains(counted) && (same || counted.equals("military"));
    return elided || goesOn(before.get(), link) ? counted : Counted.PEOPLE.name();
  }

  /** The figure right before, in this sentence or the one before, of the same part. */
  private Optional<Draft> near(Clause clause) {
    return drafts.isEmpty()
        ? Optional.empty()
        : Optional.of(drafts.get(drafts.size() - 1)).filter(last -> near(clause, last));
  }

  private static boolean near(Clause clause, Draft draft) {
    return clause.marks.sentence.index() - draft.sentence() <= 1
        && clause.marks.sentence.part() == draft.quantity().sentence().part();
  }
}
