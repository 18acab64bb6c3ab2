package org.tallystick.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.resolve.Coverage;
import org.tallystick.resolve.WarCoverage;

class AuditTest {
  private static final String WAR_OFFICE = "Ministry of War of Velmar";

  private static List<Finding> of(Coverage c, FindingKind kind) {
    return Audit.findings(c.resolve()).stream().filter(f -> f.kind() == kind).toList();
  }

  private static List<Finding> of(Coverage c, Drift drift) {
    return Audit.findings(c.resolve()).stream()
        .filter(f -> f.drift().filter(d -> d == drift).isPresent())
        .toList();
  }

  private static Coverage day(String id, String day, String text) {
    return new Coverage().doc(id, day, id + " paper", "Border war of Velmar and Ostrana", text);
  }

  @Test
  void partiesWithDisjointBoundsDispute() {
    List<Finding> found = of(WarCoverage.coverage(), FindingKind.DISPUTE);
    assertEquals(3, found.size(), found.toString());
    assertEquals(13.07, found.get(0).ratio().orElse(0));
    assertTrue(found.get(0).because().contains("612"), found.get(0).because());
  }

  @Test
  void onePartyWithTwoNumbersOnOneDayContradictsItself() {
    List<Finding> found = of(WarCoverage.coverage(), FindingKind.CONTRADICTION);
    assertTrue(
        found.stream().anyMatch(f -> f.because().contains("340") && f.because().contains("95")));
    assertTrue(
        found.stream()
            .anyMatch(f -> f.because().contains("8,000") && f.because().contains("7,000")));
  }

  @Test
  void overlappingBoundsAreNoDispute() {
    Coverage c =
        day("a", "2031-05-09", "Velmar spoke of at least 300 dead, Ostrana of 420.")
            .told("300", Amount.of(Comparator.AT_LEAST, 300))
            .of("military", "Velmar")
            .by("Velmar", "Velmar")
            .end()
            .told("420", Amount.exactly(420))
            .of("military", "Velmar")
            .by("Ostrana", "Ostrana")
            .end();
    assertEquals(List.of(), Audit.findings(c.resolve()));
  }

  @Test
  void theHeadlineThatSaysKilledOfLossesIsNamed() {
    List<Finding> found = of(WarCoverage.coverage(), Drift.MEASURE_CHANGED);
    assertEquals(1, found.size());
    assertEquals("year", found.get(0).doc().orElse(""));
    assertEquals("losses", found.get(0).from().orElse(""));
    assertEquals("killed", found.get(0).to().orElse(""));
  }

  @Test
  void theHeadlineThatRoundsIsNamed() {
    List<Finding> found = of(WarCoverage.coverage(), Drift.ROUNDED);
    assertTrue(found.stream().anyMatch(f -> f.doc().orElse("").equals("post")), found.toString());
  }

  @Test
  void theStandfirstThatDiffersFromTheBodyIsNamed() {
    List<Finding> found = of(WarCoverage.coverage(), Drift.HEADLINE_BODY);
    assertEquals(1, found.size(), found.toString());
    assertEquals("post", found.get(0).doc().orElse(""));
  }

  @Test
  void aComparatorLostFromOneOutletToTheNextIsNamed() {
    List<Finding> found = of(WarCoverage.coverage(), Drift.COMPARATOR_LOST);
    assertEquals(1, found.size(), found.toString());
    assertEquals("more_than", found.get(0).from().orElse(""));
    assertEquals("exact", found.get(0).to().orElse(""));
  }

  @Test
  void aStatedPartIsNoAlarmButOneLargerThanItsWholeIs() {
    assertEquals(List.of(), of(WarCoverage.coverage(), FindingKind.DISCREPANCY));
    Coverage c =
        day("a", "2031-05-09", "Velmar lost 60 aircraft, including 75 helicopters.")
            .told("75", Amount.exactly(75))
            .counted("helicopters")
            .partOf("60")
            .end();
    assertEquals(1, of(c, FindingKind.DISCREPANCY).size());
  }

  @Test
  void anIncrementIsCheckedAgainstTheDayBefore() {
    assertEquals(List.of(), of(bulletins(870), FindingKind.DISCREPANCY));
    List<Finding> found = of(bulletins(780), FindingKind.DISCREPANCY);
    assertEquals(1, found.size());
    assertTrue(found.get(0).because().contains("870"), found.get(0).because());
  }

  private static Coverage bulletins(double increment) {
    String number = Integer.toString((int) increment);
    return day("a", "2032-06-10", "Velmar lost 89,580, the General Staff of Ostrana wrote.")
        .told("89,580", Amount.exactly(89580))
        .of("military", "Velmar")
        .measure("losses")
        .by("General Staff of Ostrana", "Ostrana")
        .end()
        .doc("b", "2032-06-11", "B", "War", "It lost 90,450, including " + number + " in a day.")
        .told("90,450", Amount.exactly(90450))
        .of("military", "Velmar")
        .measure("losses")
        .by("General Staff of Ostrana", "Ostrana")
        .end()
        .told(number, Amount.exactly(increment))
        .of("military", "Velmar")
        .measure("losses")
        .by("General Staff of Ostrana", "Ostrana")
        .window("2032-06-10")
        .partOf("90,450")
        .end();
  }

