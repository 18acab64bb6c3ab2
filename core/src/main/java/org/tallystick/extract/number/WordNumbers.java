package org.tallystick.extract.number;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.number.Numeral.Form;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.extract.words.NumberWords.Entry;
import org.tallystick.extract.words.NumberWords.Role;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/** Reads numbers written in words. */
final class WordNumbers {
  private static final Set<String> BEFORE_HALF = WordSets.of("before-half");
  private static final Set<String> AFTER_HALF = WordSets.of("after-half");
  private static final Set<String> CRIME_NOUN = WordSets.of("crime-noun");

  private final Sentence sentence;

  WordNumbers(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The number that starts with the word at {@code i}. */
  Optional<Numeral> at(int i) {
    return Optional.ofNullable(read(i));
  }

  private @Nullable Numeral read(int i) {
    String lower = sentence.lower(i);
    if (lower.equals("a") || lower.equals("an")) {
      return article(i);
    }
    if (lower.equals("not")) {
      return not(i);
    }
    Entry entry = entry(i);
    if (entry == null) {
      return null;
    }
    return switch (entry.role()) {
      case UNIT, TEN, HUNDRED -> sum(i, i);
      case GROUP -> lower.equals("score") ? null : sum(i, i);
      case PLURAL -> plural(i, entry);
      case FEW -> lower.equals("several") ? few(i, i, entry) : null;
      case COUPLE -> couple(i, i, entry);
      case HALF -> half(i, i);
      case ZERO -> zero(i, lower);
      case BOTH -> Numeral.of(i, i + 1, 2, Form.PRONOUN);
      case TUPLE -> tuple(i, entry);
      case SCALE, PART, SINGLE -> null;
    };
  }

  /** A crime's own count: triple murder, triple-homicide. */
  private @Nullable Numeral tuple(int i, Entry entry) {
    int next = hyphen(i + 1) ? i + 2 : i + 1;
    boolean counts = next == sentence.size() || crime(sentence.lower(next));
    return counts ? Numeral.of(i, i + 1, entry.value(), Form.PRONOUN) : null;
  }

  /** A dozen, a million, a few hundred, a couple, a half-dozen, a third. */
  private @Nullable Numeral article(int i) {
    Entry next = entry(i + 1);
    if (next == null) {
      return null;
    }
    boolean of = sentence.lower(i + 2).equals("of") || i + 2 >= sentence.size();
    return switch (next.role()) {
      case HUNDRED, SCALE, GROUP -> sum(i, i + 1);
      case SINGLE -> Numeral.of(i, i + 2, 1, Form.PRONOUN);
      case FEW -> few(i, i + 1, next);
      case COUPLE -> couple(i, i + 1, next);
      case HALF -> half(i, i + 1);
      case PART ->
          of || hyphen(i + 2) && multiplier(i + 3) != null ? part(i, i + 1, 1, next) : null;
      case UNIT, TEN, PLURAL, ZERO, BOTH, TUPLE -> null;
    };
  }

  private @Nullable Numeral not(int i) {
    if (sentence.lower(i + 1).equals("one")) {
      return Numeral.of(i, i + 2, 0, Form.ZERO);
    }
    boolean single = sentence.lower(i + 1).equals("a") && sentence.lower(i + 2).equals("single");
    return single ? Numeral.of(i, i + 3, 0, Form.ZERO) : null;
  }

  private Numeral zero(int i, String lower) {
    int one = hyphen(i + 1) ? i + 2 : i + 1;
    boolean nobody = lower.equals("no") && sentence.lower(one).equals("one");
    return Numeral.of(i, nobody ? one + 1 : i + 1, 0, Form.ZERO);
  }

  /** Hundreds, tens of thousands. */
  private Numeral plural(int i, Entry entry) {
    Entry more = sentence.lower(i + 1).equals("of") ? entry(i + 2) : null;
    if (more != null && more.is(Role.PLURAL) && more.value() > 1000) {
      return Numeral.of(i, i + 3, entry.value() * more.value() / 2, Form.VAGUE);
    }
    return Numeral.of(i, i + 1, entry.value(), Form.VAGUE);
  }

  private Numeral few(int first, int at, Entry entry) {
    double value = entry.value();
    int last = at + 1;
    for (Entry e = multiplier(last); e != null; e = multiplier(last)) {
      value *= e.value();
      last++;
    }
    return Numeral.of(first, last, value, Form.VAGUE);
  }

  /** A couple, a couple of hundred. */
  private Numeral couple(int first, int at, Entry entry) {
    int last = at + 1;
    if (sentence.lower(last).equals("of") && multiplier(last + 1) != null) {
      last++;
    }
    double value = entry.value();
    for (Entry e = multiplier(last); e != null; e = multiplier(last)) {
      value *= e.value();
      last++;
    }
    boolean loose = sentence.lower(last).equals("of") || last > at + 1;
    boolean two = sentence.lower(at).equals("couple") && loose;
    return Numeral.of(first, last, value, two ? Form.ABOUT : Form.PRONOUN);
  }

  /** Half a million, a half-dozen; half of, half the. */
  private @Nullable Numeral half(int first, int at) {
    int next = at + 1;
    while (sentence.lower(next).equals("-") || sentence.lower(next).equals("a")) {
      next++;
    }
    Entry e = multiplier(next);
    if (e != null) {
      return Numeral.scaled(first, next + 1, e.value() / 2, e.value(), Form.WORDS);
    }
    if (BEFORE_HALF.contains(sentence.lower(first - 1))) {
      return null;
    }
    boolean ends = sentence.lower(at + 1).isEmpty();
    return ends || AFTER_HALF.contains(sentence.lower(at + 1))
        ? Numeral.of(first, at + 1, 0.5, Form.FRACTION)
        : null;
  }

  /** A third; with {@code of a million} a number. */
  private Numeral part(int first, int at, double numerator, Entry denominator) {
    double value = numerator / denominator.value();
    boolean of = sentence.lower(at + 1).equals("of") && sentence.lower(at + 2).equals("a");
    int scale = of ? at + 3 : at + 2;
    Entry e = of || hyphen(at + 1) ? multiplier(scale) : null;
    return e == null
        ? Numeral.of(first, at + 1, value, Form.FRACTION)
        : Numeral.scaled(first, scale + 1, value * e.value(), e.value(), Form.WORDS);
  }

  /** "and a half" behind a million. */
  private boolean half(int at) {
    return sentence.lower(at).equals("and")
        && sentence.lower(at + 1).equals("a")
        && sentence.lower(at + 2).equals("half");
  }

  /** Adds up a number from {@code at}; the expression starts at {@code first}. */
  private Numeral sum(int first, int at) {
    double total = 0;
    double current = first < at ? 1 : 0;
    double scale = 1;
    Role before = first < at ? Role.UNIT : null;
    int last = at;
    for (int k = at; k >= 0; k = next(last, before)) {
      Entry e = entry(k);
      if (e == null || !follows(e, before, current)) {
        break;
      }
      double v = e.value();
      switch (e.role()) {
        case UNIT, TEN -> {
          current += v;
          scale = 1;
        }
        case HUNDRED, GROUP -> {
          current = Math.max(current, 1) * v;
          scale = v;
        }
        default -> {
          total += Math.max(current, 1) * v;
          current = 0;
          scale = v;
        }
      }
      before = e.role();
      last = k + 1;
      Numeral halved = e.is(Role.UNIT) ? andAHalf(first, last, total + current) : null;
      if (halved != null) {
        return halved;
      }
    }
    if (total > 0 && current == 0 && half(last)) {
      return Numeral.scaled(first, last + 3, total + scale / 2, scale, Form.WORDS);
    }
    Numeral part = total == 0 && current < 20 ? fraction(first, last, current) : null;
    return part != null ? part : Numeral.scaled(first, last, total + current, scale, Form.WORDS);
  }

  /** Whether a word can follow another within one number. */
  private static boolean follows(Entry e, @Nullable Role before, double current) {
    return switch (e.role()) {
      case UNIT ->
          before == null
              || before == Role.HUNDRED
              || before == Role.SCALE
              || before == Role.TEN && e.value() < 10;
      case TEN -> before == null || before == Role.HUNDRED || before == Role.SCALE;
      case HUNDRED -> before == null || current < 100 && before != Role.SCALE && current > 0;
      case GROUP -> before == null || before == Role.UNIT || before == Role.TEN;
      case SCALE -> before != null && before != Role.GROUP;
      default -> false;
    };
  }

  /** The next word of the number: past a hyphen, or past "and" where a small number follows. */
  private int next(int last, @Nullable Role before) {
    if (hyphen(last)) {
      return last + 1;
    }
    if (!sentence.lower(last).equals("and")) {
      return last;
    }
    Entry e = entry(last + 1);
    boolean small = e != null && (e.is(Role.UNIT) || e.is(Role.TEN));
    boolean joins = before == Role.HUNDRED || before == Role.SCALE;
    Entry after = entry(last + 2);
    boolean another = after != null && after.is(Role.HUNDRED);
    return small && joins && !another ? last + 1 : -1;
  }

  /** Two and a half thousand, two and a half. */
  private @Nullable Numeral andAHalf(int first, int last, double whole) {
    int and = hyphen(last) ? last + 1 : last;
    int a = hyphen(and + 1) ? and + 2 : and + 1;
    int half = hyphen(a + 1) ? a + 2 : a + 1;
    boolean joined = sentence.lower(and).equals("and") && sentence.lower(a).equals("a");
    if (!joined || !sentence.lower(half).equals("half")) {
      return null;
    }
    Entry e = multiplier(half + 1);
    return e == null
        ? Numeral.of(first, half + 1, whole + 0.5, Form.WORDS)
        : Numeral.scaled(first, half + 2, (whole + 0.5) * e.value(), e.value(), Form.WORDS);
  }

  /** Two-thirds, one fifth. */
  private @Nullable Numeral fraction(int first, int last, double numerator) {
    int at = hyphen(last) ? last + 1 : last;
    Entry e = entry(at);
    if (e == null || !e.is(Role.PART)) {
      return null;
    }
    boolean many = sentence.lower(at).endsWith("s");
    return many == numerator > 1 ? part(first, at, numerator, e) : null;
  }

  private @Nullable Entry multiplier(int at) {
    Entry e = entry(at);
    return e != null && e.multiplies() ? e : null;
  }

  private @Nullable Entry entry(int at) {
    return at >= sentence.size() ? null : NumberWords.of(sentence.lower(at)).orElse(null);
  }

  private boolean hyphen(int at) {
    return sentence.lower(at).equals("-") && sentence.glued(at);
  }

  /** Whether a word for a crime says its own count with "double" or "triple" before it. */
  static boolean crime(String lower) {
    return CRIME_NOUN.contains(lower);
  }
}
