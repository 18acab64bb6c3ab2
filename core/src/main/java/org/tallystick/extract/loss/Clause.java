package org.tallystick.extract.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.lexicon.WordSets;

/** One marked sentence while its quantities are being tied to losses. Confined to one run. */
public final class Clause {
  /** Whose a base is, is told in so many words. */
  private static final int OWNER = 4;

  /** What only things suffer. */
  private static final Set<String> THINGS = Set.of("destroyed", "damaged");

  /** Who was taken may be killed next. */
  private static final Set<String> TAKEN = Set.of("captured", "detained");

  /** Of so many fewer nothing is lost. */
  private static final Set<String> FEWER = Set.of("drop", "decrease", "decline", "reduction");

  private static final Set<String> LAW = WordSets.of("law-verb");

  /** The sentence with its marks. */
  public final Marks marks;

  /** What is counted, in order of the text. */
  public final List<NounPhrase> phrases;

  private final @Nullable Link[] links;

  /** A sentence of which nothing is tied yet. */
  public Clause(Marks marks) {
    this.marks = marks;
    List<NounPhrase> all = new ArrayList<>();
    for (Quantity q : marks.quantities) {
      if (q.kind() == Quantity.Kind.COUNT || land(marks, q)) {
        all.add(NounPhrases.of(marks, q));
      } else if (q.kind() == Quantity.Kind.FRACTION) {
        base(marks, q).map(b -> share(q, b)).ifPresent(s -> all.add(NounPhrases.of(marks, s)));
      }
    }
    Gapped.read(marks, all);
    this.phrases = List.copyOf(all);
    this.links = new Link[phrases.size()];
  }

  private Clause(Marks marks, List<NounPhrase> phrases) {
    this.marks = marks;
    this.phrases = List.copyOf(phrases);
    this.links = new Link[phrases.size()];
  }

  /** A sentence of which only this phrase is looked at. */
  public static Clause of(Marks marks, NounPhrase phrase) {
    return new Clause(marks, List.of(phrase));
  }

  /** The number of which a fraction is told: "a third of the 90". */
  public static Optional<Quantity> base(Marks marks, Quantity fraction) {
    int i = fraction.phraseLast();
    if (!marks.lower(i).equals("of")) {
      return Optional.empty();
    }
    int at = owner(marks, i + 1);
    return marks
        .quantity(at)
        .filter(b -> b.kind() == Quantity.Kind.COUNT && b.phraseFirst() == at)
        .filter(b -> b.amount().comparator() == Comparator.EXACT);
  }

  /** Behind an article or an owner: "the", "the district's". */
  static int owner(Marks marks, int from) {
    for (int i = from; i < from + OWNER; i++) {
      if (marks.lower(i).equals("'s")) {
        return i + 1;
      }
      if (marks.quantity(i).isPresent() || marks.mark(i)) {
        break;
      }
    }
    return marks.is(from, Words.Group.DETERMINER) ? from + 1 : from;
  }

  private static Quantity share(Quantity fraction, Quantity base) {
    double value = Math.rint(fraction.amount().number() * base.amount().number());
    return fraction.with(Amount.of(fraction.amount().comparator(), value));
  }

  /** Land is lost by the acre or hectare. */
  private static boolean land(Marks marks, Quantity q) {
    return q.kind() == Quantity.Kind.UNIT
        && marks.counted(q.phraseLast()).filter(c -> c.value().name().equals("land")).isPresent();
  }

  /** What ties phrase {@code q} to a loss, so far. */
  public Optional<Link> link(int q) {
    return Optional.ofNullable(links[q]);
  }

  /** Ties phrase {@code q} to a loss. */
  public void tie(int q, Link link) {
    links[q] = link;
  }

  /** The phrase of the quantity {@code q}. */
  public NounPhrase phrase(int q) {
    return phrases.get(q);
  }

  /** The number of a phrase, by where it stands. */
  public int number(NounPhrase phrase) {
    return phraseAt(phrase.quantity().phraseFirst());
  }

  /** The number of the phrase whose quantity covers token {@code i}; -1 where none does. */
  int phraseAt(int i) {
    for (int q = 0; q < phrases.size(); q++) {
      Quantity quantity = phrases.get(q).quantity();
      if (quantity.phraseFirst() <= i && i < quantity.phraseLast()) {
        return q;
      }
    }
    return -1;
  }

