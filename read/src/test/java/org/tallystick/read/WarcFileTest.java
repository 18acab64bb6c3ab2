package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.text.Document;

/** Web archives, whole and damaged. */
class WarcFileTest {
  private final Reading reading;

  WarcFileTest(@TempDir Path folder) {
    reading = new Reading(folder);
  }

  private static String page(int n) {
    String prose =
        "The dam above town number "
            + n
            + " gave way at dawn, and the water took the lower street. ";
    return "<html lang=en><head><title>Dam "
        + n
        + "</title></head><body><nav>Home News</nav><article>"
        + ("<p>" + prose + "Rescuers said " + (10 + n) + " people had died.</p>").repeat(3)
        + "</article></body></html>";
  }

  private static byte[] record(String type, String target, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
            + String.format("%012d", Math.floorMod(target.hashCode(), 1_000_000_000))
            + ">\r\nWARC-Date: 2031-05-04T10:00:00Z\r\nWARC-Target-URI: "
            + target
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(block);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] response(int n) {
    return http(n, "200 OK", "", page(n).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] http(int n, String status, String headers, byte[] body) {
    String head =
        "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n";
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    block.writeBytes(body);
    String target = "https://dam.example/" + n;
    return record("response", target, "application/http; msgtype=response", block.toByteArray());
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] zipped(int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int n = from; n < to; n++) {
      out.writeBytes(Reading.gzip(response(n)));
    }
    return out.toByteArray();
  }

  private static List<String> ids(List<Result> results) {
    List<String> ids = new ArrayList<>();
    for (Result result : results) {
      ids.add(result instanceof Result.Read read ? read.document().id() : "-");
    }
    return ids;
  }

