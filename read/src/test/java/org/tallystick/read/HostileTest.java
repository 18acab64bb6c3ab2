package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile and damaged input costs bounded time and memory, and never throws. */
class HostileTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Reading reading;

  HostileTest(@TempDir Path folder) {
    reading = new Reading(folder);
  }

  private List<Result> timed(Path path) {
    return Assertions.assertTimeoutPreemptively(LONG, () -> reading.read(path));
  }

  @Test
  void tagsNestedWithoutEnd() {
    for (String tag :
        List.of(
            "<div>",
            "<div class='related comment a b'>",
            "<b>",
            "<x-y>",
            "<table><tr><td>",
            "<a href=x>",
            "<blockquote>",
            "<ul><li>")) {
      timed(reading.file("a.html", tag.repeat(100_000) + "Four people died."));
    }
  }

  @Test
  void aMillionTags() {
    timed(reading.file("a.html", "<div>".repeat(1_000_000) + "Four people died."));
  }

  @Test
  void siblingsAttributesAndEntitiesWithoutEnd() {
    String words =
        "<p class='ad-x meta'>Four people died in the flood on Monday, police said there. </p>";
    assertEquals(1, timed(reading.file("a.html", words.repeat(20_000))).size());
    StringBuilder attributes = new StringBuilder("<p ");
    for (int i = 0; i < 100_000; i++) {
      attributes.append('a').append(i).append("=1 ");
    }
    timed(reading.file("b.html", attributes + ">Four people died."));
    timed(reading.file("c.html", "<p>" + "&lt;&amp;".repeat(100_000)));
    timed(reading.file("d.html", "<p>" + "&".repeat(500_000)));
    timed(
        reading.file(
            "e.html", "<div class='" + "photo-".repeat(100_000) + "'>" + words.repeat(1000)));
    timed(
        reading.file(
            "f.html",
            "<div class=photo>"
                + "<div class=caption><p>Four died in the flood.</p></div>".repeat(20_000)));
    timed(
        reading.file(
            "g.html",
            "<script type=application/ld+json>" + "[".repeat(100_000) + "</script>" + words));
    timed(
        reading.file(
            "h.html", "<script type=application/ld+json>{}</script>".repeat(20_000) + words));
  }

  @Test
  void deepAndLongJson() {
    String deep = "{\"id\":\"a\",\"text\":\"Four.\",\"x\":" + "[".repeat(100_000);
    assertTrue(Reading.failure(timed(reading.file("a.jsonl", deep))).contains("line 1"));
    assertEquals(1, timed(reading.file("a.json", deep)).size());
    StringBuilder keys = new StringBuilder("{\"id\":\"a\",\"text\":\"Four.\"");
    for (int i = 0; i < 100_000; i++) {
      keys.append(",\"k").append(i).append("\":1");
    }
    assertEquals(1, timed(reading.file("b.jsonl", keys + "}")).size());
    String broken = "{\n".repeat(100_000);
    List<Result> results = timed(reading.file("c.jsonl", broken));
    assertTrue(results.size() < 2000, "stops after a while: " + results.size());
  }

  @Test
  void surrogatesZerosAndOtherDigits() {
    String odd =
        "{\"id\":\"a\",\"text\":\"\\uD800 lone, NUL \\u0000, \\uFF11\\uFF12 and \\u0664\\u0665 died\"}";
    Result.Read read = (Result.Read) timed(reading.file("a.jsonl", odd)).get(0);
    assertEquals("\uD800 lone, NUL \0, \uFF11\uFF12 and \u0664\u0665 died", read.document().text());
    byte[] mixed = "Four died in K\u00f6ln. ".repeat(50).getBytes(StandardCharsets.UTF_8);
    byte[] latin = "F\u00fcnf starben. ".getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = Arrays.copyOf(mixed, mixed.length + latin.length);
    System.arraycopy(latin, 0, both, mixed.length, latin.length);
    Result.Read note = (Result.Read) timed(reading.file("a.txt", both)).get(0);
    assertTrue(note.document().text().contains("K\u00f6ln"));
    assertEquals(1, note.notes().size());
  }

  @Test
  void cutAndFlippedFilesOfEveryKind() {
    String page =
        "<html><head><meta charset=utf-8></head><body><article>"
            + "<p>Four people died in the flood on Monday, the mayor said there.</p>".repeat(9);
    String feed =
        "<?xml version='1.0'?><rss><channel><title>x</title><item><guid>1</guid><title>a</title><description>b</description></item></channel></rss>";
    String lines =
        "{\"id\":\"a\",\"text\":\"Four died.\",\"published\":\"2031-05-04\"}\n".repeat(5);
    String table = "id,text\n1,\"Four, died\"\n2,Five died\n";
    Random random = new Random(11);
    for (String[] kind :
        new String[][] {
          {"a.html", page},
          {"a.rss", feed},
          {"a.jsonl", lines},
          {"a.json", lines},
          {"a.csv", table},
          {"a.txt", table}
        }) {
      byte[] whole = kind[1].getBytes(StandardCharsets.UTF_8);
      byte[] zipped = Reading.gzip(whole);
      for (int round = 0; round < 30; round++) {
        byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
        timed(reading.file(kind[0], cut));
        byte[] flipped = whole.clone();
        flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        timed(reading.file(kind[0], flipped));
        byte[] hurt = zipped.clone();
        hurt[random.nextInt(hurt.length)] ^= (byte) (1 << random.nextInt(8));
        timed(reading.file(kind[0] + ".gz", hurt));
      }
    }
  }

  @Test
  void noiseOfEveryKind() {
    Random random = new Random(5);
    for (String name :
        List.of(
            "a.html",
            "a.rss",
            "a.jsonl",
            "a.json",
            "a.csv",
            "a.txt",
            "a.warc",
            "a.warc.gz",
            "a.wacz",
            "a.pdf",
            "a.unknown",
            "a.gz")) {
      for (int round = 0; round < 12; round++) {
        byte[] noise = new byte[random.nextInt(5000)];
        random.nextBytes(noise);
        timed(reading.file(name, noise));
      }
    }
  }
}
