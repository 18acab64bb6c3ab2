package org.tallystick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.console.Console;

/** The ledger's commands as a user meets them: data, sentences, exit codes. */
class LedgerCommandsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  private Path db = Path.of("ledger.db");
  private Path page = Path.of("coast.txt");

  /** What a run gave. */
  private record Run(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  @BeforeEach
  void articles() throws Exception {
    db = folder.resolve("ledger.db");
    page = folder.resolve("coast.txt");
    write("41");
    Files.writeString(
        folder.resolve("wires.jsonl"),
        """
        {"id":"w1","title":"Storm kills 60 on the coast","published":"2031-05-03","outlet":"Bay Wire","text":"The storm on the Tarn coast killed more than 60 people, the Tarn opposition said on Friday."}
        {"id":"w2","title":"Storm toll","published":"2031-05-03","outlet":"Cape Times","text":"The storm on the Tarn coast killed 41 people, the Tarn interior ministry said on Friday."}
        """);
  }

  private void write(String killed) throws Exception {
    Files.writeString(
        page,
        "Storm on the Tarn coast\n\nPublished: 3 May 2031\n\nThe storm on the Tarn coast killed "
            + killed
            + " people, the Tarn interior ministry said on Friday.\n");
  }

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream talk = new PrintStream(err, true, StandardCharsets.UTF_8);
    int code = CommandLineRun.run(new Console(out, talk, false, false, false, 100), arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Run on(Path ledger, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-d", ledger.toString(), "--wait", "0"));
    return run(all.toArray(String[]::new));
  }

  private void filled() {
    Run run = on(db, "import", page.toString(), folder.resolve("wires.jsonl").toString());
    assertEquals(0, run.code(), run.err());
  }

  /** Every command with arguments that would do on a good ledger. */
  private List<String[]> commands(String id) {
    return List.of(
        new String[] {"questions"},
        new String[] {"show", id},
        new String[] {"series", id},
        new String[] {"check"},
        new String[] {"diff", "coast.txt"},
        new String[] {"review", "export"},
        new String[] {"review", "apply", folder.resolve("none.jsonl").toString()},
        new String[] {"export", "--all"},
        new String[] {"export", id},
        new String[] {"sql", "SELECT count(*) FROM figure"},
        new String[] {"verify"},
        new String[] {"doctor"},
        new String[] {"backup", folder.resolve("copy-" + System.nanoTime() + ".db").toString()},
        new String[] {"takedown", "nothing", "--reason", "r", "--actor", "ann"});
  }

  private void refusedByAll(Path ledger, String word) {
    for (String[] command : commands("q1")) {
      Run run = on(ledger, command);
      String what = String.join(" ", command) + ": " + run.err();
      assertEquals(4, run.code(), what);
      assertEquals(1, run.err().lines().count(), what);
      assertTrue(run.err().contains(word), what);
      assertFalse(run.err().contains("Exception"), what);
      assertFalse(run.err().contains("\tat "), what);
    }
  }

  @Test
  void anImportCanBeDoneAgainAndFollowsAChangedPage() throws Exception {
    filled();
    Run again = on(db, "import", page.toString(), folder.resolve("wires.jsonl").toString());
    assertEquals(0, again.code());
    assertTrue(again.err().contains("3 unchanged"), again.err());
    write("43");
    Run changed = on(db, "import", page.toString(), "--jsonl");
    JsonNode record = MAPPER.readTree(changed.lines().get(0));
    assertEquals("changed", record.path("outcome").asText(), changed.out());
    assertEquals(2, record.path("version").asInt());
    assertEquals(1, MAPPER.readTree(changed.lines().get(1)).path("changed").asInt());
    String name = record.path("doc").asText();
    Run diff = on(db, "diff", name + "@1", name + "@2", "--jsonl");
    assertEquals(1, diff.code(), diff.err());
    JsonNode line = MAPPER.readTree(diff.lines().get(0));
    assertEquals("41", line.path("from").path("text").asText());
    assertEquals("43", line.path("to").path("text").asText());
    assertEquals(0, on(db, "diff", name + "@1", name + "@1").code());
    assertEquals(2, on(db, "diff", name + "@1", name + "@9").code());
    assertEquals(2, on(db, "diff", "unheard").code());
    assertEquals(0, on(db, "verify").code());
  }

  @Test
  void everyViewCanBeTakenAndIsTheSameTwice() throws Exception {
    filled();
    Run questions = on(db, "questions", "--jsonl");
    assertEquals(0, questions.code(), questions.err());
    String id = MAPPER.readTree(questions.lines().get(0)).path("id").asText();
    for (String[] command : commands(id)) {
      if (command[0].equals("backup")
          || command[0].equals("takedown")
          || command[0].equals("diff")) {
        continue;
      }
      Files.writeString(folder.resolve("none.jsonl"), "");
      Run one = on(db, command);
      assertTrue(one.code() <= 1, String.join(" ", command) + one.err());
      assertEquals(one.out(), on(db, command).out(), String.join(" ", command));
    }
    assertEquals(1, on(db, "check").code());
    assertEquals(0, on(db, "check", "--fail-on", "altered_copy").code());
    assertEquals("", on(db, "export", "--all", "--as-of", "2031-05-01").out());
    assertEquals("", on(db, "export", "--all", "--known-by", "2020-01-01").out());
    assertEquals(2, on(db, "questions", "--as-of", "Friday").code());
    assertEquals(2, on(db, "show", "q0").code());
    assertEquals(2, on(db, "export", "--all", "--as", "parquet").code());
    assertEquals(2, on(db, "sql", "DELETE FROM figure").code());
    assertEquals(
        5,
        on(
                db,
                "sql",
                "--time",
                "1",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")
            .code());
  }

  @Test
  void decisionsTravelAsLines() throws Exception {
    filled();
    List<String> queue = on(db, "review", "export").lines();
    assertFalse(queue.isEmpty());
    ObjectNode first = (ObjectNode) MAPPER.readTree(queue.get(0));
    ObjectNode accepted =
        first.deepCopy().put("action", "accept").put("actor", "ann").put("reason", "read it");
    ObjectNode rejected = first.deepCopy().put("action", "reject").put("actor", "ben");
    Path file = folder.resolve("decisions.jsonl");
    Files.writeString(
        file,
        accepted
            + "\n\n"
            + rejected
            + "\n"
            + queue.get(1)
            + "\nnot json\n{\"action\":\"dance\"}\n");
    Run apply = on(db, "review", "apply", file.toString());
    assertEquals(3, apply.code(), apply.err());
    assertTrue(apply.err().contains("2 decisions added, 2 lines failed"), apply.err());
    assertTrue(apply.err().contains("line 5 is not JSON"), apply.err());
    assertTrue(apply.err().contains("line 6 was not applied"), apply.err());
    assertTrue(on(db, "review", "apply", file.toString()).err().contains("0 decisions added"));
    JsonNode differing = MAPPER.readTree(on(db, "review", "export").lines().get(queue.size() - 1));
    assertEquals("differing", differing.path("why").asText());
    assertEquals(2, differing.path("decisions").size());
    String figure = first.path("figure").path("id").asText();
    String shown = on(db, "show", figure).out();
    assertTrue(shown.contains("differing; ann accept; ben reject"), shown);
    long records =
        on(db, "export", "--all").out().lines().filter(l -> l.contains("\"decision\"")).count();
    assertEquals(2, records);
    assertEquals(0, on(db, "verify").code());
  }

  @Test
  void aBackupIsALedgerAndATakedownLeavesNoWord() throws Exception {
    filled();
    Path copy = folder.resolve("copy.db");
    assertEquals(0, on(db, "backup", copy.toString()).code());
    assertEquals(4, on(db, "backup", copy.toString()).code());
    assertEquals(on(db, "export", "--all").out(), on(copy, "export", "--all").out());
    Run gone = on(db, "takedown", "w1", "--reason", "asked", "--actor", "ann");
    assertEquals(0, gone.code(), gone.err());
    String left = on(db, "export", "--all").out();
    assertFalse(left.contains("opposition"), left);
    assertFalse(Files.readString(db, StandardCharsets.ISO_8859_1).contains("opposition"));
    assertEquals(0, on(db, "verify").code());
    Run again = on(db, "import", folder.resolve("wires.jsonl").toString());
    assertEquals(3, again.code());
    assertTrue(again.err().contains("was taken down"), again.err());
  }

  @Test
  void aMissingAnEmptyAForeignAndANewerLedgerAreRefused() throws Exception {
    refusedByAll(folder.resolve("nowhere.db"), "no ledger");
    refusedByAll(Files.createFile(folder.resolve("empty.db")), "empty");
    refusedByAll(Files.writeString(folder.resolve("text.db"), "Dear diary"), "not a Tallystick");
    refusedByAll(folder, "is a folder");
    filled();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, 1)");
    }
    refusedByAll(db, "schema 99");
    assertEquals(4, on(db, "import", page.toString()).code());
  }

  private void refusedOn(String address, String word) {
    for (String[] command : commands("q1")) {
      List<String> all = new ArrayList<>(List.of(command));
      all.addAll(List.of("-d", address, "--wait", "1"));
      Run run = run(all.toArray(String[]::new));
      String what = String.join(" ", command) + ": " + run.err();
      assertEquals(4, run.code(), what);
      assertEquals(1, run.err().lines().count(), what);
      assertTrue(run.err().contains(word), what);
    }
  }

  /** Only where TALLYSTICK_TEST_POSTGRESQL names a server. */
  @Test
  void aServersLedgerIsRefusedAndLockedTheSame() throws Exception {
    String server = System.getenv("TALLYSTICK_TEST_POSTGRESQL");
    assumeTrue(server != null, "no server is named");
    String address = KilledImportTest.database(server, "commands");
    refusedOn(server + "/thereisnone", "cannot be reached");
    refusedOn(address, "is empty");
    try (Connection connection = DriverManager.getConnection(KilledImportTest.jdbc(address));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE shopping (item TEXT)");
      refusedOn(address, "not a Tallystick");
      statement.execute("DROP TABLE shopping");
      assertEquals(0, run("import", page.toString(), "-d", address).code());
      assertEquals(0, run("questions", "-d", address).code());
      write("45");
      connection.setAutoCommit(false);
      statement.execute("SELECT pg_advisory_xact_lock(" + 0x7A11_57_1C4BL + ")");
      Run locked = run("import", page.toString(), "-d", address, "--wait", "1");
      assertEquals(4, locked.code(), locked.err());
      assertTrue(locked.err().contains("is locked by process"), locked.err());
      assertEquals(0, run("questions", "-d", address).code(), "readers do not wait");
      connection.rollback();
      connection.setAutoCommit(true);
      statement.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, true)");
    }
    refusedOn(address, "schema 99");
  }

  @Test
  void aDamagedLedgerIsASentence() throws Exception {
    filled();
    byte[] bytes = Files.readAllBytes(db);
    java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Path spoilt = folder.resolve("spoilt.db");
    Files.write(spoilt, bytes);
    refusedByAll(spoilt, "damaged");
    assertEquals(4, on(spoilt, "import", page.toString()).code());
  }

  @Test
  void aLockedLedgerIsReadAndNotWritten() throws Exception {
    filled();
    assertEquals(0, on(db, "questions").code());
    write("45");
    Path decisions = folder.resolve("d.jsonl");
    ObjectNode first = (ObjectNode) MAPPER.readTree(on(db, "review", "export").lines().get(0));
    Files.writeString(decisions, first.put("action", "accept").put("actor", "ann").toString());
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      for (String[] command :
          List.of(
              new String[] {"import", page.toString()},
              new String[] {"review", "apply", decisions.toString()},
              new String[] {"takedown", "w1", "--reason", "r", "--actor", "ann"})) {
        Run run = on(db, command);
        assertEquals(4, run.code(), command[0] + run.err());
        assertTrue(run.err().contains("locked by process"), run.err());
      }
      for (String[] command : commands("w1")) {
        boolean writes = List.of("takedown", "review", "diff").contains(command[0]);
        assertTrue(writes || on(db, command).code() <= 1, String.join(" ", command));
      }
    }
    assertEquals(0, on(db, "verify").code());
  }

  /** Interrupted by a signal: 130, and the same again completes. */
  @Test
  void anInterruptedImportIsContinued() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      lines.append("{\"id\":\"n").append(i).append("\",\"text\":\"A fire in block ").append(i);
      lines.append(" killed ").append(2 + i % 50).append(" people, the fire service said.\"}\n");
    }
    Path many = Files.writeString(folder.resolve("many.jsonl"), lines);
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                path,
                "org.tallystick.app.Main",
                "import",
                many.toString(),
                "-v",
                "-d",
                db.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    StringBuilder said = new StringBuilder();
    try (var reader = process.errorReader(StandardCharsets.UTF_8)) {
      String first = reader.readLine();
      while (first != null && !first.startsWith("tallystick")) {
        first = reader.readLine(); // newer Javas warn of native libraries before we can speak
      }
      said.append(first);
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      reader.lines().forEach(line -> said.replace(0, said.length(), line));
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(130, process.exitValue(), said.toString());
    assertTrue(said.toString().contains("Run the same command again"), said.toString());
    Run rest = on(db, "import", many.toString());
    assertEquals(0, rest.code(), rest.err());
    assertFalse(rest.err().contains(" 0 unchanged"), rest.err());
    Path other = folder.resolve("other.db");
    assertEquals(0, on(other, "import", many.toString()).code());
    assertEquals(on(other, "export", "--all").out(), on(db, "export", "--all").out());
  }
}
