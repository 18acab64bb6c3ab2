package org.tallystick.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tallystick.figure.Claim;

/**
 * A claim in its claimant's series on one question.
 *
 * @param date for which it holds, else when it was first seen
 * @param difference from the claim before it
 */
public record Step(Claim claim, Optional<LocalDate> date, Optional<Double> difference) {
  /** What a row holds. */
  public static final List<String> COLUMNS =
      List.of(
          "date",
          "claimant",
          "comparator",
          "low",
          "high",
          "difference",
          "reports",
          "origins",
          "claim");

  /** The claims of one question, claimant by claimant, each in order of time. */
  public static List<Step> series(List<Claim> claims, Optional<String> claimant) {
    Map<String, List<Claim>> byClaimant = new TreeMap<>();
    for (Claim claim : claims) {
      String name = claim.claimant().orElse("");
      if (claimant.map(name::equals).orElse(true)) {
        byClaimant.computeIfAbsent(name, n -> new ArrayList<>()).add(claim);
      }
    }
    List<Step> steps = new ArrayList<>();
    for (List<Claim> series : byClaimant.values()) {
      series.sort(
          Comparator.comparing((Claim c) -> date(c).orElse(LocalDate.MIN))
              .thenComparing(c -> c.amount().number())
              .thenComparing(Claim::id));
      Optional<Claim> before = Optional.empty();
      for (Claim claim : series) {
        Optional<Double> difference =
            before.map(b -> claim.amount().number() - b.amount().number());
        steps.add(new Step(claim, date(claim), difference));
        before = Optional.of(claim);
      }
    }
    return steps;
  }

  private static Optional<LocalDate> date(Claim claim) {
    return claim.asOf().or(claim::firstSeen);
  }

  /** The step as text, in order of the columns; open values are empty. */
  public List<String> row() {
    return List.of(
        date.map(LocalDate::toString).orElse(""),
        claim.claimant().orElse(""),
        claim.amount().comparator().word(),
        number(claim.amount().low()),
        number(claim.amount().high()),
        difference.map(d -> (d > 0 ? "+" : "") + number(OptionalDouble.of(d))).orElse(""),
        String.valueOf(claim.reports()),
        String.valueOf(claim.origins()),
        claim.id());
  }

  private static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double d = value.getAsDouble();
    return d == Math.rint(d) ? String.valueOf((long) d) : String.valueOf(d);
  }

  /** The record of the step. */
  public ObjectNode json() {
    ObjectNode o = Values.NODES.objectNode();
    List<String> row = row();
    o.put("type", "step");
    for (int i = 0; i < COLUMNS.size(); i++) {
      o.put(COLUMNS.get(i), row.get(i).isEmpty() ? null : row.get(i));
    }
    return o;
  }
}
