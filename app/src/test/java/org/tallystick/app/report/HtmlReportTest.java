package org.tallystick.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private final String page = HtmlReport.page(TollStory.report());
  private final Document parsed = Jsoup.parse(page);

  @Test
  void nothingOfADocumentBecomesMarkup() throws IOException {
    // Kept to be looked at in a browser.
    Files.writeString(Path.of("target", "report-fixture.html"), page);
    assertTrue(parsed.select("script").isEmpty(), "a script of a document's text");
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertTrue(parsed.text().contains("<b>The \"Ledger\" & Sons</b>"));
    assertFalse(page.contains("javascript:"), "only links of the web are links");
    assertEquals("https://example.org/a.txt", parsed.select("a[href^=https]").get(0).attr("href"));
    assertFalse(page.contains("\u001B"), "control characters");
  }

  @Test
  void nothingIsFetched() {
    assertTrue(parsed.select("[src], link, iframe, object, embed, img").isEmpty());
    assertFalse(page.contains("url(h") || page.contains("@import"));
    String policy = parsed.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertEquals("default-src 'none'; style-src 'unsafe-inline'", policy);
  }

  @Test
  void theRivalsAreDrawnByTheirComparators() {
    Element chart = Objects.requireNonNull(parsed.select("section#q1 svg.wide").first(), "a chart");
    assertEquals("none", parsed.select("svg.wide text.amount:contains(none)").text());
    assertEquals(1, parsed.select("svg.wide .vague").size());
    assertEquals(1, parsed.select("svg.wide .bar").size());
    assertEquals(1, parsed.select("svg.wide .ring").size());
    assertFalse(parsed.select("svg.wide .gutter").isEmpty(), "a gutter for zero");
    // At least 640, up to 2,000, and more than 3,500.
    assertEquals(3, parsed.select("svg.wide .arrow").size());
    assertTrue(chart.select(".drifted").size() >= 1, "nearly 220 as a tick under 218");
    assertEquals("×16", chart.select(".ratio").text());
    assertEquals(parsed.select("svg.wide").size(), parsed.select("svg.narrow").size());
  }

  @Test
  void everyQuantityIsHighlightedInItsSentence() {
    assertTrue(parsed.select("mark").size() >= 9);
    for (Element quote : parsed.select("blockquote")) {
      assertEquals(1, quote.select("mark").size(), quote.text());
    }
  }

  @Test
  void theContentsLeadToTheQuestions() {
    for (Element link : parsed.select("nav a")) {
      assertTrue(parsed.getElementById(link.attr("href").substring(1)) != null, link.text());
    }
    assertEquals(
        "7 claimants, from hundreds to 3,500: ×16, in 9 reports.",
        parsed.select(".read").get(0).text());
  }
}
