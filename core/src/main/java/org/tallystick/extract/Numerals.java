package org.tallystick.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * Reads numbers in digits and in words, with scales, vague plurals and ranges. Immutable and
 * thread-safe; linear in the length of the number.
 */
final class Numerals {
  private enum Role {
    UNIT,
    TEN,
    HUNDRED,
    SCALE,
    GROUP,
    PLURAL,
    FEW,
    COUPLE,
    PART,
    HALF,
    ZERO,
    BOTH,
    SINGLE,
    TUPLE
  }

  private record Word(Role role, double value) {}

  private static final class Holder {
    private static final Numerals ENGLISH = new Numerals();
  }

  private final Map<String, Word> words = new HashMap<>();

  private Numerals() {
    for (Tsv.Row row : Tsv.read("numbers.tsv")) {
      Role role = Role.valueOf(row.get("role").toUpperCase(Locale.ROOT));
      words.put(row.get("word"), new Word(role, Double.parseDouble(row.get("value"))));
    }
  }

  static Numerals english() {
    return Holder.ENGLISH;
  }

  /** Whether a number can begin with this token: a cheap test before reading. */
  boolean canBegin(Token token) {
    return token.number() || words.containsKey(token.lower());
  }

  /** The number that starts with token {@code at}, ranges included. */
  Optional<Numeral> at(Sentence s, int at) {
    Optional<Numeral> one = single(s, at);
    return one.map(n -> range(s, at, n));
  }

  private Optional<Numeral> single(Sentence s, int at) {
    Token token = at < s.size() ? s.token(at) : s.token(s.size() - 1);
    if (at >= s.size()) {
      return Optional.empty();
    }
    return token.number() ? Optional.of(digits(s, at)) : words(s, at);
  }

  // ---- digits

  private Numeral digits(Sentence s, int at) {
    String text = s.token(at).text();
    if (!wellFormed(text)) {
      return new Numeral(at + 1, 0, OptionalDouble.empty(), Numeral.Form.MALFORMED);
    }
    double value = Double.parseDouble(text.replace(",", ""));
    int last = at + 1;
    while (spacedThousands(s, last, text)) {
      value = value * 1000 + Double.parseDouble(s.token(last).text());
      last++;
    }
    return scaled(s, last, value);
  }

  /** Commas only before groups of three digits, and one decimal point at most. */
  private static boolean wellFormed(String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    if (point >= 0 && text.indexOf('.', point + 1) >= 0 || text.indexOf(',', Math.max(0, point)) > point && point >= 0) {
      return false;
    }
    int comma = whole.indexOf(',');
    if (comma < 0) {
      return true;
    }
    if (comma > 3 || comma == 0) {
      return false;
    }
    for (int i = comma; i < whole.length(); i += 4) {
      if (whole.charAt(i) != ',' || i + 4 > whole.length() || whole.substring(i + 1, i + 4).indexOf(',') >= 0) {
        return false;
      }
    }
    return true;
  }

  /** "12 000": a group of three digits one blank on, the first group short. */
  private static boolean spacedThousands(Sentence s, int at, String first) {
    if (at >= s.size() || first.length() > 3 || first.indexOf('.') >= 0) {
      return false;
    }
    Token next = s.token(at);
    return next.number()
        && next.text().length() == 3
        && next.text().charAt(0) == '0'
        && next.start() - s.token(at - 1).end() == 1;
  }

  /** Scales in words ("1.2 million", "3 hundred") and glued letters ("100K", "1.5bn"). */
  private Numeral scaled(Sentence s, int at, double value) {
    int i = at;
    double v = value;
    while (i < s.size()) {
      Optional<Double> scale = scale(s, i, i == at);
      if (scale.isEmpty()) {
        break;
      }
      v *= scale.get();
      i++;
    }
    Word group = i < s.size() ? words.get(s.lower(i)) : null;
    if (group != null && group.role() == Role.GROUP) {
      return Numeral.plain(i + 1, v * group.value());
    }
    return Numeral.plain(i, v);
  }

  private Optional<Double> scale(Sentence s, int i, boolean afterDigits) {
    Token token = s.token(i);
    Word word = words.get(token.lower());
    if (word != null && (word.role() == Role.SCALE || word.role() == Role.HUNDRED)) {
      return Optional.of(word.value());
    }
    if (!afterDigits || !token.glued()) {
      return Optional.empty();
    }
    return switch (token.lower()) {
      case "k" -> Optional.of(1e3);
      case "m" -> million(s, i) ? Optional.of(1e6) : Optional.empty();
      case "b" -> Optional.of(1e9);
      default -> Optional.empty();
    };
  }