  @Test
  void aTotalThatFallsIsARevisionAndAnOldOneToldAgainIsStale() {
    Coverage c = day("a", "2031-05-01", "The war office of Velmar counted 512 dead.");
    total(c, "512", 512).doc("b", "2031-05-05", "B", "War", "It counts 640.");
    total(c, "640", 640).doc("c", "2031-05-09", "C", "War", "It counted 512 dead.");
    assertEquals(0, of(total(c, "512", 512), FindingKind.REVISION).size());
    assertEquals("c", of(c, Drift.STALE).get(0).doc().orElse(""));
    c.doc("d", "2031-05-11", "D", "War", "It now counts 498.");
    assertEquals(1, of(total(c, "498", 498), FindingKind.REVISION).size());
  }

  private static Coverage total(Coverage c, String expression, double number) {
    return c.told(expression, Amount.exactly(number))
        .of("military", "Velmar")
        .by(WAR_OFFICE, "Ostrana")
        .end();
  }

  @Test
  void aNumberGivenToAnotherPersonIsNamed() {
    Coverage c =
        day("a", "2031-05-09", "Aide Tomas Brekel counted 4,310 dead soldiers of Velmar.")
            .told("4,310", Amount.exactly(4310))
            .of("military", "Velmar")
            .by("Tomas Brekel", "Ostrana")
            .end()
            .doc("b", "2031-05-09", "B", "War", "President Ilan Dorsa counted 4,310 dead.")
            .told("4,310", Amount.exactly(4310))
            .of("military", "Velmar")
            .by("Ilan Dorsa", "Ostrana")
            .end();
    List<Finding> found = of(c, Drift.CLAIMANT_CHANGED);
    assertEquals(1, found.size());
    assertEquals("Ilan Dorsa", found.get(0).to().orElse(""));
  }

  @Test
  void soldiersToldAsCiviliansAndADayToldAsTheTotalAreNamed() {
    Coverage c =
        day("a", "2031-05-09", "Ostrana counted 431 soldiers of Velmar killed since Thursday.")
            .told("431", Amount.exactly(431))
            .of("military", "Velmar")
            .by("Ostrana", "Ostrana")
            .end()
            .doc("b", "2031-05-09", "B", "War", "Ostrana counted 431 civilians of Velmar killed.")
            .told("431", Amount.exactly(431))
            .of("civilians", "Velmar")
            .by("Ostrana", "Ostrana")
            .end()
            .doc("c", "2031-05-09", "C", "War", "In a day 431 soldiers fell, Ostrana said.")
            .told("431", Amount.exactly(431))
            .of("military", "Velmar")
            .by("Ostrana", "Ostrana")
            .window("2031-05-08")
            .end();
    assertEquals(1, of(c, Drift.COUNTED_CHANGED).size());
    assertEquals("a", of(c, Drift.SCOPE_CHANGED).get(0).doc().orElse(""));
  }

  @Test
  void aCopyWithAnotherNumberIsNeverFolded() {
    Coverage c = new Coverage();
    ferry(c, "a", "27");
    ferry(c, "b", "72");
    List<Finding> found = of(c, FindingKind.ALTERED_COPY);
    assertEquals(1, found.size());
    assertEquals(2, c.resolve().claims().size());
    assertTrue(found.get(0).because().contains("27") && found.get(0).because().contains("72"));
  }

  @Test
  void aFaithfulCopyIsOneOrigin() {
    Coverage c = new Coverage();
    ferry(c, "a", "27");
    ferry(c, "b", "27");
    assertEquals(1, c.resolve().claims().get(0).origins());
    assertEquals(2, c.resolve().claims().get(0).reports());
    assertEquals(List.of(), Audit.findings(c.resolve()));
  }

  private static void ferry(Coverage c, String id, String dead) {
    c.doc(
            id,
            "2031-08-02",
            "Paper " + id,
            "Ferry Sandrine capsizes off Cape Orlo",
            "The ferry Sandrine turned over in high waves off Cape Orlo before dawn on Saturday."
                + " The coast guard said "
                + dead
                + " people drowned. Divers reached the hull by noon, and fishing boats from the"
                + " village of Perra brought survivors to the pier, where families waited with"
                + " blankets and hot soup while the mayor read out names from a list.")
        .told(dead, Amount.exactly(Double.parseDouble(dead)))
        .by("Coast guard", "independent")
        .event()
        .end();
  }
}
