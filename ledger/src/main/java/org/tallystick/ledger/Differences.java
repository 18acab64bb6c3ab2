package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.figure.Figure;

/** The slots in which two figures differ, by the words of the records. */
final class Differences {
  private Differences() {}

  static List<String> of(Figure a, Figure b) {
    List<String> changed = new ArrayList<>();
    add(changed, "part", a.at().part(), b.at().part());
    add(changed, "amount", a.amount(), b.amount());
    for (String field : Judgement.FIELDS) {
      add(changed, field, FigureRow.slot(a, field), FigureRow.slot(b, field));
    }
    add(changed, "relays", a.relays(), b.relays());
    add(changed, "stance", a.stance(), b.stance());
    add(changed, "caveats", a.caveats(), b.caveats());
    return changed;
  }

  private static void add(List<String> changed, String slot, Object a, Object b) {
    if (!a.equals(b)) {
      changed.add(slot);
    }
  }
}
