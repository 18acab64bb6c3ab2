package org.tallystick.extract.loss;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.Words;

/**
 * A further member of a list takes over the loss of the member before it: "lost 30 aircraft, 31
 * helicopters and 211 tanks", and a stated part that of its whole: "60 aircraft, including 30
 * helicopters".
 */
public final class Listed implements Rule {
  /** Before the place or time of another number of the same. */
  private static final Set<String> WHERE = Set.of("in", "at", "since");

  /** What people and things suffer alike. */
  private static final Set<String> BOTH = Set.of("losses", "captured");

  /** Between "down from" and its number. */
  private static final Set<String> PEAK =
      Set.of("a", "an", "the", "estimated", "peak", "high", "of", "exceeding", "record");

  private static final Set<String> UP =
      Set.of("up", "down", "increase", "rise", "drop", "decrease");

  /** "40 deaths and 588 people cured": they suffered nothing more. */
  private static final Set<String> SAVED =
      Set.of("survivors", "survivor", "cured", "healed", "cures", "recoveries", "discharged");

  @Override
  public Optional<Link> link(Clause clause, int q) {
    if (q == 0) {
      return Optional.empty();
    }
    int whole = q > 1 && Linker.base(clause, q - 1) ? q - 2 : q - 1;
    Optional<Link> before = clause.link(whole);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    boolean joined =
        joins(clause, q, before.get())
            || breakdown(clause, q, before.get())
            || counterpart(clause, q);
    boolean part = Parts.cue(clause, q).isPresent();
    if (!joined && !part) {
      return Optional.empty();
    }
    if (!fits(clause, q, before.get())) {
      return Optional.empty();
    }
    Link link = before.get();
    String rule = part ? "part" : "listed";
    return Optional.of(
        new Link(link.measure(), link.at(), rule, link.nation(), link.nationAt(), whole));
  }

  /** Whether phrase {@code q} and the one after stand side by side in a list. */
  static boolean side(Clause clause, int q) {
    boolean same = clause.phrase(q).thing() == clause.phrase(q + 1).thing();
    return same && clause.phrase(q).head() >= 0 && only(clause, q);
  }

  /**
   * People are killed and things destroyed: a list that changes between them takes nothing over.
   */
  private static boolean fits(Clause clause, int q, Link before) {
    NounPhrase phrase = clause.phrase(q);
    NounPhrase other = clause.phrase(q - 1);
    if (SAVED.contains(clause.marks.lower(phrase.head()))
        || SAVED.contains(clause.marks.lower(phrase.last()))) {
      return false;
    }
    boolean loose = BOTH.contains(before.measure()) || phrase.counted().isEmpty();
    return loose || other.counted().isEmpty() || phrase.thing() == other.thing();
  }

  /** Only commas and conjunctions lie between phrase {@code q} and the next. */
  static boolean only(Clause clause, int q) {
    int from = clause.phrase(q).last();
    int to = clause.phrase(q + 1).quantity().phraseFirst();
    for (int i = from; i < to; i++) {
      String word = clause.marks.lower(i);
      if (!word.equals(",") && !word.equals("and") && !word.equals("or")) {
        return false;
      }
    }
    return to > from;
  }

  /** Only commas, semicolons, brackets and conjunctions, or a short aside, lie between. */
  private static boolean joins(Clause clause, int q, Link before) {
    Marks marks = clause.marks;
    int from = clause.phrase(q - 1).last();
    int to = clause.phrase(q).quantity().phraseFirst();
    boolean bracket = bracketed(clause, q) && !clause.phrase(q).bare();
    boolean place = placed(clause, q, before);
    boolean more = others(clause, q) || gapped(clause, q) || bracket || place;
    int words = 0;
    boolean mark = false;
    for (int i = from; i < to; i++) {
      if (marks.mark(i) || marks.is(i, Words.Group.CONJUNCTION)) {
        mark |= !marks.lower(i).equals(":");
      } else {
        words++;
      }
      boolean same = more && marks.loss(i).filter(l -> l.first() == before.at()).isPresent();
      if (marks.loss(i).isPresent() && !same
          || marks.is(i, Words.Group.BE) && !place
          || marks.is(i, Words.Group.BREAK)
          || marks.is(i, Words.Group.HAVE) && !place) {
        return false;
      }
    }
    if (flees(clause, q) || converted(clause, q)) {
      return false;
    }
    to -= to - 1 > from && marks.is(to - 1, Words.Group.DETERMINER) ? 1 : 0;
    boolean directly =
        to - 1 >= from
            && (marks.mark(to - 1)
                || marks.is(to - 1, Words.Group.CONJUNCTION)
                || asWell(marks, to)
                || gapped(clause, q));
    boolean semicolon = marks.lower(to - 1).equals(";") || marks.lower(to - 2).equals(";");
    return mark && directly && words <= (semicolon || place ? 16 : 6)
        || asWell(marks, to) && words <= 6;
  }

  private static boolean bracketed(Clause clause, int q) {
    int open = clause.phrase(q).quantity().phraseFirst() - 1;
    return open >= clause.phrase(q - 1).last() && clause.marks.lower(open).equals("(");
  }

