package org.tallystick.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private final Table table =
      new Table(
          List.of("who", "n"),
          List.of(false, true),
          List.of(List.of("the \"ministry\", again", "12"), List.of("=1+1\nand\tmore", "3,400")));

  @Test
  void csvQuotesAndDisarmsFormulas() {
    assertEquals(
        "who,n\r\n\"the \"\"ministry\"\", again\",12\r\n\"'=1+1\nand\tmore\",\"3,400\"\r\n",
        table.csv());
  }

  @Test
  void tsvKeepsEachRowOnALine() {
    assertEquals("who\tn\nthe \"ministry\", again\t12\n=1+1 and more\t3,400\n", table.tsv());
  }

  @Test
  void markdownCellsCannotEndTheirCell() {
    Table hostile =
        new Table(List.of("a"), List.of(false), List.of(List.of("x | <b>*y*</b> [z](w)")));
    assertEquals("| a |\n| --- |\n| x \\| &lt;b>\\*y\\*&lt;/b> \\[z\\](w) |\n", hostile.markdown());
  }

  @Test
  void alignedColumnsAreCutToTheScreen() {
    List<String> lines = table.aligned(20, heading -> heading);
    assertEquals("who                n", lines.get(0));
    assertTrue(lines.stream().allMatch(l -> Printable.width(l) <= 20), lines.toString());
    assertTrue(lines.get(1).contains("…"), lines.get(1));
  }
}
