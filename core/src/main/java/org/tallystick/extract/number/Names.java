package org.tallystick.extract.number;

import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.number.Numeral.Form;
import org.tallystick.extract.words.Grammar;
import org.tallystick.extract.words.Words;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Tells numbers that are part of a name from counts: Highway 61, F-16, 2900 block. */
final class Names {
  private static final Set<String> STREET = WordSets.of("street");

  /** No name that a number ends has more tokens before it. */
  private static final int LONGEST = 4;

  /** Whether a word makes a name only where it is capitalised. */
  private record Rule(boolean capital) {}

  private static final Phrases<Rule> BEFORE = read("before");
  private static final Phrases<Rule> AFTER = read("after");

  private Names() {}

  private static Phrases<Rule> read(String side) {
    Phrases.Builder<Rule> phrases = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("names.tsv")) {
      if (row.get("side").equals(side)) {
        phrases.add(row.get("word"), new Rule(row.get("form").equals("capital")));
      }
    }
    return phrases.build();
  }

  /** Whether the number is part of a name. */
  static boolean part(Sentence sentence, Numeral n, boolean compared) {
    if (n.form() != Form.DIGITS && n.form() != Form.WORDS && n.form() != Form.RANGE) {
      return false;
    }
    boolean digits = sentence.token(n.first()).number();
    return digits && (model(sentence, n) || index(sentence, n))
        || !digits && (address(sentence, n.first(), n.last()) || title(sentence, n))
        || !compared && named(sentence, n, digits)
        || digits && !compared && address(sentence, n)
        || emergency(sentence, n);
  }

  private static final java.util.Set<String> ROUND = WordSets.of("round-index");

  private static final java.util.Set<String> INDEX = WordSets.of("share-index");

  /** S&P 500, CAC 40: the shares that an index holds. */
  private static boolean index(Sentence sentence, Numeral n) {
    boolean round = ROUND.contains(sentence.lower(n.first()));
    String next = sentence.lower(n.last());
    if (!round || next.equals("%") || next.equals("percent") || next.equals("points")) {
      return false;
    }
    String before = sentence.lower(n.first() - 2);
    return INDEX.contains(sentence.lower(n.first() - 1))
        || sentence.lower(n.first() - 1).equals("p") && (before.equals("s") || before.equals("&"));
  }

  /** F-16, MH-17, 2S19, #9: letters or a hash mark glued to digits. */
  private static boolean model(Sentence sentence, Numeral n) {
    int first = n.first();
    if (first >= 1 && sentence.token(first).glued() && sentence.lower(first - 1).equals("#")) {
      return true;
    }
    if (first >= 2
        && sentence.token(first).glued()
        && sentence.token(first - 1).glued()
        && hyphen(sentence.lower(first - 1))) {
      Token letters = sentence.token(first - 2);
      return letters.is("last")
          || letters.word() && !letters.is("to") && !letters.is("mid") && letters.capital()
          || letters.word() && letters.text().length() == 1;
    }
    if (first >= 2 && sentence.token(first).glued() && sentence.token(first - 1).is(".")) {
      return sentence.token(first - 1).glued() && sentence.token(first - 2).capital();
    }
    int next = n.last();
    if (next < sentence.size()
        && sentence.token(next).glued()
        && sentence.lower(next).equals("ers")) {
      return true;
    }
    return next < sentence.size()
        && sentence.token(next).glued()
        && sentence.token(next).word()
        && lettersWithDigits(sentence.token(next).text());
  }

  /** "news/two-men-held": a word of a web address. */
  private static boolean address(Sentence sentence, int first, int last) {
    return first > 0
        && sentence.lower(first - 1).equals("/")
        && sentence.token(first).glued()
        && hyphen(sentence.lower(last))
        && sentence.token(last).glued();
  }

  /** "taken to Mercy One in", "Harbour Four was": a capital within running text. */
  private static boolean title(Sentence sentence, Numeral n) {
    if (n.first() < 2 || sentence.kind() != Sentence.Kind.PROSE || n.last() - n.first() > 1) {
      return false;
    }
    Token before = sentence.token(n.first() - 1);
    Words words = Grammar.english().words();
    return sentence.token(n.first()).capital()
        && before.word()
        && before.capital()
        && !words.function(before.lower())
        && n.last() < sentence.size()
        && sentence.token(n.last()).word()
        && !before.text().endsWith(".")
        && !sentence.lower(n.last()).equals("of")
        && words.is(sentence.lower(n.last()), Words.Group.PREPOSITION);
  }

  private static boolean hyphen(String mark) {
    return mark.equals("-") || mark.equals("‑");
  }

  private static boolean lettersWithDigits(String text) {
    return text.length() > 1
        && Character.isUpperCase(text.charAt(0))
        && Character.isDigit(text.charAt(text.length() - 1));
  }

  private static boolean named(Sentence sentence, Numeral n, boolean digits) {
    String before = sentence.lower(n.first() - 1);
    if (digits && (before.equals("no.") || before.equals("nos."))) {
      return true;
    }
    for (int start = Math.max(0, n.first() - LONGEST); start < n.first(); start++) {
      Optional<Phrases.Match<Rule>> m = BEFORE.longest(sentence, start);
      if (m.isPresent() && m.get().last() == n.first()) {
        Token word = sentence.token(start);
        boolean capital = word.capital() || word.kind() == Token.Kind.MARK;
        boolean fits = digits ? capital || !m.get().value().capital() : capital && start > 0;
        boolean headline = sentence.kind() == Sentence.Kind.HEADLINE && m.get().value().capital();
        return fits && (digits || sentence.token(n.first()).capital()) && !headline;
      }
    }
    Optional<Phrases.Match<Rule>> after = AFTER.longest(sentence, n.last());
    return digits && after.isPresent() && n.high() >= 100;
  }

  /** 2900 North Elm Street. */
  private static boolean address(Sentence sentence, Numeral n) {
    int at = n.last();
    if (sentence.kind() == Sentence.Kind.HEADLINE && n.low() < 100) {
      return false;
    }
    while (at < sentence.size() && at < n.last() + 4 && sentence.token(at).word()) {
      boolean named = STREET.contains(sentence.lower(at)) && !sentence.lower(at + 1).equals("-");
      if (at > n.last() && named && sentence.token(at).capital()) {
        return true;
      }
      if (!sentence.token(at).capital()) {
        return false;
      }
      at++;
    }
    return at < sentence.size()
        && at > n.last()
        && sentence.token(at).kind() == Token.Kind.ORDINAL
        && STREET.contains(sentence.lower(at + 1));
  }

  private static boolean emergency(Sentence sentence, Numeral n) {
    if (!sentence.lower(n.first()).equals("911") && !sentence.lower(n.first()).equals("999")) {
      return false;
    }
    String before = sentence.lower(n.first() - 1);
    String after = sentence.lower(n.last());
    return before.startsWith("call")
        || before.startsWith("dial")
        || before.equals("a")
        || after.startsWith("call")
        || after.startsWith("dispatch")
        || after.startsWith("operator")
        || after.startsWith("recording");
  }
}
