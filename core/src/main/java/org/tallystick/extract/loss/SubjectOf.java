package org.tallystick.extract.loss;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;
import org.tallystick.figure.Comparator;
import org.tallystick.lexicon.WordSets;

/**
 * The number is the subject of a passive, an intransitive or a verbless loss: "14 people were
 * killed", "14 died", "14 dead". Walks to the right over auxiliaries, adverbs, relative clauses and
 * prepositional phrases, and stops at anything that could be another subject or verb.
 */
final class SubjectOf implements Rule {
  private static final int REACH = 26;

  /** What is said of these is not said of those whose they are. */
  private static final Set<String> NOT_THEM = WordSets.of("not-them");

  /** Of how many children somebody is the parent says nothing of them. */
  private static final Set<String> PARENTS =
      Set.of("father", "mother", "parent", "parents", "dad", "mom", "grandmother", "grandfather");

  private static final Set<String> SET_APART = Set.of(",", "(", "[", "–", "—", "-");

  /** Behind these somebody else may die. */
  private static final Set<String> SUBORDINATE =
      Set.of("when", "after", "as", "while", "before", "where", "because", "since", "until");

  private static final TollOf TOLL = new TollOf();

  /** What stands between a toll and its number. */
  private static final Set<String> STANDS = Set.of("at", "to", "was", "is", "reached", "hit");

  /** Whether prepositional phrases and asides may stand between subject and verb. */
  private final boolean far;

  SubjectOf(boolean far) {
    this.far = far;
  }

  @Override
  public Optional<Link> link(Clause clause, int q) {
    if (another(clause.marks, clause.phrase(q)) || closes(clause, q)) {
      return Optional.empty();
    }
    return new Walk(clause, clause.phrase(q), far).walk();
  }

  /** "The toll stood at 40 and 12 people were missing": the number ends a clause of its own. */
  private static boolean closes(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    return phrase.bare()
        && q + 1 < clause.phrases.size()
        && clause.marks.lower(phrase.last()).equals("and")
        && clause.phrase(q + 1).quantity().phraseFirst() == phrase.last() + 1
        && !clause.phrase(q + 1).bare()
        && STANDS.contains(clause.marks.lower(phrase.quantity().phraseFirst() - 1))
        && TOLL.link(clause, q).isPresent();
  }

  /** "the names of the four victims were released". */
  private static boolean another(Marks marks, NounPhrase phrase) {
    int before = phrase.quantity().phraseFirst() - 1;
    before -= marks.is(before, Words.Group.DETERMINER) ? 1 : 0;
    boolean themselves =
        phrase.loss().isPresent()
            || marks.loss(phrase.last()).isPresent()
            || marks.is(phrase.last(), Words.Group.RELATIVE);
    before -= marks.hyphen(before) ? 1 : 0; // "mother-of-two"
    boolean of = marks.lower(before).equals("of");
    before -= of && marks.hyphen(before - 1) ? 1 : 0;
    return of && PARENTS.contains(marks.lower(before - 1))
        || of && !themselves && NOT_THEM.contains(marks.lower(before - 1));
  }

  /** One walk to the right. */
  private static final class Walk {
    private final Clause clause;
    private final Marks marks;
    private final NounPhrase subject;
    private final boolean far;

    /** The number of which another is a part: what is said later is said of the part. */
    private final boolean base;

    private int at;
    private int start;
    private boolean be;
    private boolean have;
    private boolean loose;
    private boolean verb;
    private boolean adjacent = true;

    /** Another number was passed: what "who" opens is said of that one. */
    private boolean passed;

    /** A preposition stands behind the verb: what "who" opens is said of its noun. */
    private boolean beyond;

    /** A clause with "who" was entered. */
    private boolean within;

    Walk(Clause clause, NounPhrase phrase, boolean far) {
      this.clause = clause;
      this.marks = clause.marks;
      this.subject = phrase;
      this.far = far;
      this.at = phrase.last();
      this.base = Linker.base(clause, clause.number(phrase));
    }

