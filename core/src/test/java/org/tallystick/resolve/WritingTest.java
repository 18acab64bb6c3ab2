package org.tallystick.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;

class WritingTest {
  @ParameterizedTest
  @CsvSource({
    "EXACT, 612, NEARLY, 620, true",
    "EXACT, 612, NEARLY, 610, false",
    "EXACT, 1543, EXACT, 1500, true",
    "EXACT, 1543, EXACT, 1600, false",
    "EXACT, 90450, MORE_THAN, 90000, true",
    "EXACT, 89900, MORE_THAN, 90000, false",
    "MORE_THAN, 8000, EXACT, 8000, false",
    "MORE_THAN, 8000, AT_LEAST, 8000, false",
    "ABOUT, 8000, NEARLY, 8000, true",
    "EXACT, 5740, ABOUT, 6000, false",
    "EXACT, 41, EXACT, 40, false",
    "EXACT, 12, EXACT, 12, true",
    "EXACT, 12, EXACT, 13, false"
  })
  void oneNumberInTwoWritings(Comparator a, double x, Comparator b, double y, boolean same) {
    assertEquals(same, Writing.same(Amount.of(a, x), Amount.of(b, y)));
    assertEquals(same, Writing.same(Amount.of(b, y), Amount.of(a, x)));
  }
}
