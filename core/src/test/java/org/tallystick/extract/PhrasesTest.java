package org.tallystick.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.extract.number.Quantities;
import org.tallystick.extract.number.Quantity;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;

/** Every line of the {@code phrases} blocks of the specification pages. */
class PhrasesTest {
  private static final Path PAGES = Path.of("../docs/spec");

  @TestFactory
  List<DynamicTest> phrases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        add(file, Files.readAllLines(file), tests);
      }
    }
    assertTrue(tests.size() >= 200, "only " + tests.size() + " phrases in " + PAGES);
    return tests;
  }

  private static void add(Path file, List<String> lines, List<DynamicTest> tests) {
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("```")) {
        inside = line.equals("```phrases");
      } else if (inside && !line.isEmpty()) {
        int arrow = line.lastIndexOf("=>");
        assertTrue(arrow > 0, file + " line " + (i + 1) + ": no => in " + line);
        String text = line.substring(0, arrow).strip();
        String want = line.substring(arrow + 2).strip();
        String name = file.getFileName() + ":" + (i + 1) + " " + text;
        tests.add(DynamicTest.dynamicTest(name, () -> assertEquals(want, read(text))));
      }
    }
  }

  private static String read(String text) {
    Document document = Document.of("phrase", "", text);
    List<String> found = new ArrayList<>();
    for (Sentence sentence : Sentences.of(document)) {
      Quantities.in(sentence).forEach(q -> found.add(shown(q, document)));
    }
    return found.isEmpty() ? "none" : found.stream().collect(Collectors.joining("; "));
  }

  private static String shown(Quantity q, Document document) {
    String expression = "\"" + document.text(q.span()) + "\" ";
    if (q.kind() != Quantity.Kind.COUNT) {
      return expression + q.kind().name().toLowerCase(Locale.ROOT);
    }
    return expression
        + q.amount().comparator().word()
        + " "
        + number(q.amount().low())
        + " "
        + number(q.amount().high());
  }

  private static String number(OptionalDouble bound) {
    return bound.isEmpty() ? "null" : Long.toString((long) bound.getAsDouble());
  }
}
