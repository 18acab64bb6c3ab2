package org.tallystick.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Stance;

/**
 * Folds tellings into claims. Tellings are looked up by measure, scope and size of the number, so
 * that each meets only the claims it could join.
 */
final class Drafts {
  /** Numbers within a tenth of one another fall into the same or the next band. */
  private static final double BAND = Math.log(1.11);

  /** Who can meet: one field, one measure, one scope, one sort of stance, one size of number. */
  private record Key(String field, String measure, String scope, String stance, long band) {
    Key next(int step) {
      return new Key(field, measure, scope, stance, band + step);
    }
  }

  private final Map<Key, List<Draft>> byKey = new HashMap<>();
  private final List<Draft> all = new ArrayList<>();
  private final Map<String, Draft> byFigure = new LinkedHashMap<>();
  private final Map<String, List<Decision>> decisions = new HashMap<>();

  Drafts(List<Decision> decisions) {
    for (Decision d : decisions) {
      this.decisions.computeIfAbsent(d.one(), k -> new ArrayList<>()).add(d);
      this.decisions.computeIfAbsent(d.other(), k -> new ArrayList<>()).add(d);
    }
  }

  /** Takes the next telling in {@link Draft#ORDER}. */
  void add(Telling t) {
    Key key = key(t);
    Draft draft = decided(t, true).or(() -> find(key, t)).orElseGet(() -> begin(key, t));
    if (draft.first() != t) {
      draft.add(t);
    }
    byFigure.put(t.figure().id(), draft);
  }

  private Draft begin(Key key, Telling t) {
    Draft draft = new Draft(t);
    all.add(draft);
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(draft);
    return draft;
  }

  private Optional<Draft> find(Key key, Telling t) {
    for (int step : new int[] {0, -1, 1}) {
      for (Draft draft : byKey.getOrDefault(key.next(step), List.of())) {
        if (draft.takes(t) && !apart(draft, t)) {
          return Optional.of(draft);
        }
      }
    }
    return Optional.empty();
  }

  private boolean apart(Draft draft, Telling t) {
    return decided(t, false).filter(d -> d == draft).isPresent();
  }

  private Optional<Draft> decided(Telling t, boolean together) {
    String id = t.figure().id();
    return decisions.getOrDefault(id, List.of()).stream()
        .filter(d -> d.together() == together)
        .map(d -> d.one().equals(id) ? d.other() : d.one())
        .flatMap(other -> Optional.ofNullable(byFigure.get(other)).stream())
        .findFirst();
  }

  List<Draft> all() {
    return all;
  }

  private static Key key(Telling t) {
    Figure f = t.figure();
    return new Key(
        t.field(), f.measure().orElse(""), scope(t), stance(f.stance()), band(f.amount()));
  }

  private static long band(Amount amount) {
    double n = amount.number();
    return n < 1 ? -10 : (long) Math.floor(Math.log(n) / BAND);
  }

  /** In a story of one event, its toll is both a window's and a running total. */
  static String scope(Telling t) {
    Scope scope = t.figure().period().scope();
    return scope == Scope.OTHER_EVENT || t.war() ? scope.word() : "event";
  }

  /** What is foreseen or denied answers another question than what is said to have happened. */
  static String stance(Stance stance) {
    return Set.of(Stance.DENIED, Stance.FEARED, Stance.PREDICTED).contains(stance)
        ? stance.word()
        : "asserted";
  }
}
