package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every parser entry with bytes that nobody chose. An ordinary build replays the inputs kept in
 * {@code FuzzTestInputs}; {@code JAZZER_FUZZ=1 mvn test -pl read -Dtest='FuzzTest#html'} looks for
 * new ones.
 */
class FuzzTest {
  private static final Options SMALL = Options.standard().limited(1 << 20);

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30m")
  void html(byte[] data) {
    read("page.html", Format.HTML, data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30m")
  void feed(byte[] data) {
    read("feed.rss", Format.FEED, data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30m")
  void jsonl(byte[] data) {
    read("lines.jsonl", Format.JSONL, data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30m")
  void csv(byte[] data) {
    read("table.csv", Format.CSV, data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30m")
  void txt(byte[] data) {
    read("words.txt", Format.TEXT, data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30m")
  void pdf(byte[] data) {
    read("report.pdf", Format.PDF, data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30m")
  void unknown(byte[] data) {
    read("unknown", Format.AUTO, data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30m")
  void opml(byte[] data) {
    assertTrue(FeedList.of(data).feeds().size() <= 10_000);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30m")
  void warc(byte[] data) {
    file("pages.warc", data);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "30m")
  void wacz(byte[] data) {
    file("pages.wacz", data);
  }

  private static void read(String name, Format format, byte[] data) {
    List<Result> results = new ArrayList<>();
    Documents.bytes(name, data, Optional.empty(), SMALL.as(format), results::add);
    check(results);
  }

  /** Archives are read from files, because they are searched after damage. */
  private static void file(String name, byte[] data) {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      try {
        Path file = Files.write(folder.resolve(name), data);
        List<Result> results = new ArrayList<>();
        Documents.read(List.of(file.toString()), SMALL, results::add);
        check(results);
      } finally {
        Files.deleteIfExists(folder.resolve(name));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(List<Result> results) {
    for (Result result : results) {
      if (result instanceof Result.Failure failure) {
        String reason = failure.reason();
        boolean line = reason.chars().noneMatch(Character::isISOControl);
        assertTrue(line && reason.endsWith("."), reason);
      } else if (result instanceof Result.Read read) {
        read.document()
            .asides()
            .forEach(a -> assertTrue(a.end() <= read.document().text().length()));
      }
    }
    assertTrue(results.size() < 100_000, "results without end: " + results.size());
  }
}
