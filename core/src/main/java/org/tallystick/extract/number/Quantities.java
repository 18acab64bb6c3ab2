package org.tallystick.extract.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.number.Comparisons.Comparison;
import org.tallystick.extract.words.Grammar;
import org.tallystick.figure.Change;
import org.tallystick.figure.Comparator;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Finds the quantity expressions of a sentence. Stateless and thread-safe. */
public final class Quantities {
  private static final Set<String> OF_LOSS =
      Set.of("feared", "were", "are", "people", "others", "have", "had", "who");

  /** Words and signs with which a number may start, its digits aside. */
  private static final Openers OPENERS =
      Openers.of(NumeralReader.WORDS, Openers.of(Set.of("-", "−", "minus")));

  /** What follows a "no" that counts nothing. */
  private static final Set<String> IDLE = WordSets.of("idle");

  /** Before "over two years" where it bounds a time and does not name one. */
  private static final Set<String> LASTING = WordSets.of("lasting");

  private static final Set<Comparator> BOUNDS =
      Set.of(Comparator.MORE_THAN, Comparator.LESS_THAN, Comparator.AT_LEAST, Comparator.AT_MOST);
  private static final Set<String> OPENING = Set.of("between", "from");
  private static final Set<String> SPEAKING = WordSets.of("speaking");

  private Quantities() {}

  /** All quantity expressions in order, never overlapping, of whatever kind. */
  public static List<Quantity> in(Sentence sentence) {
    List<Quantity> found = new ArrayList<>();
    NumeralReader reader = new NumeralReader(sentence);
    int i = 0;
    while (i < sentence.size()) {
      boolean may = sentence.token(i).number() || OPENERS.has(sentence, i);
      Optional<Numeral> n = may ? reader.at(i) : Optional.empty();
      if (n.isPresent() && !idiom(sentence, n.get())) {
        int last = repeated(sentence, n.get(), reader);
        Quantity q = quantity(sentence, n.get(), found);
        found.add(last > q.phraseLast() ? q.upTo(last) : q);
        i = Math.max(n.get().last(), last);
      } else {
        i++;
      }
    }
    return found;
  }

  /** "twenty-four (24) people": behind the number told again in brackets; 0 where it is not. */
  private static int repeated(Sentence sentence, Numeral n, NumeralReader reader) {
    return sentence.lower(n.last()).equals("(") && sentence.lower(n.last() + 2).equals(")")
        ? reader
            .atom(n.last() + 1)
            .filter(a -> a.low() == n.high())
            .map(a -> n.last() + 3)
            .orElse(0)
        : 0;
  }

  private static Quantity quantity(Sentence sentence, Numeral n, List<Quantity> before) {
    Comparison around = Comparisons.around(sentence, n.first(), n.last());
    Quantity.Kind kind = Kinds.of(sentence, n, around.first(), around.comparator().isPresent());
    boolean bare = kind == Quantity.Kind.NAME || kind == Quantity.Kind.DATE;
    boolean count = kind == Quantity.Kind.COUNT;
    boolean more = around.comparator().filter(Comparator.MORE_THAN::equals).isPresent();
    Optional<Change> change = more ? Optional.empty() : Changes.at(sentence, around.first(), count);
    boolean share = kind == Quantity.Kind.PERCENT || kind == Quantity.Kind.MONEY;
    if (n.high() < 0 && share) {
      change = Optional.of(Change.DOWN);
    }
    if (change.isEmpty() && !before.isEmpty()) {
      Quantity last = before.get(before.size() - 1);
      change =
          again(sentence, n, kind, before)
              ? last.change()
              : alternative(sentence, last, around.first());
    }
    return new Quantity(
        sentence,
        n.first(),
        n.last(),
        bare ? n.first() : unquoted(sentence, opened(sentence, n, around.first())),
        bare ? n.last() : around.last(),
        Amounts.of(n, bare ? Optional.empty() : said(sentence, n, around, kind, before)),
        kind,
        change);
  }

  /** "killed between 14 and 20", "anywhere from 14 to 20": the word before belongs to the range. */
  private static int opened(Sentence sentence, Numeral n, int first) {
    boolean range = n.form() == Numeral.Form.RANGE && OPENING.contains(sentence.lower(first - 1));
    return !range ? first : first - (sentence.lower(first - 2).endsWith("where") ? 2 : 1);
  }

