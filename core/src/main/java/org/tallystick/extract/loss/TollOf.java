package org.tallystick.extract.loss;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.Nations;
import org.tallystick.lexicon.WordSets;

/**
 * A noun that holds the number stands before it: "the death toll rose to 14", "the number of
 * soldiers killed has exceeded 400", "casualties: 12".
 */
final class TollOf implements Rule {
  private static final int REACH = 30;
  private static final Set<String> HOLDERS = WordSets.of("holder");
  private static final Set<String> CROWDS = WordSets.of("crowd");
  private static final Set<String> TOLLS = Set.of("toll", "number-of");
  private static final Set<String> UPS = Set.of("up", "down", "increase", "rise", "compared");

  /** What one side does to another. */
  private static final Set<String> RAIDS = WordSets.of("raid");

  @Override
  public Optional<Link> link(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    Optional<Link> inverted = inverted(clause, phrase).or(() -> step(clause, q));
    if (inverted.isPresent()) {
      return inverted;
    }
    int before = phrase.quantity().phraseFirst() - 1;
    if (before < 0
        || crowd(clause.marks, before)
        || !linked(clause.marks, phrase.quantity(), before)) {
      return Optional.empty();
    }
    return search(clause, phrase, before);
  }

  /**
   * "rose by 40 to 1,200", "rose to 1,200 from 1,160", "was 90, but could rise to 120": the second
   * number is of the first's toll.
   */
  private static Optional<Link> step(Clause clause, int q) {
    int link = clause.phrase(q).quantity().phraseFirst() - 1;
    if (q == 0) {
      return Optional.empty();
    }
    int from = clause.phrase(q - 1).quantity().phraseLast();
    if (from != link) {
      boolean rises = link - from > 1 && clause.marks.lower(link).equals("to");
      for (int i = from; i < link; i++) {
        rises &= clause.marks.is(i, Words.Group.TOLLVERB) || clause.marks.lower(i).equals("but");
      }
      return rises ? clause.link(q - 1).filter(l -> TOLLS.contains(l.rule())) : Optional.empty();
    }
    String first = clause.marks.lower(clause.phrase(q - 1).quantity().phraseFirst() - 1);
    String second = clause.marks.lower(link);
    boolean steps =
        first.equals("by") && second.equals("to") || first.equals("to") && second.equals("from");
    return clause.link(q - 1).filter(l -> steps && TOLLS.contains(l.rule()));
  }

