package org.tallystick.app.arrange;

import java.util.List;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;

/** A finding with the sentences that prove it. */
public record Noticed(Finding finding, List<Quote> quotes) {
  public Noticed {
    quotes = List.copyOf(quotes);
  }

  /** Whether it informs rather than warns: a rounding, or a total that moved. */
  public boolean mild() {
    return finding.drift().filter(d -> d == Drift.ROUNDED).isPresent();
  }

  public boolean dispute() {
    return finding.kind() == FindingKind.DISPUTE;
  }

  /** How much it matters to a reader: larger first. */
  public int weight() {
    return switch (finding.kind()) {
      case DISPUTE -> 100 + (int) (20 * Math.log10(Math.max(1, finding.ratio().orElse(1))));
      case CONTRADICTION -> 80;
      case ALTERED_COPY -> 70;
      case DISCREPANCY -> 60;
      case DRIFT -> mild() ? 3 : 25;
      case REVISION -> 10;
    };
  }
}
