package org.tallystick.extract;

import java.util.Optional;
import java.util.Set;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Tells counts from ages, dates, money, measures, scores and names. Immutable. */
final class Kinds {
  private static final Set<String> MONTHS =
      Set.of(
          "january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.",
          "sept.", "sep.", "oct.", "nov.", "dec.", "jan", "feb", "apr", "jun", "jul", "aug", "sept",
          "sep", "oct", "nov", "dec");
  private static final Set<String> YEAR_BEFORE =
      Set.of(
          "in", "since", "of", "by", "from", "until", "before", "after", "during", "late", "early",
          "mid", "the", "to", "and", "between", "through", "-", "–", "summer", "spring", "autumn",
          "fall", "winter", "(", ",", "year", "for", "on", "till", "a");
  private static final Set<String> SCORES =
      Set.of(
          "vote", "votes", "voted", "win", "won", "wins", "beat", "beats", "lost", "loss", "victory", "lead",
          "leads", "draw", "defeat", "defeated", "score", "scored", "tie", "tied", "odds", "ratio", "record", "ruling", "ruled", "split");
  private static final Set<String> CURRENCY = Set.of("$", "£", "€", "¥", "₹", "₽", "₴", "₪", "₩", "us$", "rs", "rs.", "hk$", "a$", "c$", "usd", "eur", "gbp");
  private static final Set<String> AGED = Set.of("aged", "age", "ages", "turned", "turning", "ages:");

  private static final class Holder {
    private static final Kinds ENGLISH = new Kinds();
  }

  private final Phrases<Quantity.Kind> units;
  private final Phrases<Boolean> namesBefore;
  private final Phrases<Boolean> namesAfter;

