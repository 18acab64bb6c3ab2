package org.tallystick.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Relation;
import org.tallystick.text.Document;

/**
 * Where figures can meet as rivals: the conflict between two parties, for documents in which one
 * speaks of the other's losses; else the story. A conflict spans its documents over years, so that
 * a daily bulletin is one question and not a story a day.
 */
final class Arenas {
  private final Map<String, String> arenas = new HashMap<>();

  /** Two parties that count each other's losses, in alphabetic order. */
  private record Pair(String one, String other) implements Comparable<Pair> {
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

    boolean namedIn(Document d) {
      return named(d, one) && named(d, other);
    }

    private static boolean named(Document d, String party) {
      String stem = party.length() > 6 ? party.substring(0, party.length() - 1) : party;
      return d.title().contains(stem) || d.text().contains(stem);
    }
  }

  Arenas(List<Document> documents, Map<String, List<Figure>> figures, Map<String, String> stories) {
    Map<String, Pair> own = new HashMap<>();
    TreeMap<Pair, Integer> all = new TreeMap<>();
    for (Document d : documents) {
      pair(figures.getOrDefault(d.id(), List.of()))
          .ifPresent(
              p -> {
                own.put(d.id(), p);
                all.merge(p, 1, Integer::sum);
              });
    }
    for (Document d : documents) {
      Optional<Pair> pair = Optional.ofNullable(own.get(d.id()));
      if (pair.isEmpty() && speaksOfWar(figures.getOrDefault(d.id(), List.of()))) {
        pair =
            all.keySet().stream()
                .filter(p -> p.namedIn(d))
                .max(Comparator.comparingInt((Pair p) -> all.getOrDefault(p, 0)));
      }
      arenas.put(d.id(), pair.map(Pair::id).orElseGet(() -> stories.getOrDefault(d.id(), d.id())));
    }
  }

  /** The arena of a document. */
  String of(String doc) {
    return arenas.getOrDefault(doc, doc);
  }

  /** Whether an arena is a conflict. */
  static boolean war(String arena) {
    return arena.startsWith("w");
  }

  private static Optional<Pair> pair(List<Figure> figures) {
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

  /** Soldiers, equipment or sides: what documents outside a war seldom count. */
  private static boolean speaksOfWar(List<Figure> figures) {
    return figures.stream()
        .anyMatch(
            f ->
                f.side().filter(s -> !generic(s)).isPresent()
                    || f.counted().equals("military")
                    || !Counted.persons(f.counted()));
  }
}
