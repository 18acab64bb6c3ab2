package org.tallystick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real command, killed with SIGKILL at any moment: what it leaves is whole, the same command
 * again completes it, and the export is that of a run that was never killed, byte for byte. How
 * often: {@code -Dtallystick.kills=200}; with what beside the samples: {@code
 * -Dtallystick.inputs=FILE,FILE}.
 */
class KilledImportTest {
  private static final int KILLS = Integer.getInteger("tallystick.kills", 2);

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  private static List<String> inputs() {
    List<String> inputs = new ArrayList<>(List.of("../samples"));
    String more = System.getProperty("tallystick.inputs", "");
    inputs.addAll(more.isEmpty() ? List.of() : List.of(more.split(",")));
    return inputs;
  }

  private static Process start(String ledger) throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", path));
    command.addAll(List.of("org.tallystick.app.Main", "import", "-q", "-d", ledger));
    command.addAll(inputs());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Run run(String ledger, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-d", ledger));
    return Run.of(all.toArray(String[]::new));
  }

  /** The export of a ledger that the same inputs were read into, in this process. */
  private static String completed(String ledger) {
    List<String> command = new ArrayList<>(List.of("import", "-q", "-d", ledger));
    command.addAll(inputs());
    Run run = Run.of(command.toArray(String[]::new));
    assertTrue(run.code() == 0 || run.code() == 3, run.err());
    return run(ledger, "export", "--all").out();
  }

  @Test
  void onSqlite() throws Exception {
    kills(KILLS, number -> folder.resolve("kill" + number + ".db").toString());
  }

  @Test
  void onPostgresql() throws Exception {
    Optional<String> server = Optional.ofNullable(System.getenv("TALLYSTICK_TEST_POSTGRESQL"));
    assumeTrue(server.isPresent(), "no server is named");
    kills((KILLS + 3) / 4, number -> database(server.orElseThrow(), "killed" + number));
  }

  /** Makes a database anew and gives its address. */
  static String database(String server, String name) {
    try (Connection connection = DriverManager.getConnection(jdbc(server + "/postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + name);
      return server + "/" + name;
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** What the driver wants instead of an address. */
  static String jdbc(String address) {
    return "jdbc:" + address.replaceFirst("//([^@/]*)@([^/]*)/([^/]*)$", "//$2/$3?user=$1");
  }

  /** Where the ledger of a round is. */
  private interface Places {
    String of(int number);
  }

  private static void kills(int rounds, Places places) throws Exception {
    long seed = Long.getLong("tallystick.seed", 1);
    Random random = new Random(seed);
    String expected = completed(places.of(0));
    assertTrue(expected.length() > 10_000, "little was read");
    long began = System.nanoTime();
    assertTrue(start(places.of(1)).waitFor(10, TimeUnit.MINUTES));
    long whole = System.nanoTime() - began;
    Map<String, Integer> moments = new TreeMap<>();
    for (int i = 1; i <= rounds; i++) {
      String ledger = places.of(i + 1);
      Process process = start(ledger);
      process.waitFor(random.nextLong(whole), TimeUnit.NANOSECONDS);
      process.destroyForcibly().waitFor();
      String when = "seed " + seed + ", kill " + i;
      moments.merge(left(ledger, when), 1, Integer::sum);
      assertEquals(expected, completed(ledger), when);
      assertEquals(0, run(ledger, "verify").code(), when);
      if (Files.exists(Path.of(ledger))) {
        Files.delete(Path.of(ledger));
      }
      System.out.println(i + " of " + rounds + ": " + moments);
    }
  }

  /** Checks what a kill left; says how far it had come. */
  private static String left(String ledger, String when) {
    Run verify = run(ledger, "verify");
    if (verify.err().contains("no ledger") || verify.err().contains("is empty")) {
      return "before the ledger was made";
    }
    assertEquals(0, verify.code(), when + ": " + verify.err());
    Run count = run(ledger, "sql", "--tsv", "SELECT count(*) FROM version");
    return count.out().strip().endsWith("\n0") ? "before the first batch" : "later";
  }
}