  /** Whether the phrase can bear what the sense says. */
  boolean bears(NounPhrase phrase, Sense sense) {
    boolean animal =
        phrase.counted().isPresent() && phrase.counted().get().name().equals("animals");
    return switch (sense.bearer()) {
      case ANY -> true;
      case PEOPLE -> animal || !phrase.thing();
      case THINGS -> phrase.thing() && !animal || unknownNoun(phrase) || elidedThing(phrase);
    };
  }

  /** "5,120 houses were destroyed and 9,870 damaged": the noun before stands for both. */
  private boolean elidedThing(NounPhrase phrase) {
    int q = number(phrase) - 1;
    boolean wrecked = wrecked(q);
    while (phrase.bare() && q > 0 && phrases.get(q).bare()) {
      wrecked |= wrecked(--q);
    }
    return phrase.bare() && q >= 0 && (wrecked || phrases.get(q).thing());
  }

  private boolean wrecked(int q) {
    return q >= 0 && link(q).filter(l -> THINGS.contains(l.measure())).isPresent();
  }

  private boolean unknownNoun(NounPhrase phrase) {
    return phrase.counted().isEmpty() && phrase.head() >= 0;
  }

  /** Whether the head noun is an event, a charge or a time: nothing that is lost. */
  public boolean event(NounPhrase phrase) {
    boolean harms =
        phrase.partitive()
            && phrase.loss().filter(l -> marks.lower(l.first()).equals("injuries")).isPresent();
    int next = phrase.quantity().phraseLast();
    int before = phrase.quantity().phraseFirst() - 1;
    if (marks.lower(before).equals("of") && FEWER.contains(marks.lower(before - 1))) {
      return true; // "a drop of 113 deaths"
    }
    boolean kind = marks.lower(next + 1).equals("of"); // "handled 14 cases of cholera"
    if (!kind && marks.lower(next).equals("cases") && LAW.contains(marks.lower(before))) {
      return true;
    }
    String of = marks.lower(next).equals("in") ? marks.lower(next + 1) : "";
    int first = phrase.quantity().first();
    boolean hospitals = marks.loss(first).filter(l -> l.first() < first - 1).isPresent();
    return harms
        || hospitals
        || of.equals("losses")
        || of.startsWith("damage")
        || !WithinPhrase.crime(marks, phrase.quantity()).isPresent()
            && phrase.head() >= 0
            && phrase.counted().isEmpty()
            && (marks.is(phrase.head(), Words.Group.EVENTNOUN)
                || marks.lower(phrase.head() + 1).equals("and")
                    && marks.is(
                        phrase.head() + 3, Words.Group.EVENTNOUN)); // "suicide and gun raids"
  }

  /** The sense under which a subject or an elided noun can bear this loss. */
  public Optional<Sense> sense(Loss loss, NounPhrase phrase, Sense.Kind... kinds) {
    for (Sense.Kind kind : kinds) {
      for (Sense s : loss.senses()) {
        if (s.kind() == kind && bears(phrase, s)) {
          return Optional.of(s);
        }
      }
    }
    return Optional.empty();
  }

  /** "120 police and security officers": the noun of the second member, or -1. */
  int noun(int from) {
    for (int i = from; i < from + 3 && i < marks.size(); i++) {
      if (marks.counted(i).isPresent()) {
        return i;
      }
      boolean plain =
          marks.token(i).word()
              && marks.loss(i).isEmpty()
              && !marks.vocabulary.words().function(marks.lower(i))
              && !marks.is(i, Words.Group.VERB);
      if (!plain) {
        return -1;
      }
    }
    return -1;
  }

  /** "were killed and wounded": one number for both; "abducted and killed": the end. */
  String pair(Sense sense, Loss loss) {
    Optional<Loss> next =
        marks.is(loss.last(), Words.Group.CONJUNCTION)
            ? marks.loss(loss.last() + 1)
            : Optional.empty();
    if (next.isEmpty()) {
      return sense.measure();
    }
    String other = next.get().measure();
    boolean both =
        sense.measure().equals("killed") && other.equals("wounded")
            || sense.measure().equals("wounded") && other.equals("killed");
    boolean died =
        next.get().is(Sense.Kind.INTR) && !next.get().is(Sense.Kind.PART); // "shot and died"
    boolean worse = sense.measure().equals("wounded") ? died : TAKEN.contains(sense.measure());
    boolean then = worse && other.equals("killed") && marks.lower(loss.last()).equals("and");
    return then ? other : both ? "casualties" : sense.measure();
  }
}
