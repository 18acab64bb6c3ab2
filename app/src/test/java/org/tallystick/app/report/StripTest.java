package org.tallystick.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.app.chart.Lane;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;

class StripTest {
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
