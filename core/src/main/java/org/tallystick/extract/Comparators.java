package org.tallystick.extract;

import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Comparator;
import org.tallystick.lexicon.Phrases;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Sentence;

/** Reads what stands beside a number: "more than", "up to", "or more". Immutable. */
final class Comparators {
  /** The longest phrase before a number has this many tokens. */
  private static final int REACH = 6;

  private record Entry(Optional<Comparator> comparator, Set<String> notAfter) {}

  /** A comparator found, and how far its phrase reaches from the number. */
  record Found(Comparator comparator, int edge) {}

  private static final class Holder {
    private static final Comparators ENGLISH = new Comparators();
  }

  private final Phrases<Entry> before;
  private final Phrases<Entry> after;

  private Comparators() {
    Phrases.Builder<Entry> first = new Phrases.Builder<>();
    Phrases.Builder<Entry> second = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("comparators.tsv")) {
      String name = row.get("comparator");
      Optional<Comparator> comparator =
          name.equals("none") ? Optional.empty() : Optional.of(Comparator.of(name));
      Entry entry = new Entry(comparator, Set.copyOf(row.list("not_after")));
      (row.get("place").equals("before") ? first : second).add(row.get("phrase"), entry);
    }
    before = first.build();
    after = second.build();
  }

  static Comparators english() {
    return Holder.ENGLISH;
  }

  /** The comparator before token {@code first}; passes over words such as "another". */
  Found before(Sentence s, int first) {
    int edge = first;
    Comparator comparator = Comparator.EXACT;
    for (int round = 0; round < 3; round++) {
      Optional<Phrases.Match<Entry>> match = ending(s, edge);
      if (match.isEmpty()) {
        break;
      }
      edge = match.get().first();
      if (match.get().value().comparator().isPresent()) {
        comparator = match.get().value().comparator().get();
        break;
      }
    }
    return comparator == Comparator.EXACT && edge < first ? new Found(comparator, edge) : new Found(comparator, edge);
  }

  /** The longest phrase that ends right before token {@code end}. */
  private Optional<Phrases.Match<Entry>> ending(Sentence s, int end) {
    for (int from = Math.max(0, end - REACH); from < end; from++) {
      Optional<Phrases.Match<Entry>> match = before.longest(s, from);
      if (match.isPresent() && match.get().last() == end && allowed(s, match.get())) {
        return match;
      }
    }
    return Optional.empty();
  }

  private static boolean allowed(Sentence s, Phrases.Match<Entry> match) {
    return !match.value().notAfter().contains(s.lower(match.first() - 1));
  }

  /** The comparator that starts with token {@code last}: "or more". */
  Optional<Found> after(Sentence s, int last) {
    return after
        .longest(s, last)
        .filter(m -> m.value().comparator().isPresent())
        .map(m -> new Found(m.value().comparator().orElseThrow(), m.last()));
  }
}
