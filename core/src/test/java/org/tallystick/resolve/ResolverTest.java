package org.tallystick.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.audit.Audit;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

class ResolverTest {
  private static Claim claim(Resolution r, double number, String measure) {
    return r.claims().stream()
        .filter(c -> c.amount().number() == number && c.question().measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneAnnouncementToldByFourOutletsIsOneClaim() {
    Resolution r = WarCoverage.coverage().resolve();
    Claim c = claim(r, 612, "killed");
    assertEquals(4, c.reports());
    assertEquals("military", c.question().counted());
    assertTrue(r.tellings(c).stream().anyMatch(t -> t.figure().text().equals("620")), "rounded");
  }

  @Test
  void whatARelayCarriesIsOneOrigin() {
    Claim c = claim(WarCoverage.coverage().resolve(), 8000, "killed");
    assertEquals(2, c.reports(), "the wire and the paper that names it");
    assertEquals(1, c.origins());
    assertEquals("military", c.question().counted(), "the narrowest class told");
  }

  @Test
  void rivalsShareOneQuestion() {
    Resolution r = WarCoverage.coverage().resolve();
    assertEquals(claim(r, 612, "killed").question(), claim(r, 8000, "killed").question());
    assertEquals(claim(r, 612, "killed").question(), claim(r, 1800, "killed").question());
    assertEquals(claim(r, 612, "killed").question(), claim(r, 7000, "killed").question());
    assertNotEquals(claim(r, 90000, "killed").question(), claim(r, 90450, "losses").question());
  }

  @Test
  void aLostComparatorIsAnotherClaim() {
    Resolution r = WarCoverage.coverage().resolve();
    long claims =
        r.claims().stream()
            .filter(c -> c.amount().number() == 8000 && c.question().measure().equals("killed"))
            .count();
    assertEquals(2, claims);
  }

  @Test
  void documentsAndFiguresInAnyOrderGiveTheSame() {
    Coverage c = WarCoverage.coverage();
    Resolution first = c.resolve();
    for (int seed = 0; seed < 20; seed++) {
      List<Document> documents = new ArrayList<>(c.documents());
      List<Figure> figures = new ArrayList<>(c.figures());
      Collections.shuffle(documents, new Random(seed));
      Collections.shuffle(figures, new Random(seed + 100));
      Resolution other = Resolver.resolve(documents, figures);
      assertEquals(first.stories(), other.stories());
      assertEquals(first.claims(), other.claims());
      assertEquals(first.nearMisses(), other.nearMisses());
      assertEquals(Audit.findings(first), Audit.findings(other));
    }
  }

  @Test
  void addingOneByOneInAnyOrderGivesTheSame() {
    Coverage c = WarCoverage.coverage();
    Resolution all = c.resolve();
    for (int seed = 0; seed < 20; seed++) {
      List<Document> documents = new ArrayList<>(c.documents());
      Collections.shuffle(documents, new Random(seed));
      Resolving resolving = new Resolving(List.of());
      for (Document d : documents) {
        resolving.add(d, c.figures());
      }
      assertEquals(all.stories(), resolving.resolution().stories());
      assertEquals(all.claims(), resolving.resolution().claims());
      assertEquals(all.copies(), resolving.resolution().copies());
      assertEquals(Audit.findings(all), Audit.findings(resolving.resolution()));
    }
  }

  @Test
  void asOfADayOnlyWhatWasPublishedByThenCounts() {
    Coverage c = WarCoverage.coverage();
    Resolution then =
        Resolver.asOf(LocalDate.parse("2031-06-01"), c.documents(), c.figures(), List.of());
    assertEquals(4, then.documents().size());
    assertTrue(then.claims().stream().noneMatch(x -> x.amount().number() >= 90000));
  }

  @Test
  void aYearLaterIsAnotherStoryOfTheSameConflict() {
    Resolution r = WarCoverage.coverage().resolve();
    assertEquals(2, r.stories().size());
    assertEquals(4, r.stories().get(0).docs().size());
    assertEquals(3, r.stories().get(0).because().size());
    assertEquals(
        claim(r, 612, "killed").question().story(), claim(r, 90450, "losses").question().story());
  }

  @Test
  void aPersonsSplitAndMergeOfDocumentsWin() {
    Coverage c = WarCoverage.coverage();
    List<Decision> apart =
        List.of(new Decision(false, "gazette", "herald"), new Decision(true, "year", "herald"));
    Resolution r = Resolver.resolve(c.documents(), c.figures(), apart);
    assertTrue(
        r.stories().stream()
            .noneMatch(s -> s.docs().contains("gazette") && s.docs().contains("herald")));
    assertTrue(
        r.stories().stream()
            .anyMatch(s -> s.docs().contains("year") && s.docs().contains("herald")));
  }

  @Test
  void aPersonsSplitOfFiguresWins() {
    Coverage c = WarCoverage.coverage();
    Claim one = claim(c.resolve(), 612, "killed");
    Decision split = new Decision(false, one.figures().get(0), one.figures().get(1));
    Resolution r = Resolver.resolve(c.documents(), c.figures(), List.of(split));
    assertNotEquals(r.claimOf(one.figures().get(0)), r.claimOf(one.figures().get(1)));
  }

  @Test
  void theSameNumberOfAnotherPartyOrDayIsAnotherClaim() {
    Coverage c = new Coverage();
    c.doc("a", "2031-05-09", "A", "Border war", "Velmar said 40 of its men fell.")
        .told("40", Amount.exactly(40))
        .of("military", "Velmar")
        .by("Velmar", "Velmar")
        .end()
        .doc("b", "2031-05-09", "B", "Border war", "Ostrana said 40 men of Velmar fell.")
        .told("40", Amount.exactly(40))
        .of("military", "Velmar")
        .by("Ostrana", "Ostrana")
        .end()
        .doc("c", "2031-05-29", "C", "Border war", "Velmar said 40 of its men fell.")
        .told("40", Amount.exactly(40))
        .of("military", "Velmar")
        .by("Velmar", "Velmar")
        .end();
    assertEquals(3, c.resolve().claims().size());
  }

  @Test
  void nearMissesSayWhatKeepsThemApart() {
    Coverage c = new Coverage();
    c.doc("a", "2031-05-09", "A", "Losses", "Velmar lost 330, Ostrana said; the League names 310.")
        .told("330", Amount.exactly(330))
        .of("military", "Velmar")
        .measure("losses")
        .by("Ostrana", "Ostrana")
        .end()
        .told("310", Amount.of(Comparator.AT_LEAST, 310))
        .of("military", "Velmar")
        .by("Relief League", "Relief League")
        .end();
    List<NearMiss> near = c.resolve().nearMisses();
    assertEquals(1, near.size());
    assertEquals(NearMiss.Slot.MEASURE, near.get(0).slot());
  }

  @Test
  void nothingComesOfNothing() {
    Resolution r = Resolver.resolve(List.of(), List.of());
    assertTrue(r.claims().isEmpty() && r.stories().isEmpty() && Audit.findings(r).isEmpty());
  }
}
