package org.tallystick.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is reported as stored survives the end of the process, and nothing is half stored. How often
 * a process is killed: {@code -Dtallystick.kills=200}.
 */
class CrashTest {
  private static final int DOCUMENTS = 200;
  private static final int KILLS = Integer.getInteger("tallystick.kills", 4);

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  static Stream<Place> places() {
    return Place.available();
  }

  @ParameterizedTest
  @MethodSource("places")
  void anImportKilledAtAnyMomentIsWholeAndGoesOn(Place place) throws Exception {
    long seed = Long.getLong("tallystick.seed", System.nanoTime());
    Random random = new Random(seed);
    String whole = place.name(Files.createDirectory(folder.resolve("whole")));
    long duration = uninterrupted(whole);
    String expected;
    try (Ledger ledger = Coverage.open(whole, Coverage.options())) {
      expected = Coverage.content(ledger);
    }
    int kills = place == Place.SQLITE ? KILLS : (KILLS + 3) / 4;
    int half = 0;
    for (int i = 0; i < kills; i++) {
      String name = place.name(Files.createDirectory(folder.resolve("kill" + i)));
      long after = random.nextLong(duration);
      try (Child child = Child.start("import", name, String.valueOf(DOCUMENTS))) {
        assertEquals("go", child.line());
        if (i % 4 != 0) {
          // Three of four fall into the import itself, one into the making of the ledger.
          assertEquals("open", child.line());
        }
        Thread.sleep(after / 1_000_000);
        child.kill();
      }
      try (Ledger ledger = Coverage.open(name, Coverage.options())) {
        assertEquals(List.of(), ledger.verify((d, f) -> true), "seed " + seed);
        int stored = ledger.view(AsOf.NOW).documents().size();
        half += stored > 0 && stored < DOCUMENTS ? 1 : 0;
        List<Outcome> outcomes = Coverage.put(ledger, Coverage.FIRST, Child.many(DOCUMENTS));
        assertEquals(stored, unchanged(outcomes), "seed " + seed);
        assertEquals(expected, Coverage.content(ledger), "seed " + seed);
        assertEquals(List.of(), ledger.verify((d, f) -> true), "seed " + seed);
      }
      place.drop(name);
    }
    System.out.println(place + ": " + kills + " kills, " + half + " within the import");
    assertTrue(kills < 12 || half > 0, "no kill fell within the import; seed " + seed);
  }

  private static long unchanged(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(o -> o instanceof Outcome.Stored s && s.how() == Outcome.How.UNCHANGED)
        .count();
  }

  private static long uninterrupted(String name) throws Exception {
    try (Child child = Child.start("import", name, String.valueOf(DOCUMENTS))) {
      assertEquals("go", child.line());
      assertEquals("open", child.line());
      long start = System.nanoTime();
      assertEquals("done", child.line());
      return System.nanoTime() - start;
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void noDecisionOfManyWritersIsLost(Place place) throws Exception {
    int each = Integer.getInteger("tallystick.decisions", 8);
    String name = place.name(folder);
    try (Ledger ledger = Coverage.open(name, Coverage.options())) {
      Coverage.put(ledger, Coverage.FIRST, Child.many(5));
      List<Child> children = new ArrayList<>();
      for (String actor : List.of("ann", "ben")) {
        children.add(Child.start("decide", name, actor, String.valueOf(each)));
      }
      int made = 0;
      for (Child child : children) {
        assertEquals("go", child.line());
        made += Integer.parseInt(child.line());
        assertEquals(0, child.exit());
      }
      assertTrue(made > each, "only " + made);
      assertEquals(made, ledger.decisions().size());
      assertEquals(List.of(), ledger.verify((d, f) -> true));
    }
  }
}
