package org.tallystick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesCommandTest {
  private static final String HEAD =
      "date,claimant,measure,counted,side,comparator,cumulative,increment,period_hours\n";

  @SuppressWarnings("NullAway.Init") // JUnit sets it before any use
  @TempDir
  Path folder;

  private Path series(String rows) throws IOException {
    return Files.writeString(folder.resolve("dam.csv"), HEAD + rows);
  }

  @Test
  void aFallAndAWrongIncrementAreFound() throws IOException {
    Path file =
        series(
            """
            2032-01-01,Relief,missing,people,Karst,exact,40,,24
            2032-01-02,Relief,missing,people,Karst,exact,52,12,24
            2032-01-03,Relief,missing,people,Karst,exact,60,9,24
            2032-01-04,Relief,missing,people,Karst,exact,58,,24
            """);
    Run run = Run.of("series", "--check", file.toString());
    assertEquals(1, run.code(), run.err());
    assertEquals(2, run.lines().size(), run.out());
    assertTrue(
        run.lines()
            .get(0)
            .startsWith(
                "{\"type\":\"alarm\",\"series\":\"dam\",\"date\":\"2032-01-03\","
                    + "\"measure\":\"missing\",\"counted\":\"people\","
                    + "\"kind\":\"increment-mismatch\""),
        run.out());
    assertTrue(run.lines().get(1).contains("\"kind\":\"decrease\""), run.out());
  }

  @Test
  void nothingFoundIsZeroAndSilent() throws IOException {
    Path file =
        series(
            """
            2032-01-01,Relief,missing,people,Karst,exact,40,,24
            2032-01-02,Relief,missing,people,Karst,exact,52,12,24
            """);
    Run run = Run.of("series", "--check", file.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
  }

  @Test
  void aFileThatIsNoSeriesIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    Run run = Run.of("series", "--check", file.toString(), folder.resolve("gone.csv").toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("other.csv: the series has no column 'date'"), run.err());
    assertTrue(run.err().contains("gone.csv cannot be read or does not exist"), run.err());
    assertEquals(2, run.err().lines().count());
  }
}
