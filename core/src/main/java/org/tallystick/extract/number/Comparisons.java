package org.tallystick.extract.number;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.figure.Comparator;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;

/** Reads what stands beside a number and says something of it: more than, or so, at least. */
final class Comparisons {
  /** No comparing phrase has more tokens. */
  private static final int LONGEST = 7;

  /** {@code verb}: the words say it, but are the clause's own and no part of the phrase. */
  private record Rule(Optional<Comparator> comparator, boolean verb, Set<String> notAfter) {}

  /** The phrase around a number and what it says; empty where it says the number itself. */
  record Comparison(int first, int last, Optional<Comparator> comparator) {}

  private static final Set<String> ARTICLES = Set.of("a", "an");
  private static final Phrases<Rule> BEFORE = read(false);
  private static final Phrases<Rule> AFTER = read(true);

  private Comparisons() {}

  private static Phrases<Rule> read(boolean after) {
    Phrases.Builder<Rule> phrases = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("comparators.tsv")) {
      String place = row.get("place");
      if (!place.equals("before") && !place.equals("verb") && !place.equals("after")) {
        throw row.wrong("place must be before, verb or after");
      }
      if (place.equals("after") == after) {
        String word = row.get("comparator").toUpperCase(Locale.ROOT);
        Optional<Comparator> comparator =
            word.equals("NONE") ? Optional.empty() : Optional.of(Comparator.valueOf(word));
        Set<String> notAfter = Set.copyOf(row.list("not_after"));
        phrases.add(row.get("phrase"), new Rule(comparator, place.equals("verb"), notAfter));
      }
    }
    return phrases.build();
  }

  /** What is said of the number in tokens {@code first} to {@code last}. */
  static Comparison around(Sentence sentence, int first, int last) {
    int from = Money.before(sentence, first);
    int phrase = from;
    @Nullable Comparator said = null;
    for (Phrases.Match<Rule> m = before(sentence, from); m != null; m = before(sentence, from)) {
      said = outer(m.value().comparator(), said);
      from = Money.before(sentence, m.first());
      phrase = m.value().verb() ? phrase : from;
    }
    boolean article =
        ARTICLES.contains(sentence.lower(from - 1)) && !sentence.lower(from - 2).equals("over");
    Phrases.Match<Rule> around = said == null && article ? before(sentence, from - 1) : null;
    if (around != null) {
      said = around.value().comparator().orElse(null); // "nearly a 12-point lead"
    }
    int to = last;
    Phrases.Match<Rule> after = after(sentence, last);
    if (after != null) {
      said = outer(after.value().comparator(), said);
      to = after.first() == last ? after.last() : last;
    }
    return new Comparison(phrase, to, Optional.ofNullable(said));
  }

  /** Whether a word only softens a number: some, about. */
  static boolean softener(String lower) {
    return lower.equals("some")
        || BEFORE
            .word(lower)
            .flatMap(Rule::comparator)
            .filter(c -> c == Comparator.ABOUT || c == Comparator.NEARLY)
            .isPresent();
  }

  /** A bound said further out wins over a softening word: "at least some 40". */
  private static @Nullable Comparator outer(
      Optional<Comparator> outer, @Nullable Comparator inner) {
    if (inner == null || outer.isEmpty()) {
      return outer.orElse(inner);
    }
    return inner == Comparator.ABOUT || inner == Comparator.NEARLY && bound(outer.get())
        ? outer.get()
        : inner;
  }

  private static boolean bound(Comparator c) {
    return c != Comparator.ABOUT && c != Comparator.NEARLY;
  }

  /** The longest phrase that ends right before token {@code at}. */
  private static Phrases.@Nullable Match<Rule> before(Sentence sentence, int at) {
    for (int start = Math.max(0, at - LONGEST); start < at; start++) {
      Optional<Phrases.Match<Rule>> m = BEFORE.longest(sentence, start);
      if (m.isPresent()
          && m.get().last() == at
          && !m.get().value().notAfter().contains(sentence.lower(start - 1))) {
        return m.get();
      }
    }
    return null;
  }

  /** A phrase after the number, or after the noun that follows it: "40 people or more". */
  private static Phrases.@Nullable Match<Rule> after(Sentence sentence, int last) {
    for (int at = last; at <= last + 2 && at < sentence.size(); at++) {
      Optional<Phrases.Match<Rule>> m = AFTER.longest(sentence, at);
      if (m.isPresent() && closes(sentence, m.get(), at > last)) {
        return m.get();
      }
      if (!sentence.token(at).word() || sentence.lower(at).equals("or")) {
        return null;
      }
    }
    return null;
  }

  private static boolean closes(Sentence sentence, Phrases.Match<Rule> m, boolean apart) {
    int next = m.last();
    String first = sentence.lower(m.first());
    if (apart && !first.equals("or") && !first.equals("at")) {
      return false;
    }
    boolean adjective = first.equals("minimum") || first.equals("maximum"); // "$9 minimum wage"
    if (first.equals("+") && !sentence.token(m.first()).glued()
        || adjective && sentence.token(Math.min(next, sentence.size() - 1)).word()) {
      return false;
    }
    if (sentence.lower(next).equals("than") || next >= sentence.size()) {
      return next >= sentence.size();
    }
    boolean number =
        sentence.token(next).number()
            || NumberWords.of(sentence.lower(next)).isPresent()
            || sentence.lower(next).equals("a")
            || sentence.lower(next).equals("another")
            || Money.sign(sentence.lower(next));
    return !number || first.equals("or") || first.equals("+");
  }
}
