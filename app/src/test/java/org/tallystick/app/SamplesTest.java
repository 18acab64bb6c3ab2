package org.tallystick.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/** The three stories of {@code samples/}, read from their files to their findings. */
class SamplesTest {
  /** The shares that are reached today; they may only rise. */
  @ParameterizedTest
  @CsvSource({"war,0.90,0.95", "earthquake,0.90,0.95", "ferry,0.90,0.95"})
  void figuresAreReadRight(String name, double recall, double precision) {
    SampleStory story = SampleStory.read(name);
    List<Figure> figures = story.resolution().figures();
    List<String> wrong = new ArrayList<>();
    List<Figure> spurious = new ArrayList<>(figures);
    int demanded = 0;
    for (JsonNode line : story.expected(List.of("figure"))) {
      Document document = story.document(line.path("doc").asText());
      ExpectedFigure expected = ExpectedFigure.of(line, document);
      spurious.removeIf(f -> f.doc().equals(document.id()) && expected.overlaps(f));
      if (expected.optional()) {
        continue;
      }
      demanded++;
      String where = document.id() + " \"" + line.path("text").asText() + "\": ";
      Optional<Figure> answer = expected.answer(figures, document.id());
      List<String> differences =
          answer.map(expected::differences).orElseGet(() -> List.of("not read"));
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

  @TestFactory
  Stream<DynamicTest> claimsAndFindings() {
    return Stream.of("war", "earthquake", "ferry")
        .map(SampleStory::read)
        .flatMap(
            story ->
                story.expected(List.of("stories", "claim", "finding", "absent")).stream()
                    .map(line -> dynamicTest(title(story, line), () -> check(story, line))));
  }

  private static void check(SampleStory story, JsonNode line) {
    boolean right = holds(story, line);
    if (line.path("known_wrong").asBoolean()) {
      assertTrue(!right, "this has come right: take known_wrong off the line");
    } else {
      assertTrue(right, () -> line + "\nfound:" + lines(found(story, line)));
    }
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

  private static String title(SampleStory story, JsonNode line) {
    String what = line.path("why").asText(line.path("claimant") + " " + line.path("low"));
    return story.name() + ": " + line.path("type").asText() + ", " + what;
  }

  private static String lines(List<String> list) {
    return "\n  " + String.join("\n  ", list);
  }
}
