package org.tallystick.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Question;
import org.tallystick.figure.Scope;

/** Finds the claims that nearly meet: all slots of the question agree but one. Stateless. */
final class NearMisses {
  /** Numbers further apart than this many times are not taken for one another. */
  private static final double FAR = 3;

  private NearMisses() {}

  /** What two near questions share. */
  private record Near(String story, Optional<String> side, long month) {
    Near before() {
      return new Near(story, side, month - 1);
    }
  }

  /** Classes of persons that readers take for one another. */
  private static final Set<String> MISTAKEN =
      Set.of("people", "civilians", "military", "militants", "police");

  /** For each two near questions the closest claims of different voices, if any are close. */
  static List<NearMiss> among(List<Claim> claims) {
    Map<Near, Map<Question, List<Claim>>> near = new LinkedHashMap<>();
    for (Claim c : claims) {
      if (c.question().scope() != Scope.OTHER_EVENT && c.claimant().isPresent()) {
        Near key =
            new Near(
                c.question().story(),
                c.question().side(),
                c.asOf().map(day -> Math.floorDiv(day.toEpochDay(), 31)).orElse(0L));
        near.computeIfAbsent(key, k -> new LinkedHashMap<>())
            .computeIfAbsent(c.question(), q -> new ArrayList<>())
            .add(c);
      }
    }
    Map<String, NearMiss> found = new LinkedHashMap<>();
    near.forEach(
        (key, group) -> {
          List<List<Claim>> now = List.copyOf(group.values());
          List<List<Claim>> before =
              List.copyOf(near.getOrDefault(key.before(), Map.of()).values());
          for (int i = 0; i < now.size(); i++) {
            List<List<Claim>> others = new ArrayList<>(now.subList(i + 1, now.size()));
            others.addAll(before);
            for (List<Claim> other : others) {
              rivals(now.get(i), other).ifPresent(m -> found.putIfAbsent(m.because(), m));
            }
          }
        });
    return List.copyOf(found.values());
  }

  private static Optional<NearMiss> rivals(List<Claim> one, List<Claim> other) {
    Optional<Claim> left = Optional.empty();
    Optional<Claim> right = Optional.empty();
    double closest = FAR;
    for (Claim a : one) {
      for (Claim b : other) {
        boolean voices = !a.claimant().equals(b.claimant()) && !a.party().equals(b.party());
        double apart = apart(a, b);
        if (voices && apart < closest) {
          closest = apart;
          left = Optional.of(a);
          right = Optional.of(b);
        }
      }
    }
    Optional<Claim> mate = right;
    return left.flatMap(a -> mate.flatMap(b -> compare(a, b)));
  }

  private static double apart(Claim a, Claim b) {
    double x = Math.max(1, a.amount().number());
    double y = Math.max(1, b.amount().number());
    return Math.max(x, y) / Math.min(x, y);
  }

  private static Optional<NearMiss> compare(Claim a, Claim b) {
    Question p = a.question();
    Question q = b.question();
    boolean measure = p.measure().equals(q.measure());
    boolean counted = p.counted().equals(q.counted());
    boolean scope = p.scope() == q.scope() && Draft.agree(p.place(), q.place());
    boolean persons = MISTAKEN.contains(p.counted()) && MISTAKEN.contains(q.counted());
    if (!measure && counted && scope && Measures.confused(p.measure(), q.measure())) {
      return miss(a, b, NearMiss.Slot.MEASURE, p.measure() + " is not " + q.measure());
    }
    if (measure && !counted && scope && persons) {
      return miss(a, b, NearMiss.Slot.COUNTED, p.counted() + " are not " + q.counted());
    }
    if (measure && counted && !scope) {
      String why = p.scope() == q.scope() ? "of different places" : "a window is not the total";
      return miss(a, b, NearMiss.Slot.SCOPE, why);
    }
    return Optional.empty();
  }

  private static Optional<NearMiss> miss(Claim a, Claim b, NearMiss.Slot slot, String why) {
    String because =
        Writing.words(a.amount())
            + " and "
            + Writing.words(b.amount())
            + " answer different questions: "
            + why
            + ".";
    return Optional.of(new NearMiss(a.id(), b.id(), slot, because));
  }
}
