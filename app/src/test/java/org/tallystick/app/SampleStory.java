package org.tallystick.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.tallystick.Tallystick;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.read.Documents;
import org.tallystick.read.Options;
import org.tallystick.read.Result;
import org.tallystick.resolve.Resolution;
import org.tallystick.text.Document;

/**
 * One of the samples: its documents as read, everything made of them, and the lines that say what
 * must be.
 */
record SampleStory(
    String name,
    List<Document> documents,
    List<String> failures,
    Resolution resolution,
    List<Finding> findings,
    List<JsonNode> expected) {

  static SampleStory read(String name) {
    List<Document> documents = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    Documents.read(
        List.of(Path.of("..", "samples", name).toString()),
        Options.standard(),
        result -> {
          if (result instanceof Result.Read read) {
            documents.add(read.document());
          } else if (result instanceof Result.Failure failure) {
            failures.add(failure.reason());
          }
        });
    Resolution resolution = resolve(documents);
    List<Finding> findings = Tallystick.english().findings(resolution);
    return new SampleStory(name, documents, failures, resolution, findings, expected(name));
  }

  /** What comes out when the documents come in the opposite order. */
  List<Finding> findingsBackwards() {
    List<Document> backwards = new ArrayList<>(documents);
    Collections.reverse(backwards);
    return Tallystick.english().findings(resolve(backwards));
  }

  private static Resolution resolve(List<Document> documents) {
    Tallystick tallystick = Tallystick.english();
    List<Figure> figures = documents.stream().flatMap(d -> tallystick.figures(d).stream()).toList();
    return tallystick.resolve(documents, figures);
  }

  private static List<JsonNode> expected(String name) {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    String resource = "samples/" + name + ".jsonl";
    try (InputStream in =
            Objects.requireNonNull(SampleStory.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(mapper.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(lines);
  }

  /** The lines of a type. */
  List<JsonNode> expected(List<String> types) {
    return expected.stream().filter(n -> types.contains(n.path("type").asText())).toList();
  }

  Document document(String id) {
    return documents.stream()
        .filter(d -> sameDocument(d.id(), id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no document " + id + " was read"));
  }

  /** An id may carry the folder of its file. */
  static boolean sameDocument(String id, String name) {
    return id.equals(name) || id.endsWith("/" + name);
  }
}