  /** 'put the toll at "more than 200"': what stands before the mark is what leads to the number. */
  private static int unquoted(Sentence sentence, int first) {
    boolean mark = first > 1 && sentence.token(first - 1).kind() == Token.Kind.QUOTE;
    return mark && sentence.token(first - 2).word() ? first - 1 : first;
  }

  /** What is said of the number; a measure again in brackets has the bound of the first. */
  private static Optional<Comparator> said(
      Sentence sentence, Numeral n, Comparison around, Quantity.Kind kind, List<Quantity> before) {
    boolean over = sentence.lower(n.first() - 1).equals("over") && kind == Quantity.Kind.DURATION;
    if (over && !LASTING.contains(sentence.lower(n.first() - 2))) {
      return Optional.empty(); // "prices rose over two years"
    }
    if (around.comparator().isPresent() || !again(sentence, n, kind, before)) {
      return around.comparator();
    }
    Comparator first = before.get(before.size() - 1).amount().comparator();
    // converted, a round number is none
    return BOUNDS.contains(first) ? Optional.of(first) : Optional.empty();
  }

  /** "40 miles (64 km)", "224 kW / 300 PS": the measure before told again in another unit. */
  private static boolean again(
      Sentence sentence, Numeral n, Quantity.Kind kind, List<Quantity> before) {
    if (before.isEmpty() || !measure(kind)) {
      return false;
    }
    Quantity last = before.get(before.size() - 1);
    int open = Money.before(sentence, n.first()) - 1;
    String mark = sentence.lower(open);
    return measure(last.kind())
        && open - last.last() <= 4
        && (mark.equals("(") || mark.equals("/"));
  }

  private static boolean measure(Quantity.Kind kind) {
    return kind == Quantity.Kind.MONEY || kind == Quantity.Kind.UNIT;
  }

  /** "rose 12 points, or 0.3%", "shares fell 3%, bonds by 1%": the same change again. */
  private static Optional<Change> alternative(Sentence sentence, Quantity before, int first) {
    String word = sentence.lower(first - 1);
    boolean again = (word.equals("or") || word.equals("by")) && first - before.last() <= 6;
    return again ? before.change() : Optional.empty();
  }

  /** Number words that count nothing: no longer, no. 9 at a sentence's end, test scores. */
  private static boolean idiom(Sentence sentence, Numeral n) {
    String word = sentence.lower(n.first());
    String next = sentence.lower(n.last());
    return switch (word) {
      case "one" ->
          n.last() == n.first() + 1
              && (once(sentence, n.last()) || pronoun(sentence, n.first(), next));
      case "no" -> n.last() == n.first() + 1 && (next.isEmpty() || IDLE.contains(next));
      case "scores" ->
          !next.equals("of")
              && !next.equals("more")
              && !lossWord(sentence, n.last())
              && !lossWord(sentence, n.first() - 1);
      case "nobody" -> next.startsWith("know") || next.equals("knew");
      case "tens" -> !next.equals("of") && n.last() == n.first() + 1;
      default -> false;
    };
  }

  /** "one-off", "one-time". */
  private static boolean once(Sentence sentence, int dash) {
    String next = sentence.lower(dash + 1);
    return sentence.lower(dash).equals("-") && (next.equals("off") || next.equals("time"));
  }

  /** "this one", "one another", "the one who", "one day": no count; "said that one died" is. */
  private static boolean pronoun(Sentence sentence, int one, String next) {
    return switch (sentence.lower(one - 1)) {
      case "that", "which" ->
          !(sentence.lower(one - 1).equals("that") && SPEAKING.contains(sentence.lower(one - 2)))
              && Grammar.english().counted().word(next).isEmpty();
      case "of" -> sentence.lower(one - 2).equals("members"); // "12 members of one family"
      case "first", "second", "third", "fourth", "fifth", "last", "next" ->
          true; // "the fourth one"
      case "any", "every", "this", "each", "such", "the", "some", "or" -> true;
      case "only" ->
          sentence.lower(one - 2).equals("the")
              || !lossWord(sentence, one + 1) && Grammar.english().counted().word(next).isEmpty();
      default ->
          next.equals("another") || next.equals("'s") || next.equals("who") || next.equals("day");
    };
  }

  private static boolean lossWord(Sentence sentence, int next) {
    return OF_LOSS.contains(sentence.lower(next))
        || Grammar.english().losses().longest(sentence, next).isPresent();
  }
}