  /** "2m people" against "2m deep". */
  private static boolean million(Sentence s, int i) {
    boolean money = i >= 2 && (s.lower(i - 2).equals("$") || s.lower(i - 2).equals("£") || s.lower(i - 2).equals("€"));
    String next = s.lower(i + 1);
    return money || next.endsWith("s") || next.equals("people") || next.equals("children");
  }

  // ---- words

  private Optional<Numeral> words(Sentence s, int at) {
    Word word = words.get(s.lower(at));
    if (word == null) {
      return article(s, at);
    }
    return switch (word.role()) {
      case UNIT, TEN -> Optional.of(cardinal(s, at));
      case HUNDRED, SCALE -> Optional.empty();
      case GROUP -> Optional.of(Numeral.plain(at + 1, word.value()));
      case PLURAL -> Optional.of(plural(s, at, word.value()));
      case FEW -> Optional.of(few(s, at, word.value()));
      case COUPLE, BOTH, TUPLE -> Optional.of(Numeral.plain(at + 1, word.value()));
      case SINGLE -> Optional.empty();
      case HALF -> half(s, at);
      case PART -> Optional.empty();
      case ZERO -> Optional.of(zero(s, at));
    };
  }

  private static Numeral zero(Sentence s, int at) {
    int last = s.lower(at).equals("no") && s.lower(at + 1).equals("one") ? at + 2 : at + 1;
    return new Numeral(last, 0, OptionalDouble.empty(), Numeral.Form.ZERO);
  }

  /** "a dozen", "a hundred", "a single", "a half-dozen", "a third of". */
  private Optional<Numeral> article(Sentence s, int at) {
    if (!s.lower(at).equals("a") && !s.lower(at).equals("an")) {
      return Optional.empty();
    }
    Word next = at + 1 < s.size() ? words.get(s.lower(at + 1)) : null;
    if (next == null) {
      return Optional.empty();
    }
    return switch (next.role()) {
      case HUNDRED, SCALE -> Optional.of(continued(s, at + 2, next.value()));
      case GROUP, SINGLE, COUPLE -> Optional.of(Numeral.plain(at + 2, next.value()));
      case FEW -> Optional.of(few(s, at + 1, next.value()));
      case HALF -> half(s, at + 1);
      case PART -> fraction(s, at + 1, 1 / next.value());
      default -> Optional.empty();
    };
  }

  /** "half a million", "half-dozen", "half of". */
  private Optional<Numeral> half(Sentence s, int at) {
    int i = at + 1;
    if (s.lower(i).equals("a") || s.lower(i).equals("-")) {
      i++;
    }
    Word word = i < s.size() ? words.get(s.lower(i)) : null;
    boolean scale = word != null && (word.role() == Role.SCALE || word.role() == Role.GROUP || word.role() == Role.HUNDRED);
    if (scale) {
      return Optional.of(Numeral.plain(i + 1, word.value() / 2));
    }
    return fraction(s, at, 0.5);
  }

  private static Optional<Numeral> fraction(Sentence s, int at, double value) {
    return s.lower(at + 1).equals("of")
        ? Optional.of(new Numeral(at + 1, value, OptionalDouble.empty(), Numeral.Form.FRACTION))
        : Optional.empty();
  }

  /** "tens of thousands", "hundreds". */
  private Numeral plural(Sentence s, int at, double value) {
    if (s.lower(at + 1).equals("of")) {
      Word next = at + 2 < s.size() ? words.get(s.lower(at + 2)) : null;
      if (next != null && next.role() == Role.PLURAL) {
        return Numeral.vague(at + 3, value * next.value() / 2);
      }
    }
    return Numeral.vague(at + 1, value);
  }

  /** "several hundred", "a few dozen", "several". */
  private Numeral few(Sentence s, int at, double value) {
    Word next = at + 1 < s.size() ? words.get(s.lower(at + 1)) : null;
    boolean scale = next != null && (next.role() == Role.HUNDRED || next.role() == Role.SCALE || next.role() == Role.GROUP);
    if (scale) {
      return Numeral.vague(at + 2, value * next.value());
    }
    return Numeral.vague(at + 1, value);
  }

  /** "forty-six", "one hundred and twenty", "two and a half million". */
  private Numeral cardinal(Sentence s, int at) {
    Word word = word(s, at);
    int i = at + 1;
    double value = word.value();
    if (word.role() == Role.TEN) {
      int next = s.lower(i).equals("-") ? i + 1 : i;
      Word unit = next < s.size() ? words.get(s.lower(next)) : null;
      if (unit != null && unit.role() == Role.UNIT && unit.value() < 10) {
        value += unit.value();
        i = next + 1;
      }
    }
    return continued(s, i, value);
  }

