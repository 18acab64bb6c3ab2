package org.tallystick.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is reported as stored survives the end of the process, and nothing is half stored. How often
 * a process is killed: {@code -Dtallystick.kills=200}.
 */
class CrashTest {
  private static final int DOCUMENTS = 100;
  private static final String INSIDE = "within the import";
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
    long seed = Long.getLong("tallystick.seed", 1);
    Random random = new Random(seed);
    String whole = place.name(Files.createDirectory(folder.resolve("whole")));
    Pace pace = uninterrupted(whole);
    String expected = content(whole);
    int kills = place == Place.SQLITE ? KILLS : (KILLS + 3) / 4;
    Map<String, Integer> moments = new TreeMap<>();
    for (int i = 0; i < kills; i++) {
      String name = place.name(Files.createDirectory(folder.resolve("kill" + i)));
      // One of ten falls into the making of the ledger, the others into the import.
      int reported = i % 10 == 9 ? early(name, random, pace) : inside(name, random, pace);
      int stored = goesOn(name, reported, expected, "seed " + seed + ", kill " + i);
      moments.merge(moment(stored), 1, Integer::sum);
      place.drop(name);
    }
    System.out.println(place + ": " + kills + " kills " + moments);
    assertTrue(kills < 8 || moments.containsKey(INSIDE), "none within the import; seed " + seed);
  }

  private static String moment(int stored) {
    return stored == 0 ? "before the first batch" : stored < DOCUMENTS ? INSIDE : "after the last";
  }

  /** How long an import takes to open its ledger, and to write a batch, in nanoseconds. */
  private record Pace(long opening, long batch) {}

  private static Pace uninterrupted(String name) throws Exception {
    try (Child child = Child.start("import", name, String.valueOf(DOCUMENTS))) {
      assertEquals("go", child.line());
      long start = System.nanoTime();
      assertEquals("open", child.line());
      long opened = System.nanoTime();
      assertEquals("done", child.last());
      long batches = DOCUMENTS / Child.BATCH;
      return new Pace(opened - start, (System.nanoTime() - opened) / batches);
    }
  }

  /** Kills it while it makes the ledger; gives how many documents it had reported. */
  private static int early(String name, Random random, Pace pace) throws Exception {
    try (Child child = Child.start("import", name, String.valueOf(DOCUMENTS))) {
      assertEquals("go", child.line());
      return killed(child, random.nextLong(pace.opening()), "");
    }
  }

  /** Kills it at any moment after any of its batches; gives how many documents it had reported. */
  private static int inside(String name, Random random, Pace pace) throws Exception {
    try (Child child = Child.start("import", name, String.valueOf(DOCUMENTS))) {
      assertEquals("go", child.line());
      assertEquals("open", child.line());
      String said = "";
      for (int i = random.nextInt(DOCUMENTS / Child.BATCH); i > 0; i--) {
        said = child.line();
      }
      return killed(child, random.nextLong(pace.batch()), said);
    }
  }

  private static int killed(Child child, long after, String said) throws Exception {
    TimeUnit.NANOSECONDS.sleep(after);
    child.kill();
    String last = child.last();
    return switch (last.isEmpty() ? said : last) {
      case "", "open" -> 0;
      case "done" -> DOCUMENTS;
      default -> Integer.parseInt(last.isEmpty() ? said : last);
    };
  }

  /** Checks what a kill left, does the import again; gives how many documents had been stored. */
  private static int goesOn(String name, int reported, String expected, String when) {
    try (Ledger ledger = Coverage.open(name, Coverage.options())) {
      assertEquals(List.of(), ledger.verify((d, f) -> true), when);
      int stored = ledger.view(AsOf.NOW).documents().size();
      assertTrue(stored >= reported, reported + " reported, " + stored + " stored; " + when);
      assertEquals(0, stored % Child.BATCH, when);
      List<Outcome> outcomes = Coverage.put(ledger, Coverage.FIRST, Child.many(DOCUMENTS));
      assertEquals(stored, unchanged(outcomes), when);
      assertEquals(expected, Coverage.content(ledger), when);
      assertEquals(List.of(), ledger.verify((d, f) -> true), when);
      return stored;
    }
  }

  private static String content(String name) {
    try (Ledger ledger = Coverage.open(name, Coverage.options())) {
      return Coverage.content(ledger);
    }
  }

  private static long unchanged(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(o -> o instanceof Outcome.Stored s && s.how() == Outcome.How.UNCHANGED)
        .count();
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
