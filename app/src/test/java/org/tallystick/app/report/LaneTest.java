package org.tallystick.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;

class LaneTest {
  @Test
  void equalFactorsAreEqualSteps() {
    Lane lane = Lane.over(List.of(Amount.exactly(10), Amount.exactly(1000)));
    assertEquals(lane.at(100) - lane.at(10), lane.at(1000) - lane.at(100), 1e-9);
    assertEquals(List.of(10.0, 100.0, 1000.0), lane.ticks(3));
  }

  @Test
  void zeroHasItsOwnPlace() {
    Lane lane = Lane.over(List.of(Amount.exactly(0), Amount.exactly(40)));
    assertTrue(lane.zero());
    assertEquals(0, lane.at(0));
    assertTrue(lane.at(40) > 0);
    assertTrue(Lane.over(List.of(Amount.exactly(0))).zero());
  }

  @Test
  void closeRivalsStillStandApart() {
    Lane lane = Lane.over(List.of(Amount.exactly(498), Amount.exactly(500)));
    assertTrue(lane.at(500) > lane.at(498));
    assertTrue(lane.ticks(5).size() >= 2, lane.ticks(5).toString());
  }

  @Test
  void stripsShowTheComparator() {
    Lane lane = Lane.over(List.of(Amount.exactly(10), Amount.exactly(1000)));
    assertTrue(Strip.of(Amount.exactly(100), lane, 21).contains("●"));
    assertTrue(Strip.of(Amount.of(Comparator.ABOUT, 100), lane, 21).contains("○"));
    assertTrue(Strip.of(Amount.of(Comparator.MORE_THAN, 100), lane, 21).contains("●──►"));
    assertTrue(Strip.of(Amount.of(Comparator.AT_MOST, 100), lane, 21).contains("◄──●"));
    assertTrue(Strip.of(Amount.of(Comparator.VAGUE, 24), lane, 21).contains("░░"));
    assertTrue(Strip.of(Amount.range(100, 400), lane, 21).contains("━"));
    assertEquals(21, Strip.of(Amount.of(Comparator.MORE_THAN, 1000), lane, 21).length());
  }
}
