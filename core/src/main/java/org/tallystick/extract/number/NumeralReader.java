package org.tallystick.extract.number;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.number.Numeral.Form;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.extract.words.NumberWords.Entry;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Reads number expressions of one sentence: digits, words, and what is made of both. */
public final class NumeralReader {
  private static final Set<String> SIGNED = WordSets.of("signed");
  private static final Set<String> SIZE = WordSets.of("size");

  /** The words with which a number opens. */
  static final Openers WORDS =
      Openers.of(NumberWords.openers(), Openers.of(Set.of("a", "an", "not")));

  private final Sentence sentence;
  private final WordNumbers words;

  /** Reads the numbers of a sentence. */
  public NumeralReader(Sentence sentence) {
    this.sentence = sentence;
    this.words = new WordNumbers(sentence);
  }

  /** The longest expression that starts at token {@code i}. */
  Optional<Numeral> at(int i) {
    Optional<Numeral> negative = negative(i);
    if (negative.isPresent()) {
      return negative;
    }
    Optional<Numeral> one = atom(i);
    return one.isPresent() ? Optional.of(new Ranges(sentence, this).extend(one.get())) : one;
  }

  /** "-1.3%", "minus 40 degrees", "$-5bn": a sign that no dash can be. */
  private Optional<Numeral> negative(int i) {
    String sign = sentence.lower(i);
    boolean minus = sign.equals("minus");
    boolean dash = sign.equals("-") || sign.equals("−");
    boolean either = minus && sentence.lower(i - 1).equals("or");
    if (either || !minus && !dash || i + 1 >= sentence.size()) {
      return Optional.empty();
    }
    int at = minus && hyphen(i + 1) ? i + 2 : i + 1;
    if (at >= sentence.size() || !sentence.token(at).number()) {
      return Optional.empty();
    }
    Numeral n = digits(at);
    if (n.form() != Form.DIGITS || dash && !signed(i, n.last())) {
      return Optional.empty();
    }
    return Optional.of(new Numeral(i, n.last(), -n.low(), -n.high(), n.scale(), Form.DIGITS));
  }

  /** Whether a dash before digits is their sign: apart before, glued behind, a unit follows. */
  private boolean signed(int dash, int last) {
    boolean money = Money.sign(sentence.lower(dash - 1));
    if (!glued(dash + 1) || glued(dash) && !money) {
      return false;
    }
    return money || dash == 0 && last == sentence.size() || SIGNED.contains(sentence.lower(last));
  }

  /** The expression at {@code i} without what may follow it as the end of a range. */
  public Optional<Numeral> atom(int i) {
    if (i >= sentence.size()) {
      return Optional.empty();
    }
    Token t = sentence.token(i);
    if (t.number()) {
      return Optional.of(digits(i));
    }
    return t.word() && WORDS.has(sentence, i) ? words.at(i) : Optional.empty();
  }

  private Numeral digits(int i) {
    int last = i + 1;
    String text = sentence.lower(i);
    while (continues(last)) {
      text += sentence.lower(last++);
    }
    int unit = hyphen(last) ? last + 1 : last;
    OptionalDouble value = Digits.value(scaled(unit) ? Digits.pointed(text) : text);
    if (value.isEmpty()) {
      String bare = text.replace(",", "").replace(".", "");
      double shown = bare.length() > 15 ? 0 : Double.parseDouble(bare);
      return Numeral.of(i, last, shown, Form.MALFORMED);
    }
    Numeral code = code(i, last);
    return code != null ? code : multiplied(i, last, value.getAsDouble());
  }

  private boolean scaled(int at) {
    String unit = sentence.lower(at);
    return unit.equals("%")
        || NumberWords.of(unit).filter(e -> e.multiplies() && e.value() >= 1e6).isPresent();
  }