  /** "brought to 17 the number of people killed", "took to 29 the death toll". */
  private static Optional<Link> inverted(Clause clause, NounPhrase phrase) {
    Marks marks = clause.marks;
    int from = phrase.quantity().phraseLast();
    if (!marks.lower(phrase.quantity().phraseFirst() - 1).equals("to")
        || !marks.is(from, Words.Group.DETERMINER)
        || marks.lower(from).equals("this")) { // "rose to 17 this year"
      return Optional.empty();
    }
    for (int i = from + 1; i < marks.size() && i - from < REACH / 3; i++) {
      Optional<Loss> loss = marks.loss(i);
      if (loss.isPresent()) {
        boolean held = loss.get().is(Sense.Kind.TOLL) || holder(marks, i);
        return held
            ? clause
                .sense(
                    loss.get(),
                    phrase,
                    Sense.Kind.TOLL,
                    Sense.Kind.PART,
                    Sense.Kind.COUNT,
                    Sense.Kind.ADJ,
                    Sense.Kind.INTR)
                .map(s -> Link.of(s.measure(), loss.get().first(), "number-of"))
            : Optional.empty();
      }
      if (marks.mark(i) || marks.quantity(i).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A word that links a toll to its number stands right before it, or in its own phrase. */
  private static boolean linked(Marks marks, Quantity quantity, int before) {
    for (int i = quantity.phraseFirst(); i < quantity.first(); i++) {
      if (marks.is(i, Words.Group.TOLLLINK)) {
        return true;
      }
    }
    int link = scale(marks, before);
    boolean by = marks.lower(before).equals("by");
    if (by && marks.lower(quantity.phraseLast()).equals("to")) {
      return marks.quantity(quantity.phraseLast() + 1).isPresent();
    }
    return marks.is(link, Words.Group.TOLLLINK)
        || marks.loss(before).filter(l -> l.is(Sense.Kind.TOLL)).isPresent();
  }

  /** "a village of about 1,200": so many live there; "nine bodies out of the 45 on board". */
  private static boolean crowd(Marks marks, int before) {
    int of = before - (marks.is(before, Words.Group.DETERMINER) ? 1 : 0);
    return marks.lower(of).equals("of")
        && (marks.lower(of - 1).equals("out") || CROWDS.contains(marks.lower(before - 1)));
  }

  /** "in the low hundreds": the word before "in", else {@code before} itself. */
  private static int scale(Marks marks, int before) {
    return switch (marks.lower(before)) {
      case "low", "high", "mid", "upper" ->
          marks.lower(before - 1).equals("the") && marks.lower(before - 2).equals("in")
              ? before - 3
              : before;
      default -> before;
    };
  }

  private static Optional<Link> search(Clause clause, NounPhrase phrase, int before) {
    Marks marks = clause.marks;
    for (int i = before; i >= 0 && before - i < REACH; i--) {
      Optional<Loss> loss = marks.loss(i);
      if (loss.isPresent() && !marks.is(i, Words.Group.TOLLVERB)) {
        Optional<Link> link = meet(clause, phrase, loss.get());
        if (link.isPresent() || loss.get().is(Sense.Kind.TOLL) || loss.get().is(Sense.Kind.COUNT)) {
          return link;
        }
      }
      if (stops(clause, i, before)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Link> meet(Clause clause, NounPhrase phrase, Loss loss) {
    Optional<Sense> toll = clause.sense(loss, phrase, Sense.Kind.TOLL);
    if (toll.isPresent()
        && tollVerbBetween(clause.marks, loss.last(), phrase.quantity().first() - 1)) {
      return Optional.of(
          whose(clause.marks, loss, Link.of(toll.get().measure(), loss.first(), "toll")));
    }
    Optional<Sense> other =
        clause.sense(
            loss, phrase, Sense.Kind.PART, Sense.Kind.INTR, Sense.Kind.ADJ, Sense.Kind.COUNT);
    boolean where =
        clause.marks.lower(loss.first()).equals("in")
            || clause.marks.lower(loss.first() - 1).equals("that");
    if (other.isPresent()
        && !where // "the toll in the hospital", "of floods that hit Brod"
        && holder(clause.marks, loss.first())
        && tollVerbBetween(clause.marks, loss.last(), phrase.quantity().first() - 1)) {
      return Optional.of(
          whose(clause.marks, loss, Link.of(other.get().measure(), loss.first(), "number-of")));
    }
    return Optional.empty();
  }

  /** All between must be able to stand between; at least one word must link. */
  private static boolean tollVerbBetween(Marks marks, int from, int to) {
    if (from > to) {
      return true;
    }
    for (int i = to; i >= from && to - i < 3; i--) {
      if (marks.is(i, Words.Group.TOLLVERB) && !marks.lower(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "the number of people who were" before the word of loss. */
  private static boolean holder(Marks marks, int from) {
    for (int i = from - 1; i >= 0 && from - i < 10; i--) {
      if (HOLDERS.contains(marks.lower(i))) {
        return true;
      }
      if (marks.mark(i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean stops(Clause clause, int i, int before) {
    Marks marks = clause.marks;
    if (marks.is(i, Words.Group.BREAK) || marks.lower(i).equals(";")) {
      return true;
    }
    Optional<Quantity> number = marks.quantity(i);
    boolean from =
        number.isPresent()
            && marks.lower(before).equals("to")
            && i >= 1
            && fromBefore(marks, number.get());
    boolean prior = marks.lower(before).equals("from") && UPS.contains(marks.lower(before - 1));
    return number.isPresent() && number.get().kind() == Quantity.Kind.COUNT && !from && !prior;
  }

  /** "rose from 12 to 14": the number after "from" does not stop the search. */
  private static boolean fromBefore(Marks marks, Quantity number) {
    return marks.lower(number.phraseFirst() - 1).equals("from");
  }

  private static Link whose(Marks marks, Loss loss, Link link) {
    int from = Math.max(0, loss.first() - 6);
    int to = Math.min(marks.size(), loss.last() + 6);
    for (int k = loss.first() - 1; k >= from; k--) {
      int i = k;
      Optional<Nations.Mention> mention = nation(marks, i).or(() -> possessor(marks, i));
      if (mention.isPresent()) {
        return link.whose(mention.get().nation(), i);
      }
      if (marks.mark(i) || marks.is(i, Words.Group.BREAK)) {
        break;
      }
    }
    boolean of = marks.lower(loss.last() - 1).equals("of") || marks.lower(loss.last()).equals("of");
    for (int i = loss.last(); i < to; i++) {
      Optional<Nations.Mention> mention =
          of ? marks.vocabulary.nations().at(marks.sentence, i) : nation(marks, i);
      if (mention.isPresent() && !agent(marks, mention.get().last())) {
        return link.whose(mention.get().nation(), i);
      }
      if (marks.mark(i) || marks.quantity(i).isPresent()) {
        break;
      }
    }
    return link;
  }

  /** "the toll from a Danish strike": who strikes has not the loss. */
  private static boolean agent(Marks marks, int from) {
    for (int i = from; i < from + 4 && i < marks.size(); i++) {
      if (RAIDS.contains(marks.lower(i))) {
        return true;
      }
      if (!marks.token(i).word() && !marks.hyphen(i) || marks.is(i, Words.Group.PREPOSITION)) {
        return false;
      }
    }
    return false;
  }

  /** "Peru's losses": a name with a possessive says whose. */
  private static Optional<Nations.Mention> possessor(Marks marks, int i) {
    return marks
        .vocabulary
        .nations()
        .at(marks.sentence, i)
        .filter(m -> marks.lower(m.last()).equals("'s") || marks.lower(m.last()).equals("'"));
  }

  /** Only an adjective or the people's name says whose; a country's name may be a place. */
  private static Optional<Nations.Mention> nation(Marks marks, int i) {
    return marks
        .vocabulary
        .nations()
        .at(marks.sentence, i)
        .filter(
            m ->
                m.is(org.tallystick.lexicon.Nation.Form.ADJECTIVE)
                    || m.is(org.tallystick.lexicon.Nation.Form.PEOPLE));
  }
}
