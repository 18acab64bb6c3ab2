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
import org.tallystick.text.Aside;
import org.tallystick.text.Document;

/** Pages: what they state about themselves, and the article told apart from the site. */
class HtmlFileTest {
  private static final String PROSE =
      "The grain silo at Orrin Bay collapsed shortly after noon, the harbour master said, and crews"
          + " searched the rubble through the night with dogs and listening gear.";

  private final Reading reading;

  HtmlFileTest(@TempDir Path folder) {
    reading = new Reading(folder);
  }

  private Result.Read read(String head, String body) {
    String page = "<html lang='en-GB'><head>" + head + "</head><body>" + body + "</body></html>";
    return (Result.Read) reading.read(reading.file("page.html", page)).get(0);
  }

  private Document document(String head, String body) {
    return read(head, body).document();
  }

  private static String paragraphs(int n) {
    return ("<p>" + PROSE + "</p>").repeat(n);
  }

  @Test
  void theSiteIsLeftOut() {
    String text =
        document(
                "<title>Silo collapse</title>",
                "<header><a href=/>Orrin Post</a></header><nav>Home | Sport</nav>"
                    + "<div class='cookie-banner'><p>"
                    + PROSE
                    + "</p></div>"
                    + "<main><div class='story-body'><h1>Silo collapse</h1>"
                    + "<p class='byline'>By Tam Reyes</p>"
                    + "<figure><img src=x><figcaption>The silo, seen from the pier.</figcaption></figure>"
                    + paragraphs(3)
                    + "<p>Advertisement</p><div class=ad-slot>Buy now</div>"
                    + "<p>READ MORE: <a href=/x>Ninety killed in mine</a></p>"
                    + "<h2>What is known</h2>"
                    + paragraphs(1)
                    + "<p>Sign up for our newsletter</p>"
                    + "<div class='related-stories'><p>"
                    + PROSE
                    + "</p></div></div>"
                    + "<div id='comments'>"
                    + ("<p>I disagree. " + PROSE + "</p>").repeat(4)
                    + "</div></main>"
                    + "<aside><p>Most read: nine dead</p></aside><footer>All rights reserved</footer>")
            .text();
    String expected = PROSE + "\n\n" + PROSE + "\n\n" + PROSE + "\n\nWhat is known\n\n" + PROSE;
    assertEquals(expected, text);
  }

  @Test
  void lineBreaksSeparateParagraphsToo() {
    String text =
        document("", "<div>" + PROSE + "<br><br>\n" + PROSE + "<br>same line</div>").text();
    assertEquals(PROSE + "\n\n" + PROSE + " same line", text);
  }

  @Test
  void quotedPostsStay() {
    String post =
        "<blockquote class='twitter-tweet'><p>We count 31 dead at the silo.</p>- Harbour</blockquote>";
    String text =
        document(
                "",
                "<article>"
                    + paragraphs(2)
                    + "<div class='social-embed'>"
                    + post
                    + "</div></article>")
            .text();
    assertTrue(text.contains("We count 31 dead at the silo."), text);
  }

  @Test
  void theFirstOfManyTeasersIsNotTheArticle() {
    String teaser =
        "<article class=card><h3><a href=/y>Other</a></h3><p>"
            + PROSE.substring(0, 90)
            + "</p></article>";
    String text =
        document(
                "<title>Silo falls at Orrin Bay</title>",
                "<section><article class=one><h1>Silo falls at Orrin Bay</h1>"
                    + paragraphs(8)
                    + "</article></section><section>"
                    + teaser.repeat(20)
                    + "</section>")
            .text();
    assertEquals(8, text.split("\n\n").length, text);
  }

