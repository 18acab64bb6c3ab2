package org.tallystick.app.web.holdings;

import java.util.List;
import java.util.Optional;
import org.tallystick.ledger.Decision;

/**
 * Something that waits for a decision.
 *
 * @param why it waits: {@code obsolete}, {@code differing}, the kind of a finding, {@code skipped}
 *     or {@code unreviewed}
 * @param target the figure's fingerprint
 * @param told empty where no figure reads so any longer
 * @param made the decisions that stand on it
 */
public record Waiting(String why, String target, Optional<Told> told, List<Decision> made) {
  public Waiting {
    made = List.copyOf(made);
  }
}
