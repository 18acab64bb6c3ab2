package org.tallystick.extract.number;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.number.Numeral.Form;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/** Joins two numbers to a range: 1,500 to 2,000; between 15 and 20; 15–20; ten or twelve. */
final class Ranges {
  /** How far before "from" a verb may stand that makes two numbers of "from 3 to 5". */
  private static final int REACH = 8;

  private static final Set<String> VOTES = WordSets.of("votes");
  private static final Set<String> CONTESTS = WordSets.of("contests");

  private final Sentence sentence;
  private final NumeralReader reader;

  Ranges(Sentence sentence, NumeralReader reader) {
    this.sentence = sentence;
    this.reader = reader;
  }

  /** The range that starts with this number, or a score such as 3-1, or the number itself. */
  Numeral extend(Numeral a) {
    if (!a.plain()) {
      return a;
    }
    Numeral range = joined(a, a.last());
    for (int unit = 1; range == null && unit <= 2 && a.last() + unit < sentence.size(); unit++) {
      range = sameUnit(a, unit);
    }
    return range == null ? a : range;
  }

  /** "5% to 10%", "1 per cent to 2 per cent": the unit stands twice. */
  private @Nullable Numeral sameUnit(Numeral a, int size) {
    if (!Kinds.measured(sentence, a.last())) {
      return null;
    }
    Numeral range = joined(a, a.last() + size);
    if (range == null || range.form() != Form.RANGE) {
      return null;
    }
    for (int k = 0; k < size; k++) {
      String again = sentence.lower(range.last() + k);
      if (!again.isEmpty() && !again.equals(sentence.lower(a.last() + k))) {
        return null;
      }
    }
    return range;
  }

  private @Nullable Numeral joined(Numeral a, int at) {
    String link = sentence.lower(at);
    if (link.equals("—")) {
      link = sentence.token(at).text(); // "20 - 30" is a range, "20 -- 30 of them" is none
    }
    return switch (link) {
      case "to", "through" -> to(a, at + 1);
      case "-" -> dash(a, at, true);
      case "–", "—", "−", "‑" -> dash(a, at, !link.equals("–"));
      case "and" -> between(a.first()) ? ordered(a, at + 1, Double.POSITIVE_INFINITY) : null;
      case "or" -> either(a, at);
      default -> null;
    };
  }

  /** "ten or twelve", but "eight or nine miles" and "4, 8 or 30" are told apart. */
  private @Nullable Numeral either(Numeral a, int at) {
    int comma = Money.before(sentence, a.first()) - 1;
    boolean listed =
        comma > 1
            && sentence.token(comma).is(",")
            && (sentence.token(comma - 1).number() || sentence.token(comma - 2).number());
    int even = sentence.lower(at + 1).equals("even") ? 1 : 0;
    Numeral range = listed ? null : ordered(a, at + even + 1, 2);
    boolean money = comma + 1 < a.first() || Money.after(sentence, at + even + 1) > at + even + 1;
    boolean measured = range != null && Kinds.measured(sentence, range.last());
    return money || measured ? null : range;
  }

  private @Nullable Numeral to(Numeral a, int at) {
    if (Dates.month(sentence, a.first() - 1) && a.low() <= 31) {
      Numeral days = ordered(a, at, Double.POSITIVE_INFINITY);
      return days != null && days.high() <= 31 ? days : null;
    }
    int before = start(a.first());
    String word = sentence.lower(before - 1);
    boolean moved = word.equals("from") && Changes.near(sentence, before - 1, REACH);
    boolean step = word.equals("by") || Changes.ofCounts(word) && !word.equals("up");
    Numeral range =
        voting(before, VOTES) && !word.equals("by")
            ? null
            : ordered(a, at, step ? 2 : Double.POSITIVE_INFINITY);
    if (range == null) {
      return null;
    }
    boolean mixed =
        at == a.last() + 1
            && sentence.token(a.last() - 1).number() != sentence.token(range.last() - 1).number();
    return (Kinds.measured(sentence, range.last()) ? mixed : moved) ? null : range;
  }

  private @Nullable Numeral dash(Numeral a, int at, boolean glue) {
    boolean glued = sentence.token(at).glued();
    boolean apart =
        a.form() == Form.DIGITS
            && sentence.token(at).text().equals("-")
            && sentence.token(at - 1).number();
    if (at + 1 >= sentence.size() || glue && !glued && !apart) {
      return null;
    }
    if (glued && sentence.lower(at + 1).equals("to") && sentence.lower(at + 2).equals("-")) {
      return ordered(a, at + 3, Double.POSITIVE_INFINITY);
    }
    if (glued != sentence.token(at + 1).glued()) {
      return glued && sentence.lower(at + 1).equals("to") ? to(a, at + 2) : null;
    }
    Optional<Numeral> b = reader.atom(at + 1);
    if (b.isEmpty() || b.get().form() != a.form() || !glued && a.form() != Form.DIGITS) {
      return null;
    }
    boolean score = a.form() == Form.DIGITS && a.scale() == 1 && glued && a.last() == at;
    if (score && (b.get().low() <= a.low() || voting(start(a.first()), CONTESTS))) {
      boolean years = a.low() > 1900 && a.low() < 2100;
      return Numeral.of(a.first(), b.get().last(), a.low(), years ? Form.CODE : Form.SCORE);
    }
    return ordered(a, at + 1, Double.POSITIVE_INFINITY);
  }

  /** The range from {@code a} to the number at {@code at} if that is greater, not too much so. */
  private @Nullable Numeral ordered(Numeral a, int at, double most) {
    int from = Money.after(sentence, at);
    Optional<Numeral> b = reader.atom(from);
    if (b.isEmpty() || !b.get().plain()) {
      return null;
    }
    Numeral end = b.get();
    double low = a.low();
    if (a.scale() == 1 && end.scale() > 1 && low < end.low() / end.scale()) {
      low *= end.scale();
    }
    if (thousands(a, end)) {
      low *= 1000;
    }
    boolean far = most < Double.POSITIVE_INFINITY;
    if (low >= end.low() || far && (end.low() > most * low || a.form() != end.form())) {
      return null;
    }
    if (end.scale() > 1 && low == a.low() && Dates.year(sentence.lower(a.first()))) {
      return null;
    }
    return new Numeral(a.first(), end.last(), low, end.low(), 1, Form.RANGE);
  }

  /** "10 to 30,000": the thousands of the end are meant at the start too. */
  private boolean thousands(Numeral a, Numeral end) {
    return a.form() == Form.DIGITS
        && a.scale() == 1
        && end.scale() == 1
        && a.low() >= 10
        && a.low() < 1000
        && end.low() >= 1000
        && end.low() % 1000 == 0
        && a.low() < end.low() / 1000
        && sentence.lower(end.first()).indexOf(',') > 0;
  }

  private boolean between(int first) {
    int before = start(first);
    boolean ages =
        sentence.lower(before - 1).equals("of") && sentence.lower(before - 2).equals("ages");
    return ages || sentence.lower(before - 1).equals("between");
  }

  /** The first token before which a word that governs the number stands. */
  private int start(int first) {
    int at = Money.before(sentence, first);
    while (at > 0 && Comparisons.softener(sentence.lower(at - 1))) {
      at--;
    }
    return at;
  }

  private boolean voting(int first, Set<String> words) {
    for (int i = Math.max(0, first - 4); i < first; i++) {
      if (words.contains(sentence.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
