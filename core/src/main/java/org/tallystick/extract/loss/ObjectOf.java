package org.tallystick.extract.loss;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Persons;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.Nations;
import org.tallystick.lexicon.WordSets;

/**
 * The number follows a verb of loss: "killed at least 14", "killing a driver and two passengers",
 * "claimed the lives of 30", "lost 30 aircraft".
 */
public final class ObjectOf implements Rule {
  /** How far the first object may stand from the verb in "killing a driver and two passengers". */
  private static final int REACH = 12;

  /** So far before "along with" stands the loss of those told first. */
  private static final int ALONG = 16;

  private static final Set<String> ALL = Set.of("all", "everyone", "everybody", "most", "many");
  private static final Set<String> FORCES = WordSets.of("force");
  private static final Set<String> FIGHTERS = Set.of("military", "militants");

  /** "killed himself and two others". */
  private static final Set<String> OWN = Set.of("himself", "herself", "themselves", "itself");

  /** "Donations hit 40 million": so many alone after such a verb are reached. */
  private static final double MARK = 100;

  private static final Set<String> HITS = Set.of("hit", "hits", "hitting", "struck", "strikes");

  @Override
  public Optional<Link> link(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    int before = skipDeterminers(clause.marks, phrase.quantity().phraseFirst() - 1);
    Optional<Loss> verb = clause.marks.loss(before);
    if (verb.isPresent() && clause.marks.is(before, Words.Group.TOLLVERB)) {
      Optional<Link> toll = new TollOf().link(clause, q);
      if (toll.isPresent()) {
        return toll;
      }
    }
    if (verb.isEmpty() && victims(clause.marks, phrase, before)) {
      return Optional.of(Link.of("killed", before, "object"));
    }
    if (verb.isPresent()) {
      return tie(clause, phrase, verb.get(), "object");
    }
    return inverted(clause, phrase, before).or(() -> joined(clause, phrase, before));
  }

  /** "Also killed were two guards", "Injured in the blast were 14 cooks": the loss comes first. */
  private static Optional<Link> inverted(Clause clause, NounPhrase phrase, int be) {
    Marks marks = clause.marks;
    int first = marks.adverb(0) || marks.lower(0).equals("also") ? 1 : 0;
    return marks
        .loss(first)
        .filter(l -> marks.is(be, Words.Group.BE) && be < REACH && l.first() == first)
        .filter(l -> l.last() == be || marks.is(l.last(), Words.Group.PREPOSITION))
        .flatMap(
            l ->
                clause
                    .sense(l, phrase, Sense.Kind.PART, Sense.Kind.ADJ, Sense.Kind.INTR)
                    .filter(s -> phrase.person() || !s.measure().equals("rescued"))
                    .map(s -> Link.of(s.measure(), l.first(), "subject")));
  }

  /** "claims two more victims", "Avalanche claims 14". */
  private static boolean victims(Marks marks, NounPhrase phrase, int before) {
    boolean event = phrase.bare() && marks.is(before - 1, Words.Group.EVENTNOUN);
    return marks.lower(before).startsWith("claim")
        && (event && marks.loss(phrase.last()).isEmpty()
            || phrase.head() >= 0 && marks.lower(phrase.head()).equals("victims"));
  }

  /** The first token to the left that is no determiner or adverb. */
  public static int skipDeterminers(Marks marks, int from) {
    int i = from;
    while (i > 0
        && (marks.is(i, Words.Group.DETERMINER)
            || marks.adverb(i)
            || marks.lower(i).equals("up"))) {
      i--;
    }
    return i;
  }

