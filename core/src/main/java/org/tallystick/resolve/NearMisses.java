package org.tallystick.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Question;
import org.tallystick.figure.Scope;

/** Finds the claims that nearly meet: all slots of the question agree but one. Stateless. */
final class NearMisses {
  private NearMisses() {}

  /** What two near questions share. */
  private record Near(String story, Optional<String> side, Optional<Long> week) {}

  /** For each two near questions the most reported claim of either, on about the same day. */
  static List<NearMiss> among(List<Claim> claims) {
    Map<Near, Map<Question, Claim>> near = new LinkedHashMap<>();
    for (Claim c : claims) {
      if (c.question().scope() != Scope.OTHER_EVENT) {
        Near key =
            new Near(
                c.question().story(),
                c.question().side(),
                c.asOf().map(day -> Math.floorDiv(day.toEpochDay(), 7)));
        near.computeIfAbsent(key, k -> new LinkedHashMap<>()).putIfAbsent(c.question(), c);
      }
    }
    List<NearMiss> found = new ArrayList<>();
    for (Map<Question, Claim> group : near.values()) {
      List<Claim> one = List.copyOf(group.values());
      for (int i = 0; i < one.size(); i++) {
        for (int j = i + 1; j < one.size(); j++) {
          compare(one.get(i), one.get(j)).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<NearMiss> compare(Claim a, Claim b) {
    Question p = a.question();
    Question q = b.question();
    boolean measure = p.measure().equals(q.measure());
    boolean counted = p.counted().equals(q.counted());
    boolean scope = p.scope() == q.scope() && Draft.agree(p.place(), q.place());
    boolean persons = Counted.persons(p.counted()) && Counted.persons(q.counted());
    if (!measure && counted && scope) {
      return miss(a, b, NearMiss.Slot.MEASURE, p.measure() + " is not " + q.measure());
    }
    if (measure && !counted && scope && (persons || Counted.related(p.counted(), q.counted()))) {
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
