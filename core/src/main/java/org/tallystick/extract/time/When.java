package org.tallystick.extract.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.figure.Period;
import org.tallystick.figure.Slot;
import org.tallystick.text.Span;

/**
 * When a figure holds, with the spans that state it.
 *
 * @param stated spans of {@link Slot#SINCE}, {@link Slot#AS_OF} and {@link Slot#SCOPE}, as far as
 *     the text states them
 * @param implied those of the three that were filled from context
 */
public record When(Period period, Map<Slot, Span> stated, Set<Slot> implied, List<String> rules) {
  /** Copies the collections. */
  public When {
    stated = Map.copyOf(stated);
    implied = Set.copyOf(implied);
    rules = List.copyOf(rules);
  }
}