  /** "killing a driver and two passengers". */
  private static Optional<Link> joined(Clause clause, NounPhrase phrase, int last) {
    Marks marks = clause.marks;
    int with = with(marks, last);
    int others = others(marks, last);
    if (others >= 0) {
      return along(clause, phrase, others);
    }
    if (with >= 0 && marks.lower(with).equals("along")) {
      return along(clause, phrase, with);
    }
    int before = with >= 0 ? with : last;
    if (with < 0
        && !marks.is(before, Words.Group.CONJUNCTION)
        && !marks.lower(before).equals(",")) {
      return Optional.empty();
    }
    int after = phrase.last();
    if (marks.is(after, Words.Group.BE) && marks.loss(after + 1).isPresent()) {
      return Optional.empty();
    }
    for (int i = before - 1; i >= 0 && before - i < REACH; i--) {
      Optional<Loss> loss = marks.loss(i);
      if (loss.isPresent()) {
        boolean nominal = marks.lower(loss.get().last() - 1).equals("of");
        boolean object = i < before - 1 && (nominal || opensObject(marks, loss.get().last()));
        return object ? tie(clause, phrase, loss.get(), "joined-object") : Optional.empty();
      }
      if (stops(marks, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The first token of "as well as", "along with", "together with" that ends here; -1 if none. */
  private static int with(Marks marks, int last) {
    boolean well = marks.lower(last).equals("as") && marks.lower(last - 1).equals("well");
    if (well && marks.lower(last - 2).equals("as")) {
      return last - 2;
    }
    String before = marks.lower(last - 1);
    boolean along = before.equals("along") || before.equals("together");
    return marks.lower(last).equals("with") && along ? last - 1 : -1;
  }

  /** "hurt Torv and others, including three women", "killing all on board": of whom; or -1. */
  private static int others(Marks marks, int last) {
    int i = last - (marks.lower(last - 1).equals(",") ? 2 : 1);
    boolean others = marks.lower(i).equals("others");
    while (!others && last - i < REACH && !marks.mark(i) && marks.loss(i - 1).isEmpty()) {
      i--;
    }
    return marks.lower(last).equals("including") && (others || ALL.contains(marks.lower(i)))
        ? i
        : -1;
  }

  /** "was killed on Monday, along with two of his guards": they suffered the same. */
  private static Optional<Link> along(Clause clause, NounPhrase phrase, int with) {
    Marks marks = clause.marks;
    for (int i = with - 1; i >= 0 && with - i < ALONG; i--) {
      Optional<Loss> loss = marks.loss(i);
      if (loss.isPresent()) {
        return clause
            .sense(
                loss.get(),
                phrase,
                Sense.Kind.PART,
                Sense.Kind.INTR,
                Sense.Kind.ING,
                Sense.Kind.ACT)
            .filter(s -> !phrase.thing())
            .map(s -> Link.of(s.measure(), loss.get().first(), "along-with"));
      }
      if (marks.is(i, Words.Group.BREAK) || marks.quantity(i).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean stops(Marks marks, int i) {
    return marks.is(i, Words.Group.BE)
        || marks.is(i, Words.Group.HAVE)
        || marks.is(i, Words.Group.BREAK)
        || marks.is(i, Words.Group.RELATIVE)
        || marks.is(i, Words.Group.PREPOSITION) && !marks.lower(i).equals("of") && !inside(marks, i)
        || marks.mark(i) && !marks.lower(i).equals(",")
        || marks.quantity(i).isPresent();
  }

  /** Within a hyphenated word: "son-in-law". */
  private static boolean inside(Marks marks, int i) {
    return i > 0 && marks.hyphen(i - 1);
  }

  private static boolean opensObject(Marks marks, int i) {
    return OWN.contains(marks.lower(i))
        || marks.is(i, Words.Group.DETERMINER)
        || marks.counted(i).isPresent()
        || Persons.at(marks.sentence, i).isPresent() // "kills wife, two sons"
        || i < marks.size() && marks.token(i).word() && marks.token(i).capital();
  }

  private static Optional<Link> tie(Clause clause, NounPhrase phrase, Loss verb, String rule) {
    Optional<Sense> sense =
        clause.sense(verb, phrase, Sense.Kind.ACT, Sense.Kind.ING, Sense.Kind.PART);
    if (sense.isEmpty() || sense.get().kind() == Sense.Kind.PART && passive(clause.marks, verb)) {
      return Optional.empty();
    }
    boolean mark = phrase.bare() && phrase.quantity().amount().number() >= MARK;
    if (mark && HITS.contains(clause.marks.lower(verb.first()))) {
      return Optional.empty();
    }
    Sense s = both(clause.marks, verb).orElse(sense.get());
    Link link = Link.of(s.measure(), verb.first(), rule);
    if (!s.measure().equals("losses")) {
      return Optional.of(link);
    }
    Link whose = subject(clause.marks, verb, link);
    return lossOfForces(clause, phrase, whose, verb) ? Optional.of(whose) : Optional.empty();
  }

  /** Seats, jobs, points and games are lost too: only known things, or what a force lost. */
  private static boolean lossOfForces(Clause clause, NounPhrase phrase, Link link, Loss verb) {
    return phrase.bare()
        ? link.nation().isPresent() || force(clause.marks, verb)
        : phrase.counted().isPresent();
  }

  private static boolean force(Marks marks, Loss verb) {
    for (int i = verb.first() - 1; i >= 0 && verb.first() - i <= 12; i--) {
      String counted = marks.counted(i).map(c -> c.value().name()).orElse("");
      if (FIGHTERS.contains(counted) || FORCES.contains(marks.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "killed or otherwise wounded 40": one number for both. */
  private static Optional<Sense> both(Marks marks, Loss verb) {
    if (verb.first() < 2 || !marks.is(verb.first() - 1, Words.Group.CONJUNCTION)) {
      return Optional.empty();
    }
    Optional<Loss> other = marks.loss(verb.first() - 2);
    boolean pair =
        other.filter(l -> l.is(Sense.Kind.PART) || l.is(Sense.Kind.ACT)).isPresent()
            && killedAndWounded(other.get().measure(), verb.measure());
    return pair
        ? Optional.of(new Sense("casualties", Sense.Kind.PART, Sense.Bearer.PEOPLE))
        : Optional.empty();
  }

  private static boolean killedAndWounded(String a, String b) {
    return a.equals("killed") && b.equals("wounded") || a.equals("wounded") && b.equals("killed");
  }

  /** Whether a form of "be" makes the participle passive: then what follows is no object. */
  static boolean passive(Marks marks, Loss verb) {
    for (int i = verb.first() - 1; i >= 0 && verb.first() - i <= 4; i--) {
      if (marks.is(i, Words.Group.BE)) {
        return true;
      }
      if (!marks.adverb(i) && !marks.is(i, Words.Group.HEDGE)) {
        return false;
      }
    }
    return false;
  }

  /** "the Russians have lost 30 aircraft": the nearest nation before the verb is whose they are. */
  private static Link subject(Marks marks, Loss verb, Link link) {
    return bearer(marks, verb.first()).map(m -> link.whose(m.nation(), m.first())).orElse(link);
  }

  /** The nation that is subject of the verb: the nearest before it that is not counted itself. */
  public static Optional<Nations.Mention> bearer(Marks marks, int verb) {
    Optional<Nations.Mention> nearest = Optional.empty();
    for (int i = verb - 1; i >= 0 && verb - i <= 12; i--) {
      Optional<Quantity> count = marks.quantity(i).filter(q -> q.kind() == Quantity.Kind.COUNT);
      int own = nearest.map(Nations.Mention::first).orElse(0);
      if (count.filter(q -> q.phraseLast() + 1 < own).isPresent()) {
        break; // "one lost 20 men and the Danes lost 30"
      }
      nearest = count.isPresent() ? Optional.empty() : nearest;
      Optional<Nations.Mention> mention = marks.vocabulary.nations().at(marks.sentence, i);
      if (nearest.isEmpty() && mention.isPresent() && mention.get().last() > i) {
        nearest = mention;
      }
      if (marks.mark(i) || marks.is(i, Words.Group.BREAK)) {
        break;
      }
    }
    return nearest;
  }
}
