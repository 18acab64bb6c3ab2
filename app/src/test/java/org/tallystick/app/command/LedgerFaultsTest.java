package org.tallystick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.console.Console;
import picocli.CommandLine;

/** Every command that takes a ledger, on ledgers and disks that fail: a sentence and exit 4. */
class LedgerFaultsTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  private Path good = Path.of("good.db");
  private Path article = Path.of("storm.txt");
  private Path decisions = Path.of("decisions.jsonl");
  private String question = "q1";

  @BeforeEach
  void ledger() throws Exception {
    good = folder.resolve("good.db");
    article = storm("storm.txt", 41);
    decisions = folder.resolve("decisions.jsonl");
    Run imported = on(good, "import", article.toString());
    assertEquals(0, imported.code(), imported.err());
    question = on(good, "questions").lines().get(1).split("\t")[0];
    String waiting = on(good, "review", "export").lines().get(0);
    Files.writeString(
        decisions,
        waiting.substring(0, waiting.length() - 1) + ",\"action\":\"accept\",\"actor\":\"ann\"}\n");
  }

  private Path storm(String name, int killed) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "Storm on the Tarn coast\n\nPublished: 3 May 2031\n\nThe storm on the Tarn coast killed "
            + killed
            + " people, the Tarn interior ministry said on Friday.\n");
  }

  /** Every command that takes a ledger, by its words, with arguments that do on a good one. */
  private Map<String, List<String>> commands() {
    String copy = folder.resolve("copy-" + System.nanoTime() + ".db").toString();
    return Map.ofEntries(
        Map.entry("import", List.of(article.toString())),
        Map.entry("watch", List.of(folder.resolve("none.xml").toString(), "--once")),
        Map.entry("questions", List.of()),
        Map.entry("show", List.of(question)),
        Map.entry("series", List.of(question)),
        Map.entry("check", List.of()),
        Map.entry("diff", List.of("storm.txt@1", "storm.txt@1")),
        Map.entry("review export", List.of()),
        Map.entry("review apply", List.of(decisions.toString())),
        Map.entry("export", List.of("--all")),
        Map.entry("takedown", List.of("storm.txt", "--reason", "r", "--actor", "ann")),
        Map.entry("sql", List.of("SELECT count(*) FROM figure")),
        Map.entry("verify", List.of()),
        Map.entry("backup", List.of(copy)),
        Map.entry("doctor", List.of()),
        Map.entry("serve", List.of("--port", "0")));
  }

  /** Those that make a ledger where there is none. */
  private static final Set<String> MAKING = Set.of("import", "watch", "serve");

  private static final Set<String> WRITING = Set.of("import", "review apply", "takedown");

  @Test
  void theTableHoldsEveryCommandThatTakesALedger() {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Console console = new Console(new ByteArrayOutputStream(), nowhere, false, false, false, 100);
    Set<String> taking = new TreeSet<>();
    collect(Commands.whole(console), "", taking);
    assertEquals(taking, new TreeSet<>(commands().keySet()));
  }

  private static void collect(CommandLine line, String words, Set<String> taking) {
    if (line.getCommandSpec().findOption("--db") != null) {
      taking.add(words.strip());
    }
    line.getSubcommands().forEach((name, sub) -> collect(sub, words + " " + name, taking));
  }

  private static Run on(Path ledger, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("-d", ledger.toString()));
    if (!words[0].equals("serve")) {
      all.addAll(List.of("--wait", "0"));
    }
    return Run.of(all.toArray(String[]::new));
  }

  private Run on(Path ledger, String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(commands().getOrDefault(command, List.of()));
    return on(ledger, words.toArray(String[]::new));
  }

  private void refused(Path ledger, String command, String word) {
    Run run = on(ledger, command);
    assertEquals(4, run.code(), command + ": " + run.err());
    assertEquals(1, run.err().lines().count(), command + ": " + run.err());
    assertTrue(run.err().contains(word), command + ": " + run.err());
    assertFalse(run.err().contains("Exception"), command + ": " + run.err());
  }

  private void refusedByAll(String word, Consumer<Path> spoil) throws IOException {
    Path spoilt = folder.resolve("spoilt.db");
    for (String command : commands().keySet()) {
      Files.copy(good, spoilt, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      spoil.accept(spoilt);
      refused(spoilt, command, word);
    }
  }

  @Test
  void aLedgerThatIsDamagedEmptyOrNewerIsRefusedByEvery() throws Exception {
    checkpoint();
    refusedByAll(
        "damaged",
        file -> {
          byte[] bytes = bytes(file);
          Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
          write(file, bytes);
        });
    refusedByAll(
        "schema 99",
        file ->
            execute(
                file,
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type,"
                    + " script, installed_by, execution_time, success)"
                    + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, 1)"));
    for (String command : commands().keySet()) {
      if (!MAKING.contains(command)) {
        Path empty = folder.resolve("empty.db");
        write(empty, new byte[0]);
        refused(empty, command, "empty");
        refused(folder.resolve("nowhere.db"), command, "no ledger");
      }
    }
  }

  /** The log goes into the file, so that a copy of the file is the ledger. */
  private void checkpoint() {
    execute(good, "PRAGMA wal_checkpoint(TRUNCATE)");
  }

  private static void execute(Path file, String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aLockedLedgerIsReadByEveryReaderThoughFactsCame() throws Exception {
    on(good, "import", storm("tempest.txt", 45).toString());
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + good);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      storm("storm.txt", 43);
      for (String command : commands().keySet()) {
        if (WRITING.contains(command)) {
          refused(good, command, "locked");
        } else if (!MAKING.contains(command)) {
          Run run = on(good, command);
          assertTrue(run.code() <= 1, command + ": " + run.err());
        }
      }
    }
  }

  @Test
  void aFullAndAReadOnlyDiskAreASentence() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        command("mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", disk.toString()),
        "this user may not mount a small disk");
    try {
      Path ledger = disk.resolve("ledger.db");
      assertEquals(0, on(ledger, "import").code());
      assertEquals(0, on(ledger, "import", storm("tempest.txt", 45).toString()).code());
      assertEquals(0, on(ledger, "questions").code());
      Run full = on(ledger, "import", many().toString());
      assertEquals(4, full.code(), full.err());
      assertTrue(full.err().contains("the disk is full"), full.err());
      assertFalse(full.err().contains("Exception"), full.err());
      Path rest = disk.resolve("rest");
      fill(rest);
      doneOrFull(on(ledger, "review apply"));
      doneOrFull(on(ledger, "takedown", "tempest.txt", "--reason", "r", "--actor", "ann"));
      readable(ledger);
      Files.delete(rest);
      assertTrue(command("mount", "-o", "remount,ro", disk.toString()));
      WRITING.forEach(writing -> refused(ledger, writing, "read-only"));
      readable(ledger);
    } finally {
      command("umount", disk.toString());
    }
  }

  /** Writes to a file until the disk is full. */
  private static void fill(Path file) {
    try (var out = Files.newOutputStream(file)) {
      for (int i = 0; i < 10_000; i++) {
        out.write(new byte[1024]);
      }
      throw new AssertionError("the disk is not small");
    } catch (IOException full) {
      assertTrue(String.valueOf(full.getMessage()).contains("space"), full.toString());
    }
  }

  /** The log may have room left for a decision or two. */
  private static void doneOrFull(Run run) {
    boolean full = run.code() == 4 && run.err().contains("disk is full");
    assertTrue(run.code() == 0 || full, run.err());
  }

  private void readable(Path ledger) {
    for (String command : commands().keySet()) {
      if (!WRITING.contains(command) && !MAKING.contains(command)) {
        Run run = on(ledger, command);
        assertTrue(run.code() <= 1, command + ": " + run.err());
      }
    }
  }

  private Path many() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      lines.append("{\"id\":\"n").append(i).append("\",\"text\":\"A fire in block ").append(i);
      lines.append(" killed ").append(2 + i % 50).append(" people, the fire service said.\"}\n");
    }
    return Files.writeString(folder.resolve("many.jsonl"), lines);
  }

  private static boolean command(String... words) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