  /** "60 acres (24 hectares)". */
  private static boolean converted(Clause clause, int q) {
    boolean land = clause.phrase(q).counted().filter(c -> c.name().equals("land")).isPresent();
    return land && bracketed(clause, q);
  }

  /**
   * "58 are dead, up from 41", "down from a peak of 90", "572 died, against 614 a year ago": the
   * count before; "Brod recorded 18 deaths, Varn two": the same count elsewhere.
   */
  private static boolean counterpart(Clause clause, int q) {
    Marks marks = clause.marks;
    int from = clause.phrase(q).quantity().phraseFirst() - 1;
    while (PEAK.contains(marks.lower(from))) {
      from--;
    }
    String up = marks.lower(from - 1);
    return clause.phrase(q).bare()
        && switch (marks.lower(from)) {
          case "from" -> UP.contains(up) || up.equals(",") && risen(clause, q - 1);
          case "against" -> up.equals(",");
          case "recorded", "registered", "witnessed", "logged" -> true;
          default -> false;
        };
  }

  /** "rose to 46, from 41". */
  private static boolean risen(Clause clause, int q) {
    int to = clause.phrase(q).quantity().phraseFirst() - 1;
    int comma = clause.phrase(q + 1).quantity().phraseFirst() - 2;
    return clause.marks.lower(to).equals("to") && clause.phrase(q).last() == comma;
  }

  /**
   * "Another 135 were hurt: 121 civilians, 13 firefighters": persons behind a colon; behind another
   * mark only if they add up ("12 died, eight men and four women").
   */
  private static boolean breakdown(Clause clause, int q, Link before) {
    Marks marks = clause.marks;
    NounPhrase part = clause.phrase(q);
    NounPhrase whole = clause.phrase(q - 1);
    int colon = part.quantity().phraseFirst() - 1;
    boolean verb = marks.loss(colon - 1).filter(l -> l.first() == before.at()).isPresent();
    double all = whole.quantity().amount().number();
    double sum = 0;
    int last = q;
    while (last < clause.phrases.size() && clause.phrase(last).person() && sum < all) {
      sum += clause.phrase(last++).quantity().amount().number();
    }
    boolean told =
        marks.lower(colon).equals(":") || marks.mark(colon) && last > q + 1 && sum == all;
    boolean where = marks.lower(colon).equals(":") && placed(clause, q, before);
    return told && verb && (part.person() || where) && part.quantity().amount().number() < all;
  }

  /** "five died in Brod and two in Sulva", "six were killed by shells and two by mines". */
  private static boolean placed(Clause clause, int q, Link before) {
    Marks marks = clause.marks;
    int in = clause.phrase(q).quantity().phraseLast();
    in += marks.lower(in).equals("each") ? 1 : 0;
    boolean taken = before.measure().equals("wounded") && marks.lower(in).equals("to");
    boolean again = taken && marks.is(in + 1, Words.Group.DETERMINER);
    for (int i = clause.phrase(q - 1).last(); i < in && !taken; i++) {
      again |= marks.lower(i).equals(marks.lower(in)) && i + 2 < in; // "in hospitals and two in"
    }
    return clause.phrase(q).bare()
        && (taken
            || WHERE.contains(marks.lower(in))
            || again && marks.is(in, Words.Group.PREPOSITION))
        && in + 1 < marks.size()
        && (marks.token(in + (marks.lower(in + 1).equals("the") ? 2 : 1)).capital()
            || again && marks.token(in + 1).word());
  }

  /** "5 dead, thousands flee": a headline's member with a verb of its own. */
  private static boolean flees(Clause clause, int q) {
    int verb = clause.phrase(q).last();
    return clause.marks.sentence.kind() == org.tallystick.text.Sentence.Kind.HEADLINE
        && (clause.marks.lower(verb).startsWith("flee") || clause.marks.lower(verb).equals("fled"));
  }

  /** "Thirteen died at the scene and two more on the way to hospital". */
  private static boolean others(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    String next = clause.marks.lower(phrase.quantity().phraseLast());
    boolean own =
        clause.marks.loss(phrase.quantity().phraseLast()).isPresent()
            || clause.marks.loss(phrase.quantity().phraseLast() + 1).isPresent();
    return phrase.bare()
        && !own
        && (next.equals("more") || next.equals("others") || next.equals("later"));
  }

  /** "Armenia reported 49 soldiers killed, Azerbaijan 50". */
  private static boolean gapped(Clause clause, int q) {
    NounPhrase phrase = clause.phrase(q);
    int first = phrase.quantity().phraseFirst();
    return phrase.bare()
        && phrase.nation().isPresent()
        && phrase.nationAt() < first
        && clause.marks.mark(phrase.nationAt() - 1);
  }

  private static boolean asWell(Marks marks, int to) {
    String last = marks.lower(to - 1);
    return last.equals("as") && marks.lower(to - 2).equals("well")
        || last.equals("with") && marks.lower(to - 2).equals("along");
  }
}
