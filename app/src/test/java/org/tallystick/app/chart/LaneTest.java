package org.tallystick.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.figure.Amount;

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
}
