package org.tallystick.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Speakers;
import org.tallystick.resolve.Telling;
import org.tallystick.resolve.Writing;

/**
 * Finds sums that one outlet makes of a claimant's counts and gives to the claimant: the dead and
 * the wounded told as casualties, the dead and the missing told as dead.
 */
final class Sums {
  /** Smaller sums come about by chance. */
  private static final double LEAST = 20;

  private static final Set<String> WHOLES = Set.of("casualties", "killed", "losses");
  private static final Set<String> PARTS = Set.of("killed", "wounded", "missing", "captured");

  private final Resolution resolution;
  private final Noticed noticed;

  Sums(Resolution resolution) {
    this.resolution = resolution;
    this.noticed = new Noticed(resolution);
  }

  /** Where counts of one claimant can be added: one arena, one side. */
  private record Key(String arena, Optional<String> side) {}

  List<Finding> findings() {
    Map<Key, List<Telling>> parts = new HashMap<>();
    List<Telling> wholes = new ArrayList<>();
    for (Claim c : resolution.claims()) {
      Telling t = resolution.tellings(c).get(0);
      if (t.figure().claimant().isPresent() && !t.part()) {
        if (PARTS.contains(c.question().measure()) && Writing.point(c.amount())) {
          Key key = new Key(t.arena(), c.question().side());
          parts.computeIfAbsent(key, k -> new ArrayList<>()).add(t);
        }
        boolean one = c.reports() == 1 && c.amount().low().orElse(0) >= LEAST;
        if (one && WHOLES.contains(c.question().measure())) {
          wholes.add(t);
        }
      }
    }
    List<Finding> found = new ArrayList<>();
    for (Telling whole : wholes) {
      Key key = new Key(whole.arena(), side(whole));
      sum(whole, parts.getOrDefault(key, List.of())).ifPresent(found::add);
    }
    return found;
  }

  private Optional<String> side(Telling t) {
    return resolution.claimOf(t.figure().id()).flatMap(c -> c.question().side());
  }

  private Optional<Finding> sum(Telling whole, List<Telling> parts) {
    double n = whole.figure().amount().number();
    Map<Double, Telling> byNumber = new HashMap<>();
    for (Telling part : parts) {
      Figure f = part.figure();
      boolean fits =
          part.apart(whole) <= 2
              && Speakers.compatible(f, whole.figure())
              && elsewhere(part, whole);
      Telling rest = byNumber.get(n - f.amount().number());
      if (fits && rest != null && adds(whole, rest, part)) {
        return Optional.of(finding(whole, rest, part));
      }
      if (fits && f.amount().number() > 1) {
        byNumber.putIfAbsent(f.amount().number(), part);
      }
    }
    return Optional.empty();
  }

  /** Which measures make which when added: the dead and the wounded are casualties. */
  private static boolean adds(Telling whole, Telling one, Telling other) {
    Set<String> parts =
        Set.copyOf(List.of(one.figure().measure().orElse(""), other.figure().measure().orElse("")));
    return switch (whole.figure().measure().orElse("")) {
      case "casualties" -> parts.equals(Set.of("killed", "wounded"));
      case "killed" -> parts.equals(Set.of("killed", "missing"));
      default -> parts.size() == 2;
    };
  }

  /** Whether another document tells the part: a claimant's own breakdown stands beside its sum. */
  private boolean elsewhere(Telling part, Telling whole) {
    return resolution.claimOf(part.figure().id()).stream()
        .flatMap(c -> resolution.tellings(c).stream())
        .anyMatch(t -> !t.document().id().equals(whole.document().id()));
  }

  private Finding finding(Telling whole, Telling a, Telling b) {
    boolean swap = a.figure().amount().number() > b.figure().amount().number();
    Telling less = swap ? b : a;
    Telling more = swap ? a : b;
    String from =
        Writing.words(less.figure().amount()) + " + " + Writing.words(more.figure().amount());
    return noticed.drift(
        Drift.OUTLET_SUM,
        less,
        whole,
        new Noticed.Step(from, Writing.words(whole.figure().amount())),
        String.format(
            Locale.ROOT,
            "%s gives %s to %s, who said %s and %s.",
            whole.document().id(),
            Noticed.said(whole),
            Noticed.who(whole.figure()),
            Noticed.said(less),
            Noticed.said(more)));
  }
}
