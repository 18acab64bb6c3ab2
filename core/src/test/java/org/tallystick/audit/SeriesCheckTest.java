package org.tallystick.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SeriesCheckTest {
  private static List<String> alarms(String lines) {
    return SeriesCheck.alarms(lines.lines().map(SeriesCheckTest::row).toList()).stream()
        .map(a -> a.date() + " " + a.counted() + " " + a.kind().word())
        .toList();
  }

  /** Day, claimant, measure, counted, side, total, increment, hours. */
  private static SeriesCheck.Row row(String line) {
    String[] cells = line.split(",", -1);
    return new SeriesCheck.Row(
        LocalDate.parse(cells[0]),
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        OptionalDouble.of(Double.parseDouble(cells[5])),
        cells[6].isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(cells[6])),
        OptionalInt.of(Integer.parseInt(cells[7])));
  }

  @Test
  void aFallAndAWrongIncrementAreAlarms() {
    assertEquals(
        List.of("2031-01-02 people increment-mismatch", "2031-01-03 people decrease"),
        alarms(
            """
            2031-01-01,Board,killed,people,Velmar,100,,24
            2031-01-02,Board,killed,people,Velmar,110,12,24
            2031-01-03,Board,killed,people,Velmar,109,,24
            """));
  }

  @Test
  void anIncrementOverASilentDayIsNotComparedAndAFittingOneIsNone() {
    assertEquals(
        List.of(),
        alarms(
            """
            2031-01-01,Board,killed,people,Velmar,100,,24
            2031-01-03,Board,killed,people,Velmar,130,9,24
            2031-01-05,Board,killed,people,Velmar,150,20,48
            2031-01-06,Board,wounded,people,Velmar,7,,24
            """));
  }

  @Test
  void claimantsThatTakeTurnsAreOneSeriesAndRivalsAreNot() {
    assertEquals(
        List.of("2031-01-02 people decrease"),
        alarms(
            """
            2031-01-01,Board,killed,people,Velmar,100,,24
            2031-01-02,Office,killed,people,Velmar,90,,24
            """));
    assertEquals(
        List.of(),
        alarms(
            """
            2031-01-01,Board,killed,people,Velmar,100,,24
            2031-01-01,Office,killed,people,Velmar,80,,24
            2031-01-02,Office,killed,people,Velmar,90,,24
            """));
  }
}
