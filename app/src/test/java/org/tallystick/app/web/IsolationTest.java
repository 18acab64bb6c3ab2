package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.Importing;
import org.tallystick.ledger.Incoming;
import org.tallystick.text.Document;

/** Words of texts do not turn or move the words of pages, whatever they hold. */
class IsolationTest {
  private static final String PLACE = "Qarmeth";
  private static final Set<String> APART = Set.of("bdi", "title", "option", "text", "desc");

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  private static Document document(int number, int dead) {
    String text =
        "A boiler burst in Qarmeth on Monday and killed "
            + dead
            + " people in Qarmeth, the Qarmeth \u202Einterior\u202C ministry said.\n\nThe Qarmeth"
            + " fire brigade said \u2067"
            + (dead + 9)
            + " people were killed in Qarmeth.\u0007\n\n\u05E7\u05D5\u05DC Qarmeth";
    return new Document(
        "qarmeth " + number,
        "\u202EQarmeth boiler kills " + dead,
        text,
        Optional.of(java.time.LocalDate.of(2031, 4, number)),
        Optional.of("jsonl"),
        Optional.of("Qarmeth \u05E7\u05D5\u05DC \u202EPost" + number),
        Optional.of("https://qarmeth.example/" + number),
        Optional.empty(),
        false,
        List.of());
  }

  @Test
  void everyWordOfATextStandsApartAndNoneTurns() throws Exception {
    List<String> faults = new ArrayList<>();
    try (Site site = Site.empty(folder, Site.options())) {
      try (Importing importing = site.ledger.importing(Site.READER, 1, outcome -> {})) {
        for (int i = 1; i < 4; i++) {
          importing.add(
              new Incoming(document(i, 30 + i), "made", Optional.empty(), Optional.empty()));
        }
        importing.flush();
        importing.add(new Incoming(document(1, 45), "made", Optional.empty(), Optional.empty()));
      }
      String figure = site.json("/api/v1/figures?limit=1").path("items").get(0).path("id").asText();
      site.form(
          "/review",
          Map.of(
              "figure",
              figure,
              "action",
              "correct",
              "field",
              "place",
              "value",
              "Qarmeth \u202Evalley",
              "reason",
              "Qarmeth \u202Etold so",
              "back",
              "/"));
      List<String> pages = pages(site);
      assertTrue(pages.size() > 15, pages.toString());
      int words = 0;
      for (String page : pages) {
        Site.Got got = site.get(page);
        assertEquals(200, got.status(), page);
        words += check(got.body(), page, faults);
      }
      assertTrue(words > 100, "words of texts seen: " + words);
    }
    assertEquals(List.of(), faults);
  }

  private static List<String> pages(Site site) {
    List<String> pages = new ArrayList<>(List.of("/", "/review", "/import", "/?as-of=2031-04-02"));
    site.json("/api/v1/questions?limit=1000")
        .path("items")
        .forEach(
            q -> {
              pages.add("/question/" + q.path("id").asText());
              pages.add("/question/" + q.path("id").asText() + "/relays.svg");
            });
    site.json("/api/v1/claims?limit=1000")
        .path("items")
        .forEach(c -> pages.add("/claim/" + c.path("id").asText()));
    site.json("/api/v1/documents?limit=1000")
        .path("items")
        .forEach(
            d -> {
              pages.add("/document?name=" + Site.encoded(d.path("id").asText()));
              pages.add("/outlet?name=" + Site.encoded(d.path("outlet").asText()));
            });
    site.json("/api/v1/claimants?limit=1000")
        .path("items")
        .forEach(c -> pages.add("/claimant?name=" + Site.encoded(c.path("name").asText())));
    pages.add("/versions?name=qarmeth+1&from=1&to=2");
    return pages;
  }

  private static int check(String body, String page, List<String> faults) {
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
      if (turns || c < ' ' && c != '\n' && c != '\t') {
        faults.add(page + " holds U+" + Integer.toHexString(c));
        break;
      }
    }
    int[] seen = {0};
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && text.text().contains(PLACE)) {
            seen[0]++;
            if (!apart(text)) {
              faults.add(page + ": " + text.parent());
            }
          }
        },
        Jsoup.parse(body));
    return seen[0];
  }

  private static boolean apart(TextNode text) {
    for (Element e = text.parent(); e != null; e = e.parent()) {
      if (APART.contains(e.normalName()) || e.attr("dir").equals("auto")) {
        return true;
      }
    }
    return false;
  }
}
