package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;

/** What people's decisions come to, target by target. Immutable and thread-safe. */
public final class Standing {
  /** How a target stands. */
  public enum State {
    UNREVIEWED,
    /** Somebody put it off. */
    SKIPPED,
    ACCEPTED,
    REJECTED,
    CORRECTED,
    /** Merged, split or named as one. */
    JOINED,
    /** People differ; then the program's own reading is shown, and that they differ. */
    DIFFERING
  }

  private record Target(Kind kind, String name) {}

  private final Map<Target, Map<String, List<Decision>>> byTarget = new LinkedHashMap<>();

  /** What these decisions, in order, come to. */
  public Standing(List<Decision> decisions) {
    Map<Target, Map<String, List<Decision>>> all = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      Target target = new Target(decision.what().kind(), decision.what().target());
      all.computeIfAbsent(target, t -> new TreeMap<>())
          .computeIfAbsent(decision.what().actor(), a -> new ArrayList<>())
          .add(decision);
    }
    all.forEach(
        (target, byActor) -> {
          byActor.replaceAll((actor, made) -> Opinion.standing(made));
          byActor.values().removeIf(List::isEmpty);
          if (!byActor.isEmpty()) {
            byTarget.put(target, byActor);
          }
        });
  }

  /** The opinions on a target by actor. */
  public Map<String, Opinion> opinions(Kind kind, String target) {
    Map<String, Opinion> opinions = new TreeMap<>();
    actors(kind, target)
        .forEach((actor, made) -> Opinion.of(made).ifPresent(o -> opinions.put(actor, o)));
    return opinions;
  }

  /** The standing decisions on a target, oldest first. */
  public List<Decision> decisions(Kind kind, String target) {
    return actors(kind, target).values().stream()
        .flatMap(List::stream)
        .sorted(java.util.Comparator.comparingLong(Decision::seq))
        .toList();
  }

  private Map<String, List<Decision>> actors(Kind kind, String target) {
    return byTarget.getOrDefault(new Target(kind, target), Map.of());
  }

  /** How a target stands. */
  public State state(Kind kind, String target) {
    Set<Opinion> opinions = new HashSet<>(opinions(kind, target).values());
    if (opinions.isEmpty()) {
      return actors(kind, target).isEmpty() ? State.UNREVIEWED : State.SKIPPED;
    }
    return opinions.size() > 1 ? State.DIFFERING : state(opinions.iterator().next().verdict());
  }

  private static State state(Action verdict) {
    return switch (verdict) {
      case ACCEPT -> State.ACCEPTED;
      case REJECT -> State.REJECTED;
      case CORRECT -> State.CORRECTED;
      case MERGE, SPLIT, ALIAS -> State.JOINED;
      case SKIP, UNDO -> State.UNREVIEWED;
    };
  }

  /** The opinion everybody who has one shares; empty where none has, or people differ. */
  public Optional<Opinion> agreed(Kind kind, String target) {
    Set<Opinion> opinions = new HashSet<>(opinions(kind, target).values());
    return opinions.size() == 1 ? Optional.of(opinions.iterator().next()) : Optional.empty();
  }

  /** The targets of a kind that have a standing decision, in order of the first one. */
  public List<String> targets(Kind kind) {
    return byTarget.keySet().stream().filter(t -> t.kind() == kind).map(Target::name).toList();
  }
}
