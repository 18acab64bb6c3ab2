package org.tallystick.extract.number;

import java.util.Set;
import org.tallystick.extract.number.Numeral.Form;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Tells days, months, years and clock times from counts. */
public final class Dates {
  private static final Set<String> BEFORE_DAY =
      Set.of("from", "to", "till", "until", "on", "since", "of", "as", "by");
  private static final Set<String> NO_PLURAL = WordSets.of("no-plural");
  private static final Set<String> COUNTED_PLURAL = WordSets.of("counted-plural");
  private static final Set<String> BEFORE_YEAR = WordSets.of("before-year");
  private static final double FIRST_YEAR = 1600;
  private static final double LAST_YEAR = 2201;

  private Dates() {}

  /** Whether digits joined by marks are a date or a span of years: 2031-05-02, 2030-31. */
  static boolean code(Sentence sentence, Numeral n) {
    String first = sentence.lower(n.first());
    return first.length() == 4
        && year(first)
        && sentence.lower(n.first() + 1).equals("-")
        && sentence.lower(n.last() - 1).length() != 3;
  }

  /** Whether the number is a day of a month or a year. */
  static boolean part(Sentence sentence, Numeral n, boolean compared) {
    if (n.scale() != 1 || n.form() != Form.DIGITS && n.form() != Form.RANGE) {
      return false;
    }
    Token first = sentence.token(n.first());
    if (numbered(sentence, n.first())) {
      return true;
    }
    if (!first.number() || first.text().length() > 4 || first.text().indexOf('.') >= 0) {
      return false;
    }
    if (n.high() <= 31 && first.text().length() <= 2 && day(sentence, n)) {
      return true;
    }
    boolean range = n.form() == Form.RANGE;
    return year(first.text())
        && (!range || n.high() <= LAST_YEAR)
        && (!compared || range || sentence.lower(n.first() - 1).equals("over"))
        && !countedYear(sentence, n);
  }

  /** "from 03.05 to 11.06": day and month in two digits each. */
  public static boolean numbered(Sentence sentence, int at) {
    String text = at < 0 || at >= sentence.size() ? "" : sentence.token(at).text();
    boolean shape =
        text.length() == 5
            && text.charAt(2) == '.'
            && text.chars().filter(Character::isDigit).count() == 4
            && text.charAt(0) <= '3'
            && text.charAt(3) <= '1'
            && !text.endsWith("00");
    return shape
        && !Kinds.measured(sentence, at + 1)
        && BEFORE_DAY.contains(sentence.lower(at - 1));
  }

  private static boolean day(Sentence sentence, Numeral n) {
    if (month(sentence, n.first() - 1)) {
      return true;
    }
    int next = sentence.lower(n.last()).equals("of") ? n.last() + 1 : n.last();
    if (month(sentence, next)) {
      return next == n.last() || sentence.lower(next).length() > 2;
    }
    // "June 20, 21 and 22", "5 and 6 May"
    String before = sentence.lower(n.first() - 1);
    boolean listed = before.equals("and") || before.equals(",") || before.equals("-");
    return listed
        && n.first() >= 3
        && sentence.token(n.first() - 2).number()
        && sentence.lower(n.first() - 2).length() <= 2
        && month(sentence, n.first() - 3)
        && !wordAt(sentence, n.last());
  }

  private static boolean wordAt(Sentence sentence, int at) {
    return at < sentence.size() && sentence.token(at).word() && !sentence.token(at).capital();
  }

  /** Whether four digits can be a year. */
  static boolean year(String digits) {
    if (digits.length() != 4 || !digits.chars().allMatch(Character::isDigit)) {
      return false;
    }
    double value = Digits.value(digits).orElse(0);
    return value >= FIRST_YEAR && value < LAST_YEAR;
  }

  /** "2014 people": a plural follows and nothing before speaks of time. */
  private static boolean countedYear(Sentence sentence, Numeral n) {
    String before = sentence.lower(n.first() - 1);
    boolean total = before.equals("of") && sentence.lower(n.first() - 2).equals("total");
    if (BEFORE_YEAR.contains(before) && !total) {
      return false;
    }
    if (month(sentence, n.first() - 1)
        || month(sentence, n.first() - 2)
        || month(sentence, n.first() - 3)) {
      return false;
    }
    int next = n.last();
    if (next >= sentence.size() || !sentence.token(next).word()) {
      return false;
    }
    String lower = sentence.lower(next);
    String second = sentence.lower(next + 1);
    return plural(lower) || !sentence.token(next).capital() && plural(second);
  }

  private static boolean plural(String lower) {
    return COUNTED_PLURAL.contains(lower)
        || !NO_PLURAL.contains(lower)
            && lower.length() > 3
            && lower.endsWith("s")
            && !lower.endsWith("ss");
  }

  /** Whether the token names a month. */
  static boolean month(Sentence sentence, int at) {
    return at >= 0 && Months.at(sentence, at) > 0;
  }
}
