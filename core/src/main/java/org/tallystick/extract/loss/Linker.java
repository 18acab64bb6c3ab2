package org.tallystick.extract.loss;

import java.util.List;
import java.util.Optional;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;

/** Ties the quantities of a sentence to losses, by the first rule that reads a tie. */
public final class Linker {
  /** The rules in the order in which they are asked. */
  private static final List<Rule> RULES =
      List.of(
          new WithinPhrase(),
          new ObjectOf(),
          new Labelled(),
          new SubjectOf(false),
          new TollOf(),
          new SubjectOf(true),
          new OfThose(),
          new Listed());

  /** Who is named by an earlier loss, or is part of those who are, can suffer another. */
  private static final List<Rule> AGAIN =
      List.of(
          new ObjectOf(),
          new SubjectOf(false),
          new WithinPhrase(),
          new TollOf(),
          new SubjectOf(true),
          new Listed());

  private static final Rule SURROUNDS = new Surrounds();

  private static final List<Rule> ALONE =
      List.of(SURROUNDS, new ObjectOf(), new SubjectOf(false), new SubjectOf(true));

  private Linker() {}

  /** Ties what can be tied within the sentence. */
  public static void link(Clause clause) {
    forward(clause);
    backwards(clause);
  }

  /** "50 soldiers, 200 civilians killed": the loss told of the last is told of all. */
  private static void backwards(Clause clause) {
    for (int q = clause.phrases.size() - 2; q >= 0; q--) {
      Optional<Link> next = clause.link(q + 1);
      boolean told =
          next.filter(l -> l.rule().equals("subject") || l.rule().equals("list-ahead")).isPresent();
      if ((told || closes(clause, q + 1) && Listed.only(clause, q))
          && clause.link(q).isEmpty()
          && !clause.marks.lower(clause.phrase(q + 1).last() - 1).equals("them")
          && !clause.event(clause.phrase(q))
          && !Both.idle(clause, q)
          && !base(clause, q)
          && !(next.get().measure().equals("killed") && part(clause, q))
          && Listed.side(clause, q)) {
        Link link = next.get();
        clause.tie(
            q,
            new Link(link.measure(), link.at(), "list-ahead", link.nation(), link.nationAt(), -1));
      }
    }
  }

  /** "five guards wounded": the loss stands behind the noun. */
  private static boolean closes(Clause clause, int q) {
    int head = clause.phrase(q).head();
    return head >= 0
        && clause
            .link(q)
            .filter(l -> l.rule().equals("counted-noun") && l.at() == head + 1)
            .isPresent();
  }

  /** "six patients, two of whom died": fewer than all. */
  private static boolean part(Clause clause, int q) {
    NounPhrase next = clause.phrase(q + 1);
    double all = clause.phrase(q).quantity().amount().number();
    return next.partitive() && next.quantity().amount().number() < all;
  }

  private static void forward(Clause clause) {
    for (int q = 0; q < clause.phrases.size(); q++) {
      if (!clause.event(clause.phrase(q)) && !Both.idle(clause, q)) {
        int at = q;
        first(clause, q).ifPresent(link -> clause.tie(at, link));
      }
    }
  }

  /** The tie of a phrase that stands for itself: as the object or the subject of a loss. */
  public static Optional<Link> alone(Clause clause) {
    Optional<Link> link = Optional.empty();
    for (Rule rule : ALONE) {
      link = link.isPresent() ? link : rule.link(clause, 0);
    }
    return link;
  }

  /** The tie of phrase {@code q} by the first rule that reads one. */
  private static Optional<Link> first(Clause clause, int q) {
    Optional<Link> link = around(clause, q);
    for (Rule rule : rules(clause, q)) {
      if (link.isPresent()) {
        break;
      }
      link = rule.link(clause, q);
    }
    return link;
  }

  /** "sent 12 to hospital"; bodies and the dead stay what they are. */
  private static Optional<Link> around(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    boolean free = phrase.loss().isEmpty() || named(phrase);
    return free ? SURROUNDS.link(clause, q) : Optional.empty();
  }

  private static List<Rule> rules(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    if (phrase.loss().filter(l -> l.is(Sense.Kind.LIVES)).isPresent()) {
      return List.of(new WithinPhrase());
    }
    if (base(clause, q)) {
      return own(clause, phrase) ? RULES : List.of(new WithinPhrase());
    }
    return named(phrase) || partOfHurt(clause, phrase) ? AGAIN : RULES;
  }

  /** "12 hostages", "40 refugees": a noun of loss that names people. */
  private static boolean named(NounPhrase phrase) {
    if (phrase.person() && phrase.loss().filter(l -> l.measure().equals("captured")).isPresent()) {
      return true;
    }
    return phrase.person()
        && phrase
            .loss()
            .filter(l -> l.first() <= phrase.head() && phrase.head() < l.last())
            .isPresent()
        && !phrase.loss().get().measure().equals("killed");
  }

  /** "three of the wounded died", "23 of the 71 cases were fatal". */
  private static boolean partOfHurt(Clause clause, NounPhrase phrase) {
    Optional<Loss> loss =
        phrase.loss().isPresent() ? phrase.loss() : clause.marks.loss(phrase.last());
    return phrase.partitive() && loss.filter(l -> !l.measure().equals("killed")).isPresent();
  }

  /** "one of the six monks murdered in May", "two of the seven who died": said of the whole. */
  private static boolean own(Clause clause, NounPhrase phrase) {
    Marks marks = clause.marks;
    boolean reduced =
        !phrase.thing() && marks.loss(phrase.last()).filter(l -> l.is(Sense.Kind.PART)).isPresent();
    return reduced || marks.is(phrase.last(), Words.Group.RELATIVE);
  }

  /**
   * "34 of the 41 drones", "Of 52 passengers, 19 were hurt": the whole, of which only the part is
   * lost.
   */
  public static boolean base(Clause clause, int q) {
    int first = clause.phrase(q).quantity().phraseFirst();
    if (q > 0) {
      int of = clause.phrase(q - 1).quantity().phraseLast();
      if (clause.marks.lower(of).equals("of") && Clause.owner(clause.marks, of + 1) == first) {
        return true;
      }
    }
    int i = first - 1;
    i -= clause.marks.is(i, Words.Group.DETERMINER) ? 1 : 0;
    boolean of = clause.marks.lower(0).equals("of");
    boolean are =
        of && clause.marks.is(clause.phrase(q).last(), Words.Group.BE); // "Of these 9 are"
    return i == 0 && !are && (of || clause.marks.lower(0).equals("among"));
  }
}