  @Test
  void pagesOfEveryKindOfRecord() {
    byte[] chunked =
        ("5\r\n"
                + page(3).substring(0, 5)
                + "\r\n"
                + Integer.toHexString(page(3).length() - 5)
                + "\r\n"
                + page(3).substring(5)
                + "\r\n0\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] archive =
        join(
            record(
                "warcinfo",
                "",
                "application/warc-fields",
                "software: x\r\n".getBytes(StandardCharsets.UTF_8)),
            response(1),
            http(
                2,
                "200 OK",
                "Content-Encoding: gzip\r\n",
                Reading.gzip(page(2).getBytes(StandardCharsets.UTF_8))),
            http(3, "200 OK", "Transfer-Encoding: chunked\r\n", chunked),
            http(4, "404 Not Found", "", page(4).getBytes(StandardCharsets.UTF_8)),
            record(
                "resource",
                "https://dam.example/5",
                "text/html",
                page(5).getBytes(StandardCharsets.UTF_8)),
            record(
                "conversion",
                "https://dam.example/6",
                "text/plain",
                "Four people died.\nNo more is known.".getBytes(StandardCharsets.UTF_8)),
            record("resource", "https://dam.example/7", "image/png", new byte[100]),
            record(
                "resource",
                "https://dam.example/8",
                "text/html",
                "<p>front page</p>".getBytes(StandardCharsets.UTF_8)));
    for (Path path :
        List.of(
            reading.file("a.warc", archive), reading.file("b.warc.gz", Reading.gzip(archive)))) {
      List<Result> results = reading.read(path);
      List<String> wanted = new ArrayList<>();
      for (int n : new int[] {1, 2, 3, 5, 6}) {
        wanted.add("https://dam.example/" + n);
      }
      assertEquals(wanted, ids(results), path.toString());
      Document third = ((Result.Read) results.get(2)).document();
      assertTrue(third.text().contains("Rescuers said 13 people had died."), third::text);
      assertEquals(Optional.of("https://dam.example/3"), third.url());
    }
  }

  @Test
  void theCitationIsRecordAndOffset() {
    byte[] first = Reading.gzip(response(1));
    Path path = reading.file("a.warc.gz", join(first, Reading.gzip(response(2))));
    Provenance second = ((Result.Read) reading.read(path).get(1)).provenance();
    assertEquals(first.length, second.offset());
    assertTrue(second.record().orElse("").startsWith("urn:uuid:"), second::toString);
  }

  @Test
  void pagesThatAreNotWantedAreNotRead() {
    Path path = reading.file("a.warc.gz", zipped(1, 6));
    Options wanted = Options.standard().only(page -> page.contains("number 3"));
    assertEquals(List.of("https://dam.example/3"), ids(reading.read(wanted, path)));
    assertEquals(List.of(), reading.read(Options.standard().in(Set.of("fr")), path));
  }

  @Test
  void aDamagedRecordIsPassedOver() {
    byte[] a = Reading.gzip(response(1));
    byte[] b = Reading.gzip(response(2));
    byte[] c = Reading.gzip(response(3));
    byte[] bad = b.clone();
    Arrays.fill(bad, b.length / 3, b.length / 2, (byte) 0x55);
    List<Result> results = reading.read(reading.file("a.warc.gz", join(a, bad, c)));
    List<String> ids = ids(results);
    assertTrue(
        ids.contains("https://dam.example/1") && ids.contains("https://dam.example/3"),
        ids::toString);
    assertTrue(ids.contains("-"), ids::toString);
  }

  @Test
  void cutAnywhereItKeepsWhatIsWhole() {
    byte[] whole = zipped(1, 8);
    byte[] plain = join(response(1), response(2), response(3));
    for (int n = 1; n < whole.length; n += 97) {
      reading.read(reading.file("a.warc.gz", Arrays.copyOf(whole, n)));
    }
    for (int n = 1; n < plain.length; n += 97) {
      List<Result> results = reading.read(reading.file("a.warc", Arrays.copyOf(plain, n)));
      long read = results.stream().filter(r -> r instanceof Result.Read).count();
      assertTrue(read >= 3L * n / plain.length - 1, n + " " + results);
    }
  }

  @Test
  void flippedBitsNeverThrow() {
    byte[] whole = zipped(1, 5);
    byte[] plain = join(response(1), response(2), response(3));
    Random random = new Random(7);
    for (int round = 0; round < 150; round++) {
      byte[] hurt = (round % 2 == 0 ? whole : plain).clone();
      for (int k = 0; k <= round % 5; k++) {
        hurt[random.nextInt(hurt.length)] ^= (byte) (1 << random.nextInt(8));
      }
      reading.read(reading.file(round % 2 == 0 ? "f.warc.gz" : "f.warc", hurt));
    }
  }

  @Test
  void aBombIsRefused() {
    byte[] bomb = http(1, "200 OK", "Content-Encoding: gzip\r\n", Reading.gzip(new byte[80 << 20]));
    List<Result> results = reading.read(reading.file("a.warc", join(bomb, response(2))));
    assertEquals(List.of("-", "https://dam.example/2"), ids(results));
    String length =
        new String(response(1), StandardCharsets.UTF_8)
            .replaceFirst("Content-Length: \\d+", "Content-Length: 999999999999999");
    assertTrue(
        Reading.failure(reading.read(reading.file("b.warc", length))).contains("claims more"));
  }

  @Test
  void waczHoldsArchives() throws IOException {
    Path path = reading.folder().resolve("a.wacz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry("archive/../../data.warc.gz"));
      zip.write(zipped(1, 3));
      zip.putNextEntry(new ZipEntry("datapackage.json"));
      zip.write('{');
    }
    assertEquals(
        List.of("https://dam.example/1", "https://dam.example/2"), ids(reading.read(path)));
    byte[] whole = Files.readAllBytes(path);
    Path cut = reading.file("b.wacz", Arrays.copyOf(whole, whole.length / 2));
    assertTrue(Reading.failure(reading.read(cut)).contains("damaged archive"));
  }

  private static byte[] revisit(int n, String target, String original, String how) {
    String id = String.format("%012d", Math.floorMod(original.hashCode(), 1_000_000_000));
    String head =
        "WARC/1.1\r\nWARC-Type: revisit\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-1111-"
            + String.format("%012d", n)
            + ">\r\nWARC-Date: 2031-05-05T10:00:00Z\r\nWARC-Target-URI: "
            + target
            + "\r\nWARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n"
            + (how.equals("id")
                ? "WARC-Refers-To: <urn:uuid:00000000-0000-0000-0000-" + id + ">\r\n"
                : "WARC-Refers-To-Target-URI: "
                    + original
                    + "\r\nWARC-Refers-To-Date: 2031-05-04T10:00:00Z\r\n")
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: 19\r\n\r\n"
            + "HTTP/1.1 200 OK\r\n\r\n\r\n\r\n";
    return head.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aRevisitIsLookedUpAlsoInAnotherArchive() {
    String one = "https://dam.example/1";
    String two = "https://dam.example/2";
    Path folder = reading.folder().resolve("all");
    reading.file(
        "all/b.warc", join(response(1), revisit(1, "https://dam.example/again", one, "id")));
    reading.file(
        "all/a.warc.gz", Reading.gzip(revisit(2, "https://dam.example/early", two, "uri")));
    reading.file("all/c.warc.gz", join(zipped(2, 3), Reading.gzip(revisit(3, two, two, "uri"))));
    List<Result> results = reading.read(folder);
    assertEquals(
        List.of(one, "https://dam.example/again", two, "https://dam.example/early"), ids(results));
    Document early = ((Result.Read) results.get(3)).document();
    assertTrue(early.text().contains("Rescuers said 12 people had died."), early::text);
    assertEquals(Optional.of("https://dam.example/early"), early.url());
    assertEquals(
        "a.warc.gz",
        ((Result.Read) results.get(3))
            .provenance()
            .file()
            .substring(folder.toString().length() + 1));
  }

  @Test
  void aRevisitOfWhatIsNotThereIsListed() {
    byte[] archive =
        join(
            response(1),
            revisit(1, "https://dam.example/x", "https://dam.example/gone", "id"),
            revisit(2, "https://dam.example/y", "https://dam.example/gone", "uri"));
    List<Result> results = reading.read(reading.file("a.warc", archive));
    assertEquals(List.of("https://dam.example/1", "-"), ids(results));
    String reason = ((Result.Failure) results.get(1)).reason();
    assertTrue(reason.contains("in none of the archives") && reason.contains("1 later"), reason);
  }

  @Test
  void anArchiveIsReadOnFromAnOffset() {
    Path path = reading.file("a.warc.gz", zipped(1, 5));
    long third = ((Result.Read) reading.read(path).get(2)).provenance().offset();
    java.util.Map<String, Long> from = java.util.Map.of(path.toString(), third);
    assertEquals(
        List.of("https://dam.example/3", "https://dam.example/4"),
        ids(reading.read(Options.standard().from(from), path)));
    assertEquals(
        4,
        reading.read(Options.standard().from(java.util.Map.of(path.toString(), 7L)), path).size());
    from = java.util.Map.of(path.toString(), Options.DONE);
    assertEquals(List.of(), reading.read(Options.standard().from(from), path));
  }

  @Test
  void onlyPagesThatMayTellOfALossAreParsed() {
    byte[] dull =
        http(
            9,
            "200 OK",
            "",
            page(9)
                .replace("died", "sang")
                .replace("gave way", "held")
                .getBytes(StandardCharsets.UTF_8));
    Path path = reading.file("a.warc", join(response(1), dull, response(2)));
    assertEquals(
        List.of("https://dam.example/1", "https://dam.example/2"),
        ids(reading.read(Options.standard().only(Triage::mayTell), path)));
  }
}
