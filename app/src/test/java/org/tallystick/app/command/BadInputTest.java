package org.tallystick.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given, each trouble is one sentence, and what could be read is reported. */
class BadInputTest {
  private static final String GOOD =
      "Flood on the Arvel\n\nPolice said 14 people were killed in Torren on Monday.\n";

  @SuppressWarnings("NullAway.Init") // JUnit sets it before any use
  @TempDir
  Path folder;

  @BeforeEach
  void oneGoodDocument() throws IOException {
    Files.writeString(folder.resolve("good.txt"), GOOD);
  }

  private Run extract() {
    return Run.of("extract", folder.toString());
  }

  /** The good document's figure came out, and each line of talk is a sentence of ours. */
  private static void restIsReported(Run run, int code) {
    assertEquals(code, run.code(), run.err());
    assertTrue(run.out().contains("\"text\":\"14\""), run.out());
    assertTrue(run.lines().get(run.lines().size() - 1).startsWith("{\"type\":\"summary\""));
    plain(run);
  }

  private static void plain(Run run) {
    for (String line : run.err().lines().toList()) {
      assertTrue(line.startsWith("tallystick: "), line);
      assertTrue(line.endsWith("."), line);
    }
    assertFalse(run.err().contains("Exception"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void aFileThatIsNotText() throws IOException {
    byte[] picture = new byte[4000];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (byte) (i * 37);
    }
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, picture, 0, 8);
    Files.write(folder.resolve("photo.txt"), picture);
    Run run = extract();
    restIsReported(run, 3);
    assertTrue(run.err().contains("photo.txt"), run.err());
  }

  @Test
  void anEmptyFile() throws IOException {
    Files.createFile(folder.resolve("empty.txt"));
    Run run = extract();
    restIsReported(run, run.code());
    assertTrue(run.code() == 0 || run.code() == 3 && run.err().contains("empty.txt"), run.err());
  }

  @Test
  void anArticleWithoutFigures() throws IOException {
    Path quiet = folder.resolve("quiet.txt");
    Files.writeString(quiet, "Spring\n\nThe almond trees are in flower along the river.\n");
    Run run = Run.of("report", quiet.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("1 document · 0 figures"), run.out());
  }

  @Test
  void aLineOfFiftyMegabytes() throws IOException {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(folder.resolve("long.txt"))) {
      for (int i = 0; i < 50; i++) {
        out.write(block);
      }
    }
    Run run = extract();
    restIsReported(run, 3);
    assertTrue(run.err().contains("long.txt"), run.err());
  }

  @Test
  void aBrokenLineInTheMiddleOfRecords() throws IOException {
    String first = "{\"id\":\"a\",\"text\":\"Officials said 21 people were injured.\"}\n";
    String last = "{\"id\":\"c\",\"text\":\"Officials said 33 people were injured.\"}\n";
    Files.writeString(folder.resolve("records.jsonl"), first + "{\"id\":\"b\",\"te\n" + last);
    Run run = extract();
    restIsReported(run, 3);
    assertTrue(run.out().contains("\"text\":\"21\""), run.out());
    assertTrue(run.out().contains("\"text\":\"33\""), run.out());
    assertTrue(run.err().contains("records.jsonl"), run.err());
    assertTrue(run.err().contains(String.valueOf(first.length())), "the offset: " + run.err());
  }

