package org.tallystick.read;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tallystick.text.Document;

/** A file, or an archive's record, that is one document as a whole. */
final class WholeFile {
  /** Smaller pages are read without a watch: their time is bounded by their size. */
  private static final int WATCHED = 1 << 20;

  /** What reading the bytes came to: a document, nothing wanted, or the middle of a sentence. */
  record Outcome(List<Result.Read> reads, Optional<String> trouble) {
    static Outcome of(Result.Read read) {
      return new Outcome(List.of(read), Optional.empty());
    }

    static Outcome trouble(String what) {
      return new Outcome(List.of(), Optional.of(what));
    }

    static Outcome unwanted() {
      return new Outcome(List.of(), Optional.empty());
    }
  }

  /** A page in which there is no article. */
  static final String NO_ARTICLE =
      "is a page in which no article can be found; nothing was read from it";

  private WholeFile() {}

  /** Reads bytes of a known format; {@code declared} is the character set stated around them. */
  static Outcome read(
      Format format,
      String id,
      byte[] bytes,
      Optional<String> declared,
      Provenance from,
      Options options) {
    Callable<Outcome> reading = () -> now(format, id, bytes, declared, from, options);
    return format == Format.PDF || bytes.length > WATCHED
        ? watched(reading, options.maxSeconds())
        : unwatched(reading);
  }

  private static Outcome unwatched(Callable<Outcome> reading) {
    try {
      return reading.call();
    } catch (Exception | StackOverflowError e) {
      return broken();
    }
  }

  private static Outcome broken() {
    return Outcome.trouble("is damaged in a way that cannot be read; nothing was read from it");
  }

  /** On a thread of its own, which is left behind when it takes too long. */
  private static Outcome watched(Callable<Outcome> reading, int seconds) {
    FutureTask<Outcome> task = new FutureTask<>(reading);
    Thread thread = new Thread(null, task, "reading", 16L << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      return Outcome.trouble(
          "takes longer than the limit of " + seconds + " seconds; nothing was read from it");
    } catch (ExecutionException e) {
      return e.getCause() instanceof OutOfMemoryError
          ? Outcome.trouble("needs more memory than there is; nothing was read from it")
          : broken();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.trouble("was not read because the run was interrupted");
    }
  }

  private static Outcome now(
      Format format,
      String id,
      byte[] bytes,
      Optional<String> declared,
      Provenance from,
      Options options) {
    if (format == Format.PDF) {
      return PdfFile.read(id, bytes, from);
    }
    boolean html = format == Format.HTML;
    Optional<String> stated = html ? declared.or(() -> HtmlFile.charset(bytes)) : declared;
    Decoded decoded = Decoded.of(bytes, stated);
    Provenance known =
        new Provenance(from.file(), from.line(), from.offset(), decoded.charset(), from.record());
    if (decoded.text().isBlank()) {
      return Outcome.trouble("holds nothing but blanks; there was nothing to read");
    }
    if (!html) {
      Document document = TextFile.read(id, decoded.text());
      List<String> notes = decoded.note().stream().toList();
      return Outcome.of(new Result.Read(document, known, List.of(), Optional.empty(), notes));
    }
    List<Result.Read> reads = HtmlFile.read(id, decoded, known, options);
    boolean none = reads.size() == 1 && reads.get(0).document().text().isBlank();
    return none ? Outcome.trouble(NO_ARTICLE) : new Outcome(reads, Optional.empty());
  }
}
