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
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out depends on the documents alone: not on threads, nor on their order. */
class SameBytesTest {
  private static final Path SAMPLES = Path.of("..", "samples");
  private static final String WAR = SAMPLES.resolve("war").toString();

  @ParameterizedTest
  @ValueSource(strings = {"extract", "report", "documents"})
  void threadsDoNotMatter(String command) {
    Run one = Run.of(command, "--jsonl", "--threads", "1", WAR);
    Run seven = Run.of(command, "--jsonl", "--threads", "7", WAR);
    assertEquals(0, one.code(), one.err());
    assertEquals(one.out(), seven.out());
    assertFalse(one.out().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--jsonl", "--tsv", "--md", "--json"})
  void orderDoesNotMatter(String shape) throws IOException {
    List<String> files = new ArrayList<>();
    try (var list = Files.list(SAMPLES.resolve("war"))) {
      list.map(Path::toString).sorted().forEach(files::add);
    }
    Run forwards = report(shape, files);
    Collections.reverse(files);
    assertEquals(forwards.out(), report(shape, files).out());
  }

  private static Run report(String shape, List<String> files) {
    List<String> args = new ArrayList<>(List.of("report", shape));
    args.addAll(files);
    return Run.of(args.toArray(String[]::new));
  }

  @Test
  void theLimitTakesTheFirstDocuments() {
    Run all = Run.of("documents", "--jsonl", WAR);
    Run two = Run.of("documents", "--jsonl", "--limit", "2", "--threads", "5", WAR);
    assertEquals(all.lines().subList(0, 2), two.lines().subList(0, 2));
    assertEquals(3, two.lines().size(), "two documents and the summary");
  }

  @Test
  void recordsKeepTheContractsKeys() throws IOException {
    Run run = Run.of("extract", WAR);
    ObjectMapper mapper = new ObjectMapper();
    List<String> keys = new ArrayList<>();
    mapper.readTree(run.lines().get(0)).fieldNames().forEachRemaining(keys::add);
    keys.remove("change");
    assertEquals(
        List.of(
            "type",
            "id",
            "doc",
            "part",
            "start",
            "end",
            "text",
            "low",
            "high",
            "comparator",
            "measure",
            "counted",
            "side",
            "place",
            "claimant",
            "claimant_text",
            "claimant_start",
            "claimant_end",
            "claimant_part",
            "party",
            "relation",
            "relays",
            "stance",
            "caveats",
            "scope",
            "since",
            "as_of",
            "part_of",
            "quote",
            "implied",
            "rules"),
        keys);
    JsonNode last = mapper.readTree(run.lines().get(run.lines().size() - 1));
    assertEquals("summary", last.path("type").asText());
    assertEquals(run.lines().size() - 1, last.path("figures").asInt());
    assertEquals(0, last.path("failed").asInt());
  }

  @Test
  void quantitiesAddOtherCounts() {
    Run figures = Run.of("extract", WAR);
    Run all = Run.of("extract", "--quantities", WAR);
    assertTrue(all.lines().size() > figures.lines().size());
    assertTrue(all.out().contains("\"measure\":null"));
    assertFalse(figures.out().contains("\"measure\":null"));
  }
}
