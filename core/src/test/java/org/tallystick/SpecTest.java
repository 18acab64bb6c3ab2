package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.extract.Extractor;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/** Every case of the specification pages, run against the reader. */
class SpecTest {
  private static final Path PAGES = Path.of("../docs/spec");

  private final Extractor extractor = new Extractor();

  @TestFactory
  Stream<DynamicTest> pages() throws IOException {
    assertTrue(Files.isDirectory(PAGES), "no specification pages in " + PAGES.toAbsolutePath());
    return SpecPage.below(PAGES).stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), c.file().toUri(), () -> check(c)));
  }

  private void check(SpecCase c) {
    List<Figure> got = extractor.figures(c.document(), c.mode());
    String difference = difference(c, got);
    if (c.knownWrong()) {
      assertTrue(!difference.isEmpty(), c.name() + " is read rightly now: drop known-wrong");
    } else if (!difference.isEmpty()) {
      fail(c.name() + "\n" + c.document().text() + "\n" + difference);
    }
  }

  /** What differs, with all that was expected and got; empty where nothing does. */
  private static String difference(SpecCase c, List<Figure> got) {
    StringBuilder wrong = new StringBuilder();
    if (got.size() != c.expected().size()) {
      wrong.append("figures: expected ").append(c.expected().size());
      wrong.append(", got ").append(got.size()).append('\n');
    }
    for (int i = 0; i < Math.min(got.size(), c.expected().size()); i++) {
      compare(c, c.expected().get(i), got.get(i), wrong);
    }
    if (wrong.length() == 0) {
      return "";
    }
    return wrong + "expected\n" + lines(c.expected()) + "got\n" + lines(shown(c, got));
  }

  private static void compare(SpecCase c, SpecCase.Expected want, Figure got, StringBuilder wrong) {
    if (!got.text().equals(want.text())) {
      wrong.append("text: expected ").append(want.text());
      wrong.append(", got ").append(got.text()).append('\n');
    }
    want.slots()
        .forEach(
            (key, value) -> {
              String is = SpecSlots.value(got, c.document(), key);
              if (!is.equals(value)) {
                wrong.append('"').append(got.text()).append("\" ").append(key);
                wrong.append(": expected ").append(value).append(", got ").append(is).append('\n');
              }
            });
  }

  /** The figures written as expectations, with every key that the case mentions. */
  private static List<SpecCase.Expected> shown(SpecCase c, List<Figure> got) {
    List<String> keys =
        Stream.concat(
                Stream.of("comparator", "low", "high", "measure", "counted"),
                c.expected().stream().flatMap(e -> e.slots().keySet().stream()))
            .distinct()
            .toList();
    return got.stream()
        .map(
            f ->
                new SpecCase.Expected(
                    f.text(),
                    keys.stream()
                        .collect(
                            Collectors.toMap(
                                k -> k,
                                k -> SpecSlots.value(f, c.document(), k),
                                (a, b) -> a,
                                java.util.LinkedHashMap::new))))
        .toList();
  }

  private static String lines(List<SpecCase.Expected> figures) {
    return figures.stream().map(f -> "  => " + f + "\n").collect(Collectors.joining());
  }

  @Test
  void readsACase() {
    List<SpecCase> cases =
        SpecPage.cases(
            Path.of("page.md"),
            List.of(
                "prose",
                "```case",
                "title: Blast",
                "published: 2031-05-02",
                "mode: quantities",
                "One line.",
                "",
                "Another.",
                "=> \"40\" comparator=more_than side=\"North Vale\" relays=a|b",
                "```",
                "```java",
                "=> nothing",
                "```",
                "```case known-wrong",
                "Text.",
                "=> none",
                "```"));
    assertEquals(2, cases.size());
    SpecCase first = cases.get(0);
    assertEquals("One line.\n\nAnother.", first.document().text());
    assertEquals("Blast", first.document().title());
    assertEquals(Extractor.Mode.QUANTITIES, first.mode());
    assertEquals(
        "\"40\" comparator=more_than side=North Vale relays=a|b",
        first.expected().get(0).toString());
    assertTrue(cases.get(1).knownWrong());
    assertEquals(List.of(), cases.get(1).expected());
  }

  @Test
  void namesTheLineOfABadCase() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> SpecPage.cases(Path.of("page.md"), List.of("", "```case", "Text.", "```")));
    assertTrue(e.toString().contains(": page.md line 2: "), e.toString());
  }

  @Test
  void aWrongReadingIsSeen() {
    SpecCase c =
        SpecPage.cases(
                Path.of("page.md"),
                List.of("```case", "Nothing to see here.", "=> \"4\" low=4", "```"))
            .get(0);
    List<Figure> got = extractor.figures(Document.of("d", "", "Nothing to see here."), c.mode());
    assertTrue(difference(c, got).contains("expected 1, got 0"));
  }
}
