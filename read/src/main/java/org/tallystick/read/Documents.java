package org.tallystick.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * The door of this module: inputs in, documents and failures out, in a fixed order. Bad input never
 * throws; it becomes a {@link Result.Failure} and the rest goes on.
 */
public final class Documents {
  private static final int SNIFFED = 4096;

  private final Options options;
  private final InputStream standardInput;
  private final Consumer<Result> sink;
  private final Ids ids = new Ids();

  private Documents(Options options, InputStream standardInput, Consumer<Result> sink) {
    this.options = options;
    this.standardInput = standardInput;
    this.sink = sink;
  }

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
    Documents run = new Documents(options, standardInput, sink);
    for (Inputs.Source source : Inputs.of(inputs, sink)) {
      run.file(source);
    }
  }

  private void file(Inputs.Source source) {
    long at = 0;
    try (InputStream raw =
            source.standardInput() ? standardInput : Files.newInputStream(source.path());
        Unpacked in = Unpacked.open(raw, options.maxRatio())) {
      try {
        content(source, in);
      } finally {
        at = in.position();
      }
    } catch (Refused e) {
      fail(
          source,
          at,
          e.why() + "; what came before was read; raise the limit if you trust the file");
    } catch (AccessDeniedException e) {
      fail(source, -1, "may not be read; nothing was read from it; check its permissions");
    } catch (EOFException | ZipException e) {
      fail(source, at, "is damaged or cut short inside its compression; what came before was read");
    } catch (IOException e) {
      fail(source, at, "cannot be read further; what came before was read; check the disk");
    }
  }

  private void content(Inputs.Source source, Unpacked in) throws IOException {
    Format format = options.format() == Format.AUTO ? byName(source.shown()) : options.format();
    if (format == Format.JSONL) {
      JsonRecords records = new JsonRecords(source.shown(), options, ids, sink);
      if (plainName(source.shown()).endsWith(".json")) {
        records.value(in);
      } else {
        records.lines(in);
      }
      return;
    }
    byte[] bytes = in.readNBytes((int) options.maxDocument());
    if (in.read() >= 0) {
      String limit =
          "is larger than the limit of " + options.maxDocument() + " bytes for one document";
      fail(
          source,
          options.maxDocument(),
          limit + "; nothing was read from it; raise the limit to read it");
      return;
    }
    Optional<String> trouble = Binary.kind(bytes);
    if (bytes.length == 0) {
      fail(source, 0, "is empty; there was nothing to read");
    } else if (trouble.isPresent()) {
      fail(
          source, 0, "is " + trouble.get() + ", not text; nothing was read from it; give its text");
    } else {
      whole(source, format == Format.AUTO ? byContent(bytes) : format, bytes);
    }
  }

  private void whole(Inputs.Source source, Format format, byte[] bytes) throws IOException {
    if (format == Format.JSONL) {
      JsonRecords records = new JsonRecords(source.shown(), options, ids, sink);
      records.lines(Unpacked.open(new java.io.ByteArrayInputStream(bytes), options.maxRatio()));
      return;
    }
    boolean html = format == Format.HTML;
    Decoded decoded = Decoded.of(bytes, html ? HtmlFile.charset(bytes) : Optional.empty());
    Provenance from = new Provenance(source.shown(), 0, 0, decoded.charset(), Optional.empty());
    if (decoded.text().isBlank()) {
      fail(source, 0, "holds nothing but blanks; there was nothing to read");
      return;
    }
    if (!html) {
      List<String> notes = new ArrayList<>(decoded.note().stream().toList());
      var document = TextFile.read(ids.unique(source.id()), decoded.text());
      sink.accept(new Result.Read(document, from, List.of(), Optional.empty(), notes));
      return;
    }
    Result.Read read = HtmlFile.read(source.id(), decoded, from);
    if (read.document().text().isBlank()) {
      fail(source, 0, "is a page in which no article can be found; nothing was read from it");
    } else {
      ids.unique(source.id());
      sink.accept(read);
    }
  }

  private static Format byName(String shown) {
    String name = plainName(shown);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "txt", "text", "md" -> Format.TEXT;
      case "html", "htm", "xhtml" -> Format.HTML;
      case "jsonl", "ndjson", "json" -> Format.JSONL;
      default -> Format.AUTO;
    };
  }

  private static String plainName(String shown) {
    String low = shown.toLowerCase(Locale.ROOT);
    return low.endsWith(".gz") ? low.substring(0, low.length() - 3) : low;
  }

  private static Format byContent(byte[] bytes) {
    int n = Math.min(bytes.length, SNIFFED);
    String head = new String(bytes, 0, n, StandardCharsets.ISO_8859_1).strip();
    String low = head.toLowerCase(Locale.ROOT);
    low = low.startsWith("ï»¿") ? low.substring(3).strip() : low;
    if (low.startsWith("{")) {
      return Format.JSONL;
    }
    boolean page =
        low.startsWith("<!doctype html")
            || low.startsWith("<html")
            || low.startsWith("<")
                && (low.contains("<head") || low.contains("<body") || low.contains("<p"));
    return page ? Format.HTML : Format.TEXT;
  }

  private void fail(Inputs.Source source, long offset, String what) {
    String shown = source.standardInput() ? "Standard input" : source.shown();
    sink.accept(new Result.Failure(source.shown(), offset, shown + " " + what + "."));
  }
}
