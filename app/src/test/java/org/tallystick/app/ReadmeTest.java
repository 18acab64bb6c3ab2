package org.tallystick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README promises. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void theLibraryExampleIsTheCompiledOne() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/org/tallystick/app/ReadmeExample.java"));
    assertEquals(
        lines(between(source, "// README begin\n", "// README end")),
        lines(between(Files.readString(ROOT.resolve("README.md")), "```java\n", "```")));
  }

  @Test
  void theLibraryExamplePrintsBothClaimantsAndTheirDispute() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      ReadmeExample.run();
    } finally {
      System.setOut(before);
    }
    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(printed.contains("Velmark: "), printed);
    assertTrue(printed.contains("Oresia: "), printed);
    assertTrue(lines(printed).size() >= 3, () -> "no finding in " + printed);
  }

  @Test
  void everyLinkToAFileLeadsSomewhere() throws IOException {
    for (String page : List.of("README.md", "CONTRIBUTING.md", "docs/manual.md", "docs/goals.md")) {
      Path file = ROOT.resolve(page);
      String text = Files.readString(file);
      for (int at = text.indexOf("]("); at >= 0; at = text.indexOf("](", at + 1)) {
        String target = text.substring(at + 2, text.indexOf(')', at)).replaceFirst("#.*", "");
        if (!target.isEmpty() && !target.startsWith("http")) {
          assertTrue(Files.exists(file.resolveSibling(target)), page + " links to " + target);
        }
      }
    }
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("\n", -1)).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }
}
