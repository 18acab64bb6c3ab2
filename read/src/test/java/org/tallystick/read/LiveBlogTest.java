package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.text.Aside;
import org.tallystick.text.Document;

/** Live blogs, whose entries have days of their own, and what else a page tells apart. */
class LiveBlogTest {
  private static final String LEAD =
      "<h1>Ostrel mine: what we know</h1><p class=standfirst>Rescue work at the flooded mine goes into"
          + " its third day, and the inspectorate now speaks of fourteen people missing below.</p>"
          + "<p>Water broke in on Thursday night, when the late shift was on its way up to the gate.</p>";

  private final Reading reading;

  LiveBlogTest(@TempDir Path folder) {
    reading = new Reading(folder);
  }

  private static String entry(String id, String moment, String headline, String text) {
    return "<article id="
        + id
        + "><header><time datetime='"
        + moment
        + "'>10:42</time><h2>"
        + headline
        + "</h2></header><p>"
        + text
        + "</p></article>";
  }

  private static String page(String head, String entries) {
    return "<html lang=en><head><link rel=canonical href=https://gazette.example/live/ostrel>"
        + "<meta property=article:published_time content=2031-05-01T20:00:00Z>"
        + "<meta property=article:modified_time content=2031-05-03T08:00:00Z>"
        + "<meta property=og:site_name content='Harbour Gazette'>"
        + head
        + "</head><body><main>"
        + LEAD
        + "<div class=live-blog>"
        + entries
        + "</div></main></body></html>";
  }

  private static final String ENTRIES =
      entry(
              "p3",
              "2031-05-03T07:40:00Z",
              "Pumps stop",
              "Nine bodies were brought up overnight, the inspectorate said.")
          + entry(
              "p2",
              "2031-05-02T10:42:00Z",
              "Count rises",
              "Fourteen miners are missing, four more than thought before.")
          + entry(
              "p1",
              "2031-05-01T21:10:00Z",
              "",
              "Ten miners are missing, the owner of the mine told reporters.");

  @Test
  void eachEntryIsADocumentOfItsDay() {
    List<Document> all =
        Reading.documents(reading.read(reading.file("live.html", page("", ENTRIES))));
    assertEquals(4, all.size(), all::toString);
    assertEquals(
        List.of("live.html", "live.html#p3", "live.html#p2", "live.html#p1"),
        all.stream().map(Document::id).toList());
    assertEquals(Optional.of(LocalDate.of(2031, 5, 3)), all.get(1).published());
    assertEquals(Optional.of("time"), all.get(1).publishedFrom());
    assertEquals("Pumps stop", all.get(1).title());
    assertEquals(
        "Nine bodies were brought up overnight, the inspectorate said.", all.get(1).text());
    assertEquals(Optional.of("https://gazette.example/live/ostrel#p3"), all.get(1).url());
    assertEquals(Optional.of("Harbour Gazette"), all.get(3).outlet());
    assertEquals(Optional.of(LocalDate.of(2031, 5, 1)), all.get(3).published());
    assertTrue(all.get(0).text().contains("Water broke in"), all.get(0)::text);
    assertTrue(!all.get(0).text().contains("Nine bodies"), all.get(0)::text);
    Aside first = all.get(0).asides().get(0);
    assertEquals(Aside.Kind.STANDFIRST, first.kind());
  }

  @Test
  void evidenceLeadsBackIntoThePage() {
    String page = page("", ENTRIES);
    Result.Read read = (Result.Read) reading.read(reading.file("live.html", page)).get(1);
    int at = read.document().text().indexOf("bodies");
    assertEquals(page.indexOf("bodies"), read.source().orElseThrow().source(at));
  }

  @Test
  void anEntryKeepsItsNameWhenOthersComeBeforeIt() {
    String later =
        entry(
            "p4",
            "2031-05-03T12:00:00Z",
            "",
            "Two more bodies were brought up at noon, the inspectorate said.");
    List<Document> all =
        Reading.documents(reading.read(reading.file("live.html", page("", later + ENTRIES))));
    assertEquals("live.html#p3", all.get(2).id());
  }

  @Test
  void entriesThatOnlyJsonLists() {
    String json =
        "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ostrel\",\"liveBlogUpdate\":["
            + "{\"@type\":\"BlogPosting\",\"headline\":\"Pumps stop\",\"datePublished\":\"2031-05-03T07:40:00Z\",\"url\":\"https://gazette.example/live/ostrel#u3\",\"articleBody\":\"Nine bodies were brought up.\"},"
            + "{\"@type\":\"BlogPosting\",\"headline\":\"Count\",\"datePublished\":\"2031-05-02T07:40:00Z\",\"articleBody\":\"Fourteen are missing.\"}]}</script>";
    String page =
        page(json, "<p>The live blog needs a newer browser than the one in use here.</p>");
    List<Document> all = Reading.documents(reading.read(reading.file("live.html", page)));
    assertEquals(
        List.of("live.html#u3", "live.html#2031-05-02T07:40:00Z"),
        all.stream().map(Document::id).toList());
    assertEquals(Optional.of("json-ld"), all.get(0).publishedFrom());
  }

  @Test
  void commentsWithTimesAreNoLiveBlog() {
    String page = page("", ENTRIES).replace("live-blog", "stream");
    assertEquals(1, reading.read(reading.file("a.html", page)).size());
  }

  @Test
  void theDayOfTheLastChangeSaysWhereItStands() {
    String page = page("", "").replace("<div class=live-blog>", "<div>");
    Result.Read read = (Result.Read) reading.read(reading.file("a.html", page)).get(0);
    assertEquals(Optional.of(new Stated(LocalDate.of(2031, 5, 3), "meta")), read.modified());
  }

  @Test
  void captionsThatMayTellOfALossAreKeptApart() {
    String prose =
        "<p>Water broke into the lower gallery on Friday, and nobody knows yet why it did so.</p>";
    String page =
        "<body><article><p>By Ada Lund</p>"
            + prose.repeat(3)
            + "<figure><img src=a><figcaption>Families of the 14 missing wait at the gate.</figcaption></figure>"
            + "<figure><img src=b><figcaption>The mine in the evening light.</figcaption></figure>"
            + prose
            + "</article>";
    Document document = reading.document(reading.file("a.html", page));
    List<Aside> captions =
        document.asides().stream().filter(a -> a.kind() == Aside.Kind.CAPTION).toList();
    assertEquals(1, captions.size(), document::toString);
    assertEquals(
        "Families of the 14 missing wait at the gate.",
        document.text().substring(captions.get(0).start(), captions.get(0).end()));
    assertTrue(!document.text().contains("evening light"), document::text);
    assertEquals(Aside.Kind.BYLINE, document.asides().get(0).kind());
  }

  @Test
  void aPageCannotPassForAnotherSites() {
    String page = page("", "").replace("<div class=live-blog>", "<div>");
    for (String[] found :
        new String[][] {
          {"https://www.gazette.example/x", "https://gazette.example/live/ostrel"},
          {"https://amp.gazette.example/x", "https://gazette.example/live/ostrel"},
          {"https://other.example/x", "https://other.example/x"},
          {"https://notgazette.example/x", "https://notgazette.example/x"}
        }) {
      Document document = delivered(found[0], page);
      assertEquals(Optional.of(found[1]), document.url(), found[0]);
    }
  }

  private static Document delivered(String address, String page) {
    List<Result> results = new java.util.ArrayList<>();
    Documents.bytes(
        address,
        page.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        Optional.of("text/html; charset=utf-8"),
        Options.standard(),
        results::add);
    return Reading.documents(results).get(0);
  }
}
