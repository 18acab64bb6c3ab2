package org.tallystick.app.arrange;

import java.util.List;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;

/**
 * A claim as a row.
 *
 * @param said the amount in the words of the first report
 * @param quotes the sentences that report it, the one that says it best first
 * @param drifted other amounts under which reports carry it
 */
public record ClaimRow(Claim claim, String said, List<Quote> quotes, List<Amount> drifted) {
  public ClaimRow {
    quotes = List.copyOf(quotes);
    drifted = List.copyOf(drifted);
  }
}
