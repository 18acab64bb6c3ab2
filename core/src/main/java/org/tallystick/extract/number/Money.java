package org.tallystick.extract.number;

import java.util.Set;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;

/** Money written before its amount: $, US $, RM, EUR. */
final class Money {
  private static final Set<String> SIGNS =
      Set.of("$", "€", "£", "¥", "₹", "₽", "₪", "₩", "₴", "₦", "₺");
  private static final Set<String> CODES = WordSets.of("currency");

  private Money() {}

  /** Whether the look-up form is a sign of currency. */
  static boolean sign(String lower) {
    return SIGNS.contains(lower);
  }

  /** The first token of the currency that ends before token {@code at}; {@code at} if none. */
  static int before(Sentence sentence, int at) {
    int first = at;
    if (sign(sentence.lower(first - 1))) {
      first--;
      return first > 0 && country(sentence, first - 1) ? first - 1 : first;
    }
    if (first > 0 && code(sentence.token(first - 1).text())) {
      return first - 1;
    }
    if (sentence.lower(first - 1).equals("=") && sentence.lower(first - 2).equals("y")) {
      return first - 2;
    }
    return sentence.glued(first) && sign(sentence.lower(first - 2)) ? first - 2 : first;
  }

  /** The token behind the currency that starts at token {@code at}; {@code at} if none. */
  static int after(Sentence sentence, int at) {
    int from = at;
    while (from + 1 < sentence.size() && from - at < 3) {
      String text = sentence.token(from).text();
      boolean beside = sign(sentence.lower(from + 1)) || sign(sentence.lower(from - 1));
      boolean dollars = beside && country(sentence, from);
      if (!sign(text) && !dollars && !code(text)) {
        break;
      }
      from++;
    }
    return from;
  }

  private static boolean country(Sentence sentence, int at) {
    String text = sentence.token(at).text();
    return sentence.token(at).word()
        && text.length() <= 3
        && text.equals(text.toUpperCase(java.util.Locale.ROOT));
  }

  private static boolean code(String text) {
    return CODES.contains(text);
  }
}
