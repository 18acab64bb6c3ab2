package org.tallystick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.Extractor;
import org.tallystick.text.Document;

/**
 * Reads the cases of a specification page: fenced blocks whose info string starts with {@code
 * case}. Header lines, then the text, then one {@code =>} line for each figure.
 */
final class SpecPage {
  private static final List<String> HEADERS = List.of("title", "published", "outlet", "mode");

  private final Path file;
  private final List<String> lines;
  private final List<SpecCase> cases = new ArrayList<>();

  private SpecPage(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** The cases of all pages below a folder, pages in order of their names. */
  static List<SpecCase> below(Path folder) throws IOException {
    List<SpecCase> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        all.addAll(cases(file, Files.readAllLines(file)));
      }
    }
    return all;
  }

  /** The cases among these lines. */
  static List<SpecCase> cases(Path file, List<String> lines) {
    SpecPage page = new SpecPage(file, lines);
    page.read();
    return page.cases;
  }

  private void read() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        int close = close(i);
        String info = line.substring(3).strip();
        if (info.equals("case") || info.equals("case known-wrong")) {
          cases.add(one(i, close, info.endsWith("known-wrong")));
        } else if (info.startsWith("case")) {
          throw wrong(i, "unknown info string: " + info);
        }
        i = close;
      }
    }
  }

  private int close(int open) {
    for (int i = open + 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("```")) {
        return i;
      }
    }
    throw wrong(open, "the block is never closed");
  }

  private SpecCase one(int open, int close, boolean knownWrong) {
    Map<String, String> header = new LinkedHashMap<>();
    int at = open + 1;
    while (at < close && headerKey(lines.get(at)) != null) {
      String line = lines.get(at++);
      int colon = line.indexOf(':');
      header.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    int arrow = at;
    while (arrow < close && !lines.get(arrow).startsWith("=>")) {
      arrow++;
    }
    if (arrow == close) {
      throw wrong(open, "a case needs a line that starts with =>");
    }
    String text = String.join("\n", lines.subList(at, arrow)).strip();
    return new SpecCase(
        file,
        open + 1,
        knownWrong,
        mode(open, header.getOrDefault("mode", "figures")),
        document(open, header, text),
        expected(arrow, close));
  }

  private static @Nullable String headerKey(String line) {
    return HEADERS.stream().filter(h -> line.startsWith(h + ": ")).findFirst().orElse(null);
  }

  private Extractor.Mode mode(int at, String word) {
    return switch (word) {
      case "figures" -> Extractor.Mode.FIGURES;
      case "quantities" -> Extractor.Mode.QUANTITIES;
      default -> throw wrong(at, "unknown mode " + word);
    };
  }

  private Document document(int open, Map<String, String> header, String text) {
    String name = file.getFileName() + ":" + (open + 1);
    Document document = Document.of(name, header.getOrDefault("title", ""), text);
    if (header.containsKey("published")) {
      document = document.publishedOn(LocalDate.parse(header.get("published")), "jsonl");
    }
    return header.containsKey("outlet") ? document.by(header.get("outlet")) : document;
  }

  private List<SpecCase.Expected> expected(int from, int close) {
    List<SpecCase.Expected> all = new ArrayList<>();
    for (int i = from; i < close; i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (!line.startsWith("=>")) {
        throw wrong(i, "text after the first => line: " + line);
      }
      String rest = line.substring(2).strip();
      if (!rest.equals("none")) {
        all.add(figure(i, rest));
      }
    }
    return all;
  }

  private SpecCase.Expected figure(int at, String line) {
    int quote = line.startsWith("\"") ? line.indexOf('"', 1) : -1;
    if (quote < 0) {
      throw wrong(at, "a figure starts with its expression in quotation marks");
    }
    Map<String, String> slots = new LinkedHashMap<>();
    int i = quote + 1;
    while (i < line.length()) {
      if (line.charAt(i) == ' ') {
        i++;
        continue;
      }
      int equals = line.indexOf('=', i);
      if (equals < 0) {
        throw wrong(at, "no = in " + line.substring(i));
      }
      boolean quoted = equals + 1 < line.length() && line.charAt(equals + 1) == '"';
      int from = quoted ? equals + 2 : equals + 1;
      int to = line.indexOf(quoted ? '"' : ' ', from);
      if (quoted && to < 0) {
        throw wrong(at, "quotation mark never closed");
      }
      to = to < 0 ? line.length() : to;
      slots.put(line.substring(i, equals), line.substring(from, to));
      i = quoted ? to + 1 : to;
    }
    return new SpecCase.Expected(line.substring(1, quote), slots);
  }

  private IllegalArgumentException wrong(int at, String why) {
    return new IllegalArgumentException(file + " line " + (at + 1) + ": " + why);
  }
}
