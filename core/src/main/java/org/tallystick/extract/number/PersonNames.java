package org.tallystick.extract.number;

import java.util.Optional;
import org.tallystick.extract.words.Grammar;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Names of people where an age or a comma tells that they are names. Stateless. */
public final class PersonNames {
  private static final int WORDS = 4;

  private PersonNames() {}

  /** The token after "31-year-old Ana Sol" or "Ana Sol, 31" at {@code first}; -1 where none is. */
  public static int aged(Sentence sentence, int first) {
    if (first >= sentence.size()) {
      return -1;
    }
    boolean before =
        sentence.token(first).number()
            && sentence.lower(first + 1).equals("-")
            && Ages.old(sentence, first + 4);
    int from = before ? first + 5 : first;
    int last = name(sentence, from);
    int age = last < 0 ? -1 : age(sentence, last);
    return last - from < 2 || !before && age < 0 ? -1 : Math.max(last, age);
  }

  /** The token after ", Ana Sol, 31" or ", Ana," behind a noun; {@code from} where none stands. */
  static int after(Sentence sentence, int from) {
    if (!sentence.lower(from).equals(",") || from + 1 >= sentence.size()) {
      return from;
    }
    int aged = aged(sentence, from + 1);
    int last = aged < 0 ? name(sentence, from + 1) : aged;
    boolean closes =
        last > 0 && (sentence.lower(last).equals(",") || sentence.lower(last).equals("and"));
    return closes ? last : from;
  }

  private static int age(Sentence sentence, int last) {
    return Optional.of(last + 1)
        .filter(i -> sentence.lower(last).equals(",") && i < sentence.size())
        .filter(i -> sentence.token(i).number() && sentence.token(i).text().length() <= 2)
        .map(i -> i + 1)
        .filter(i -> closed(sentence, i))
        .orElse(-1);
  }

  /** Nothing that the number could count follows. */
  private static boolean closed(Sentence sentence, int i) {
    Grammar grammar = Grammar.english();
    return i >= sentence.size()
        || !sentence.token(i).word() && !sentence.token(i).is("-")
        || grammar.words().function(sentence.lower(i))
        || grammar.losses().word(sentence.lower(i)).isPresent();
  }

  private static int name(Sentence sentence, int from) {
    int i = from;
    while (i < sentence.size() && i - from < WORDS && part(sentence.token(i))) {
      i++;
    }
    return i > from ? i : -1;
  }

  private static boolean part(Token token) {
    return token.word() && token.capital() && !Grammar.english().words().function(token.lower());
  }
}
