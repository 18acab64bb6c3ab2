package org.tallystick.extract.number;

import org.tallystick.extract.words.Grammar;
import org.tallystick.extract.words.Persons;
import org.tallystick.extract.words.Words;
import org.tallystick.text.Sentence;

/** Names of people where an age or a comma tells that they are names. Stateless. */
public final class PersonNames {
  private static final int WORDS = 4;

  private PersonNames() {}

  /** The token after "31-year-old Ana Sol" or "Ana Sol, 31" at {@code first}; -1 where none is. */
  public static int aged(Sentence sentence, int first) {
    boolean before =
        sentence.number(first)
            && sentence.lower(first + 1).equals("-")
            && Ages.old(sentence, first + 4);
    int from = before ? first + 5 : first;
    int last = name(sentence, from);
    int age = last < 0 ? -1 : age(sentence, last);
    return last - from < 2 || !before && age < 0 ? -1 : Math.max(last, age);
  }

  /** The token after ", Ana Sol, 31" or ", Ana," behind a noun; {@code from} where none stands. */
  static int after(Sentence sentence, int from) {
    if (!sentence.lower(from).equals(",")) {
      return from;
    }
    int aged = aged(sentence, from + 1);
    int last = aged < 0 ? name(sentence, from + 1) : aged;
    return last > 0 && sentence.lower(last).equals(",") ? last : from;
  }

  /** The token after ", 31" or ", aged 31"; -1 where neither stands. */
  private static int age(Sentence sentence, int last) {
    int at = last + (sentence.lower(last + 1).equals("aged") ? 2 : 1);
    boolean age =
        sentence.lower(last).equals(",")
            && sentence.number(at)
            && sentence.lower(at).length() <= 2
            && !sentence.word(at + 1)
            && !sentence.lower(at + 1).equals("-");
    return age ? at + 1 : -1;
  }

  private static int name(Sentence sentence, int from) {
    int i = from;
    Words words = Grammar.english().words();
    while (i - from < WORDS && sentence.name(i) && !words.function(sentence.lower(i))) {
      if (Persons.at(sentence, i).isPresent()) {
        return -1; // "Husband, Infant Son" of a headline
      }
      i++;
    }
    return i > from ? i : -1;
  }
}
