package org.tallystick.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.text.Document;

/**
 * Memory, rate, size and the speed of the list of questions. The everyday run is small; the
 * measured one is {@code -Dtallystick.documents=20000 -Dtallystick.figures=1000000}.
 */
class ScaleTest {
  private static final int DOCUMENTS = Integer.getInteger("tallystick.documents", 400);
  private static final int FIGURES = Integer.getInteger("tallystick.figures", 16_000);

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  /** A document of about four thousand characters with eight figures. */
  private static Document document(int number) {
    return document(number, 8, 7);
  }

  private static Document document(int number, int figures, int padding) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < figures; i++) {
      text.append("The storm killed ")
          .append(10 + (number + i) % 900)
          .append(" people in district ");
      text.append((char) ('a' + i % 26)).append(", the interior ministry said. ");
      text.append("Roads were closed and power was cut in much of the district. ".repeat(padding));
    }
    return Coverage.document(
        "report-" + number, "Outlet " + number % 7, 1 + number % 28, "A storm", text.toString());
  }

  /** In a process of its own: imports and says seconds, megabytes of heap at most, and of file. */
  static void measure(String place, int documents) throws Exception {
    long start = System.nanoTime();
    try (Ledger ledger = Coverage.open(place, Coverage.options());
        Importing importing = ledger.importing(Coverage.FIRST, 2, outcome -> {})) {
      for (int i = 0; i < documents; i++) {
        importing.add(new Incoming(document(i), "made", Optional.empty(), Optional.empty()));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(ScaleTest::peak)
            .sum();
    double cpu =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime()
            / 1e9;
    System.out.printf(
        "%.0f %d %.0f %.0f%n", seconds, peak / 1_000_000, documents / seconds, documents / cpu);
  }

  private static long peak(MemoryPoolMXBean pool) {
    return pool.getPeakUsage().getUsed();
  }

  @Test
  void memoryDoesNotGrowWithTheInput() throws Exception {
    Path file = folder.resolve("many.db");
    try (Child child = Child.start("scale", file.toString(), String.valueOf(DOCUMENTS))) {
      assertEquals("go", child.line());
      String measured = child.line();
      assertEquals(0, child.exit());
      long megabytes = Long.parseLong(measured.split(" ")[1]);
      System.out.printf(
          "%d documents under -Xmx256m: %s documents a second, %s a CPU second, heap at most %d MB,"
              + " file %d MB%n",
          DOCUMENTS,
          measured.split(" ")[2],
          measured.split(" ")[3],
          megabytes,
          Files.size(file) / 1_000_000);
      assertTrue(megabytes < 256, measured);
    }
    try (Ledger ledger = Coverage.open(file)) {
      assertTrue(ledger.doctor().contains("figure rows: " + 8 * DOCUMENTS));
    }
  }

  @Test
  void theListOfQuestionsIsQuickAtAnySize() throws Exception {
    Path file = folder.resolve("million.db");
    Path bare = folder.resolve("bare.db");
    try (Ledger ledger = Coverage.open(file);
        Ledger without = Coverage.open(bare)) {
      fill(ledger, Coverage.FIRST);
      fill(without, new Extraction("blind", d -> java.util.List.of()));
    }
    double each = (Files.size(file) - Files.size(bare)) / (double) FIGURES;
    questions(file);
    try (Ledger ledger = Coverage.open(file)) {
      double[] first = timed(ledger, QuestionFilter.first(50));
      QuestionFilter side =
          new QuestionFilter(
              Optional.of("killed"),
              Optional.of("side 3"),
              Optional.empty(),
              Optional.empty(),
              50,
              0);
      double[] filtered = timed(ledger, side);
      System.out.printf(
          "%d figures: questions p50 %.1f ms p99 %.1f ms; by measure and side p50 %.1f ms p99 %.1f ms;"
              + " %.0f bytes a figure beside its text%n",
          FIGURES, first[0], first[1], filtered[0], filtered[1], each);
      assertTrue(first[0] < 50, "p50 " + first[0]);
      assertTrue(filtered[0] < 50, "p50 " + filtered[0]);
    }
  }

  private static void fill(Ledger ledger, Extraction extraction) {
    try (Importing importing = ledger.importing(extraction, 2, outcome -> {})) {
      for (int i = 0; i < FIGURES / 80; i++) {
        importing.add(new Incoming(document(i, 80, 0), "made", Optional.empty(), Optional.empty()));
      }
    }
  }

  /**
   * Questions and claims as a resolver would leave them: five figures a claim, four claims each.
   */
  private static void questions(Path file) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
      statement.execute(
          "INSERT INTO question SELECT 'q' || id, 's' || (id % 997), CASE id % 3 WHEN 0 THEN 'killed'"
              + " WHEN 1 THEN 'wounded' ELSE 'missing' END, 'people', 'side ' || (id / 20 % 11), NULL,"
              + " 'interval', NULL, 4, 3, id % 61, 1, id, '2031-05-01', id % 5, 0 FROM figure"
              + " WHERE id % 20 = 0");
      statement.execute(
          "INSERT INTO claim SELECT 'c' || id, 'q' || (20 * (id / 20)), id % 4, 'ministry', NULL,"
              + " 'self', 'exact', low, high, NULL, 5, 2, NULL, 0 FROM figure WHERE id % 5 = 0 AND id >= 20");
      statement.execute(
          "INSERT INTO claim_figure SELECT 'c' || (5 * (id / 5)), id % 5, id, 0 FROM figure"
              + " WHERE id >= 20");
      statement.execute(
          "INSERT INTO derived SELECT 1, 'resolver 1', max(id), 0, 0, 0, 0 FROM reading");
      statement.execute("COMMIT");
    }
  }

  private static double[] timed(Ledger ledger, QuestionFilter filter) {
    double[] times =
        IntStream.range(0, 400)
            .mapToDouble(
                i -> {
                  long start = System.nanoTime();
                  assertFalse(ledger.questions(AsOf.NOW, filter).isEmpty(), "no rows");
                  return (System.nanoTime() - start) / 1e6;
                })
            .skip(100)
            .sorted()
            .toArray();
    return Arrays.stream(new int[] {times.length / 2, times.length * 99 / 100})
        .mapToDouble(i -> times[i])
        .toArray();
  }
}
