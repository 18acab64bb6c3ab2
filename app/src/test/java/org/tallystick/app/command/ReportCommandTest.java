package org.tallystick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.console.Printable;

class ReportCommandTest {
  private static final String WAR = Path.of("..", "samples", "war").toString();

  @SuppressWarnings("NullAway.Init") // JUnit sets it before any use
  @TempDir
  Path folder;

  @Test
  void theDemoIsTheReportOnTheBundledWar() {
    Run demo = Run.of("demo");
    assertEquals(0, demo.code(), demo.err());
    assertEquals(Run.of("report", WAR).out(), demo.out());
    assertTrue(demo.out().contains("297"), "the ministry's count");
    assertTrue(demo.out().contains("4,000"), "the adviser's count");
  }

  @Test
  void linesFitTheScreen() {
    Run run = Run.of("report", WAR);
    for (String line : run.lines()) {
      assertTrue(Printable.width(line) <= 100, line);
    }
  }

  @Test
  void coloursAreForScreensAlone() {
    assertFalse(Run.of("report", WAR).out().contains("\u001B"));
    assertTrue(Run.onScreen("report", WAR).out().contains("\u001B[1m"));
    assertFalse(Run.onScreen("report", "--no-color", WAR).out().contains("\u001B"));
  }

  @Test
  void recordsReferToOneAnother() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Set<String> ids = new HashSet<>();
    List<String> types = new ArrayList<>();
    for (String line : Run.of("report", "--jsonl", WAR).lines()) {
      JsonNode n = mapper.readTree(line);
      String type = n.path("type").asText();
      if (types.isEmpty() || !types.get(types.size() - 1).equals(type)) {
        types.add(type);
      }
      if (type.equals("claim") || type.equals("finding")) {
        n.path("figures").forEach(f -> assertTrue(ids.contains(f.asText()), line));
        n.path("claims").forEach(c -> assertTrue(ids.contains(c.asText()), line));
      }
      ids.add(n.path("id").asText());
    }
    types.remove("near_miss");
    assertEquals(List.of("figure", "story", "claim", "finding", "summary"), types);
  }

  @Test
  void theFilesEndingChoosesTheShape() throws IOException {
    Path page = folder.resolve("report.html");
    Run run = Run.of("report", WAR, "-o", page.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
    Path table = folder.resolve("claims.csv");
    assertEquals(0, Run.of("report", WAR, "-o", table.toString()).code());
    assertTrue(Files.readString(table).startsWith("claim,story,measure,"));
  }

  @Test
  void theLimitKeepsTheMostInterestingQuestions() {
    String all = Run.of("report", WAR).out();
    Run one = Run.of("report", "--limit", "1", WAR);
    String question = all.lines().filter(l -> l.startsWith(" 1  ")).findFirst().orElseThrow();
    assertTrue(one.out().contains(question), one.out());
    assertFalse(one.out().contains("\n 2  "), one.out());
    assertTrue(one.out().contains("more not shown"), one.out());
  }

  @Test
  void explainNamesTheRules() {
    Run run = Run.of("explain", WAR + "/01-meridian-press.txt");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("quantity  \"297\""), run.out());
    assertTrue(run.out().contains("rules ["), run.out());
  }

  @Test
  void aProfileStatesItsRuleOnEveryLine() {
    for (String profile : java.util.List.of("report", "range", "ibc", "ucdp", "acled", "ohchr")) {
      Run run = Run.of("report", "--profile", profile, "../samples/war", "--jsonl");
      assertEquals(0, run.code(), run.err());
      assertFalse(run.lines().isEmpty());
      for (String line : run.lines()) {
        assertTrue(line.contains("\"profile\":\"" + profile + "\",\"rule\":\""), line);
      }
    }
    Run range = Run.of("report", "--profile", "range", "../samples/war", "--csv");
    assertTrue(range.lines().get(0).startsWith("profile,low,high"), range.out());
    Run wrong = Run.of("report", "--profile", "mean", "../samples/war");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("there is no profile mean"), wrong.err());
  }
}
