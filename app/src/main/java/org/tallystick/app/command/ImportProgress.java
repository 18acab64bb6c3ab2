package org.tallystick.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How far an import is: documents, megabytes, rate and time left. */
final class ImportProgress {
  private static final long SECOND = 1_000_000_000L;

  private final Talk talk;
  private final boolean screen;
  private final long start = System.nanoTime();
  private final long total;
  private long next;
  private long before;
  private long inFile;
  private String file = "";
  private long documents;
  private long figures;
  private boolean shown;

  ImportProgress(Talk talk, List<String> inputs) {
    this.talk = talk;
    this.screen = talk.console().progress();
    this.total = talk.progress() ? inputs.stream().mapToLong(ImportProgress::size).sum() : 0;
    this.next = start + (screen ? SECOND : 10 * SECOND);
  }

  private static long size(String input) {
    if (input.equals("-") || !Files.exists(Path.of(input))) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(Path.of(input))) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      // Only the time left is not told then; the reading names the trouble.
      return 0;
    }
  }

  /** The reading is at this place of a file. */
  void at(String name, long offset) {
    if (!name.equals(file)) {
      before += file.isEmpty() || file.equals("-") ? 0 : Path.of(file).toFile().length();
      file = name;
    }
    inFile = offset;
    show();
  }

  /** A document is in the ledger. */
  void stored(int read) {
    documents++;
    figures += read;
    show();
  }

  private void show() {
    long now = System.nanoTime();
    if (!talk.progress() || now < next) {
      return;
    }
    String line = line(now - start);
    if (screen) {
      talk.console().err().print("\r\u001B[K" + line);
      talk.console().err().flush();
      shown = true;
      next = now + SECOND / 5;
    } else {
      talk.console().err().println(line);
      next = now + 10 * SECOND;
    }
  }

  private String line(long nanos) {
    double seconds = nanos / 1e9;
    long done = before + inFile;
    String left = "";
    if (total > done && done > 0) {
      long rest = Math.round(seconds * (total - done) / done);
      left = String.format(Locale.ROOT, ", about %d:%02d left", rest / 60, rest % 60);
    }
    return String.format(
        Locale.ROOT,
        "tallystick: %,d documents, %,d figures, %,.1f of %,.1f MB, %,.0f documents a second%s",
        documents,
        figures,
        done / 1e6,
        Math.max(total, done) / 1e6,
        documents / seconds,
        left);
  }

  /** Takes the line away before something else is said. */
  void clear() {
    if (shown) {
      talk.console().err().print("\r\u001B[K");
      talk.console().err().flush();
      shown = false;
    }
  }

  void end() {
    clear();
  }
}
