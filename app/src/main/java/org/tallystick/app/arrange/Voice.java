package org.tallystick.app.arrange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.figure.Relation;

/**
 * One claimant's answers to a question: a row of the chart.
 *
 * @param claims the weightiest first: latest day, then most reports
 */
public record Voice(String name, Relation relation, List<ClaimRow> claims) {
  private static final Comparator<ClaimRow> WEIGHTIEST =
      Comparator.comparing((ClaimRow r) -> r.claim().asOf().orElse(LocalDate.MIN))
          .thenComparingInt(r -> r.claim().reports())
          .reversed()
          .thenComparing(r -> r.claim().id());

  public Voice {
    claims = claims.stream().sorted(WEIGHTIEST).toList();
  }

  /** The claimants of these claims, in order of their smallest number. */
  public static List<Voice> of(List<ClaimRow> rows) {
    Map<String, List<ClaimRow>> byName = new LinkedHashMap<>();
    for (ClaimRow row : rows) {
      byName.computeIfAbsent(Wording.claimant(row.claim()), n -> new ArrayList<>()).add(row);
    }
    List<Voice> voices = new ArrayList<>();
    byName.forEach((name, own) -> voices.add(new Voice(name, relation(own), own)));
    return voices;
  }

  private static Relation relation(List<ClaimRow> rows) {
    return rows.stream()
        .map(r -> r.claim().relation())
        .filter(r -> r != Relation.UNKNOWN)
        .findFirst()
        .orElse(Relation.UNKNOWN);
  }

  public int reports() {
    return claims.stream().mapToInt(r -> r.claim().reports()).sum();
  }
}
