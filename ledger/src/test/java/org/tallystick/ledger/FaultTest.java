package org.tallystick.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.ledger.LedgerFault.Kind;
import org.tallystick.text.Document;

/** Storage that fails: a sentence each, and what was stored stays readable. */
class FaultTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  private Path stored() {
    Path file = folder.resolve("ledger.db");
    try (Ledger ledger = Coverage.open(file)) {
      Coverage.put(ledger, Coverage.FIRST, Coverage.flood());
      ledger.refresh();
    }
    return file;
  }

  private static LedgerFault refused(Path file) {
    LedgerOptions options = LedgerOptions.existing("resolver 1").waiting(Duration.ofMillis(200));
    Opened opened = Ledger.open(file.toString(), options);
    if (opened instanceof Opened.Open open) {
      open.ledger().close();
      throw new AssertionError("it opened");
    }
    return ((Opened.Refused) opened).fault();
  }

  @Test
  void whatIsNotThereOrNotALedgerIsRefused() throws IOException {
    assertEquals(Kind.MISSING, refused(folder.resolve("nothing.db")).kind());
    assertEquals(Kind.MISSING, refused(folder.resolve("no/folder/nothing.db")).kind());
    assertEquals(Kind.FOREIGN, refused(folder).kind());
    Path empty = Files.createFile(folder.resolve("empty.db"));
    assertEquals(Kind.MISSING, refused(empty).kind());
    Path text = Files.writeString(folder.resolve("text.db"), "This is no database at all.");
    assertEquals(Kind.FOREIGN, refused(text).kind());
    assertEquals("This is no database at all.", Files.readString(text));
  }

  @Test
  void somebodyElsesDatabaseIsLeftAlone() throws Exception {
    Path file = folder.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE shopping (item TEXT)");
    }
    assertEquals(Kind.FOREIGN, refused(file).kind());
    assertThrows(LedgerFault.class, () -> Coverage.open(file));
  }

  @Test
  void aNewerSchemaIsRefusedWithItsVersion() throws Exception {
    Path file = stored();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, 1)");
    }
    LedgerFault fault = refused(file);
    assertEquals(Kind.NEWER, fault.kind());
    assertTrue(fault.sentence().contains("schema 99"), fault.sentence());
  }

  @Test
  void aSecondWriterWaitsAndThenSaysWhoHoldsIt() throws Exception {
    Path file = stored();
    LedgerOptions options = Coverage.options().waiting(Duration.ofMillis(300));
    try (Ledger ledger = Coverage.open(file.toString(), options);
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      LedgerFault fault =
          assertThrows(
              LedgerFault.class, () -> Coverage.put(ledger, Coverage.FIRST, Child.many(1)));
      assertEquals(Kind.LOCKED, fault.kind());
      if (Files.exists(Path.of("/proc/locks"))) {
        String holder = "process " + ProcessHandle.current().pid();
        assertTrue(fault.sentence().contains(holder), fault.sentence());
      }
      assertEquals(3, ledger.view(AsOf.NOW).documents().size(), "readers do not wait");
      statement.execute("COMMIT");
      Coverage.put(ledger, Coverage.FIRST, Child.many(1));
      assertEquals(4, ledger.view(AsOf.NOW).documents().size());
    }
  }

  /** Whatever byte is flipped: a fault with a sentence, a fault that verify names, or no harm. */
  @Test
  void flippedBytesAreToldAndNeverCrash() throws Exception {
    Path file = stored();
    try (Ledger ledger = Coverage.open(file)) {
      Coverage.put(ledger, Coverage.FIRST, Child.many(60));
      Coverage.put(ledger, Coverage.FIRST, List.of(elsewhere(Child.many(1).get(0))));
      String target = ledger.view(AsOf.NOW).figures().get(0).fingerprint();
      ledger.decide(List.of(rejection(target)));
      ledger.takeDown("report-7", "ann", "asked by the family");
      ledger.refresh();
    }
    byte[] good = Files.readAllBytes(file);
    long seed = Long.getLong("tallystick.seed", 1);
    Random random = new Random(seed);
    String before;
    try (Ledger ledger = Coverage.open(file)) {
      before = everything(ledger);
    }
    int told = 0;
    int rounds = Integer.getInteger("tallystick.flips", 60);
    for (int i = 0; i < rounds; i++) {
      byte[] bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Path spoilt = folder.resolve("spoilt" + i + ".db");
      Files.write(spoilt, bad);
      try {
        told += told(spoilt, before) ? 1 : 0;
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("byte " + at + ", seed " + seed, e);
      }
      Files.delete(spoilt);
    }
    assertTrue(told > rounds / 20, told + " of " + rounds);
  }

  private static Document elsewhere(Document d) {
    return new Document(
        d.id(),
        d.title(),
        d.text(),
        d.published(),
        d.publishedFrom(),
        d.outlet(),
        Optional.of("https://outlet.example/again"),
        d.language(),
        d.partial(),
        d.asides());
  }

  private static Judgement rejection(String target) {
    return new Judgement(
        "ann",
        Judgement.Kind.FIGURE,
        Judgement.Action.REJECT,
        target,
        Optional.empty(),
        Optional.empty(),
        Optional.of("a misprint"),
        "test");
  }

  /** What any view or list shows. */
  private static String everything(Ledger ledger) {
    StringBuilder all = new StringBuilder(Coverage.content(ledger));
    ledger.questions(AsOf.NOW, QuestionFilter.first(1000)).forEach(q -> all.append('\n').append(q));
    all.append('\n').append(ledger.versions("report-7"));
    for (String table :
        List.of("document", "version", "sighting", "extractor", "reading", "tombstone")) {
      ledger.sql(
          "SELECT * FROM " + table + " ORDER BY 1, 2",
          1000,
          Duration.ofSeconds(20),
          row -> all.append('\n').append(row));
    }
    return all.toString();
  }

  /** Where two texts part, with a little around it. */
  private static String difference(String before, String now) {
    int at = java.util.Arrays.mismatch(before.toCharArray(), now.toCharArray());
    return "at " + at + " " + around(before, at) + " became " + around(now, at);
  }

  private static String around(String text, int at) {
    int from = Math.max(0, Math.min(at, text.length()) - 60);
    return "'" + text.substring(from, Math.min(text.length(), at + 60)) + "'";
  }

  private static boolean told(Path spoilt, String before) {
    Opened opened = Ledger.open(spoilt.toString(), Coverage.options());
    if (opened instanceof Opened.Refused refused) {
      assertFalse(refused.fault().sentence().isBlank());
      return true;
    }
    try (Ledger ledger = ((Opened.Open) opened).ledger()) {
      List<String> faults = ledger.verify((d, f) -> true);
      if (faults.isEmpty()) {
        String now = everything(ledger);
        assertTrue(before.equals(now), "verify saw nothing, and " + difference(before, now));
      }
      return !faults.isEmpty();
    } catch (LedgerFault fault) {
      assertTrue(fault.sentence().startsWith("The ledger "), fault.sentence());
      return true;
    }
  }

  @Test
  void aReadOnlyLedgerIsReadAndNotWritten() throws Exception {
    Path file = stored();
    assumeTrue(file.toFile().setReadOnly());
    boolean root = Files.isWritable(file);
    assumeTrue(!root, "this user may write everything");
    readOnly(file);
  }

  @Test
  void aFullOrReadOnlyDiskKeepsWhatWasStored() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk.toString()),
        "this user may not mount a small disk");
    try {
      Path file = disk.resolve("ledger.db");
      try (Ledger ledger = Coverage.open(file)) {
        Coverage.put(ledger, Coverage.FIRST, Coverage.flood());
        LedgerFault fault =
            assertThrows(
                LedgerFault.class, () -> Coverage.put(ledger, Coverage.FIRST, Child.many(2000)));
        assertEquals(Kind.FULL, fault.kind(), fault.sentence());
        assertTrue(ledger.view(AsOf.NOW).documents().size() >= 3);
        assertEquals(List.of(), ledger.verify((d, f) -> true));
      }
      try (Ledger ledger = Coverage.open(file)) {
        assertTrue(ledger.view(AsOf.NOW).documents().size() >= 3);
        LedgerFault fault =
            assertThrows(LedgerFault.class, () -> ledger.backup(disk.resolve("copy.db")));
        assertEquals(Kind.FULL, fault.kind(), fault.sentence());
      }
      assertTrue(run("mount", "-o", "remount,ro", disk.toString()));
      readOnly(file);
    } finally {
      run("umount", disk.toString());
    }
  }

  private static void readOnly(Path file) {
    try (Ledger ledger = Coverage.open(file)) {
      assertTrue(ledger.view(AsOf.NOW).documents().size() >= 3);
      assertFalse(ledger.questions(AsOf.NOW, QuestionFilter.first(5)).isEmpty());
      assertEquals(List.of(), ledger.verify((d, f) -> true));
      LedgerFault fault =
          assertThrows(
              LedgerFault.class, () -> Coverage.put(ledger, Coverage.FIRST, Child.many(1)));
      assertEquals(Kind.READ_ONLY, fault.kind(), fault.sentence());
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsASentence() {
    Opened opened =
        Ledger.open(
            "postgresql://ann:secret@127.0.0.1:1/tally",
            LedgerOptions.existing("resolver 1").waiting(Duration.ofSeconds(1)));
    LedgerFault fault = ((Opened.Refused) opened).fault();
    assertEquals(Kind.UNREACHABLE, fault.kind());
    assertFalse(fault.sentence().contains("secret"), fault.sentence());
  }

  /** A process that ends after the tables are made and before that is noted. */
  @ParameterizedTest
  @MethodSource("org.tallystick.ledger.LedgerTest#places")
  void aSchemaThatWasMadeAndNotNotedIsTaken(Place place) throws Exception {
    for (int version = 1; version <= Schema.VERSION; version++) {
      String name = place.name(Files.createDirectory(folder.resolve("v" + version)));
      Coverage.open(name, Coverage.options()).close();
      String forget =
          "DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) >= " + version;
      place.tamper(
          name,
          forget,
          half -> {
            try (Ledger ledger = Coverage.open(half, Coverage.options())) {
              Coverage.put(ledger, Coverage.FIRST, Coverage.flood());
              assertEquals(List.of(), ledger.verify((d, f) -> true));
            }
          });
    }
  }

  /** Every released schema opens and says what it said; this file was written by schema 2. */
  @Test
  void aLedgerOfAnEarlierReleaseOpens() throws Exception {
    Path file = folder.resolve("old.db");
    try (var in = FaultTest.class.getResourceAsStream("ledger-schema-2.db")) {
      Files.copy(java.util.Objects.requireNonNull(in), file);
    }
    try (Ledger ledger = Coverage.open(file)) {
      assertEquals(List.of(), ledger.verify((d, f) -> true));
      assertEquals(Coverage.flood(), ledger.view(AsOf.NOW).documents());
      assertEquals(
          Coverage.flood().stream().flatMap(d -> SmallReader.figures(d).stream()).toList(),
          ledger.view(AsOf.NOW).figures().stream().map(View.Reviewed::figure).toList());
      assertEquals(1, ledger.decisions().size());
    }
  }
}
