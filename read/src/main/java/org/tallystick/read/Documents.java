package org.tallystick.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * The door of this module: inputs in, documents and failures out, in a fixed order. Bad input never
 * throws; it becomes a {@link Result.Failure} and the rest goes on.
 */
public final class Documents {
  private Documents() {}

  /**
   * Reads everything behind the inputs, one document at a time in memory, on the calling thread.
   *
   * @param inputs files, folders, or {@code -} for standard input
   * @param sink receives each document or failure as soon as it is known
   */
  public static void read(List<String> inputs, Options options, Consumer<Result> sink) {
    read(inputs, options, System.in, sink);
  }

  static void read(
      List<String> inputs, Options options, InputStream standardInput, Consumer<Result> sink) {
    Ids ids = new Ids();
    Revisits revisits = new Revisits();
    for (Inputs.Source source : Inputs.of(inputs, sink)) {
      if (options.starts().getOrDefault(source.shown(), 0L) != Options.DONE) {
        file(new Job(source, options, ids, revisits, sink), standardInput);
      }
    }
    revisits.end();
  }

  /**
   * Reads what was delivered under one name, such as a page that was fetched.
   *
   * @param name its address or file name, which messages and the document carry
   * @param type the content type stated with it, such as {@code text/html; charset=utf-8}
   */
  public static void bytes(
      String name, byte[] bytes, Optional<String> type, Options options, Consumer<Result> sink) {
    Inputs.Source source = new Inputs.Source(Path.of("-"), name, name);
    Job job = new Job(source, options, new Ids(), new Revisits(), sink);
    Format asked = options.format() == Format.AUTO ? Sniffed.byType(type) : options.format();
    Format format = asked == Format.AUTO ? Sniffed.byContent(bytes) : asked;
    try (Unpacked in = Unpacked.open(new ByteArrayInputStream(bytes), options.maxRatio())) {
      content(job, format, in, type.flatMap(Sniffed::charset));
    } catch (Refused e) {
      job.fail(-1, e.why() + "; what came before was read");
    } catch (IOException e) {
      job.fail(-1, "is damaged or cut short; what came before was read; fetch it again");
    }
  }

  private static void file(Job job, InputStream standardInput) {
    try {
      Format format = format(job);
      if (format == Format.WARC && !job.source().standardInput()) {
        WarcFile.read(job, job.source().path());
      } else if (format == Format.WACZ && !job.source().standardInput()) {
        WaczFile.read(job, job.source().path());
      } else {
        stream(job, format, standardInput);
      }
    } catch (AccessDeniedException e) {
      job.fail(-1, "may not be read; nothing was read from it; check its permissions");
    } catch (ZipException e) {
      job.fail(0, "is a damaged archive; nothing was read from it; fetch it again");
    } catch (IOException e) {
      job.fail(-1, "cannot be opened; nothing was read from it; check the disk");
    }
  }

  private static Format format(Job job) {
    Format asked = job.options().format();
    return asked == Format.AUTO ? Sniffed.byName(job.source().shown()) : asked;
  }

  private static void stream(Job job, Format format, InputStream standardInput) throws IOException {
    InputStream raw =
        job.source().standardInput() ? standardInput : Files.newInputStream(job.source().path());
    try (raw;
        Unpacked in = Unpacked.open(raw, job.options().maxRatio())) {
      try {
        content(job, format, in, Optional.empty());
      } catch (Refused e) {
        String advice =
            "; what came before was read; cut the file into smaller ones to read the rest";
        job.fail(in.position(), e.why() + advice);
      } catch (EOFException | ZipException e) {
        String what = "is damaged or cut short inside its compression; what came before was read";
        job.fail(in.position(), what);
      } catch (IOException e) {
        String what = "cannot be read further; what came before was read; check the disk";
        job.fail(in.position(), what);
      }
    } catch (EOFException | ZipException e) {
      job.fail(0, "is damaged in its first bytes; nothing was read from it; fetch it again");
    }
  }

  private static void content(Job job, Format format, Unpacked in, Optional<String> charset)
      throws IOException {
    switch (format) {
      case JSONL -> json(job, in);
      case CSV -> CsvFile.read(job, in);
      case WARC -> WarcFile.read(job, in, 0);
      case WACZ -> job.fail(0, "is a zip archive, which cannot be read from standard input");
      default -> whole(job, format, in, charset);
    }
  }

  private static void json(Job job, Unpacked in) throws IOException {
    JsonRecords records = new JsonRecords(job);
    if (Sniffed.plainName(job.source().shown()).endsWith(".json")) {
      records.value(in);
    } else {
      records.lines(in);
    }
  }

  private static void whole(Job job, Format format, Unpacked in, Optional<String> charset)
      throws IOException {
    long limit = job.options().maxDocument();
    byte[] bytes = in.readNBytes((int) limit);
    if (in.read() >= 0) {
      String what = "is larger than the limit of " + limit + " bytes for one document";
      job.fail(
          limit, what + "; nothing was read from it; cut it into smaller documents to read it");
      return;
    }
    if (bytes.length == 0) {
      job.fail(0, "is empty; there was nothing to read");
      return;
    }
    Format known = format == Format.AUTO ? Sniffed.byContent(bytes) : format;
    Optional<String> binary = known == Format.PDF ? Optional.empty() : Binary.kind(bytes);
    if (binary.isPresent()) {
      job.fail(0, "is " + binary.get() + ", not text; nothing was read from it; give its text");
    } else {
      known(job, known, bytes, charset);
    }
  }

  private static void known(Job job, Format format, byte[] bytes, Optional<String> charset)
      throws IOException {
    ByteArrayInputStream again = new ByteArrayInputStream(bytes);
    switch (format) {
      case JSONL -> new JsonRecords(job).lines(Unpacked.open(again, job.options().maxRatio()));
      case FEED -> FeedFile.read(job, bytes, charset);
      case OPML -> job.fail(0, "is a list of feeds and no document; give it to `tallystick watch`");
      case WARC -> WarcFile.read(job, again, 0);
      default -> {
        Provenance from = job.at(0, 0, "", Optional.empty());
        WholeFile.Outcome outcome =
            WholeFile.read(format, job.source().id(), bytes, charset, from, job.options());
        outcome.trouble().ifPresent(what -> job.fail(0, what));
        outcome.reads().forEach(read -> job.sink().accept(unique(job, read)));
      }
    }
  }

  private static Result.Read unique(Job job, Result.Read read) {
    String id = job.ids().unique(read.document().id());
    String found = read.document().id();
    return read.as(Renamed.document(read.document(), id, job.source().delivered() ? found : ""));
  }
}
