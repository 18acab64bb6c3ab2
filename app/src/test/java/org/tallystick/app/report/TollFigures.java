package org.tallystick.app.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Period;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Stance;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/** Figures made by hand for tests. */
public final class TollFigures {
  private TollFigures() {}

  /** People of no stated side, in the body, at the first place where the expression stands. */
  public static Figure of(
      Document d, String text, double number, String measure, Optional<String> claimant) {
    int start = d.text().indexOf(text);
    return new Figure(
        d.id() + start,
        d.id(),
        new Span(Part.BODY, start, start + text.length()),
        text,
        Amount.exactly(number),
        Optional.of(measure),
        "people",
        Optional.empty(),
        Optional.empty(),
        claimant,
        Optional.empty(),
        Relation.UNKNOWN,
        List.of(),
        Stance.ASSERTED,
        List.of(),
        new Period(Scope.INTERVAL, Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        new Span(Part.BODY, 0, d.text().length()),
        d.text(),
        Map.of(),
        Set.of(),
        List.of());
  }
}
