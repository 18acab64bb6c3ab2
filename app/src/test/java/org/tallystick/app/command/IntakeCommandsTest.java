package org.tallystick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes in by import and watch: refusals and retries, archives, series, the network switch.
 */
class IntakeCommandsTest {
  private final Path folder;
  private String db = "";

  IntakeCommandsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void place() {
    db = folder.resolve("l.db").toString();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static String article(int n) {
    return "<html lang=en><head><title>Fall "
        + n
        + "</title></head><body><article>"
        + ("<p>Stones came down on road "
                + n
                + " at noon, and "
                + (20 + n)
                + " people were killed, police said.</p>")
            .repeat(3)
        + "</article></body></html>";
  }

  private static byte[] record(int n) throws IOException {
    byte[] page = article(n).getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
            + String.format("%012d", n)
            + ">\r\nWARC-Date: 2031-05-04T10:00:00Z\r\nWARC-Target-URI: https://fall.example/"
            + n
            + "\r\nContent-Type: text/html\r\nContent-Length: "
            + page.length
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(head.getBytes(StandardCharsets.UTF_8));
      zip.write(page);
      zip.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private String archive(int records, int damaged) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int n = 1; n <= records; n++) {
      byte[] record = record(n);
      if (n == damaged) {
        java.util.Arrays.fill(record, record.length / 3, record.length / 2, (byte) 0x55);
      }
      all.writeBytes(record);
    }
    return Files.write(folder.resolve("a.warc.gz"), all.toByteArray()).toString();
  }

  @Test
  void whatIsRefusedIsListedAndTriedAgain() throws Exception {
    String lines =
        file("a.jsonl", "{\"id\":\"a\",\"text\":\"Nine people were killed.\"}\n{broken\n");
    String good = file("b.txt", "Fall\n\nTen people were killed in the fall.\n");
    Run first = Run.of("import", lines, good, "-d", db);
    assertEquals(3, first.code(), first.err());
    Path list = Path.of(db + ".refused.jsonl");
    String listed = Files.readString(list);
    assertTrue(listed.contains("\"offset\":45") && listed.contains("line 2"), listed);
    assertTrue(first.err().contains("--retry"), first.err());
    assertEquals(3, Run.of("import", "--retry", list.toString(), "-d", db).code());
    assertTrue(Files.exists(list));
    file(
        "a.jsonl",
        "{\"id\":\"a\",\"text\":\"Nine people were killed.\"}\n{\"id\":\"b\",\"text\":\"Six people died.\"}\n");
    Run again = Run.of("import", "--retry", list.toString(), "-d", db);
    assertEquals(0, again.code(), again.err());
    assertTrue(
        again.err().contains("1 documents new") && again.err().contains("1 unchanged"),
        again.err());
    assertFalse(Files.exists(list));
    assertEquals(2, Run.of("import", "--retry", good, "-d", db).code());
  }

  @Test
  void aRefusedRecordOfAnArchiveIsTriedFromItsPlace() throws Exception {
    String archive = archive(6, 4);
    Run first = Run.of("import", archive, "-d", db, "-v");
    assertEquals(3, first.code(), first.err());
    assertTrue(first.err().contains("5 documents new"), first.err());
    Run again = Run.of("import", "--retry", db + ".refused.jsonl", "-d", db);
    assertEquals(3, again.code(), again.err());
    assertTrue(again.err().contains("2 unchanged"), again.err());
    archive(6, 0);
    Run mended = Run.of("import", "--retry", db + ".refused.jsonl", "-d", db);
    assertEquals(0, mended.code(), mended.err());
    assertTrue(
        mended.err().contains("1 documents new") && mended.err().contains("5 unchanged"),
        mended.err());
  }

  @Test
  void anInterruptedImportGoesOnInsideTheArchive() throws Exception {
    String archive = archive(6, 0);
    long third = record(1).length + (long) record(2).length;
    String manner = Build.reader() + " " + new InputOptions().manner();
    String marks = marks(archive, third, manner);
    Path file = Path.of(db + ".resume.json");
    Files.writeString(file, marks);
    Run resumed = Run.of("import", archive, "-d", db);
    assertTrue(resumed.err().contains("4 documents new"), resumed.err());
    assertFalse(Files.exists(file));
    Files.writeString(file, marks.replace(manner, "another"));
    Run whole = Run.of("import", archive, "-d", db);
    assertTrue(
        whole.err().contains("2 documents new") && whole.err().contains("4 unchanged"),
        whole.err());
  }

  private static String marks(String archive, long offset, String manner) {
    return "{\"manner\":\""
        + manner
        + "\",\"files\":{\""
        + archive
        + "\":{\"offset\":"
        + offset
        + ",\"state\":\""
        + Refusals.state(archive)
        + "\"}}}";
  }

