package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.text.Document;

/** Feeds give a document an entry; what is only a summary says so. */
class FeedFileTest {
  private final Reading reading;

  FeedFileTest(@TempDir Path folder) {
    reading = new Reading(folder);
  }

  private static final String RSS =
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Veldport Courier</title><language>en-gb</language>
          <image><title>logo</title></image>
          <item><title>Quay fire kills 12 &amp; hurts 30</title><guid>q-1</guid>
            <link>https://courier.example/q</link><pubDate>Sun, 04 May 2031 10:00:00 +0000</pubDate>
            <description>&lt;p&gt;Twelve dockers died.&lt;/p&gt;</description><dc:creator>Ines Okoro</dc:creator></item>
          <item><title>Levee breaks</title><guid>q-2</guid>
            <content:encoded><![CDATA[<p>The levee broke.</p><p>Nine people drowned.</p>]]></content:encoded>
            <description>short</description></item>
          <item><title>Nameless</title></item>
        </channel></rss>
      """;

  @Test
  void rss() {
    List<Result> results = reading.read(reading.file("feed.xml", RSS));
    assertEquals(3, results.size());
    Result.Read first = (Result.Read) results.get(0);
    Document quay = first.document();
    assertEquals("q-1", quay.id());
    assertEquals("Quay fire kills 12 & hurts 30", quay.title());
    assertEquals("Twelve dockers died.", quay.text());
    assertTrue(quay.partial());
    assertEquals(Optional.of(LocalDate.of(2031, 5, 4)), quay.published());
    assertEquals(Optional.of("feed"), quay.publishedFrom());
    assertEquals(Optional.of("Veldport Courier"), quay.outlet());
    assertEquals(Optional.of("en"), quay.language());
    assertEquals(List.of("Ines Okoro"), first.authors());
    Document levee = ((Result.Read) results.get(1)).document();
    assertEquals("The levee broke.\n\nNine people drowned.", levee.text());
    assertFalse(levee.partial());
    assertTrue(((Result.Failure) results.get(2)).reason().contains("neither guid nor link"));
  }

  @Test
  void atom() {
    Path path =
        reading.file(
            "a.atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Hill Wire</title>
            <entry><id>tag:1</id><title type="html">Slide &amp;amp; flood</title>
              <link rel="self" href="https://w.example/self"/><link href="https://w.example/1"/>
              <published>2031-05-04T23:30:00+02:00</published><updated>2031-05-06T00:00:00Z</updated>
              <author><name>I. Okoro</name></author>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Six died.</p></div></content>
            </entry></feed>
            """);
    Result.Read read = (Result.Read) reading.read(path).get(0);
    assertEquals("Slide & flood", read.document().title());
    assertEquals("Six died.", read.document().text());
    assertEquals(Optional.of("https://w.example/1"), read.document().url());
    assertEquals(Optional.of(LocalDate.of(2031, 5, 4)), read.document().published());
    assertEquals(Optional.of(new Stated(LocalDate.of(2031, 5, 6), "feed")), read.modified());
    assertEquals(List.of("I. Okoro"), read.authors());
    assertFalse(read.document().partial());
  }

  @Test
  void jsonFeed() {
    Path path =
        reading.file(
            "feed.json",
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Hill Wire","language":"en-US","items":[
             {"id":"1","url":"https://w.example/1","content_html":"<p>Six died.</p>","date_published":"2031-05-04T10:00:00Z",
              "authors":[{"name":"I. Okoro"}]},
             {"id":"2","summary":"Seven were hurt.","title":"Hurt"}]}
            """);
    List<Document> all = Reading.documents(reading.read(path));
    assertEquals("Six died.", all.get(0).text());
    assertEquals(Optional.of("Hill Wire"), all.get(0).outlet());
    assertEquals(Optional.of("feed"), all.get(0).publishedFrom());
    assertFalse(all.get(0).partial());
    assertTrue(all.get(1).partial());
  }

  @Test
  void aDocumentTypeIsRefused() {
    String bomb =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
            + "<rss><channel><item><guid>1</guid><title>&a;</title></item></channel></rss>";
    assertTrue(
        Reading.failure(reading.read(reading.file("a.rss", bomb))).contains("document type"));
  }

  @Test
  void whatCameBeforeTheDamageIsKept() {
    String cut = RSS.substring(0, RSS.indexOf("<item><title>Nameless"));
    List<Result> results = reading.read(reading.file("cut.rss", cut));
    assertEquals(3, results.size());
    assertTrue(((Result.Failure) results.get(2)).reason().contains("not well-formed XML"));
    String deep = "<rss><item>" + "<b>".repeat(100_000);
    assertTrue(Reading.failure(reading.read(reading.file("d.rss", deep))).contains("well-formed"));
  }
}
