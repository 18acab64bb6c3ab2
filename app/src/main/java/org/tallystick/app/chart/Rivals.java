package org.tallystick.app.chart;

import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Relation;

/**
 * Rival claims to be drawn side by side.
 *
 * @param sentence the chart in words
 * @param rows a row for each claimant, in the order to be drawn
 * @param spread the two that cannot both hold, where there are such
 */
public record Rivals(String sentence, List<Row> rows, Optional<Spread> spread) {
  /**
   * One claimant.
   *
   * @param marks the claimant's claims, the one to stress first
   */
  public record Row(String name, Relation relation, String reports, List<Mark> marks) {
    public Row {
      marks = List.copyOf(marks);
    }
  }

  /**
   * One claim.
   *
   * @param said the amount as it is said
   * @param tip the claim in words
   * @param drifted other amounts under which reports carry it
   * @param link where the claim is shown
   */
  public record Mark(
      Amount amount, String said, String tip, List<Amount> drifted, Optional<String> link) {
    public Mark {
      drifted = List.copyOf(drifted);
    }
  }

  /**
   * Two numbers that cannot both hold.
   *
   * @param from the smaller
   * @param to the larger
   * @param ratio how many times
   */
  public record Spread(double from, double to, String ratio) {}

  public Rivals {
    rows = List.copyOf(rows);
  }

  boolean linked() {
    return rows.stream().flatMap(r -> r.marks().stream()).anyMatch(m -> m.link().isPresent());
  }
}