  @Test
  void anInterruptedImportGoesOnInsideAZippedArchive() throws Exception {
    Path zipped = folder.resolve("a.wacz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(zipped))) {
      for (int n = 0; n < 3; n++) {
        zip.putNextEntry(new ZipEntry("archive/" + n + ".warc.gz"));
        zip.write(record(2 * n + 1));
        zip.write(record(2 * n + 2));
      }
    }
    long fourth = 0;
    for (int n = 1; n < 4; n++) {
      fourth += record(n).length;
    }
    String manner = Build.reader() + " " + new InputOptions().manner();
    Files.writeString(Path.of(db + ".resume.json"), marks(zipped.toString(), fourth, manner));
    Run resumed = Run.of("import", zipped.toString(), "-d", db);
    assertTrue(resumed.err().contains("3 documents new"), resumed.err());
    Run cited = Run.of("sql", "SELECT source FROM version ORDER BY id LIMIT 1", "-d", db);
    assertTrue(
        cited
            .out()
            .contains(
                "a.wacz, record urn:uuid:00000000-0000-0000-0000-000000000004 at byte " + fourth),
        cited.out());
    Run whole = Run.of("import", zipped.toString(), "-d", db);
    assertTrue(whole.err().contains("3 documents new"), whole.err());
    assertTrue(whole.err().contains("3 unchanged"), whole.err());
  }

  @Test
  void aPageSaysWhoWroteItWhenItChangedAndWhereItsFiguresStand() throws Exception {
    String page =
        "<html lang=en><head><title>Fall &amp; after</title><script type=application/ld+json>"
            + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-05-02\",\"dateModified\":\"2031-05-03\","
            + "\"author\":{\"name\":\"Ada Orme\"}}</script></head><body><article>"
            + ("<p>Stones &amp; mud came down at noon on the <b>coast road</b>, and 23 people were"
                    + " killed, police said.</p>")
                .repeat(3)
            + "</article></body></html>";
    String html = file("a.html", page);
    JsonNode document =
        new ObjectMapper().readTree(Run.of("documents", "--jsonl", html).lines().get(0));
    assertEquals("Ada Orme", document.path("authors").path(0).asText());
    assertEquals("2031-05-03", document.path("modified").asText());
    assertEquals("json-ld", document.path("modified_from").asText());
    assertEquals(html, document.path("file").asText());
    JsonNode figure =
        new ObjectMapper()
            .readTree(Run.of("extract", "--jsonl", "--source-offsets", html).lines().get(0));
    assertEquals(
        "23",
        page.substring(figure.path("source_start").asInt(), figure.path("source_end").asInt()));
    String text = file("a.txt", "Nine people were killed.");
    assertTrue(
        Run.of("extract", "--jsonl", "--source-offsets", text)
            .out()
            .contains("\"source_start\":null"));
  }

  @Test
  void aSeriesIsOneMoreClaimant() throws Exception {
    String json =
        file(
            "totals.json",
            "{\"days\":[{\"day\":\"2031-05-01\",\"n\":{\"dead\":40,\"hurt\":100}},"
                + "{\"day\":\"2031-05-02\",\"n\":{\"dead\":52,\"hurt\":\"1,200\"}}]}");
    String[] how = {
      "import",
      "--series",
      json,
      "--own",
      "date=day",
      "--total",
      "n.dead=killed/people",
      "--total",
      "n.hurt=wounded/people",
      "--set",
      "claimant=Ostrel inspectorate",
      "--set",
      "side=Velmark",
      "-d",
      db
    };
    Run run = Run.of(how);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("1 series stored; 4 figures"), run.err());
    assertTrue(Run.of(how).err().contains("0 series stored"));
    Run questions = Run.of("questions", "-d", db);
    assertTrue(questions.out().contains("killed\tpeople\tVelmark"), questions.out());
    assertTrue(questions.out().contains("1200"), questions.out());
    assertEquals(0, Run.of("verify", "-d", db).code());
    String csv = file("t.csv", "Datum;total\n2031-05-01;40\n2031-05-02;x\n");
    Run bad =
        Run.of(
            "import",
            "--series",
            csv,
            "--own",
            "date=Datum",
            "--own",
            "cumulative=total",
            "-d",
            db);
    assertEquals(3, bad.code());
    assertTrue(bad.err().contains("line 3"), bad.err());
  }

  @Test
  void withoutTheSwitchNothingIsFetched() {
    for (String[] command :
        new String[][] {
          {"import", "http://192.0.2.1/a", "-d", db},
          {"extract", "https://192.0.2.1/a"},
          {"report", "https://192.0.2.1/a"},
          {"watch", "--once", "http://192.0.2.1/feed", "-d", db},
          {"import", "--allow-network", "http://127.0.0.1/a", "-d", db},
          {"watch", "--once", "--allow-network", "http://[::1]/feed", "-d", db},
        }) {
      Run run = Run.of(command);
      assertEquals(5, run.code(), String.join(" ", command) + run.err());
      assertTrue(run.err().contains("was not fetched"), run.err());
    }
  }

  @Test
  void watchReadsFilesWithoutTheNetwork() throws Exception {
    String feed =
        file(
            "f.rss",
            "<rss><channel><item><guid>1</guid><link>http://192.0.2.1/1</link><title>Fall</title><description>Nine people were killed in the fall.</description></item></channel></rss>");
    Run run =
        Run.of(
            "watch",
            "--once",
            feed,
            "-d",
            db,
            "--atom",
            folder.resolve("o.atom").toString(),
            "--jsonl");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\"kind\":\"new_figure\""), run.out());
    assertEquals("", Run.of("watch", "--once", feed, "-d", db).out());
    assertTrue(Files.exists(folder.resolve("o.atom")));
    assertEquals(2, Run.of("watch", "--every", "0", feed, "-d", db).code());
  }
}
