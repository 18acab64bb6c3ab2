package org.tallystick.extract.number;

import java.util.Set;
import org.tallystick.extract.words.Grammar;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.extract.words.Persons;
import org.tallystick.extract.words.Units;
import org.tallystick.lexicon.Gazetteer;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Tells ages from counts: aged 40; John Smith, 26, said; children under 12. */
final class Ages {
  private static final Set<String> YOUNG =
      Set.of("boy", "girl", "child", "lad", "toddler", "youth", "baby");
  private static final Set<String> SEPARATORS = Set.of(",", "and", "or", "to");
  private static final Set<String> AGED = Set.of("age", "aged", "ages");
  static final Set<String> SPANS = Set.of("year", "month", "week", "day");
  private static final Set<String> OPENING = Set.of(",", "(", "—", "–", "-");
  private static final Set<String> BOUNDS =
      Set.of("under", "over", "below", "above", "younger", "older");
  private static final Set<String> NO_NOUN = WordSets.of("no-noun");
  private static final double OLDEST = 115;
  private static final Set<String> ROLES = WordSets.of("aged-role");
  private static final Set<String> PEOPLE = WordSets.of("aged-people");
  private static final Set<String> REGIONS = WordSets.of("regions");

  private Ages() {}

  /** Whether the words at {@code at}, after a word of time, say "old". */
  static boolean old(Sentence sentence, int at) {
    int i = sentence.lower(at).equals("-") ? at + 1 : at;
    String lower = sentence.lower(i);
    return lower.equals("old")
        || lower.equals("olds")
        || lower.equals("of") && sentence.lower(i + 1).equals("age");
  }

  /** Whether words other than a word of time make an age of the number. */
  static boolean stated(Sentence sentence, Numeral n, int from) {
    if (n.high() > OLDEST || n.form() == Numeral.Form.PRONOUN || n.form() == Numeral.Form.ZERO) {
      return false;
    }
    return word(sentence, n.first())
        || !nounAt(sentence, n.last()) && listed(sentence, n.first())
        || suspended(sentence, n.last())
        || decade(sentence, n)
        || under(sentence, n, from)
        || sentence.token(n.first()).number() && apposition(sentence, n);
  }

  private static boolean word(Sentence sentence, int first) {
    String before = sentence.lower(first - 1);
    return switch (before) {
      case "aged", "age", "ages", "turned" -> true;
      case "of" -> sentence.lower(first - 2).startsWith("age") || young(sentence, first);
      case ":", "," -> sentence.lower(first - 2).equals("ages");
      case "between", "from" ->
          AGED.contains(sentence.lower(first - 2))
              || sentence.lower(first - 2).equals("of")
                  && sentence.lower(first - 3).startsWith("age");
      default -> false;
    };
  }

  /** "a boy of seven". */
  private static boolean young(Sentence sentence, int first) {
    return !nounAt(sentence, first + 1) && YOUNG.contains(sentence.lower(first - 2));
  }

  /** "11- and 12-year-old boys": the words of age stand at the second number. */
  private static boolean suspended(Sentence sentence, int last) {
    return sentence.lower(last).equals("-")
        && SEPARATORS.contains(sentence.lower(last + 1))
        && SPANS.contains(sentence.lower(last + 4));
  }

  /** "a woman in her 30's". */
  private static boolean decade(Sentence sentence, Numeral n) {
    return n.high() % 10 == 0 && sentence.glued(n.last()) && sentence.lower(n.last()).equals("'s");
  }

  /**
   * "ages 5, 6, 7 and 11", "three boys, 9, 11 and 14,": back over the list to the word, or to those
   * whose ages they are.
   */
  private static boolean listed(Sentence sentence, int first) {
    int at = first;
    while (SEPARATORS.contains(sentence.lower(at - 1))) {
      at -= SEPARATORS.contains(sentence.lower(at - 2)) ? 3 : 2;
      if (!number(sentence, at)) {
        return false;
      }
      if (word(sentence, at) || several(sentence, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the list of numbers that starts here stands beside a plural of people. */
  private static boolean several(Sentence sentence, int first) {
    return OPENING.contains(sentence.lower(first - 1)) && people(sentence, first - 2);
  }

  private static boolean people(Sentence sentence, int at) {
    String lower = sentence.lower(at);
    return sentence.word(at)
        && (Persons.added(lower)
            || lower.endsWith("s")
                && Grammar.english().counted().word(lower).filter(c -> !c.thing()).isPresent());
  }

  private static boolean number(Sentence sentence, int at) {
    return sentence.number(at) || NumberWords.of(sentence.lower(at)).isPresent();
  }

  /** "children under 12", "people over 65": no noun follows. */
  private static boolean under(Sentence sentence, Numeral n, int from) {
    boolean bound = from < n.first() && BOUNDS.contains(sentence.lower(from));
    String who = sentence.lower(from - 1);
    return bound && (PEOPLE.contains(who) || who.equals("them") || who.equals("whom"));
  }

  private static boolean nounAt(Sentence sentence, int at) {
    return sentence.word(at)
        && !NO_NOUN.contains(sentence.lower(at))
        && !sentence.lower(at).endsWith("ed");
  }

  /** A number set off by commas or brackets after a name, or before the next name. */
  private static boolean apposition(Sentence sentence, Numeral n) {
    int first = n.first();
    if (first < 2 || n.form() != Numeral.Form.DIGITS) {
      return false;
    }
    if (several(sentence, first) && run(sentence, n.last())) {
      return true;
    }
    String open = sentence.lower(first - 1);
    Token name = sentence.token(first - 2);
    boolean known = name.capital() || PEOPLE.contains(name.lower()) || ROLES.contains(name.lower());
    boolean named = name.word() && known || name.is("jr.");
    if (!named || !open.equals(",") && !open.equals("(")) {
      return false;
    }
    if (open.equals("(")) {
      return !placed(sentence, first - 2);
    }
    return switch (sentence.lower(n.last())) {
      case "," -> !sentence.number(n.last() + 1); // "In Beska, 26, 14 of them ..."
      case "", ".", ")", ";", "—", "–" -> true;
      case "and", "of", "from" -> sentence.name(n.last() + 1);
      default -> false;
    };
  }

  /** "in three states: Ohio (12), Utah (9)": the name of a place stands before the bracket. */
  private static boolean placed(Sentence sentence, int name) {
    int first = name;
    while (sentence.name(first - 1)) {
      first--;
    }
    boolean place =
        Gazetteer.english().at(sentence, first).isPresent()
            || Gazetteer.english().region(sentence, first).isPresent();
    for (int i = first - 1; i >= 0 && !place; i--) {
      boolean in = sentence.lower(i).equals("in") && sentence.lower(i + 2).equals("(");
      place = in || REGIONS.contains(sentence.lower(i));
    }
    return place;
  }

  /**
   * "two men, 30 and 50, ...", "9, 11 and 14": only numbers follow, and nothing that they count.
   */
  private static boolean run(Sentence sentence, int from) {
    int at = from;
    boolean more = true;
    while (more) {
      int next = at + (SEPARATORS.contains(sentence.lower(at)) ? 1 : 0);
      next += next > at && SEPARATORS.contains(sentence.lower(next)) ? 1 : 0;
      more = next > at && sentence.number(next);
      at = more ? next + 1 : at;
    }
    return at > from && (!nounAt(sentence, at) || Units.of(sentence.lower(at)).isPresent());
  }
}
