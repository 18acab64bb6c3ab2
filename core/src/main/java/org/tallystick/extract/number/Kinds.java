package org.tallystick.extract.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.number.Numeral.Form;
import org.tallystick.extract.number.Quantity.Kind;
import org.tallystick.extract.words.Grammar;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Tells what sort of number an expression is from the words around it. */
final class Kinds {
  /** The kind that a unit gives; empty for words that may stand between number and unit. */
  private static final Phrases<Optional<Kind>> UNITS = units();

  /** Shares are told of so many at most. */
  private static final int TENTHS = 20;

  private Kinds() {}

  private static Phrases<Optional<Kind>> units() {
    Phrases.Builder<Optional<Kind>> phrases = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("units.tsv")) {
      String kind = row.get("kind");
      phrases.add(
          row.get("word"),
          kind.equals("BETWEEN") ? Optional.empty() : Optional.of(Kind.valueOf(kind)));
    }
    return phrases.build();
  }

  /**
   * The kind of a number.
   *
   * @param from first token of the phrase with what is said of the number
   * @param compared whether anything is said of it
   */
  static Kind of(Sentence sentence, Numeral n, int from, boolean compared) {
    Kind form = byForm(sentence, n);
    if (form != null) {
      return form;
    }
    boolean money = Money.before(sentence, n.first()) < n.first();
    if (money && sentence.token(n.first()).glued()) {
      return Kind.MONEY;
    }
    if (sentence.lower(n.first()).equals("zero") && sentence.lower(n.first() - 1).equals("-")
        || Names.part(sentence, n, compared)
        || note(sentence, n)) {
      return Kind.NAME;
    }
    if (money) {
      return Kind.MONEY;
    }
    if (Dates.part(sentence, n, compared)) {
      return Kind.DATE;
    }
    Kind unit = unit(sentence, n.last());
    if (unit != null) {
      return unit;
    }
    boolean joined = // "a two-and-a-half-year truce"
        sentence.lower(n.last()).equals("-") && sentence.lower(n.last() + 1).equals("and");
    boolean whole = n.low() == Math.rint(n.low()) || n.form() == Form.FRACTION;
    if (clock(sentence, n)) {
      return Kind.CLOCK;
    }
    if (!whole || joined || rate(sentence, n)) {
      return Kind.UNIT;
    }
    if (proportion(sentence, n)) {
      return Kind.MULTIPLE;
    }
    boolean age = Ages.stated(sentence, n, from);
    return age ? Kind.AGE : n.form() == Form.FRACTION ? Kind.FRACTION : Kind.COUNT;
  }

  /** "at 1830 (1530 GMT)": a cable gives its hour twice. */
  private static boolean clock(Sentence sentence, Numeral n) {
    return sentence.lower(n.last()).equals("(")
        && n.last() + 1 < sentence.size()
        && sentence.token(n.last() + 1).number()
        && sentence.lower(n.last() + 2).equals("gmt");
  }

  /** "one in eight", "19 deaths per 100,000 people": a share, no count. */
  private static boolean rate(Sentence sentence, Numeral n) {
    int of = n.last();
    if (n.low() == 1 && sentence.lower(of).equals("in") && share(sentence, of + 1)) {
      return true;
    }
    boolean out = sentence.lower(of).equals("out") && sentence.lower(of + 1).equals("of");
    if (out && sentence.lower(of + 2).equals("every")) {
      return true;
    }
    int in = n.first() - 1;
    if (sentence.lower(in).equals("every")) {
      String before = sentence.lower(in - 1);
      return before.equals("in") || before.equals("of"); // "one in every 40", "one out of every 40"
    }
    if (sentence.lower(in).equals("in") && share(sentence, n.first())) {
      String before = sentence.lower(in - 1);
      return before.equals("one") || before.equals("1");
    }
    while (of < sentence.size() && of - n.last() < 3 && sentence.token(of).word()) {
      if (sentence.lower(of).equals("per") && of > n.last()) {
        return sentence.token(of + 1).number() || sentence.lower(of + 1).equals("capita");
      }
      of++;
    }
    return false;
  }

  /** A small number that is no year and ends the phrase or counts people. */
  private static boolean share(Sentence sentence, int at) {
    return new NumeralReader(sentence)
        .atom(at)
        .filter(n -> n.plain() && n.low() > 2 && n.low() <= 1_000)
        .filter(n -> !Grammar.english().words().is(sentence.lower(n.last()), Words.Group.EVENTNOUN))
        .isPresent();
  }

  /** "one in seven", "9 out of 10". */
  private static boolean proportion(Sentence sentence, Numeral n) {
    int in = n.first() - 1;
    boolean out = sentence.lower(in).equals("of") && sentence.lower(in - 1).equals("out");
    int part = out ? in - 2 : in - 1;
    return (out || sentence.lower(in).equals("in"))
        && n.last() - n.first() == 1
        && n.low() <= TENTHS
        && part >= 0
        && (sentence.token(part).number() || NumberWords.of(sentence.lower(part)).isPresent());
  }

  /** Whether a unit of measurement, money or a percentage stands at token {@code at}. */
  static boolean measured(Sentence sentence, int at) {
    Kind kind = unit(sentence, at);
    return kind != null && kind != Kind.DURATION && kind != Kind.MULTIPLE;
  }

  /** "was found.[14]": the mark of a footnote, glued to what it stands behind. */
  private static boolean note(Sentence sentence, Numeral n) {
    int open = n.first() - 1;
    return n.form() == Form.DIGITS
        && open >= 0
        && sentence.token(open).glued()
        && sentence.lower(open).equals("[")
        && sentence.lower(n.last()).equals("]");
  }

  private static @Nullable Kind byForm(Sentence sentence, Numeral n) {
    return switch (n.form()) {
      case MALFORMED -> Kind.MALFORMED;
      case SCORE -> Kind.SCORE;
      case CODE -> Dates.code(sentence, n) ? Kind.DATE : Kind.NAME;
      default -> null;
    };
  }

  /** The kind that the words after token {@code last} give. */
  private static @Nullable Kind unit(Sentence sentence, int last) {
    if (last >= sentence.size()) {
      return null;
    }
    boolean glued = sentence.lower(last).equals("-") && sentence.token(last).glued();
    int at = glued || sentence.lower(last).equals("of") ? last + 1 : last; // "hundreds of metres"
    Kind kind = kindAt(sentence, at);
    if (kind == Kind.DURATION && Ages.old(sentence, at + 1)) {
      return Kind.AGE;
    }
    if (kind == Kind.NAME && !glued) {
      return null;
    }
    if (kind != null || !glued || at >= sentence.size()) {
      return kind;
    }
    return compound(sentence, at) ? Kind.UNIT : null;
  }

  private static @Nullable Kind kindAt(Sentence sentence, int from) {
    int at = from;
    for (int skipped = 0; skipped < 3 && at < sentence.size(); skipped++) {
      Optional<Phrases.Match<Optional<Kind>>> m = UNITS.longest(sentence, at);
      if (m.isEmpty()) {
        return null;
      }
      if (m.get().value().isPresent()) {
        return letter(sentence, at) ? m.get().value().get() : null;
      }
      at = m.get().last();
    }
    return null;
  }

  /** A single letter is a unit only where it is glued to its number. */
  private static boolean letter(Sentence sentence, int at) {
    Token t = sentence.token(at);
    return t.text().length() > 1 || t.glued() || t.kind() == Token.Kind.MARK;
  }

  /** "three-vehicle crash", "ten-man crew": the number describes, it does not count. */
  private static boolean compound(Sentence sentence, int at) {
    Token t = sentence.token(at);
    return t.word()
        && !WordNumbers.crime(t.lower())
        && !t.is("strong")
        && !t.is("plus")
        && !t.is("odd")
        && !t.is("and")
        && !t.is("year")
        && !t.is("people")
        && NumberWords.of(t.lower()).isEmpty();
  }
}