  @Test
  void jsonLdStatesTheFacts() {
    String ld =
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
          {"@type":"WebPage","datePublished":"2029-01-01"},
          {"@type":["NewsArticle"],"headline":"Silo &amp; quay","datePublished":"2031-05-04T23:10:00+02:00",
           "dateModified":"2031-05-06T08:00:00Z","author":[{"name":"Tam Reyes"},{"name":"Ada Lund"}],
           "publisher":{"@type":"Organization","name":"Orrin Post"}},]}</script>
        <link rel=canonical href="https://orrin.example/silo">
        <meta property="article:published_time" content="2030-12-31">""";
    Result.Read read = read(ld, paragraphs(3));
    Document d = read.document();
    assertEquals("Silo & quay", d.title());
    assertEquals(Optional.of(LocalDate.of(2031, 5, 4)), d.published());
    assertEquals(Optional.of("json-ld"), d.publishedFrom());
    assertEquals(Optional.of(new Stated(LocalDate.of(2031, 5, 6), "json-ld")), read.modified());
    assertEquals(List.of("Tam Reyes", "Ada Lund"), read.authors());
    assertEquals(Optional.of("Orrin Post"), d.outlet());
    assertEquals(Optional.of("https://orrin.example/silo"), d.url());
    assertEquals(Optional.of("en"), d.language());
  }

  @Test
  void eachPlaceThatMayStateTheDay() {
    LocalDate day = LocalDate.of(2031, 5, 4);
    assertDay("<meta name='parsely-pub-date' content='2031-05-04T10:00:00Z'>", "", day, "meta");
    assertDay("", "<time itemprop=datePublished datetime='2031-05-04'>then</time>", day, "time");
    assertDay("", "<span class='post-date'>4 May 2031</span>", day, "time");
    assertDay("<link rel=canonical href='https://o.example/2031/05/04/silo'>", "", day, "url");
    String zero =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"0001-01-01T00:00:00Z\"}</script>";
    assertDay(
        zero + "<meta property='article:published_time' content='2031-05-04'>", "", day, "meta");
  }

  private void assertDay(String head, String body, LocalDate day, String from) {
    Document d = document(head, body + paragraphs(3));
    assertEquals(Optional.of(day), d.published(), head + body);
    assertEquals(Optional.of(from), d.publishedFrom());
  }

  @Test
  void noDayIsInvented() {
    for (String body :
        List.of(
            "<span class=post-date>4 May 2031</span><span class=post-date>5 May 2031</span>",
            "<article><time datetime=2031-05-04></time><time datetime=2031-05-05></time></article>",
            "<p>Updated 4 May 2031</p>",
            "<meta name=date content='05/04/2031'>")) {
      Document d = document("", body + paragraphs(3));
      assertEquals(Optional.empty(), d.published(), body);
    }
    assertEquals(Optional.empty(), document("<title>x</title>", paragraphs(3)).outlet());
  }

  @Test
  void everyCharacterLeadsBackIntoThePage() {
    String body =
        "<article><p>Caf\u00e9 &amp; bar:  &ldquo;14&nbsp;dead&rdquo;,\r\n said A&B &#8212; <b>twice</b> \uD83D\uDE92.</p>"
            + paragraphs(2)
            + "<div>a line<br><br>1 &lt; 2 &notanentity; end, said everyone in the harbour office</div></article>";
    String page = "<html><body>" + body + "</body></html>";
    Result.Read read = (Result.Read) reading.read(reading.file("page.html", page)).get(0);
    String text = read.document().text();
    assertTrue(text.contains("\u201c14 dead\u201d, said A&B \u2014 twice \uD83D\uDE92."), text);
    SourceMap map = read.source().orElseThrow();
    for (int i = 0; i < text.length(); i++) {
      char written = page.charAt(map.source(i));
      char c = text.charAt(i);
      boolean same = written == c || written == '&' || Character.isWhitespace(c);
      assertTrue(same, "at " + i + " '" + c + "' leads to '" + written + "'");
    }
    assertEquals(page.indexOf("14&nbsp;dead"), map.source(text.indexOf("14 dead")));
    assertEquals(page.indexOf("&ldquo;"), map.source(text.indexOf('\u201c')));
    assertEquals(page.indexOf("end, said"), map.source(text.indexOf("end, said")));
  }

  @Test
  void aTableIsKeptRowByRowAndMarked() {
    Document d =
        document(
            "",
            "<article>"
                + paragraphs(2)
                + "<table><tr><th>Place</th><th>Dead</th></tr><tr><td>Orrin Bay</td><td>14</td></tr></table></article>");
    assertTrue(d.text().contains("\n\nPlace\tDead\n\nOrrin Bay\t14"), d::text);
    assertEquals(2, d.asides().size());
    assertEquals(
        "Orrin Bay\t14", d.text().substring(d.asides().get(1).start(), d.asides().get(1).end()));
    assertFalse(d.partial());
  }

  @Test
  void theStandfirstIsMarked() {
    String line = "Nine are known dead, the harbour office says.";
    Document d =
        document(
            "", "<article><p class=standfirst>" + line + "</p>" + paragraphs(3) + "</article>");
    assertEquals(1, d.asides().size());
    assertEquals(Aside.Kind.STANDFIRST, d.asides().get(0).kind());
    assertEquals(line, d.text().substring(0, d.asides().get(0).end()));
  }
}
