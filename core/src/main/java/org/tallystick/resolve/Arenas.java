package org.tallystick.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;
import org.tallystick.text.Document;

/**
 * Where figures can meet as rivals: the conflict between two parties, for documents in which one
 * speaks of the other's losses; else the story. A conflict spans its documents over years, so that
 * a daily bulletin is one question and not a story a day.
 */
final class Arenas {
  private final Map<String, Pair> own = new HashMap<>();
  private final Map<String, Document> unsure = new LinkedHashMap<>();
  private final Map<String, Set<String>> sides = new HashMap<>();
  private final TreeSet<Pair> known = new TreeSet<>();

  /** Two parties that count each other's losses, in alphabetic order. */
  record Pair(String one, String other) implements Comparable<Pair> {
    static Pair of(String a, String b) {
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }

    @Override
    public int compareTo(Pair that) {
      return Comparator.comparing(Pair::one).thenComparing(Pair::other).compare(this, that);
    }

    String id() {
      return Ids.of("w", one, other);
    }

    boolean counts(Set<String> sides) {
      return sides.contains(one) || sides.contains(other);
    }

    /** How often the rarer of the two is named. */
    int namings(Document d) {
      return Math.min(named(d, one), named(d, other));
    }

    private static int named(Document d, String party) {
      String stem = party.length() > 6 ? party.substring(0, party.length() - 1) : party;
      int count = 0;
      for (String text : List.of(d.title(), d.text())) {
        for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
          count++;
        }
      }
      return count;
    }
  }

  /**
   * Places the document of these figures.
   *
   * @return whether its pair of parties is new, so that documents placed before may have to move
   */
  boolean add(Document d, List<Figure> figures) {
    Optional<Pair> pair = pair(figures);
    pair.ifPresent(p -> own.put(d.id(), p));
    if (pair.isEmpty() && speaksOfWar(figures)) {
      unsure.put(d.id(), d);
      sides.put(d.id(), totals(figures));
      place(d);
    }
    if (pair.isEmpty() || !known.add(pair.get())) {
      return false;
    }
    boolean moved = false;
    for (Document u : unsure.values()) {
      moved |= place(u);
    }
    return moved;
  }

  /** Gives a document that names no adversaries the known pair that it names most. */
  private boolean place(Document d) {
    Optional<Pair> best = best(known, d, sides.getOrDefault(d.id(), Set.of()));
    Pair before = own.get(d.id());
    Optional<Pair> found = best;
    found.ifPresent(p -> own.put(d.id(), p));
    return found.isPresent() && !found.get().equals(before);
  }

  private static Optional<Pair> best(SortedSet<Pair> known, Document d, Set<String> totals) {
    Optional<Pair> best =
        known.stream()
            .filter(p -> p.namings(d) > 0)
            .max(Comparator.comparingInt((Pair p) -> p.namings(d)));
    if (best.isPresent()) {
      return best;
    }
    List<Pair> one = known.stream().filter(p -> p.counts(totals)).toList();
    return one.size() == 1 ? Optional.of(one.get(0)) : Optional.empty();
  }

  /** The pair of a document where all pairs that any document shows are known. */
  static Optional<Pair> of(SortedSet<Pair> known, Document d, List<Figure> figures) {
    Optional<Pair> own = pair(figures);
    return own.isPresent() || !speaksOfWar(figures) ? own : best(known, d, totals(figures));
  }

  private static Set<String> totals(List<Figure> figures) {
    Set<String> totals = new TreeSet<>();
    figures.stream()
        .filter(f -> f.period().scope() == Scope.CUMULATIVE)
        .forEach(f -> f.side().ifPresent(totals::add));
    return totals;
  }

  /** The conflict of a document, if it tells of one. */
  Optional<String> of(String doc) {
    return Optional.ofNullable(own.get(doc)).map(Pair::id);
  }

  /** Whether an arena is a conflict. */
  static boolean war(String arena) {
    return arena.startsWith("w");
  }

  /** The two parties of which one speaks of the other's losses most often in these figures. */
  static Optional<Pair> pair(List<Figure> figures) {
    TreeMap<Pair, Integer> counts = new TreeMap<>();
    for (Figure f : figures) {
      if (f.relation() == Relation.ADVERSARY && f.side().isPresent() && f.party().isPresent()) {
        String side = f.side().get();
        String party = f.party().get();
        if (!side.equals(party) && !generic(side) && !generic(party)) {
          counts.merge(Pair.of(side, party), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Pair, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static boolean generic(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "any", "each", "independent", "" -> true;
      default -> false;
    };
  }

  /** Soldiers, equipment, sides, running totals: what documents outside a war seldom count. */
  private static boolean speaksOfWar(List<Figure> figures) {
    return figures.stream()
        .anyMatch(
            f ->
                f.side().filter(s -> !generic(s)).isPresent()
                    || f.period().scope() == Scope.CUMULATIVE && f.measure().isPresent()
                    || f.counted().equals("military")
                    || !Counted.persons(f.counted()));
  }
}
