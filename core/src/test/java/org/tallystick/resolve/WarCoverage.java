package org.tallystick.resolve;

import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;

/** A small war between Velmar and Ostrana, told by five outlets on one day and one a year later. */
public final class WarCoverage {
  private static final String DAY = "2031-05-09";

  private WarCoverage() {}

  public static Coverage coverage() {
    Coverage c = new Coverage();
    herald(c);
    post(c);
    wire(c);
    gazette(c);
    year(c);
    return c;
  }

  private static void herald(Coverage c) {
    c.doc(
            "herald",
            DAY,
            "Harbour Herald",
            "Velmar names first losses of Ostrana campaign",
            "Velmar's war office counted 612 of its soldiers dead in Ostrana on Friday."
                + " General Staff aide Tomas Brekel of Ostrana put them at more than 8,000 to Corvid"
                + " Wire. Merovia's defence secretary thinks of 1,800 to 2,400.")
        .told("612", Amount.exactly(612))
        .of("military", "Velmar")
        .by("Ministry of War of Velmar", "Velmar")
        .end()
        .told("8,000", Amount.of(Comparator.MORE_THAN, 8000))
        .of("people", "Velmar")
        .by("Tomas Brekel", "Ostrana")
        .relay("Corvid Wire")
        .end()
        .told("1,800 to 2,400", Amount.range(1800, 2400))
        .of("military", "Velmar")
        .by("Department of Defence of Merovia", "Merovia")
        .end();
  }

  private static void post(Coverage c) {
    c.doc(
            "post",
            DAY,
            "Morning Post",
            "Velmar admits almost 620 soldiers dead in Ostrana",
            "Moment of truth set against the 8,000 of Ostrana\n\n"
                + "The war office of Velmar counted 612 soldiers dead. Tomas Brekel of Ostrana said"
                + " some 7,000 soldiers of Velmar had died.")
        .headline("620", Amount.of(Comparator.NEARLY, 620))
        .of("military", "Velmar")
        .by("Velmar", "Velmar")
        .end()
        .told("8,000", Amount.exactly(8000))
        .of("military", "Velmar")
        .by("Ostrana", "Ostrana")
        .end()
        .told("612", Amount.exactly(612))
        .of("military", "Velmar")
        .by("Ministry of War of Velmar", "Velmar")
        .end()
        .told("7,000", Amount.of(Comparator.ABOUT, 7000))
        .of("military", "Velmar")
        .by("Tomas Brekel", "Ostrana")
        .end();
  }

  private static void wire(Coverage c) {
    c.doc(
            "wire",
            DAY,
            "Corvid Wire",
            "Ostrana aide: more than 8,000 Velmar troops killed",
            "Tomas Brekel, an aide of the General Staff of Ostrana, said more than 8,000 troops of"
                + " Velmar had been killed. The war office of Velmar spoke of 612 soldiers.")
        .headline("8,000", Amount.of(Comparator.MORE_THAN, 8000))
        .of("military", "Velmar")
        .by("Tomas Brekel", "Ostrana")
        .end()
        .told("8,000", Amount.of(Comparator.MORE_THAN, 8000))
        .of("military", "Velmar")
        .by("Tomas Brekel", "Ostrana")
        .end()
        .told("612", Amount.exactly(612))
        .of("military", "Velmar")
        .by("Ministry of War of Velmar", "Velmar")
        .end();
  }

  private static void gazette(Coverage c) {
    c.doc(
            "gazette",
            DAY,
            "Gazette",
            "War office of Velmar counts its dead in Ostrana",
            "In Ostrana 612 soldiers have died, the war office of Velmar said on Friday. At least"
                + " 340 civilians of Ostrana died, says the Relief League; another desk of the"
                + " League has 95.")
        .told("612", Amount.exactly(612))
        .of("military", "Velmar")
        .by("Ministry of War of Velmar", "Velmar")
        .end()
        .told("340", Amount.of(Comparator.AT_LEAST, 340))
        .of("civilians", "Ostrana")
        .by("Relief League", "Relief League")
        .end()
        .told("95", Amount.exactly(95))
        .of("civilians", "Ostrana")
        .by("Relief League", "Relief League")
        .end();
  }

  private static void year(Coverage c) {
    c.doc(
            "year",
            "2032-06-11",
            "Gazette",
            "Over 90,000 Velmar soldiers dead, says Ostrana",
            "Losses of Velmar reached 90,450 by Friday, the General Staff of Ostrana wrote, including"
                + " 870 of the last day.")
        .headline("90,000", Amount.of(Comparator.MORE_THAN, 90000))
        .of("military", "Velmar")
        .by("Ostrana", "Ostrana")
        .end()
        .told("90,450", Amount.exactly(90450))
        .of("military", "Velmar")
        .measure("losses")
        .by("General Staff of Ostrana", "Ostrana")
        .end()
        .told("870", Amount.exactly(870))
        .of("military", "Velmar")
        .measure("losses")
        .by("General Staff of Ostrana", "Ostrana")
        .window("2032-06-10")
        .partOf("90,450")
        .end();
  }
}
