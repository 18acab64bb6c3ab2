package org.tallystick.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

class SeriesCheckTest {
  private static final String HEAD =
      "date,claimant,measure,counted,side,comparator,cumulative,increment,period_hours\n";

  private static List<String> alarms(String lines) {
    SeriesFile file = SeriesFile.of(Document.of("s", "", HEAD + lines), Map.of());
    return SeriesCheck.alarms(file.rows()).stream()
        .map(a -> a.date() + " " + a.counted() + " " + a.kind().word())
        .toList();
  }

  @Test
  void aFallAndAWrongIncrementAreAlarms() {
    assertEquals(
        List.of("2031-01-02 people increment-mismatch", "2031-01-03 people decrease"),
        alarms(
            """
            2031-01-01,Board,killed,people,Velmar,exact,100,,24
            2031-01-02,Board,killed,people,Velmar,exact,110,12,24
            2031-01-03,Board,killed,people,Velmar,exact,109,,24
            """));
  }

  @Test
  void anIncrementOverASilentDayIsNotComparedAndAFittingOneIsNone() {
    assertEquals(
        List.of(),
        alarms(
            """
            2031-01-01,Board,killed,people,Velmar,exact,100,,24
            2031-01-03,Board,killed,people,Velmar,exact,130,9,24
            2031-01-05,Board,killed,people,Velmar,exact,150,20,48
            2031-01-06,Board,wounded,people,Velmar,exact,7,,24
            """));
  }

  @Test
  void claimantsThatTakeTurnsAreOneSeriesAndRivalsAreNot() {
    assertEquals(
        List.of("2031-01-02 people decrease"),
        alarms(
            """
            2031-01-01,Board,killed,people,Velmar,exact,100,,24
            2031-01-02,Office,killed,people,Velmar,exact,90,,24
            """));
    assertEquals(
        List.of(),
        alarms(
            """
            2031-01-01,Board,killed,people,Velmar,exact,100,,24
            2031-01-01,Office,killed,people,Velmar,exact,80,,24
            2031-01-02,Office,killed,people,Velmar,exact,90,,24
            """));
  }

  @Test
  void totalsAreFiguresAtTheirCells() {
    Document d =
        Document.of("s", "", HEAD + "2031-01-01,\"Board, the\",killed,people,,exact,100,,\n");
    Figure f = SeriesFile.of(d, Map.of()).figures().get(0);
    assertEquals("100", d.text(f.at()));
    assertEquals("Board, the", f.claimant().orElse(""));
  }

  @Test
  void ownColumnNamesAreMappedAndFaultsNameTheLine() {
    Document own = Document.of("s", "", "day,what,whom,total\n2031-01-01,killed,people,9\n");
    Map<String, String> columns =
        Map.of("date", "day", "measure", "what", "counted", "whom", "cumulative", "total");
    assertEquals(9, SeriesFile.of(own, columns).rows().get(0).cumulative().orElse(0));
    Document bad = Document.of("s", "", HEAD + "yesterday,Board,killed,people,,exact,1,,\n");
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> SeriesFile.of(bad, Map.of()));
    assertTrue(fault.toString().contains("s line 2"), fault.toString());
  }
}
