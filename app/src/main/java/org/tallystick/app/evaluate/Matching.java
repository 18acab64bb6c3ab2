package org.tallystick.app.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Figure;

/**
 * Which figure answers which annotated one: those whose quantity expressions overlap, each at most
 * once, the pairs that agree best first.
 */
final class Matching {
  private record Pair(int gold, int figure, int right, int shared) {}

  private final List<GoldFigure> gold;
  private final List<Figure> figures;
  private final Map<Integer, Integer> answers = new HashMap<>();
  private final Set<Integer> used = new HashSet<>();

  Matching(List<GoldFigure> gold, List<Figure> figures) {
    this.gold = gold;
    this.figures = figures;
    for (Pair p : pairs()) {
      if (!answers.containsKey(p.gold()) && used.add(p.figure())) {
        answers.put(p.gold(), p.figure());
      }
    }
  }

  private List<Pair> pairs() {
    Map<String, List<Integer>> byDoc = new HashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      byDoc.computeIfAbsent(figures.get(i).doc(), d -> new ArrayList<>()).add(i);
    }
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      GoldFigure row = gold.get(g);
      for (int f : byDoc.getOrDefault(row.doc(), List.of())) {
        Figure figure = figures.get(f);
        if (row.overlaps(figure)) {
          pairs.add(new Pair(g, f, row.right(figure), row.shared(figure)));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair p) -> -p.right())
            .thenComparingInt(p -> -p.shared())
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::figure));
    return pairs;
  }

  /** The figure that answers the annotated one at this position. */
  Optional<Figure> answer(int row) {
    return Optional.ofNullable(answers.get(row)).map(figures::get);
  }

  /** The figures that answer none, apart from those that are passed over. */
  List<Figure> spurious() {
    List<Figure> spurious = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      if (!used.contains(i) && !GoldFigure.passedOver(figures.get(i).text(), true)) {
        spurious.add(figures.get(i));
      }
    }
    return spurious;
  }
}
