package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One file of every kind, cut at every thousandth byte, with bits flipped, with wrong lengths, and
 * bombs: a document or a listed reason each time, in bounded time, memory and disk, and nothing on
 * standard error.
 */
class HostilePackTest {
  private static final Duration EACH = Duration.ofMinutes(2);

  private final Path folder;
  private final Reading reading;
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  HostilePackTest(@TempDir Path folder) {
    this.folder = folder;
    this.reading = new Reading(folder);
  }

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void nothingWasSaid() {
    System.setErr(before);
    // The fuzzer's agent tells of the classes it meets, where it came first in this process.
    String ours =
        said.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("INFO: Instrumented "))
            .collect(Collectors.joining("\n"));
    assertEquals("", ours);
  }

  private List<Result> timed(String name, byte[] content) {
    Path file = reading.file(name, content);
    return assertTimeoutPreemptively(EACH, () -> reading.read(file), name);
  }

  private List<Result> timed(String name, String content) {
    return timed(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String prose(int sentences) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < sentences; n++) {
      text.append("The ridge above valley ").append(n).append(" slid at dawn, and ");
      text.append(10 + n).append(" people died there, rescuers said. ");
    }
    return text.toString();
  }

  private static String page() {
    return "<!doctype html><html lang=en><head><meta charset=utf-8><title>Slide</title>"
        + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-05-02\"}</script>"
        + "</head><body><article><h1>Slide</h1><p>"
        + prose(80)
        + "</p></article></body></html>";
  }

  private static String feed() {
    return "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>x</title>"
        + ("<item><guid>g</guid><link>https://s.example/1</link><title>Slide</title><description>"
                + prose(10)
                + "</description></item>")
            .repeat(8)
        + "</channel></rss>";
  }

  private static String lines() {
    return ("{\"id\":\"a\",\"title\":\"Slide\",\"text\":\"" + prose(10) + "\"}\n").repeat(10);
  }

  private static byte[] warc(int records, boolean gzip) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int n = 0; n < records; n++) {
      byte[] body = page().getBytes(StandardCharsets.UTF_8);
      String http =
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
              + body.length
              + "\r\n\r\n";
      String head =
          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
              + String.format("%012d", n)
              + ">\r\nWARC-Date: 2031-05-04T10:00:00Z\r\nWARC-Target-URI: https://s.example/"
              + n
              + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
              + (http.length() + body.length)
              + "\r\n\r\n";
      ByteArrayOutputStream one = new ByteArrayOutputStream();
      one.writeBytes((head + http).getBytes(StandardCharsets.UTF_8));
      one.writeBytes(body);
      one.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      all.writeBytes(gzip ? Reading.gzip(one.toByteArray()) : one.toByteArray());
    }
    return all.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        text.newLineAtOffset(50, 700);
        for (int i = 0; i < 40; i++) {
          text.showText(
              "Valley " + i + ": " + (10 + i) + " people died in the slide, rescuers said.");
          text.newLineAtOffset(0, -12);
        }
        text.endText();
      }
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> pack() throws IOException {
    Map<String, byte[]> pack = new LinkedHashMap<>();
    pack.put("a.html", page().getBytes(StandardCharsets.UTF_8));
    pack.put("a.rss", feed().getBytes(StandardCharsets.UTF_8));
    pack.put("a.jsonl", lines().getBytes(StandardCharsets.UTF_8));
    pack.put(
        "a.csv",
        ("id,text\n" + "1,\"" + prose(20) + "\"\n").repeat(3).getBytes(StandardCharsets.UTF_8));
    pack.put("a.txt", ("Slide\n\n" + prose(60)).getBytes(StandardCharsets.UTF_8));
    pack.put("a.warc", warc(3, false));
    pack.put("a.warc.gz", warc(12, true));
    pack.put("a.wacz", zip("archive/a.warc.gz", warc(6, true)));
    pack.put("a.pdf", pdf());
    pack.put("a.html.gz", Reading.gzip(page().getBytes(StandardCharsets.UTF_8)));
    return pack;
  }

  @Test
  void cutAtEveryThousandthByte() throws IOException {
    for (Map.Entry<String, byte[]> file : pack().entrySet()) {
      byte[] whole = file.getValue();
      assertTrue(
          timed(file.getKey(), whole).stream().anyMatch(r -> r instanceof Result.Read),
          file.getKey());
      for (int n = 1000; n < whole.length; n += 1000) {
        assertTrue(
            !timed(file.getKey(), Arrays.copyOf(whole, n)).isEmpty(), file.getKey() + " " + n);
      }
    }
  }

  @Test
  void bitsFlipped() throws IOException {
    Random random = new Random(31);
    for (Map.Entry<String, byte[]> file : pack().entrySet()) {
      for (int round = 0; round < 25; round++) {
        byte[] hurt = file.getValue().clone();
        for (int i = 0; i <= round % 5; i++) {
          hurt[random.nextInt(hurt.length)] ^= (byte) (1 << random.nextInt(8));
        }
        timed(file.getKey(), hurt);
      }
    }
  }

  @Test
  void lengthsThatAreWrong() {
    String warc = new String(warc(3, false), StandardCharsets.UTF_8);
    int at = warc.indexOf("Content-Length: ") + 16;
    int end = warc.indexOf('\r', at);
    for (String length :
        List.of(
            "0", "5", "-1", "99999999", "9223372036854775807", "99999999999999999999", "x", "")) {
      List<Result> results = timed("a.warc", warc.substring(0, at) + length + warc.substring(end));
      assertTrue(
          results.stream().anyMatch(r -> r instanceof Result.Failure || r instanceof Result.Read),
          length);
    }
    String chunked =
        warc.replace(
            "Content-Type: text/html\r\nContent-Length: ",
            "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nX: ");
    timed("b.warc", chunked);
    int body = chunked.indexOf("\r\n\r\n<!doctype") + 4;
    timed("c.warc", chunked.substring(0, body) + "ffffffff\r\n" + chunked.substring(body));
    timed(
        "d.warc",
        chunked.substring(0, body) + "1\r\nx\r\n".repeat(50_000) + chunked.substring(body));
  }

  @Test
  void bombs() throws IOException {
    byte[] zeros = new byte[40 << 20];
    Arrays.fill(zeros, (byte) ' ');
    byte[] bomb = Reading.gzip(zeros);
    for (String name : List.of("a.html.gz", "a.jsonl.gz", "a.txt.gz", "a.csv.gz", "a.rss.gz")) {
      assertTrue(timed(name, bomb).stream().anyMatch(r -> r instanceof Result.Failure), name);
    }
    byte[] twice = Reading.gzip(bomb);
    assertTrue(timed("b.gz", twice).stream().allMatch(r -> r instanceof Result.Failure));
    String head =
        "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Date: 2031-05-04T10:00:00Z\r\nWARC-Target-URI: https://s.example/b\r\nContent-Type: text/html\r\nContent-Length: "
            + zeros.length
            + "\r\n\r\n";
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    record.writeBytes(zeros);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    byte[] packed = Reading.gzip(record.toByteArray());
    assertTrue(timed("a.warc.gz", packed).stream().allMatch(r -> r instanceof Result.Failure));
    assertTrue(
        timed("a.wacz", zip("a.warc.gz", packed)).stream()
            .allMatch(r -> r instanceof Result.Failure));
    assertTrue(
        timed("b.wacz", zip("a.warc", record.toByteArray())).stream()
            .allMatch(r -> r instanceof Result.Failure));
    try (Stream<Path> left = Files.list(folder)) {
      assertTrue(left.count() < 12, "nothing was unpacked onto the disk");
    }
  }

  @Test
  void tagsAndAttributesByTheMillion() {
    timed("a.html", "<b>".repeat(1_000_000) + prose(3));
    StringBuilder attributes = new StringBuilder("<p ");
    for (int i = 0; i < 1_000_000; i++) {
      attributes.append('a').append(i).append(' ');
    }
    timed("b.html", attributes + ">" + prose(3));
    timed("c.rss", "<rss><channel>" + "<item>".repeat(1_000_000));
    timed("d.rss", "<rss><channel><item " + attributes.substring(3, 500_000) + "/>");
  }

  @Test
  void entitiesOfADocumentType() throws IOException {
    Path canary = Files.writeString(folder.resolve("canary.txt"), "CANARY");
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">");
    for (char c = 'b'; c < 'k'; c++) {
      laughs
          .append("<!ENTITY ")
          .append(c)
          .append(" \"")
          .append(("&" + (char) (c - 1) + ";").repeat(10))
          .append("\">");
    }
    String outside = "<!DOCTYPE rss [<!ENTITY k SYSTEM \"" + canary.toUri() + "\">";
    for (String type : List.of(laughs.toString(), outside)) {
      String xml =
          type
              + "]><rss><channel><item><guid>1</guid><title>&k;&j;</title><description>x</description></item></channel></rss>";
      List<Result> results = timed("a.rss", xml);
      assertTrue(
          results.get(0) instanceof Result.Failure && !results.toString().contains("CANARY"),
          results::toString);
      assertTrue(FeedList.of(xml.getBytes(StandardCharsets.UTF_8)).feeds().isEmpty());
    }
  }

  @Test
  void oddCharacters() {
    String odd =
        "Half a pair \uD83D and a NUL \0: \uFF11\uFF12 people died, \u0664\u0665 others were hurt.";
    for (String name : List.of("a.txt", "a.html", "a.csv", "a.jsonl")) {
      timed(name, name.endsWith("csv") ? "id,text\n1," + odd + "\n" : odd);
    }
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.writeBytes(
        "<html><head><meta charset=shift_jis></head><body><article><p>"
            .getBytes(StandardCharsets.US_ASCII));
    mixed.writeBytes(("F\u00fcnf Menschen. " + prose(4)).getBytes(StandardCharsets.UTF_8));
    mixed.writeBytes("Zw\u00f6lf Menschen.".getBytes(StandardCharsets.ISO_8859_1));
    List<Result> results = new ArrayList<>(timed("m.html", mixed.toByteArray()));
    assertTrue(results.toString().contains("people died there"), results::toString);
  }
}