  private Word word(Sentence s, int at) {
    Word word = words.get(s.lower(at));
    if (word == null) {
      throw new IllegalStateException("no number word at " + at);
    }
    return word;
  }

  /** What may follow a value in words: hundreds, scales, "and" with a smaller value, dozens. */
  private Numeral continued(Sentence s, int from, double start) {
    double total = 0;
    double value = start;
    int i = from;
    while (i < s.size()) {
      int next = i > from && s.lower(i).equals("and") ? i + 1 : i;
      Word word = next < s.size() ? words.get(s.lower(next)) : null;
      if (word == null) {
        break;
      }
      boolean smaller = (word.role() == Role.UNIT || word.role() == Role.TEN) && word.value() < smallest(value);
      if (next == i && (word.role() == Role.HUNDRED || word.role() == Role.SCALE) && total + value > 0) {
        value *= word.value();
        if (word.role() == Role.SCALE) {
          total += value;
          value = 0;
        }
        i++;
      } else if (next == i && word.role() == Role.GROUP && total == 0) {
        return Numeral.plain(i + 1, value * word.value());
      } else if (smaller && i > from) {
        value += word.value();
        i = next + 1;
        int unit = s.lower(i).equals("-") ? i + 1 : i;
        Word last = unit < s.size() ? words.get(s.lower(unit)) : null;
        if (word.role() == Role.TEN && last != null && last.role() == Role.UNIT && last.value() < 10) {
          value += last.value();
          i = unit + 1;
        }
      } else {
        break;
      }
    }
    return Numeral.plain(i, total + value);
  }

  /** The room below a value: after "hundred" less than a hundred fits. */
  private static double smallest(double value) {
    return value == 0 ? 1000 : value % 100 == 0 ? 100 : 0;
  }

  // ---- ranges

  private Numeral range(Sentence s, int at, Numeral first) {
    if (first.form() != Numeral.Form.PLAIN || first.last() + 1 >= s.size()) {
      return first;
    }
    String join = s.lower(first.last());
    boolean dash = join.equals("-") || join.equals("–") || join.equals("—") || join.equals("‑");
    boolean between = join.equals("and") && s.lower(at - 1).equals("between");
    boolean to = join.equals("to") && !s.lower(at - 1).equals("from");
    boolean fromTo = join.equals("to") && s.lower(at - 1).equals("from") && counting(s, at - 2);
    boolean or = join.equals("or");
    if (!dash && !between && !to && !fromTo && !or || dash && !tight(s, first.last())) {
      return first;
    }
    Optional<Numeral> second = single(s, first.last() + 1);
    if (second.isEmpty() || second.get().form() != Numeral.Form.PLAIN) {
      return first;
    }
    double high = second.get().low();
    double low = scaleOf(s, at, first, second.get());
    boolean near = !or || high <= low * 2 && high - low <= Math.max(3, low / 2);
    boolean wide = high <= low * 60 || between;
    return low < high && near && wide
        ? new Numeral(second.get().last(), low, OptionalDouble.of(high), Numeral.Form.PLAIN)
        : first;
  }

  private static boolean tight(Sentence s, int dash) {
    return s.token(dash).glued() == (dash + 1 < s.size() && s.token(dash + 1).glued());
  }

  /** "from 3 to 5 people" counts; "rose from 3 to 5" tells a change. */
  private static boolean counting(Sentence s, int before) {
    String word = s.lower(before);
    return word.isEmpty() || word.equals(",") || word.equals("of") || word.equals("estimates") || word.equals("ranging") || word.equals("ranges")
        || word.equals("ranged") || word.equals("anywhere") || word.equals("range");
  }

  /** "2 to 3 million": the scale belongs to both. */
  private double scaleOf(Sentence s, int at, Numeral first, Numeral second) {
    boolean bare = first.last() == at + 1 && first.low() < 1000;
    double scale = 1;
    for (int i = first.last() + 2; i < second.last(); i++) {
      Word word = words.get(s.lower(i));
      if (word != null && (word.role() == Role.SCALE || word.role() == Role.HUNDRED)) {
        scale *= word.value();
      }
    }
    boolean scaled = bare && scale > 1 && first.low() * scale < second.low();
    return scaled ? first.low() * scale : first.low();
  }
}