    Optional<Link> walk() {
      start = at;
      while (at < marks.size() && at - start < REACH) {
        Optional<Loss> loss = marks.loss(at);
        if (loss.isPresent() && !(loose && nounOnly(loss.get()))) {
          Optional<Link> link = meet(loss.get());
          if (link.isPresent() || !loose) {
            return link;
          }
          at = loss.get().last();
          continue;
        }
        Optional<Link> among = among();
        if (among.isPresent()) {
          return among;
        }
        if (!step() || !far && loose) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }

    /** Inside a prepositional phrase a noun of loss is only passed: "in the casualty ward". */
    private boolean nounOnly(Loss loss) {
      return !loss.is(Sense.Kind.PART) && !loss.is(Sense.Kind.INTR) && !loss.is(Sense.Kind.ADJ)
          || loss.is(Sense.Kind.COUNT) && !be && !loss.is(Sense.Kind.PART);
    }

    private Optional<Link> meet(Loss loss) {
      if (marks.lower(loss.first() - 1).equals("whose")) {
        return clause.sense(loss, subject, Sense.Kind.COUNT).flatMap(s -> tie(s, loss));
      }
      boolean reduced = loss.is(Sense.Kind.PART) && !be && !have && !verb && !base && !active(loss);
      boolean hurt =
          adjacent
              && !loss.measure().equals("killed")
              && (subject.partitive() || reduced && subject.head() >= 0);
      Optional<Link> died = hurt ? end(loss) : Optional.empty();
      if (died.isPresent()) {
        return died;
      }
      Optional<Sense> adjective =
          be || adjacent ? clause.sense(loss, subject, Sense.Kind.ADJ) : Optional.empty();
      if (adjective.isPresent() && (be || !loose)) {
        return adjective(loss, adjective.get());
      }
      if (sentenced(loss)) {
        return Optional.empty();
      }
      Optional<Sense> intransitive = clause.sense(loss, subject, Sense.Kind.INTR);
      boolean participle = loss.is(Sense.Kind.PART);
      return intransitive.isPresent() && (!participle || !be)
          ? tie(intransitive.get(), loss)
          : clause.sense(loss, subject, Sense.Kind.PART).flatMap(s -> participle(loss, s));
    }

    private Optional<Link> adjective(Loss loss, Sense adjective) {
      boolean state = Set.of("affected", "missing").contains(adjective.measure());
      Optional<Link> later = state && !be ? predicate(loss) : Optional.empty();
      return later.isPresent() ? later : tie(adjective, loss);
    }

    private Optional<Link> participle(Loss loss, Sense part) {
      if (be) {
        return tie(part, loss);
      }
      boolean reduced = !have && !verb && !active(loss) && (adjacent || !loose || telegraphic());
      boolean modifies = reduced && !part.measure().equals("killed");
      Optional<Link> main = modifies ? predicate(loss) : Optional.empty();
      if (main.isPresent()) {
        return main;
      }
      return reduced ? tie(part, loss) : Optional.empty();
    }

    /** "sentenced 40 people to death". */
    private boolean sentenced(Loss loss) {
      String verb = marks.lower(subject.quantity().phraseFirst() - 1);
      return marks.lower(loss.first()).equals("to")
          && (verb.startsWith("sentenc") || verb.startsWith("condemn"));
    }

    /** "33 miners trapped underground have been found dead": the predicate, not the modifier. */
    private Optional<Link> predicate(Loss modifier) {
      if (base) {
        return Optional.empty();
      }
      boolean before = loose;
      at = modifier.last();
      loose = true;
      adjacent = false;
      boolean plain = true;
      while (plain && at < marks.size() && at - subject.last() < REACH) {
        plain = !marks.is(at, Words.Group.BE) && !marks.is(at, Words.Group.HAVE);
        boolean stop =
            marks.mark(at)
                || marks.is(at, Words.Group.BREAK)
                || marks.is(at, Words.Group.CONJUNCTION)
                || marks.is(at, Words.Group.RELATIVE)
                || marks.quantity(at).isPresent();
        if (stop) {
          loose = before;
          return Optional.empty();
        }
        at += plain ? 1 : 0;
      }
      return plain ? Optional.empty() : walk();
    }

    /** "five of the wounded later died": the end, where no other subject stands between. */
    private Optional<Link> end(Loss modifier) {
      for (int i = modifier.last(); i < marks.size() && i - subject.last() < REACH; i++) {
        Optional<Loss> loss = marks.loss(i);
        if (marks.mark(i)
            || marks.is(i, Words.Group.BREAK)
            || marks.is(i, Words.Group.RELATIVE)
            || SUBORDINATE.contains(marks.lower(i))
            || marks.quantity(i).isPresent()) {
          return Optional.empty();
        }
        if (loss.filter(l -> l.measure().equals("killed") && l.first() >= modifier.last())
                .isPresent()
            && !marks.is(i - 1, Words.Group.PREPOSITION)) {
          return clause
              .sense(loss.get(), subject, Sense.Kind.INTR)
              .flatMap(s -> tie(s, loss.get()));
        }
      }
      return Optional.empty();
    }

    /** Without a finite verb: a headline, "with 20 people in Brod killed". */
    private boolean telegraphic() {
      return marks.sentence.kind() != org.tallystick.text.Sentence.Kind.PROSE
          || !within && marks.lower(subject.quantity().phraseFirst() - 1).equals("with");
    }

    /** Whether an object follows: then the subject did it and did not suffer it. */
    private boolean active(Loss loss) {
      int next = loss.last();
      if (next >= marks.size() || marks.mark(next)) {
        return false;
      }
      Optional<Quantity> number = marks.quantity(next);
      if (number.isPresent()) {
        boolean object = number.get().kind() == Quantity.Kind.COUNT && !ownVerb(number.get());
        return object || number.get().kind() == Quantity.Kind.AGE;
      }
      if (marks.loss(next).isPresent()) {
        return false;
      }
      return marks.is(next, Words.Group.DETERMINER) || marks.counted(next).isPresent();
    }

    /** "12 killed 40 wounded": a headline without its comma. */
    private boolean ownVerb(Quantity number) {
      return telegraphic() && marks.loss(number.phraseLast()).isPresent();
    }

    private Optional<Link> tie(Sense sense, Loss loss) {
      if (sense.measure().equals("losses") && subject.head() >= 0 && subject.counted().isEmpty()) {
        return Optional.empty();
      }
      String measure = clause.pair(sense, loss);
      return Optional.of(Link.of(measure, loss.first(), "subject"));
    }

    /** "four children were among the dead": what the others suffered. */
    private Optional<Link> among() {
      boolean were = marks.is(subject.quantity().phraseFirst() - 1, Words.Group.BE);
      boolean said = be || (were || telegraphic()) && at == subject.last();
      boolean among = said && marks.lower(at).startsWith("among");
      int next = at + (marks.is(at + 1, Words.Group.DETERMINER) ? 2 : 1);
      return among
          ? marks
              .loss(next)
              .flatMap(
                  l ->
                      clause
                          .sense(
                              l,
                              subject,
                              Sense.Kind.ADJ,
                              Sense.Kind.COUNT,
                              Sense.Kind.PART,
                              Sense.Kind.TOLL)
                          .flatMap(s -> tie(s, l)))
          : Optional.empty();
    }

    /** Passes one token; false where the walk must stop. */
    private boolean step() {
      Optional<Quantity> number = marks.quantity(at);
      if (number.isPresent() && marks.lower(at).equals("both")) {
        at = number.get().phraseLast();
        return true;
      }
      if (number.isPresent()) {
        return number(number.get());
      }
      if (Stops.denied(marks, at)) {
        return false;
      }
      if (marks.is(at, Words.Group.BE)) {
        be = true;
        loose = false;
        at++;
        return true;
      }
      if (marks.is(at, Words.Group.HAVE) || marks.is(at, Words.Group.MODAL)) {
        have = true;
        loose = false;
        at++;
        return true;
      }
      if (marks.mark(at)) {
        return parenthesis();
      }
      if (marks.is(at, Words.Group.BREAK) || marks.lower(at).equals(";")) {
        return false;
      }
      return word();
    }

    private boolean word() {
      boolean where = marks.lower(at).equals("at") && !marks.lower(at + 1).endsWith("st");
      // "are known to have died"
      boolean known = be && marks.lower(at + 1).equals("to") && marks.is(at + 2, Words.Group.HAVE);
      if (known || marks.adverb(at) || marks.is(at, Words.Group.HEDGE) && !where) {
        at += known ? 2 : 1;
        return true;
      }
      if (marks.is(at, Words.Group.CONJUNCTION)) {
        return conjunction();
      }
      if (marks.is(at, Words.Group.RELATIVE)) {
        if (marks.lower(at).startsWith("wh")
            && !marks.lower(at).equals("who")
            && marks.is(at - 1, Words.Group.PREPOSITION)) {
          return false;
        }
        if (marks.lower(at).equals("whose")) {
          be = true;
        }
        adjacent = false;
        within = true;
        at++;
        return !verb && !passed && !beyond;
      }
      if (Stops.clause(marks, at)) {
        return false;
      }
      if (marks.is(at, Words.Group.PREPOSITION)) {
        loose = true;
        beyond = be;
        adjacent = false;
        at++;
        return true;
      }
      return plain();
    }

    private boolean plain() {
      if (loose
          || marks.token(at).kind() == org.tallystick.text.Token.Kind.QUOTE
          || marks.hyphen(at)) {
        at++;
        return true;
      }
      if (be && !marks.lower(at).endsWith("ed") && !marks.lower(at).equals("in")) {
        at++;
        loose = true;
        return at - start < 6;
      }
      String word = marks.lower(at);
      adjacent = false;
      if (word.endsWith("ing")
          || word.equals("aged")
          || word.equals("ages")
          || subject.head() >= 0 && marks.token(at).capital()) {
        loose = true;
        at++;
        return true;
      }
      verb = true;
      loose = true;
      at++;
      return true;
    }

    /** "12 soldiers and three civilians were killed": the verb belongs to both. */
    private boolean conjunction() {
      int next = at + 1;
      boolean found = marks.lower(next).equals("found"); // "were assessed and found to have"
      if (be && (found || marks.loss(next).filter(l -> l.is(Sense.Kind.PART)).isPresent())) {
        at = next;
        return true;
      }
      if (verb || be || have) {
        return false;
      }
      int q = clause.phraseAt(next);
      if (q >= 0) {
        at = clause.phrase(q).last();
        loose = false;
        adjacent = false;
        return true;
      }
      int noun = clause.noun(next);
      if (marks.is(next, Words.Group.DETERMINER) || noun >= 0) {
        at = Math.max(noun, next) + 1;
        start = at;
        loose = true;
        adjacent = false;
        return true;
      }
      at++;
      return loose;
    }

    private boolean number(Quantity number) {
      boolean count = number.kind() == Quantity.Kind.COUNT;
      boolean relative = marks.is(number.phraseFirst() - 1, Words.Group.RELATIVE);
      if (count && (relative || loose && Stops.people(clause, number))) {
        return false;
      }
      if (loose || !count) {
        at = number.phraseLast();
        passed |= count;
        return !verb;
      }
      return false;
    }

    /** Jumps over ", including three children," where a verb follows the second comma. */
    private boolean parenthesis() {
      String mark = marks.lower(at);
      boolean them = marks.is(at + 1, Words.Group.CONJUNCTION) && Parts.ofThem(clause, at + 2);
      if (them || !SET_APART.contains(mark)) {
        return false; // them: "six patients, and two of them died"
      }
      if (mark.equals(",") && resumes()) {
        at++;
        be = false;
        verb = false;
        loose = false;
        adjacent = false;
        return true;
      }
      if (verb || be) {
        return false;
      }
      if (adjacent && apposed(marks.loss(at + 1))) {
        at++;
        return true;
      }
      int past = Asides.past(marks, at);
      if (past < 0) {
        return false;
      }
      start += past - at;
      at = past;
      loose = false;
      adjacent = false;
      return true;
    }

    /** "three clerks who were on duty, suffered", "the victims, four men, were taken". */
    private boolean resumes() {
      boolean apposed = marks.lower(subject.quantity().phraseFirst() - 1).equals(",");
      boolean age = subject.bare() && subject.quantity().amount().comparator() == Comparator.EXACT;
      return (within || apposed && !age) && Asides.verb(marks, at + 1);
    }

    /** "seven students, kidnapped in May, ...": a participle set apart by commas. */
    private boolean apposed(Optional<Loss> loss) {
      return subject.head() >= 0
          && loss.filter(l -> l.is(Sense.Kind.PART)).isPresent()
          && marks.is(loss.get().last(), Words.Group.PREPOSITION);
    }
  }
}