  /** Whether token {@code at} is the next group of "12 000": three digits after one blank. */
  private boolean continues(int at) {
    if (!sentence.number(at)) {
      return false;
    }
    Token group = sentence.token(at);
    Token before = sentence.token(at - 1);
    boolean cell = sentence.kind() == Sentence.Kind.ROW && !group.text().equals("000");
    return group.text().length() == 3
        && group.text().chars().allMatch(Character::isDigit)
        && !cell
        && group.start() - before.end() == 1
        && before.text().length() <= 3
        && !sentence.lower(at + 1).equals("-");
  }

  /** Digits joined by slashes or more than one hyphen: a telephone number, a date, a fraction. */
  private @Nullable Numeral code(int i, int last) {
    if (last - i != 1 || !glued(last) || !glued(last + 1)) {
      return null;
    }
    String mark = sentence.lower(last);
    if (!mark.equals("/") && !mark.equals("⁄") && !mark.equals("-")
        || !sentence.token(last + 1).number()) {
      return null;
    }
    int end = last + 2;
    while (sentence.lower(end).equals(mark) && sentence.number(end + 1)) {
      end += 2;
    }
    if (mark.equals("-")) {
      return end - i > 3 ? Numeral.of(i, end, 0, Form.CODE) : null;
    }
    OptionalDouble n = Digits.value(sentence.lower(i));
    OptionalDouble d = Digits.value(sentence.lower(last + 1));
    boolean fraction = end - i == 3 && n.isPresent() && d.isPresent() && proper(n, d);
    return fraction
        ? Numeral.of(i, end, n.getAsDouble() / d.getAsDouble(), Form.FRACTION)
        : Numeral.of(i, end, 0, Form.CODE);
  }

  private static boolean proper(OptionalDouble n, OptionalDouble d) {
    double below = d.getAsDouble();
    boolean usual =
        below <= 5 || below == 8 || below == 10 || below >= 16 && Long.bitCount((long) below) == 1;
    return n.getAsDouble() < below && n.getAsDouble() > 0 && usual;
  }

  /** 100K, 1.2 million, 4 hundred million, 3 dozen. */
  private Numeral multiplied(int i, int from, double value) {
    int last = from;
    double scale = suffix(last);
    if (scale > 1) {
      return Numeral.scaled(i, last + 1, value * scale, scale, Form.DIGITS);
    }
    double total = value;
    while (last < sentence.size()) {
      int at = hyphen(last) ? last + 1 : last;
      Optional<Entry> next = NumberWords.of(sentence.lower(at));
      boolean score = sentence.lower(at).equals("score");
      if (next.isEmpty() || !next.get().multiplies() || score) {
        break;
      }
      scale *= next.get().value();
      total *= next.get().value();
      last = at + 1;
    }
    return Numeral.scaled(i, last, total, scale, Form.DIGITS);
  }

  /** What a letter glued to digits multiplies by; 1 where it is a unit. */
  private double suffix(int at) {
    if (at >= sentence.size()) {
      return 1;
    }
    boolean money = Money.before(sentence, at - 1) < at - 1;
    boolean counted = at + 1 >= sentence.size() || sentence.lower(at + 1).equals("people");
    if (!glued(at)
        && !((money || counted) && sentence.token(at).text().equals("B"))) { // "3 B people"
      return 1;
    }
    return switch (sentence.lower(at)) {
      case "k" -> 1e3;
      case "mn", "mil", "mln" -> 1e6;
      case "b", "bn", "bln" -> 1e9;
      case "tn", "trn" -> 1e12;
      case "m" -> sentence.token(at).capital() || millions(at) ? 1e6 : 1;
      default -> 1;
    };
  }

  /** Whether the m of "50m" is million: with money, at the end, or before a plural. */
  private boolean millions(int at) {
    if (at + 1 >= sentence.size() || Money.before(sentence, at - 1) < at - 1) {
      return true;
    }
    String next = sentence.lower(at + 1);
    return next.equals("of")
        || next.length() > 3 && next.endsWith("s")
        || sentence.lower(at - 1).indexOf('.') > 0 && !SIZE.contains(next);
  }

  private boolean hyphen(int at) {
    return sentence.lower(at).equals("-") && glued(at) && glued(at + 1);
  }

  private boolean glued(int at) {
    return sentence.glued(at);
  }
}
