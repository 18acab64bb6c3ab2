package org.tallystick.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.text.Document;

/**
 * The documents of one benchmark set.
 *
 * @param name the set's folder
 * @param documents in the file's order
 */
public record Corpus(String name, List<Document> documents) {
  /** The sets that hold whole documents, in the order in which they are reported. */
  private static final List<String> SETS =
      List.of("seeds", "figures", "numhg", "gva", "muc", "ruwa");

  public Corpus {
    documents = List.copyOf(documents);
  }

  /** The sets that lie below the folder; those that do not are left out. */
  public static List<Corpus> below(Path folder) throws IOException {
    List<Corpus> all = new ArrayList<>();
    for (String set : SETS) {
      Path file = folder.resolve(set).resolve("docs.jsonl");
      if (Files.isRegularFile(file)) {
        all.add(new Corpus(set, read(file)));
      }
    }
    return all;
  }

  private static List<Document> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Document> documents = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        documents.add(document(mapper.readTree(line)));
      }
    }
    return documents;
  }

  private static Document document(JsonNode line) {
    Document document =
        Document.of(
            line.path("id").asText(), line.path("title").asText(""), line.path("text").asText(""));
    String published = line.path("published").asText("");
    return published.length() < 10
        ? document
        : document.publishedOn(LocalDate.parse(published.substring(0, 10)), "jsonl");
  }

  /** Characters of all titles and bodies. */
  public long characters() {
    return documents.stream().mapToLong(d -> d.title().length() + d.text().length()).sum();
  }
}
