package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every page offers: itself as CSV and JSON, how to cite it, other days, its charts as files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShapesTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  static Path folder;

  @SuppressWarnings("NullAway.Init") // made before all tests
  private Site site;

  @BeforeAll
  void start() throws Exception {
    site = Site.filled(folder, Site.options());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private Document page(String path) {
    Site.Got got = site.get(path);
    assertEquals(200, got.status(), path);
    return Jsoup.parse(got.body());
  }

  /** Pages of the ledger, found by links from the first. */
  private List<String> pages() {
    List<String> pages = new ArrayList<>(List.of("/", "/review"));
    String question = page("/").select("a.asked").attr("href");
    pages.add(question);
    Document asked = page(question);
    pages.add(asked.select("#rivals td.amount a").attr("href"));
    pages.add(asked.select("#rivals td.lead-cell a").attr("href"));
    pages.add(asked.select("#documents td.lead-cell a").attr("href"));
    pages.add(asked.select("#documents a[href^=/outlet]").attr("href"));
    return pages;
  }

  private void offers(String path, Document page) {
    assertFalse(page.select(".tools .cite .copyable").text().isBlank(), path);
    String csv = page.select(".tools a[href*=format=csv]").attr("href");
    String json = page.select(".tools a[href*=format=json]").attr("href");
    Site.Got table = site.get(csv);
    assertTrue(table.header("Content-Type").orElse("").startsWith("text/csv"), path);
    Site.Got data = site.get(json);
    assertEquals("application/json", data.header("Content-Type").orElse(""), path);
    JsonNode read = data.json();
    assertTrue(read.isObject() || read.isArray(), path);
  }

  @Test
  void everyPageIsAlsoCsvAndJsonAndCanBeCited() throws Exception {
    for (String path : pages()) {
      Document page = page(path);
      offers(path, page);
      assertEquals(1, page.select(".tools input[name=as-of]").size(), path);
      String csv = page.select(".tools a[href*=format=csv]").attr("href");
      assertTrue(site.get(csv).body().lines().count() > 1, path + " has rows");
    }
    site.form("/import/sample", Map.of("story", "ferry"));
    for (String path : List.of("/about", "/import", "/import/1")) {
      offers(path, page(path));
    }
  }

  /** A day is kept from page to page, and left again. */
  @Test
  void aPastDayGoesAlong() {
    for (String path : pages()) {
      String past = path + (path.contains("?") ? "&" : "?") + "as-of=2032-12-01";
      Document page = page(past.contains("#") ? past.replaceAll("#[^&]*", "") : past);
      assertTrue(page.select(".past").text().contains("1 Dec 2032"), path);
      assertFalse(page.select(".past a").attr("href").contains("as-of"), path);
      page.select("main a[href^=/claim], main a[href^=/question], main a[href^=/document]")
          .forEach(a -> assertTrue(a.attr("href").contains("as-of=2032-12-01"), path + a));
    }
  }

  @Test
  void chartsAreFilesWithTitleSourceAndDay() {
    int charts = 0;
    for (String path : pages()) {
      for (Element figure : page(path).select(".figure")) {
        charts++;
        assertTrue(figure.previousElementSiblings().hasClass("reading"), path + ": it is told");
        assertFalse(figure.select(".chart-foot > span").text().isBlank(), path);
        assertEquals(1, figure.select(".downloads .png").size(), path);
        assertEquals(1, figure.select(".downloads a[href*=format=csv]").size(), path);
        String address = figure.select(".downloads a[href*=.svg]").attr("href");
        Site.Got got = site.get(address);
        assertEquals("image/svg+xml", got.header("Content-Type").orElse(""), address);
        Document file = Jsoup.parse(got.body(), "", org.jsoup.parser.Parser.xmlParser());
        assertFalse(file.select("text.file-title").text().isBlank(), address);
        assertTrue(file.select("text.file-source").text().startsWith("Source:"), address);
        assertTrue(file.select("a[href]").isEmpty(), "links of a file lead nowhere");
      }
    }
    assertTrue(charts >= 4, "charts seen: " + charts);
  }

  /** The file under a claim's tree is that claim's tree, not its question's. */
  @Test
  void aFileShowsWhatItsChartShows() {
    String claim = pages().get(3);
    Document page = page(claim);
    String address = page.select(".downloads a[href*=relays.svg]").attr("href");
    int drawn = page.select(".chart.relays.wide .claim").size();
    Document file = Jsoup.parse(site.get(address).body(), "", org.jsoup.parser.Parser.xmlParser());
    assertEquals(drawn, file.select(".chart.relays .claim").size(), address);
  }
}
