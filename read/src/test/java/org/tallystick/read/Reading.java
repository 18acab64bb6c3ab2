package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.tallystick.text.Document;

/** Files written for a test, and what reading them came to. */
record Reading(Path folder) {
  Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path file(String name, byte[] content) {
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      return Files.write(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Result> read(Options options, Path path) {
    List<Result> results = new ArrayList<>();
    Documents.read(List.of(path.toString()), options, InputStream.nullInputStream(), results::add);
    results.forEach(Reading::check);
    return results;
  }

  List<Result> read(Path path) {
    return read(Options.standard(), path);
  }

  Document document(Path path) {
    List<Document> all = documents(read(path));
    assertEquals(1, all.size());
    return all.get(0);
  }

  static List<Document> documents(List<Result> results) {
    List<Document> documents = new ArrayList<>();
    for (Result result : results) {
      assertTrue(result instanceof Result.Read, result::toString);
      documents.add(((Result.Read) result).document());
    }
    return documents;
  }

  static String failure(List<Result> results) {
    assertEquals(1, results.size(), results::toString);
    return ((Result.Failure) results.get(0)).reason();
  }

  /** What every result must be like. */
  static void check(Result result) {
    if (result instanceof Result.Failure failure) {
      String reason = failure.reason();
      assertTrue(reason.endsWith(".") && !reason.contains("\n"), reason);
      assertFalse(reason.contains("Exception") || reason.contains("null"), reason);
    } else if (result instanceof Result.Read read) {
      Document d = read.document();
      assertEquals(d.published().isPresent(), d.publishedFrom().isPresent());
      d.asides().forEach(aside -> assertTrue(aside.end() <= d.text().length()));
    }
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
