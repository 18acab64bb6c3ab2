package org.tallystick.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Stance;

/**
 * Folds tellings into claims. A telling can only join what says its number on about its day; such
 * neighbours are looked up by field, measure, day and size of the number, and only the clump of
 * neighbours that a telling falls into is folded again. What comes out depends on the set of
 * tellings alone. Not thread-safe.
 */
final class Drafts {
  /** Numbers within a tenth of one another fall into the same or the next band. */
  private static final double BAND = Math.log(1.11);

  /** No telling joins one that is further away in time. */
  private static final int DAYS = 2;

  private static final long UNDATED = Long.MIN_VALUE / 2;

  /** Who can meet: one field, one measure, one scope, one sort of stance. */
  private record Key(
      String field, String measure, String scope, String stance, long band, long day) {
    List<Key> around() {
      List<Key> keys = new ArrayList<>();
      for (long b = band - 1; b <= band + 1; b++) {
        for (long d = day - DAYS; d <= day + DAYS; d++) {
          keys.add(new Key(field, measure, scope, stance, b, d));
        }
      }
      return keys;
    }
  }

  private final Map<Key, List<Telling>> byKey = new HashMap<>();
  private final Map<String, Telling> byFigure = new HashMap<>();
  private final Map<String, Draft> draftOf = new HashMap<>();
  private final Map<String, List<Decision>> decisions = new HashMap<>();

  Drafts(List<Decision> decisions) {
    for (Decision d : decisions) {
      this.decisions.computeIfAbsent(d.one(), k -> new ArrayList<>()).add(d);
      this.decisions.computeIfAbsent(d.other(), k -> new ArrayList<>()).add(d);
    }
  }

  /** Adds tellings, and folds again the clumps they fall into. */
  void add(Collection<Telling> tellings) {
    for (Telling t : tellings) {
      byKey.computeIfAbsent(key(t), k -> new ArrayList<>()).add(t);
      byFigure.put(t.figure().id(), t);
    }
    Set<String> done = new LinkedHashSet<>();
    for (Telling t : tellings) {
      if (!done.contains(t.figure().id())) {
        List<Telling> clump = clump(t);
        clump.forEach(x -> done.add(x.figure().id()));
        fold(clump);
      }
    }
  }

  /** All claims so far, in the order of their first tellings. */
  List<Draft> all() {
    TreeMap<Telling, Draft> ordered = new TreeMap<>(Draft.ORDER);
    Set.copyOf(draftOf.values()).forEach(d -> ordered.put(d.first(), d));
    return List.copyOf(ordered.values());
  }

  /** The tellings that this one can meet, those that they can meet, and so on. */
  private List<Telling> clump(Telling start) {
    Map<String, Telling> clump = new HashMap<>();
    ArrayDeque<Telling> open = new ArrayDeque<>(List.of(start));
    clump.put(start.figure().id(), start);
    while (!open.isEmpty()) {
      for (Telling next : neighbours(open.removeFirst())) {
        if (clump.putIfAbsent(next.figure().id(), next) == null) {
          open.addLast(next);
        }
      }
    }
    return clump.values().stream().sorted(Draft.ORDER).toList();
  }

  private List<Telling> neighbours(Telling t) {
    List<Telling> near = new ArrayList<>();
    for (Key key : key(t).around()) {
      for (Telling other : byKey.getOrDefault(key, List.of())) {
        if (Draft.canMeet(t, other)) {
          near.add(other);
        }
      }
    }
    for (Decision d : decisions.getOrDefault(t.figure().id(), List.of())) {
      Telling other = byFigure.get(d.one().equals(t.figure().id()) ? d.other() : d.one());
      if (other != null) {
        near.add(other);
      }
    }
    return near;
  }

  private void fold(List<Telling> clump) {
    clump.forEach(t -> draftOf.remove(t.figure().id()));
    List<Draft> drafts = new ArrayList<>();
    for (Telling t : clump) {
      Optional<Draft> found =
          decided(t, true)
              .or(() -> drafts.stream().filter(d -> d.takes(t) && !apart(d, t)).findFirst());
      found.ifPresent(d -> d.add(t));
      Draft draft = found.orElseGet(() -> new Draft(t));
      if (found.isEmpty()) {
        drafts.add(draft);
      }
      draftOf.put(t.figure().id(), draft);
    }
  }

  private boolean apart(Draft draft, Telling t) {
    return decided(t, false).filter(d -> d == draft).isPresent();
  }

  private Optional<Draft> decided(Telling t, boolean together) {
    String id = t.figure().id();
    return decisions.getOrDefault(id, List.of()).stream()
        .filter(d -> d.together() == together)
        .map(d -> d.one().equals(id) ? d.other() : d.one())
        .flatMap(other -> Optional.ofNullable(draftOf.get(other)).stream())
        .findFirst();
  }

  private static Key key(Telling t) {
    Figure f = t.figure();
    return new Key(
        t.field(),
        f.measure().orElse(""),
        scope(t),
        stance(f.stance()),
        band(f.amount()),
        t.day().map(d -> d.toEpochDay()).orElse(UNDATED));
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