  @Test
  void aFolderWithoutPermission() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assertTrue(closed.toFile().setReadable(false));
    assumeFalse(Files.isReadable(closed), "the administrator can read every folder");
    Run run = extract();
    assertTrue(closed.toFile().setReadable(true));
    restIsReported(run, 3);
    assertTrue(run.err().contains("closed"), run.err());
  }

  @Test
  void aPathThatDoesNotExist() {
    Run run = Run.of("extract", folder.resolve("nowhere").toString(), folder.toString());
    restIsReported(run, 3);
    assertTrue(run.err().contains("nowhere"), run.err());
  }

  @Test
  void nothingReadableAtAll() {
    Run run = Run.of("report", folder.resolve("nowhere").toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("nothing to report"), run.err());
    assertEquals("", run.out());
    plain(run);
  }

  @Test
  void strictStopsAtTheFirstTrouble() {
    Run run =
        Run.of("extract", "--strict", folder.resolve("nowhere").toString(), folder.toString());
    assertEquals(3, run.code());
    assertEquals("", run.out());
  }

  @Test
  void aFileIsWrittenWholeOrNotAtAll() throws IOException {
    Path target = folder.resolve("out.jsonl");
    Files.writeString(target, "before");
    Run failed =
        Run.of(
            "extract", "--strict", folder.resolve("nowhere").toString(), "-o", target.toString());
    assertEquals(3, failed.code());
    assertEquals("before", Files.readString(target));
    Run done = Run.of("extract", folder.resolve("good.txt").toString(), "-o", target.toString());
    assertEquals(0, done.code(), done.err());
    assertTrue(Files.readString(target).contains("\"text\":\"14\""));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count(), "no draft is left");
    }
  }

  @Test
  void textCannotDriveTheScreen() throws IOException {
    Path evil = folder.resolve("evil.txt");
    String text = "Storm \u001B[2J\u001B]8;;x\u0007\u202Eturned\n\nPolice said 14 people died.\n";
    Files.write(evil, text.getBytes(StandardCharsets.UTF_8));
    Run run = Run.of("report", evil.toString());
    assertFalse(run.out().contains("\u001B"), "an escape reached the screen");
    assertFalse(run.out().contains("\u202E"), "a turn of direction reached the screen");
  }

  /** Name, content, and whether it must be refused as a whole or in part. */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes or compares it
  private record Hostile(String name, byte[] content, boolean refused) {}

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Hostile> hostile() throws IOException {
    byte[] packed = gzip(bytes(GOOD.repeat(500)));
    String head =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: resource",
            "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>",
            "WARC-Date: 2031-05-04T10:00:00Z",
            "WARC-Target-URI: https://s.example/1",
            "Content-Type: text/html",
            "Content-Length: ");
    String entities =
        """
        <!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>
        <rss><channel><item><title>&b;</title><description>Six died.</description></item></channel></rss>
        """;
    return List.of(
        new Hostile("cut.txt.gz", Arrays.copyOf(packed, packed.length / 2), true),
        new Hostile("bomb.txt.gz", gzip(new byte[40 << 20]), true),
        new Hostile("length.warc", bytes(head + "999999999999\r\n\r\n<p>x"), true),
        new Hostile("cut.wacz", Arrays.copyOf(bytes("PK\3\4" + GOOD), 40), true),
        new Hostile("cut.pdf", bytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog"), true),
        new Hostile("broken.jsonl", bytes("{\"id\":\"x\",\"text\":\"Six di"), true),
        new Hostile(
            "surrogate.jsonl", bytes("{\"id\":\"s\",\"text\":\"Six \\ud800 died.\"}\n"), false),
        new Hostile("nul.txt", bytes("Six\0 people\0 died\0.\0".repeat(200)), true),
        new Hostile("tags.html", bytes("<b>".repeat(200_000) + "Six people died."), false),
        new Hostile(
            "digits.txt", bytes("Slide\n\n\uff11\uff14 people died. \u0661\u0664 died.\n"), false),
        new Hostile(
            "mixed.txt", new byte[] {'a', (byte) 0xE9, ' ', (byte) 0xC3, (byte) 0xA9, '.'}, false),
        new Hostile("entities.rss", bytes(entities), false));
  }

  @Test
  void theHostilePackEndsWithExitThreeAndAReasonForEach() throws IOException {
    for (Hostile one : hostile()) {
      Path file = Files.write(folder.resolve(one.name()), one.content());
      String db = folder.resolve("x").resolve("l.db").toString();
      Files.createDirectories(folder.resolve("x")); // the ledger lies in the folder it imports
      for (Run run : List.of(extract(), Run.of("import", folder.toString(), "-d", db))) {
        assertTrue(run.code() == 0 || run.code() == 3, one.name() + run.err());
        plain(run);
        if (one.refused()) {
          assertEquals(3, run.code(), one.name());
        }
        boolean named = run.err().contains(one.name());
        assertEquals(run.code() == 3, named, one.name() + ": " + run.err());
      }
      restIsReported(extract(), extract().code());
      Files.delete(file);
      try (Stream<Path> left = Files.walk(folder.resolve("x"))) {
        left.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
      }
    }
  }
}
