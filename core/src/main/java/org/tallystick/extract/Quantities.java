package org.tallystick.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Change;
import org.tallystick.figure.Comparator;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Finds the quantity expressions of a sentence. Stateless and thread-safe. */
final class Quantities {
  /** "one" after these is a pronoun: "no one", "this one", "each one". */
  private static final Set<String> ONE_AFTER =
      Set.of("no", "any", "every", "some", "the", "this", "that", "which", "each", "only", "such", "or");

  private static final class Holder {
    private static final Map<String, Change> CHANGES = changes();
  }

  private Quantities() {}

  private static Map<String, Change> changes() {
    Map<String, Change> changes = new HashMap<>();
    for (Tsv.Row row : Tsv.read("changes.tsv")) {
      changes.put(row.get("word"), Change.valueOf(row.get("change")));
    }
    return Map.copyOf(changes);
  }

  /** All quantity expressions in order, never overlapping, of whatever kind. */
  static List<Quantity> in(Sentence sentence) {
    List<Quantity> found = new ArrayList<>();
    Numerals numerals = Numerals.english();
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (!numerals.canBegin(token) && !token.is("a") && !token.is("an")) {
        continue;
      }
      Optional<Numeral> numeral = numerals.at(sentence, i);
      if (numeral.isEmpty() || pronoun(sentence, i, numeral.get())) {
        continue;
      }
      Optional<Quantity> quantity = quantity(sentence, i, numeral.get());
      if (quantity.isPresent()) {
        found.add(quantity.get());
        i = numeral.get().last() - 1;
      }
    }
    return found;
  }

  /** "no one else", "one of them said", "the one who": not a count. */
  private static boolean pronoun(Sentence s, int at, Numeral n) {
    if (!s.lower(at).equals("one") || n.last() != at + 1) {
      return s.lower(at).equals("few") && !s.lower(at - 1).equals("a");
    }
    return ONE_AFTER.contains(s.lower(at - 1)) || s.lower(at + 1).equals("another") || s.lower(at + 1).equals("'s")
        || s.lower(at + 1).equals("who") || s.lower(at + 1).equals("day");
  }

  private static Optional<Quantity> quantity(Sentence s, int first, Numeral n) {
    int last = n.last();
    Quantity.Kind kind = Kinds.english().of(s, first, last, n);
    Comparators.Found before = Comparators.english().before(s, first);
    Optional<Comparators.Found> after = Comparators.english().after(s, last);
    Comparator comparator = before.comparator();
    int edge = last;
    if (after.isPresent() && (comparator == Comparator.EXACT || comparator == after.get().comparator())) {
      comparator = after.get().comparator();
      edge = after.get().edge();
    }
    if (kind == Quantity.Kind.MALFORMED) {
      return Optional.of(malformed(s, first, last));
    }
    Comparator stated = comparator;
    Optional<Amount> amount = n.amount(stated).or(() -> n.amount(Comparator.EXACT));
    int from = Math.min(first, before.edge());
    int to = edge;
    return amount.map(a -> new Quantity(s, first, last, from, to, a, kind, change(s, from)));
  }

  private static Quantity malformed(Sentence s, int first, int last) {
    return new Quantity(
        s, first, last, first, last, Amount.exactly(0), Quantity.Kind.MALFORMED, Optional.empty());
  }

  /** "rose 5 percent", "up by 12", "an increase of 40". */
  private static Optional<Change> change(Sentence s, int from) {
    int i = from - 1;
    if (i >= 0 && (s.lower(i).equals("by") || s.lower(i).equals("of") || s.lower(i).equals("$"))) {
      i--;
    }
    return i < 0 ? Optional.empty() : Optional.ofNullable(Holder.CHANGES.get(s.lower(i)));
  }
}
