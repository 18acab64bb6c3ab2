package org.tallystick.extract.loss;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.WordSets;

/**
 * What may stand between a subject and its verb, set apart by marks: ", including three children,",
 * ages, and the rest of a list of nouns. Stateless.
 */
final class Asides {
  private static final int REACH = 44;

  /** Words of one member of a list. */
  private static final int LONGEST = 3;

  /** Words of an aside that no comma closes. */
  private static final int OPEN = 16;

  private static final Set<String> APPOSED = WordSets.of("apposed");
  private static final Set<String> FINITE = Set.of("was", "were", "have", "had", "are");

  private Asides() {}

  /** The token after the aside that the mark at {@code at} opens; -1 where no verb follows one. */
  static int past(Marks marks, int at) {
    String mark = marks.lower(at);
    int list = mark.equals(",") ? Math.max(ages(marks, at), list(marks, at)) : -1;
    boolean goesOn = list > 0 && (verb(marks, list) || marks.is(list, Words.Group.PREPOSITION));
    int closed = goesOn ? list : closed(marks, at, closing(mark));
    return closed < 0 && opens(marks, at) ? open(marks, at) : closed;
  }

  /** Whether a comma opens an aside by its first word: ", including". */
  static boolean opens(Marks marks, int comma) {
    return marks.lower(comma).equals(",") && APPOSED.contains(marks.lower(comma + 1));
  }

  /** The token behind an aside, where a comma or a word that ends a phrase closes it. */
  static int closing(Marks marks, int from) {
    int i = from;
    while (i < marks.size()
        && i - from < OPEN
        && !marks.lower(i).equals(",")
        && !marks.lower(i).equals("dead")) {
      i++;
    }
    return marks.lower(i).equals(",") ? i + 1 : i;
  }

  /** "ten villagers, including a child were killed": the verb behind a comma left out, or -1. */
  private static int open(Marks marks, int at) {
    for (int i = at + 1; i < marks.size() && i - at < OPEN; i++) {
      if (FINITE.contains(marks.lower(i))) {
        return i;
      }
      if (marks.is(i, Words.Group.BREAK) || marks.is(i, Words.Group.RELATIVE)) {
        return -1;
      }
    }
    return -1;
  }

  private static String closing(String mark) {
    return switch (mark) {
      case "(" -> ")";
      case "[" -> "]";
      default -> mark;
    };
  }

  /** "two men, 30 and 42 were shot": the token after the ages, or -1. */
  private static int ages(Marks marks, int at) {
    int i = at;
    int last = -1;
    while (marks.lower(i).equals(",") || conjunction(marks, i)) {
      Optional<Quantity> age = marks.quantity(i + 1);
      if (age.isEmpty() || age.get().kind() != Quantity.Kind.AGE) {
        return last;
      }
      i = age.get().phraseLast();
      last = i + (marks.lower(i).equals(",") && verb(marks, i + 1) ? 1 : 0);
    }
    return last;
  }

  /** The token after the mark that closes the aside, if a verb follows it. */
  private static int closed(Marks marks, int at, String mark) {
    for (int i = at + 1; i < marks.size() && i - at < REACH; i++) {
      boolean more =
          conjunction(marks, i + 1)
              && (marks.quantity(i + 2).isPresent() || marks.is(i + 2, Words.Group.DETERMINER));
      boolean bracket = mark.equals(")");
      if (marks.lower(i).equals(mark)
          && (bracket || verb(marks, i + 1) || more && !mark.equals(","))) {
        return i + 1;
      }
      if (marks.is(i, Words.Group.BREAK) || marks.lower(i).equals(";")) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a verb that can be that of a subject before it stands at token {@code i}. */
  static boolean verb(Marks marks, int i) {
    if (marks.is(i, Words.Group.BE)
        || marks.is(i, Words.Group.HAVE)
        || marks.lower(i).startsWith("remain")) {
      return true;
    }
    if (marks.is(i, Words.Group.RELATIVE)) {
      return verb(marks, i + 1);
    }
    Optional<Loss> loss = marks.loss(i);
    return loss.isPresent() && (loss.get().is(Sense.Kind.INTR) || loss.get().is(Sense.Kind.PART));
  }

  /** "trout, bass and carp have died": the token after the list, or -1. */
  private static int list(Marks marks, int comma) {
    int i = comma;
    boolean last = false;
    while (!last && (marks.lower(i).equals(",") || conjunction(marks, i))) {
      i += marks.lower(i).equals(",") ? 1 : 0;
      last = conjunction(marks, i);
      i += last ? 1 : 0;
      int from = i;
      while (noun(marks, i) && i - from < LONGEST) {
        i++;
      }
      if (i == from) {
        return -1;
      }
    }
    return last ? i : -1;
  }

  private static boolean conjunction(Marks marks, int i) {
    return marks.is(i, Words.Group.CONJUNCTION);
  }

  private static boolean noun(Marks marks, int i) {
    return i < marks.size()
        && marks.token(i).word()
        && marks.loss(i).isEmpty()
        && marks.quantity(i).isEmpty()
        && !marks.adverb(i)
        && !marks.vocabulary.words().function(marks.lower(i));
  }
}
