package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

class SeriesFileTest {
  private static final String HEAD =
      "date,claimant,measure,counted,side,comparator,cumulative,increment,period_hours\n";

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
