package org.tallystick.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.Tallystick;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.text.Document;

/**
 * Runs the cases of docs/spec/resolving.md: a fenced block {@code coverage} holds documents, each
 * under a line {@code --- id | day | outlet | title}, then the claims it must give (among others)
 * and all its findings. The documents are taken in every order of two, and give the same.
 */
class ResolvingSpecTest {
  private static final Path PAGE = Path.of("../docs/spec/resolving.md");

  /** One block of the page. */
  private record Case(int line, List<Document> documents, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<Case> cases = read();
    assertFalse(cases.isEmpty(), "no cases");
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest("resolving.md:" + c.line(), () -> check(c)));
  }

  private static List<Case> read() throws IOException {
    List<Case> cases = new ArrayList<>();
    List<String> lines = Files.readAllLines(PAGE);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("```coverage")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        cases.add(one(i + 1, lines.subList(i + 1, end)));
        i = end;
      }
    }
    return cases;
  }

  private static Case one(int line, List<String> block) {
    List<Document> documents = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    String[] head = {};
    StringBuilder text = new StringBuilder();
    for (String l : block) {
      if (l.startsWith("--- ")) {
        finish(head, text, documents);
        head = l.substring(4).split(" [|] ", -1);
      } else if (l.startsWith("=> ")) {
        expected.add(l.substring(3));
      } else {
        text.append(text.length() > 0 ? "\n" : "").append(l);
      }
    }
    finish(head, text, documents);
    return new Case(line, documents, expected);
  }

  private static void finish(String[] head, StringBuilder text, List<Document> documents) {
    if (head.length > 0) {
      assertEquals(4, head.length, "a document wants id | day | outlet | title");
      documents.add(
          Document.of(head[0], head[3], text.toString())
              .by(head[2])
              .publishedOn(LocalDate.parse(head[1]), "spec"));
    }
    text.setLength(0);
  }

  private static void check(Case c) {
    List<String> told = told(c.documents());
    List<Document> turned = new ArrayList<>(c.documents());
    java.util.Collections.reverse(turned);
    assertEquals(told, told(turned), "another order");
    List<String> findings = told.stream().filter(t -> t.startsWith("finding ")).toList();
    List<String> wanted = c.expected().stream().filter(e -> e.startsWith("finding ")).toList();
    boolean none = c.expected().contains("no finding");
    assertTrue(none || !wanted.isEmpty(), "a case says its findings, or that there is none");
    assertEquals(wanted.stream().sorted().toList(), findings.stream().sorted().toList());
    for (String e : c.expected()) {
      if (e.startsWith("claim ")) {
        assertTrue(told.contains(e), e + " is not among " + told);
      } else if (e.startsWith("stories ")) {
        assertTrue(told.contains(e), e + " is not among " + told);
      }
    }
  }

  /** What comes out, in the words of the page. */
  private static List<String> told(List<Document> documents) {
    Tallystick tallystick = Tallystick.english();
    List<Figure> figures = documents.stream().flatMap(d -> tallystick.figures(d).stream()).toList();
    Resolution resolution = tallystick.resolve(documents, figures);
    List<String> told = new ArrayList<>();
    told.add("stories " + resolution.stories().size());
    resolution.claims().forEach(c -> told.add(told(c)));
    tallystick.findings(resolution).forEach(f -> told.add(told(f)));
    return told;
  }

  private static String told(Claim c) {
    return "claim "
        + Writing.words(c.amount())
        + " "
        + c.question().measure()
        + " "
        + c.question().counted()
        + " by "
        + c.claimant().orElse("nobody")
        + "; reports "
        + c.reports()
        + ", origins "
        + c.origins();
  }

  private static String told(Finding f) {
    return "finding "
        + f.drift().map(d -> d.word()).orElse(f.kind().word())
        + f.doc().map(d -> " in " + d).orElse("");
  }
}
