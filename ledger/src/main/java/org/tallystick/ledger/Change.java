package org.tallystick.ledger;

import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Figure;

/**
 * How the figures of two versions of one document differ.
 *
 * @param lines the figures that are not the same in both, in order of the text
 * @param same how many are
 */
public record Change(StoredVersion from, StoredVersion to, List<Line> lines, int same) {
  /**
   * A figure on one side, or on both with other slots.
   *
   * @param from empty where it was added
   * @param to empty where it went
   * @param changed names of the slots that differ, where it is on both sides
   */
  public record Line(Optional<Figure> from, Optional<Figure> to, List<String> changed) {}
}
