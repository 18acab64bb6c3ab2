package org.tallystick.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.Tallystick;
import org.tallystick.text.Document;

/**
 * What it costs to derive after each few hundred documents while a ledger grows, in order of
 * publication. With {@code -Dtallystick.growth=FILE,FILE} (JSON Lines) the real reader reads those
 * files over and over, each time five years later, up to {@code -Dtallystick.documents}, deriving
 * after each {@code -Dtallystick.step}.
 */
class GrowthTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int STEP = Integer.getInteger("tallystick.step", 200);

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  @Test
  void derivingCostsTheSameHoweverMuchIsThere() throws Exception {
    String files = System.getProperty("tallystick.growth", "");
    int documents = Integer.getInteger("tallystick.documents", 12 * STEP);
    Path file = folder.resolve("growth.db");
    List<double[]> steps = new ArrayList<>();
    try (Child child =
        Child.start(
            "growth", file.toString(), files, String.valueOf(documents), String.valueOf(STEP))) {
      assertEquals("go", child.line());
      for (String line = child.line(); !line.isEmpty(); line = child.line()) {
        if (line.startsWith("step ")) {
          String[] words = line.split(" ");
          steps.add(new double[] {Double.parseDouble(words[2]), Double.parseDouble(words[3])});
          if (!files.isEmpty()) {
            System.out.println(line);
          }
        }
      }
      assertEquals(0, child.exit());
    }
    // The first thousands warm up; a thousand takes a while, so that chance weighs little.
    int third = steps.size() / 3;
    double early = mean(steps.subList(third, 2 * third));
    double late = mean(steps.subList(2 * third, steps.size()));
    System.out.printf("deriving: %.2f, later %.2f ms a document%n", early, late);
    assertTrue(late < 4 * early, early + " ms a document became " + late);
  }

  private static double mean(List<double[]> steps) {
    return steps.stream().mapToDouble(s -> s[0]).average().orElse(0);
  }

  /**
   * In a process of its own: says for each step how many documents there are, CPU milliseconds of
   * deriving for each new one, and megabytes of heap in use after a collection.
   */
  static void measure(String place, String files, int documents, int step) throws Exception {
    Extraction reader =
        files.isEmpty() ? Coverage.FIRST : new Extraction("english", Tallystick.english()::figures);
    List<Document> once = files.isEmpty() ? made() : read(files);
    List<Document> next = new ArrayList<>();
    int stored = 0;
    try (Ledger ledger = Coverage.open(place, Coverage.options())) {
      for (int round = 0; stored < documents; round++) {
        for (Document d : once) {
          next.add(later(d, round));
          if (next.size() == step && stored < documents) {
            Coverage.put(ledger, reader, next);
            stored += next.size();
            next.clear();
            System.out.println(step(ledger, stored, step));
          }
        }
      }
    }
  }

  private static String step(Ledger ledger, int stored, int step) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ledger.refresh();
    double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        "step %d %.3f %d",
        stored, cpu / step, (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
  }

  private static Document later(Document d, int round) {
    return new Document(
        d.id() + "-" + round,
        d.title(),
        d.text(),
        d.published().map(day -> day.plusYears(5L * round)),
        d.publishedFrom(),
        d.outlet(),
        Optional.empty(),
        d.language(),
        d.partial(),
        d.asides());
  }

  /** Four years of storms, some told several times. */
  private static List<Document> made() {
    List<Document> documents = new ArrayList<>();
    for (Document d : Child.many(1500)) {
      LocalDate day = LocalDate.of(2031, 1, 1).plusDays(documents.size());
      documents.add(d.publishedOn(day, "jsonl"));
    }
    return documents;
  }

  private static List<Document> read(String files) throws Exception {
    List<Document> documents = new ArrayList<>();
    for (String file : files.split(",")) {
      for (String line : Files.readAllLines(Path.of(file))) {
        JsonNode node = MAPPER.readTree(line);
        if (node.path("published").isTextual()) {
          documents.add(
              Document.of(
                      node.path("id").asText(),
                      node.path("title").asText(""),
                      node.path("text").asText(""))
                  .by(node.path("outlet").asText("unnamed"))
                  .publishedOn(
                      LocalDate.parse(node.path("published").asText().substring(0, 10)), "jsonl"));
        }
      }
    }
    documents.sort(
        Comparator.comparing((Document d) -> d.published().orElseThrow())
            .thenComparing(Document::id));
    LocalDate first = documents.get(0).published().orElseThrow();
    documents.removeIf(d -> d.published().orElseThrow().isAfter(first.plusYears(5)));
    return documents;
  }
}
