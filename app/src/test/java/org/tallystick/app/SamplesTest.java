package org.tallystick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/** The three stories of {@code samples/}, read from their files to their findings. */
class SamplesTest {
  /** The shares that are reached today; they may only rise. */
  @ParameterizedTest
  @CsvSource({"war,0.83,0.98", "earthquake,0.73,1.0", "ferry,0.86,1.0"})
  void figuresAreReadRight(String name, double recall, double precision) {
    SampleStory story = SampleStory.read(name);
    List<Figure> figures = story.resolution().figures();
    List<String> wrong = new ArrayList<>();
    List<Figure> spurious = new ArrayList<>(figures);
    int demanded = 0;
    for (JsonNode line : story.expected(List.of("figure"))) {
      Document document = story.document(line.path("doc").asText());
      Optional<ExpectedFigure> placed = ExpectedFigure.of(line, document);
      placed.ifPresent(e -> spurious.removeIf(f -> f.doc().equals(document.id()) && e.overlaps(f)));
      if (line.path("optional").asBoolean()) {
        continue;
      }
      demanded++;
      String where = document.id() + " \"" + line.path("text").asText() + "\": ";
      List<String> differences =
          placed.map(e -> e.differences(figures, document)).orElse(List.of("no such sentence"));
      if (!differences.isEmpty()) {
        wrong.add(where + String.join("; ", differences));
      }
    }
    List<String> extra =
        spurious.stream().map(f -> f.doc() + " \"" + f.text() + "\": " + f.quoteText()).toList();
    double right = 1 - (double) wrong.size() / demanded;
    double clean = 1 - (double) extra.size() / Math.max(1, figures.size());
    assertTrue(right >= recall, () -> right + " right; wrong: " + lines(wrong));
    assertTrue(clean >= precision, () -> clean + " expected; not expected: " + lines(extra));
  }

  @ParameterizedTest
  @ValueSource(strings = {"war", "earthquake", "ferry"})
  void everyFigureStandsAtItsOffsets(String name) {
    SampleStory story = SampleStory.read(name);
    assertEquals(List.of(), story.failures());
    for (Figure figure : story.resolution().figures()) {
      assertEquals(story.document(figure.doc()).text(figure.at()), figure.text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"war", "earthquake", "ferry"})
  void theOrderOfDocumentsChangesNothing(String name) {
    SampleStory story = SampleStory.read(name);
    assertEquals(story.findings(), story.findingsBackwards());
  }

  /** How many lines are wrong today; that may only fall. */
  @ParameterizedTest
  @CsvSource({"war,7", "earthquake,5", "ferry,6"})
  void claimsAndFindings(String name, int mayBeWrong) {
    SampleStory story = SampleStory.read(name);
    List<String> wrong =
        story.expected(List.of("stories", "claim", "finding", "absent")).stream()
            .filter(line -> !holds(story, line))
            .map(line -> line + "\n      there is:" + lines(found(story, line)))
            .toList();
    assertTrue(wrong.size() <= mayBeWrong, () -> wrong.size() + " wrong:" + lines(wrong));
  }

  private static boolean holds(SampleStory story, JsonNode line) {
    ExpectedFinding expected = new ExpectedFinding(line, story.resolution());
    return switch (line.path("type").asText()) {
      case "stories" -> story.resolution().stories().size() <= line.path("stories").asInt();
      case "claim" -> story.resolution().claims().stream().anyMatch(expected::isMetBy);
      case "finding" -> story.findings().stream().anyMatch(expected::isMadeBy);
      default -> story.findings().stream().noneMatch(expected::isMadeBy);
    };
  }

  /** What there is instead, for the message of a failure. */
  private static List<String> found(SampleStory story, JsonNode line) {
    String type = line.path("type").asText();
    if (type.equals("claim")) {
      return story.resolution().claims().stream()
          .filter(c -> c.amount().number() == line.path("low").asDouble(-1))
          .map(Object::toString)
          .toList();
    }
    if (type.equals("stories")) {
      return story.resolution().stories().stream().map(Object::toString).toList();
    }
    return story.findings().stream()
        .filter(f -> f.kind().word().equals(line.path("kind").asText()))
        .map(f -> f.drift().map(d -> d.word() + " ").orElse("") + f.doc() + " " + f.because())
        .toList();
  }

  private static String lines(List<String> list) {
    return "\n  " + String.join("\n  ", list);
  }
}
