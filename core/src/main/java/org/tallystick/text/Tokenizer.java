package org.tallystick.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a stretch of text into tokens in one linear pass. Hyphens always stand alone, so that {@code
 * forty-six} and {@code 40-mile} are three tokens each; a possessive {@code 's} is a token of its
 * own; abbreviations keep their periods. Stateless.
 */
final class Tokenizer {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "gen", "maj", "lt", "col", "sgt",
          "capt", "cmdr", "cpl", "pvt", "adm", "brig", "gov", "sen", "rep", "pres", "sec", "det",
          "insp", "supt", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "vs", "etc",
          "inc", "ltd", "corp", "co", "jr", "sr", "ave", "blvd", "rd", "approx", "est", "dept",
          "univ", "ft", "mt", "no", "nos", "fig", "al", "ariz", "ala", "ark", "calif", "colo",
          "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn",
          "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt",
          "wash", "wis", "wyo");

  /** Abbreviations that are also words: the period is theirs only when a digit follows. */
  private static final Set<String> BEFORE_DIGIT_ONLY =
      Set.of("no", "nos", "mar", "fig", "mon", "fri");

  /** Abbreviations that are also words: the period is theirs only after a capital letter. */
  private static final Set<String> CAPITAL_ONLY =
      Set.of(
          "gen", "co", "la", "pa", "ill", "del", "miss", "mass", "wash", "ind", "rep", "sec", "col",
          "est", "rev", "det", "sen", "hon", "md", "va", "mo", "jun", "sun", "sat", "al", "ark",
          "tex");

  private static final Set<String> CURRENCIES =
      Set.of(
          "USD", "EUR", "GBP", "JPY", "AUD", "CAD", "NZD", "INR", "RM", "SGD", "HKD", "CNY", "RMB",
          "PKR", "NGN", "KES", "UGX", "PS");

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** The tokens of {@code text[start, end)}. */
  static List<Token> tokens(String text, int start, int end) {
    Tokenizer t = new Tokenizer(text, start, end);
    while (t.at < t.end) {
      t.next();
    }
    return t.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (blank(c)) {
      at++;
    } else if (digit(c) || decimal(c)) {
      number();
    } else if (Character.isLetter(c) || Character.isHighSurrogate(c)) {
      word();
    } else if (apostrophe(c) && possessive()) {
      add(at, at + 2, Token.Kind.WORD);
    } else if (!dash(c)) {
      add(at, at + 1, quote(c) ? Token.Kind.QUOTE : Token.Kind.MARK);
    }
  }

  /** A dash has one look-up form, however it is written: " - ", " – ", "--". */
  private boolean dash(char c) {
    int stop = at + 1;
    while (c == '-' && stop < end && text.charAt(stop) == '-') {
      stop++;
    }
    boolean glued = !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == at;
    boolean apart =
        glued
            ? c == '–' && Character.isLowerCase(text.charAt(at - 1))
            : stop >= end || blank(text.charAt(stop));
    if (stop == at + 1 && !(apart && "-–‒―".indexOf(c) >= 0)) {
      return false;
    }
    tokens.add(new Token(at, stop, text.substring(at, stop), "—", Token.Kind.MARK, glued, false));
    at = stop;
    return true;
  }

  /** A decimal without its zero: ".45". */
  private boolean decimal(char c) {
    return c == '.'
        && at + 1 < end
        && digit(text.charAt(at + 1))
        && (at == 0 || blank(text.charAt(at - 1)) || text.charAt(at - 1) == '(');
  }

  private boolean possessive() {
    boolean after = !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == at;
    return after
        && at + 1 < end
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private void number() {
    int i = at + 1;
    while (i < end && (digit(text.charAt(i)) || separator(i))) {
      i++;
    }
    Token.Kind kind = Token.Kind.NUMBER;
    int colon = i;
    if (colon + 2 < end
        && text.charAt(colon) == ':'
        && digit(text.charAt(colon + 1))
        && i - at <= 2) {
      i = digits(colon + 1);
      kind = Token.Kind.TIME;
    } else if (slashDate(i)) {
      i = digits(digits(i + 1) + 1);
      kind = Token.Kind.DATE;
    } else if (ordinalEnd(i)) {
      i += 2;
      kind = Token.Kind.ORDINAL;
    } else if (i < end && text.charAt(i) == 's' && !letterAt(i + 1)) {
      i++;
      kind = Token.Kind.WORD;
    }
    add(at, i, kind);
  }

  private boolean separator(int i) {
    char c = comma(text.charAt(i));
    return (c == ',' || c == '.')
        && i > at
        && digit(text.charAt(i - 1))
        && i + 1 < end
        && digit(text.charAt(i + 1))
        && !(c == ',' && digits(i + 1) - (i + 1) < 3 && !commaDecimal(i) && !lakhs(i));
  }

  private static char comma(char c) {
    return switch (c) {
      case '，', '٬' -> ',';
      case '．', '٫' -> '.';
      default -> c;
    };
  }

  /** Whether two digits and another group follow, as in 1,00,000. */
  private boolean lakhs(int i) {
    int next = digits(i + 1);
    return next - (i + 1) == 2
        && next + 1 < end
        && text.charAt(next) == ','
        && (digits(next + 1) - (next + 1) == 3 || lakhs(next));
  }

  /** Whether a comma with too few digits after it stands in one number: "1,4 million", "2,50m". */
  private boolean commaDecimal(int i) {
    int next = digits(i + 1);
    boolean scaled =
        text.startsWith("million", next + 1)
            || text.startsWith("billion", next + 1)
            || text.startsWith("%", next);
    return scaled || next - (i + 1) == 2 && next < end && letterAt(next);
  }

  private boolean slashDate(int i) {
    if (i >= end || text.charAt(i) != '/' || i - at > 4) {
      return false;
    }
    int second = digits(i + 1);
    return second > i + 1
        && second < end
        && text.charAt(second) == '/'
        && digits(second + 1) > second + 1;
  }

  private boolean ordinalEnd(int i) {
    if (i + 1 >= end || letterAt(i + 2)) {
      return false;
    }
    String two = text.substring(i, i + 2).toLowerCase(java.util.Locale.ROOT);
    return two.equals("st") || two.equals("nd") || two.equals("rd") || two.equals("th");
  }

  private int digits(int from) {
    int i = from;
    while (i < end && digit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void word() {
    int i = at;
    while (i < end && wordChar(i)) {
      i++;
    }
    i = currency(i);
    if (i < end && text.charAt(i) == '.' && abbreviation(text.substring(at, i), i)) {
      i++;
    }
    add(at, i, Token.Kind.WORD);
  }

  /** Where a currency's letters end when an amount is glued to them: RM79, $US5. */
  private int currency(int stop) {
    int i = at;
    while (i < stop && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
      i++;
    }
    if (i == at || i - at > 3 || i >= stop || !digit(text.charAt(i))) {
      return stop;
    }
    boolean sign = !tokens.isEmpty() && tokens.get(tokens.size() - 1).text().equals("$");
    return sign && text.charAt(at - 1) == '$' || CURRENCIES.contains(text.substring(at, i))
        ? i
        : stop;
  }

  private boolean wordChar(int i) {
    char c = text.charAt(i);
    if (c >= 'a' && c <= 'z' || c == ' ') {
      return c != ' '; // most characters end here
    }
    if (Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u00ad'
        || c == '_') {
      return true;
    }
    if (c == '.') {
      return i == at + 1 || text.charAt(i - 2) == '.' ? initials(i) : inner(i);
    }
    return apostrophe(c) && i > at && letterAt(i + 1) && !(possessiveAt(i));
  }

  /** A period between single letters: U.N., a.m. */
  private boolean initials(int i) {
    return letterAt(i - 1) && letterAt(i + 1) && !letterAt(i + 2);
  }

  /** A period inside an address: example.org, EXAMPLE.ORG. */
  private boolean inner(int i) {
    return i + 1 < end
        && Character.isLetter(text.charAt(i + 1))
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLowerCase(text.charAt(i + 1)) == Character.isLowerCase(text.charAt(i - 1));
  }

  private boolean possessiveAt(int i) {
    return (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S') && !letterAt(i + 2);
  }

  private boolean abbreviation(String bare, int period) {
    String lower = bare.toLowerCase(java.util.Locale.ROOT);
    if (bare.indexOf('.') > 0 && bare.length() <= 7 && letterAt(period - 1)) {
      return bare.length() < 3 || bare.charAt(bare.length() - 2) == '.';
    }
    if (bare.length() == 1) {
      return Character.isUpperCase(bare.charAt(0)) && initialOfName(period);
    }
    if (!ABBREVIATIONS.contains(lower)) {
      return false;
    }
    if (BEFORE_DIGIT_ONLY.contains(lower)) {
      int next = skipBlanks(period + 1);
      return next < end && digit(text.charAt(next));
    }
    return !CAPITAL_ONLY.contains(lower) || Character.isUpperCase(bare.charAt(0));
  }

  /** A capital with a period is a name's initial when a capitalised word follows. */
  private boolean initialOfName(int period) {
    int next = skipBlanks(period + 1);
    return next < end && Character.isUpperCase(text.charAt(next));
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < end && blank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean letterAt(int i) {
    return i >= 0 && i < end && Character.isLetter(text.charAt(i));
  }

  private void add(int start, int stop, Token.Kind kind) {
    FrequentWords.Word common = FrequentWords.at(text, start, stop);
    String surface = common == null ? text.substring(start, stop) : common.text();
    String lower = common == null ? lookUp(surface) : common.lower();
    boolean glued = !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == start;
    boolean capital = Character.isUpperCase(surface.codePointAt(0));
    tokens.add(new Token(start, stop, surface, lower, kind, glued, capital));
    at = stop;
  }

  /** The look-up form of a word. */
  static String lookUp(String surface) {
    for (int i = 0; i < surface.length(); i++) {
      char c = surface.charAt(i);
      if (c == '’' || c == 'ʼ' || c == '\u00ad' || c >= 'A' && (c <= 'Z' || c > 'z')) {
        return folded(surface).toLowerCase(java.util.Locale.ROOT);
      }
    }
    return surface;
  }

  /** Straight apostrophes, no soft hyphens, and the digits and separators of all scripts as 0-9. */
  private static String folded(String surface) {
    StringBuilder s = new StringBuilder(surface.length());
    for (int i = 0; i < surface.length(); i++) {
      char c = surface.charAt(i);
      switch (c) {
        case '’', 'ʼ' -> s.append('\'');
        case '，', '٬' -> s.append(',');
        case '．', '٫' -> s.append('.');
        case '\u00ad' -> {}
        default ->
            s.append(c > 'z' && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
      }
    }
    return s.toString();
  }

  static boolean blank(char c) {
    return c <= ' ' || c > 'z' && (c == '\u200b' || c == '\ufeff' || Character.isSpaceChar(c));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9' || c > 'z' && Character.isDigit(c);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private static boolean quote(char c) {
    return c == '"' || c == '\'' || c == '“' || c == '”' || c == '‘' || c == '’' || c == '«'
        || c == '»' || c == '„';
  }
}