  private Kinds() {
    Phrases.Builder<Quantity.Kind> unit = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("units.tsv")) {
      unit.add(row.get("word"), Quantity.Kind.valueOf(row.get("kind")));
    }
    units = unit.build();
    Phrases.Builder<Boolean> first = new Phrases.Builder<>();
    Phrases.Builder<Boolean> second = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("names.tsv")) {
      boolean capital = row.get("form").equals("capital");
      (row.get("side").equals("before") ? first : second).add(row.get("word"), capital);
    }
    namesBefore = first.build();
    namesAfter = second.build();
  }

  static Kinds english() {
    return Holder.ENGLISH;
  }

  /** What sort of number the tokens {@code first} up to {@code last} are. */
  Quantity.Kind of(Sentence s, int first, int last, Numeral numeral) {
    if (numeral.form() == Numeral.Form.MALFORMED) {
      return Quantity.Kind.MALFORMED;
    }
    if (numeral.form() == Numeral.Form.FRACTION) {
      return Quantity.Kind.FRACTION;
    }
    if (CURRENCY.contains(s.lower(first - 1))) {
      return Quantity.Kind.MONEY;
    }
    if (age(s, first, last, numeral)) {
      return Quantity.Kind.AGE;
    }
    if (date(s, first, last, numeral)) {
      return Quantity.Kind.DATE;
    }
    if (name(s, first, last)) {
      return Quantity.Kind.NAME;
    }
    if (score(s, first, last)) {
      return Quantity.Kind.SCORE;
    }
    return unit(s, last);
  }

  private Quantity.Kind unit(Sentence s, int last) {
    boolean hyphen = s.lower(last).equals("-") && last + 1 < s.size() && s.token(last).glued();
    int at = hyphen ? last + 1 : last;
    Optional<Phrases.Match<Quantity.Kind>> unit =
        at < s.size() ? units.longest(s, at) : Optional.empty();
    return unit.map(Phrases.Match::value).orElse(Quantity.Kind.COUNT);
  }

  // ---- ages

  private static boolean age(Sentence s, int first, int last, Numeral n) {
    boolean plausible = n.form() == Numeral.Form.PLAIN && n.low() <= 120 && n.high().isEmpty();
    if (!plausible) {
      return n.high().isPresent() && AGED.contains(s.lower(first - 1));
    }
    if (AGED.contains(s.lower(first - 1)) || s.lower(first - 1).equals("and") && AGED.contains(s.lower(first - 3))) {
      return true;
    }
    if (old(s, last)) {
      return true;
    }
    boolean digits = s.token(first).number() && last - first == 1;
    if (!digits) {
      return false;
    }
    return inAges(s, first) || apposition(s, first, last);
  }

  /** "16-year-old", "16 years old", "10-month-old". */
  private static boolean old(Sentence s, int last) {
    int i = s.lower(last).equals("-") ? last + 1 : last;
    String unit = s.lower(i);
    boolean time = unit.startsWith("year") || unit.startsWith("month") || unit.startsWith("week") || unit.startsWith("day");
    if (!time) {
      return false;
    }
    int old = s.lower(i + 1).equals("-") ? i + 2 : i + 1;
    return s.lower(old).startsWith("old") || s.lower(i + 1).equals("of") && s.lower(i + 2).equals("age");
  }

  /** "ages 15, 17 and 18". */
  private static boolean inAges(Sentence s, int first) {
    for (int i = first - 1; i >= 0 && first - i <= 8; i--) {
      Token t = s.token(i);
      if (AGED.contains(t.lower())) {
        return true;
      }
      if (!t.number() && !t.is(",") && !t.is("and") && !t.is("to")) {
        return false;
      }
    }
    return false;
  }

  /** "John Smith, 26, said": between commas after a name, or in brackets after one. */
  private static boolean apposition(Sentence s, int first, int last) {
    String open = s.lower(first - 1);
    String close = s.lower(last);
    boolean commas = open.equals(",") && (close.equals(",") || close.equals(".") || close.isEmpty() || close.equals(";") || close.equals("and"));
    boolean brackets = open.equals("(") && close.equals(")");
    if (!commas && !brackets || first < 2) {
      return false;
    }
    Token name = s.token(first - 2);
    boolean person = name.word() && (name.capital() || PERSONS.contains(name.lower()));
    return person && !MONTHS.contains(name.lower());
  }

  private static final Set<String> PERSONS =
      Set.of("man", "woman", "boy", "girl", "victim", "suspect", "female", "male", "toddler", "grandfather", "grandmother", "son", "daughter", "wife", "husband", "another", "brother", "sister", "mother", "father", "jr.", "sr.");

  // ---- dates

  private static boolean date(Sentence s, int first, int last, Numeral n) {
    if (!s.token(first).number() || last - first != 1) {
      return false;
    }
    String text = s.token(first).text();
    if (text.indexOf(',') >= 0 || text.indexOf('.') >= 0 && !dotted(text)) {
      return false;
    }
    if (dotted(text)) {
      return true;
    }
    double v = n.low();
    boolean day = v >= 1 && v <= 31;
    if (day && (MONTHS.contains(s.lower(first - 1)) || MONTHS.contains(s.lower(last)) && month(s, last))) {
      return true;
    }
    if (text.length() == 2 && first >= 2 && MONTHS.contains(s.lower(first - 1)) && s.token(first - 2).number()) {
      return true;
    }
    return text.length() == 4 && v >= 1000 && v <= 2100 && year(s, first, last);
  }

  /** "13.05.22": three groups. */
  private static boolean dotted(String text) {
    return text.indexOf('.') != text.lastIndexOf('.');
  }

  /** "12 May be hurt" is no date; "12 May" is. */
  private static boolean month(Sentence s, int at) {
    Token token = s.token(at);
    boolean verb = token.is("may") && s.lower(at + 1).equals("be") || token.is("march") && s.lower(at + 1).equals("on") || token.is("may") && s.lower(at + 1).equals("have");
    return token.capital() && !verb;
  }

  private static boolean year(Sentence s, int first, int last) {
    if (MONTHS.contains(s.lower(first - 1)) || s.lower(first - 1).equals(",") && first >= 2 && s.token(first - 2).number()) {
      return true;
    }
    boolean counted =
        last < s.size() && Grammar.english().counted().longest(s, last).isPresent()
            || Grammar.english().nations().at(s, last).filter(m -> m.is(org.tallystick.lexicon.Nation.Form.PEOPLE)).isPresent();
    double value = Double.parseDouble(s.token(first).text());
    boolean likely = value >= 1900 && value <= 2049;
    if (counted) {
      return likely && YEAR_BEFORE.contains(s.lower(first - 1)) && !s.lower(first - 1).equals("the") && !s.lower(first - 1).equals("of");
    }
    return likely || YEAR_BEFORE.contains(s.lower(first - 1)) && value >= 1500 && value < 2100 && last < s.size() && !s.token(last).word();
  }

  // ---- names

  private boolean name(Sentence s, int first, int last) {
    boolean digits = s.token(first).number();
    if (digits && first > 0 && s.token(first).glued()) {
      Token before = s.token(first - 1);
      boolean hyphen = (before.is("-") || before.is("–")) && first >= 2 && before.glued();
      if (hyphen && s.token(first - 2).word() && !s.token(first - 2).lower().equals("s")) {
        return true;
      }
      if (before.is("#") || before.is("№") || before.is("/") || before.is("_")) {
        return true;
      }
    }
    if (digits && first == 0 && (s.lower(last).equals(".") || s.lower(last).equals(")"))) {
      return true;
    }
    return named(s, first, last) || phone(s, first, last);
  }

  private boolean named(Sentence s, int first, int last) {
    for (int from = Math.max(0, first - 3); from < first; from++) {
      Optional<Phrases.Match<Boolean>> match = namesBefore.longest(s, from);
      if (match.isPresent() && match.get().last() == first && (!match.get().value() || capital(s, from))) {
        return true;
      }
    }
    Optional<Phrases.Match<Boolean>> after = last < s.size() ? namesAfter.longest(s, last) : Optional.empty();
    return after.isPresent() && s.token(first).number();
  }

  /** In a headline every word is capitalised: only digits after a capital make a name there. */
  private static boolean capital(Sentence s, int at) {
    return s.token(at).capital() && at > 0 && s.kind() != Sentence.Kind.HEADLINE;
  }

  /** "555-1234", "911". */
  private static boolean phone(Sentence s, int first, int last) {
    if (s.token(first).text().equals("911")) {
      return true;
    }
    boolean three = s.token(first).text().length() == 3 && s.token(first).number();
    return three
        && s.lower(last).equals("-")
        && last + 1 < s.size()
        && s.token(last + 1).number()
        && s.token(last + 1).text().length() >= 3
        && s.token(last + 1).glued();
  }

  // ---- scores

  private static boolean score(Sentence s, int first, int last) {
    boolean right = s.lower(last).equals("-") || s.lower(last).equals("–");
    if (right && last + 1 < s.size() && s.token(last + 1).number() && s.token(last).glued() && s.token(last + 1).glued()) {
      return true;
    }
    boolean left = first >= 2 && (s.lower(first - 1).equals("-") || s.lower(first - 1).equals("–")) && s.token(first).glued()
        && s.token(first - 1).glued() && s.token(first - 2).number();
    if (left) {
      return true;
    }
    boolean range =
        s.token(first).text().length() <= 3 && last - first >= 3 && (s.lower(first + 1).equals("-") || s.lower(first + 1).equals("to"));
    return range && beside(s, first);
  }

  private static boolean beside(Sentence s, int first) {
    for (int i = Math.max(0, first - 4); i < first; i++) {
      if (SCORES.contains(s.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
