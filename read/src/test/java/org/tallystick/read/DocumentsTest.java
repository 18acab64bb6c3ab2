package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.text.Aside;
import org.tallystick.text.Document;

/** The door: what goes in as files comes out as documents and one sentence for each trouble. */
class DocumentsTest {
  private final Path folder;

  DocumentsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static final String ARTICLE =
      """
      Harbour Blast Kills More Than Thirty Dockers In Veldport

      By Ines Okoro
      Published: 4 May 2031

      More than 30 dockers were killed on Sunday, the port authority said.

      Another 12 were hurt.
      """;

  private List<Result> read(Options options, String... inputs) {
    List<Result> results = new ArrayList<>();
    Documents.read(Arrays.asList(inputs), options, InputStream.nullInputStream(), results::add);
    return results;
  }

  private List<Result> read(Path path) {
    return read(Options.standard(), path.toString());
  }

  private Path file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, content);
  }

  private static Document document(List<Result> results) {
    assertEquals(1, results.size(), results::toString);
    return ((Result.Read) results.get(0)).document();
  }

  private static Result.Failure failure(List<Result> results) {
    assertEquals(1, results.size(), results::toString);
    Result.Failure failure = (Result.Failure) results.get(0);
    assertTrue(failure.reason().endsWith("."), failure::reason);
    assertFalse(failure.reason().contains("Exception"), failure::reason);
    assertFalse(failure.reason().contains("\n"), failure::reason);
    return failure;
  }

  @Test
  void textFileHasTitleDayAndByline() throws IOException {
    Document d = document(read(file("blast.txt", ARTICLE)));
    assertEquals("blast.txt", d.id());
    assertEquals("Harbour Blast Kills More Than Thirty Dockers In Veldport", d.title());
    assertEquals(Optional.of(LocalDate.of(2031, 5, 4)), d.published());
    assertEquals(Optional.of("line"), d.publishedFrom());
    assertTrue(d.text().startsWith("By Ines Okoro"), d::text);
    assertEquals(2, d.asides().size());
    for (Aside aside : d.asides()) {
      assertEquals(Aside.Kind.BYLINE, aside.kind());
    }
  }

  @Test
  void aSiteSloganIsNotTheTitle() throws IOException {
    String text = "Stories you can trust every day\n\n" + ARTICLE;
    assertTrue(document(read(file("a.txt", text))).title().startsWith("Harbour Blast"));
  }

  @Test
  void aShortTitleStandsAloneAtTheTop() throws IOException {
    String text = "\n\nPublished: 4 May 2031\n\nThe ferry sank on Friday; 4 people died.\n";
    assertEquals("Loss at Karsan", document(read(file("a.txt", "Loss at Karsan" + text))).title());
    String site = "Bay Mirror\n\nFerry sinks off Karsan with four aboard" + text;
    assertTrue(document(read(file("a.txt", site))).title().startsWith("Ferry sinks"));
    assertEquals("", document(read(file("a.txt", "Karsan, Friday\nFour died." + text))).title());
  }

  @Test
  void aTextThatStartsWithASentenceHasNoTitle() throws IOException {
    Document d =
        document(read(file("a.txt", "Four people drowned on Monday.\nNobody else was hurt.")));
    assertEquals("", d.title());
    assertTrue(d.text().startsWith("Four people"));
  }

  @Test
  void noDayIsInvented() throws IOException {
    for (String line : List.of("March 2", "02/03/2031", "Published: yesterday", "Room 12, 2031")) {
      Document d = document(read(file("a.txt", line + "\n\nThe ferry sank; 4 people died.\n")));
      assertEquals(Optional.empty(), d.published(), line);
      assertEquals(Optional.empty(), d.publishedFrom(), line);
    }
  }

  @Test
  void daysOfEveryUsualForm() throws IOException {
    for (String line :
        List.of(
            "Published: March 2, 2031",
            "Wednesday 02 March 2031 19:27 GMT",
            "2031-03-02",
            "Posted on 2nd March 2031",
            "VELDPORT, March 2nd, 2031 (Wire) - The ferry sank, police said.",
            "Date: Sun, 02 Mar 2031 10:00:00 +0000",
            "Published: 2.3.2031 (02/13/2031 is not meant)")) {
      boolean open = line.contains("2.3.");
      Document d = document(read(file("a.txt", line + "\n\nThe ferry sank; 4 people died.\n")));
      assertEquals(
          open ? Optional.of(LocalDate.of(2031, 2, 13)) : Optional.of(LocalDate.of(2031, 3, 2)),
          d.published(),
          line);
    }
  }

  @Test
  void lineEndsStayAsTheyAre() throws IOException {
    Document d = document(read(file("a.txt", ARTICLE.replace("\n", "\r\n"))));
    assertTrue(d.text().contains("said.\r\n\r\nAnother 12"), d::text);
    assertEquals(2, d.asides().size());
    assertEquals("By Ines Okoro", d.text().substring(0, d.asides().get(0).end()));
  }

  @Test
  void charactersSets() throws IOException {
    String text = "Vier Tote in Überlingen – “sehr traurig”, sagte die Bürgermeisterin.";
    Charset windows = Charset.forName("windows-1252");
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] marked = Arrays.copyOf(mark, mark.length + utf8.length);
    System.arraycopy(utf8, 0, marked, mark.length, utf8.length);
    for (byte[] bytes :
        List.of(
            utf8,
            marked,
            text.getBytes(windows),
            text.getBytes(StandardCharsets.UTF_16),
            text.getBytes(StandardCharsets.UTF_16LE))) {
      assertEquals(text, document(read(file("a.txt", bytes))).text());
    }
  }

  @Test
  void aLyingCharacterSetIsOverruled() throws IOException {
    String prose = "Der Bürgermeister sagte am Sonntag, es gebe vier Tote und zwölf Verletzte. ";
    String html =
        "<html><head><meta charset=iso-8859-1></head><body><p>" + prose.repeat(4) + "</p></body>";
    assertTrue(document(read(file("a.html", html))).text().contains("zwölf"));
    String lie = html.replace("iso-8859-1", "utf-8");
    byte[] bytes = lie.getBytes(Charset.forName("windows-1252"));
    assertTrue(document(read(file("b.html", bytes))).text().contains("zwölf"));
  }

  @Test
  void eachTroubleIsOneSentence() throws IOException {
    assertTrue(failure(read(file("empty.txt", ""))).reason().contains("empty.txt is empty"));
    assertTrue(failure(read(file("blank.txt", " \n "))).reason().contains("nothing but blanks"));
    byte[] photo = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2, 3, 4};
    assertTrue(failure(read(file("a.txt", photo))).reason().contains("is a photo, not text"));
    assertTrue(failure(read(file("a.zip", "PK\u0003\u0004xx"))).reason().contains("zip"));
    assertTrue(failure(read(file("b.txt", "a\0b\0\0\0c"))).reason().contains("binary"));
    assertTrue(failure(read(folder.resolve("none.txt"))).reason().contains("does not exist"));
    assertTrue(failure(read(file("c.html", "<p>Menu</p>"))).reason().contains("no article"));
  }

  @Test
  void aTooLargeDocumentIsRefusedAndTheRestRead() throws IOException {
    file("in/a.txt", ARTICLE);
    file("in/b.txt", "x ".repeat(5000));
    List<Result> results = read(Options.standard().limited(1000), folder.resolve("in").toString());
    assertEquals(2, results.size());
    assertTrue(results.get(0) instanceof Result.Read);
    Result.Failure failure = (Result.Failure) results.get(1);
    assertTrue(failure.reason().contains("larger than the limit of 1000 bytes"), failure::reason);
  }

  @Test
  void aBrokenLineCostsOnlyItself() throws IOException {
    String first = "{\"id\":\"a\",\"text\":\"Four people died.\",\"published\":\"2031-03-02\"}\n";
    Path path =
        file(
            "wire.jsonl",
            first
                + "{\"id\":\"b\",\"text\":\n\n"
                + "{\"text\":\"nameless\"}\n"
                + "{\"id\":\"c\",\"text\":\"Five died.\",\"other\":[1,{}],\"outlet\":null}\r\n"
                + "[1]\n"
                + "{\"id\":\"d\",\"title\":\"no text\"}");
    List<Result> results = read(path);
    assertEquals(6, results.size(), results::toString);
    Result.Failure broken = (Result.Failure) results.get(1);
    assertEquals(first.length(), broken.offset());
    assertTrue(broken.reason().contains("wire.jsonl, line 2 (byte " + first.length() + ")"));
    assertTrue(((Result.Failure) results.get(2)).reason().contains("line 4"));
    assertTrue(((Result.Failure) results.get(2)).reason().contains("no \"id\""));
    Result.Read c = (Result.Read) results.get(3);
    assertEquals("c", c.document().id());
    assertEquals(5, c.provenance().line());
    assertTrue(((Result.Failure) results.get(4)).reason().contains("not a JSON object"));
    assertTrue(((Result.Failure) results.get(5)).reason().contains("no \"text\""));
  }

  @Test
  void aLineTooLongIsPassedOverWithoutBeingHeld() throws IOException {
    Path path = folder.resolve("long.jsonl");
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write("{\"id\":\"a\",\"text\":\"Four died.\"}\n".getBytes(StandardCharsets.UTF_8));
      byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 50; i++) {
        out.write(block);
      }
      out.write("\n{\"id\":\"b\",\"text\":\"Five died.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    List<Result> results = read(path);
    assertEquals(3, results.size());
    assertTrue(((Result.Failure) results.get(1)).reason().contains("52428800 bytes long"));
    assertEquals("b", ((Result.Read) results.get(2)).document().id());
  }

  @Test
  void recordsOfOtherToolsAreToldApartByTheirKeys() throws IOException {
    Path path =
        file(
            "tools.jsonl",
            """
            {"title":"T","hostname":"veld.example","date":"2031-05-04","source":"https://veld.example/1","text":"Four died.","comments":""}
            {"url":"https://b.example/2","publish_date":"2031-05-05 10:00:00","authors":["Ines Okoro"],"text":"Five died.","meta_site_name":"B Post"}
            {"maintext":"Six died.","date_publish":"2031-05-06 01:02:03","source_domain":"c.example","url":"https://c.example/3","language":"en"}
            """);
    List<Result> results = read(path);
    List<Document> d = results.stream().map(r -> ((Result.Read) r).document()).toList();
    assertEquals("https://veld.example/1", d.get(0).id());
    assertEquals(Optional.of("veld.example"), d.get(0).outlet());
    assertEquals(Optional.of(LocalDate.of(2031, 5, 4)), d.get(0).published());
    assertEquals(Optional.of("B Post"), d.get(1).outlet());
    assertEquals(Optional.of(LocalDate.of(2031, 5, 5)), d.get(1).published());
    assertEquals(List.of("Ines Okoro"), ((Result.Read) results.get(1)).authors());
    assertEquals("Six died.", d.get(2).text());
    assertEquals(Optional.of("c.example"), d.get(2).outlet());
    assertEquals(Optional.of("en"), d.get(2).language());
  }

  @Test
  void wholeRecordsOfOtherToolsWithWhatTheyLeaveOpen() throws IOException {
    Path path =
        file(
            "whole.jsonl",
            """
            {"title":"Slope gives way","author":"Ines Okoro; Bram Lind","hostname":"veld.example","date":"2031-05-04","fingerprint":"3f1b","id":null,"license":null,"comments":"","raw_text":"Four died.","text":"Four people died in the slide.","language":"en","image":null,"pagetype":"article","filedate":"2031-05-09","source":"https://veld.example/1","source-hostname":"Veld Post","excerpt":"A slope","categories":"news","tags":"slide"}
            {"url":"https://b.example/2","read_more_link":"","language":"en","title":"Slide","top_image":"","meta_img":"","images":[],"movies":[],"keywords":[],"keyword_scores":{},"meta_keywords":[""],"tags":null,"authors":["Ines Okoro"],"publish_date":"2031-05-05T10:00:00+00:00","summary":"","meta_description":"x","meta_lang":"en","meta_favicon":"","meta_site_name":"B Post","canonical_link":"https://b.example/2","text":"Five people died in the slide."}
            {"authors":["A. Orme"],"date_download":"2031-05-07 00:00:00","date_modify":"2031-05-06 09:00:00","date_publish":"2031-05-06 01:02:03","description":"x","filename":"c.json","image_url":null,"language":"en","localpath":null,"maintext":"Six people died in the slide.","source_domain":"c.example","text":null,"title":"Slide","title_page":null,"title_rss":null,"url":"https://c.example/3"}
            {"url":"https://d.example/4","title":"Slide","authors":[],"publish_date":null,"text":"Seven people died in the slide.","canonical_link":"","language":"","meta_site_name":""}
            """);
    List<Result.Read> reads = read(path).stream().map(r -> (Result.Read) r).toList();
    assertEquals(
        List.of(
            "https://veld.example/1",
            "https://b.example/2",
            "https://c.example/3",
            "https://d.example/4"),
        reads.stream().map(r -> r.document().id()).toList());
    assertEquals(
        List.of("Veld Post", "B Post", "c.example", ""),
        reads.stream().map(r -> r.document().outlet().orElse("")).toList());
    assertEquals(List.of("Ines Okoro", "Bram Lind"), reads.get(0).authors());
    assertEquals(
        Optional.of(new Stated(LocalDate.of(2031, 5, 6), "jsonl")), reads.get(2).modified());
    assertEquals(Optional.empty(), reads.get(3).document().published());
    assertEquals(List.of(), reads.get(3).authors());
  }

  @Test
  void aJsonArrayIsReadRecordByRecord() throws IOException {
    Path path =
        file(
            "a.json",
            "[ {\"id\":\"a\",\"text\":\"Four.\"},\n {\"id\":\"b\",\n\"text\":\"Five.\"} ]");
    assertEquals(2, read(path).size());
    Path cut = file("b.json", "[{\"id\":\"a\",\"text\":\"Four.\"},{\"id\":\"b\",\"text\":");
    List<Result> results = read(cut);
    assertEquals("a", ((Result.Read) results.get(0)).document().id());
    assertTrue(((Result.Failure) results.get(1)).reason().contains("not well-formed JSON"));
  }

  @Test
  void idsAreUniqueAndTheOrderIsOfNames() throws IOException {
    file("in/b/story.txt", ARTICLE);
    file("in/a/story.txt", ARTICLE);
    file("in/a/.hidden.txt", ARTICLE);
    file("in/c.jsonl", "{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"x\",\"text\":\"Two.\"}\n");
    String root = folder.resolve("in").toString();
    List<String> ids = new ArrayList<>();
    for (Result result : read(Options.standard(), root)) {
      ids.add(((Result.Read) result).document().id());
    }
    assertEquals(List.of(root + "/a/story.txt", root + "/b/story.txt", "x", "x#2"), ids);
  }

  @Test
  void gzipIsUnpackedAndABombRefused() throws IOException {
    Document d = document(read(file("a.txt.gz", gzip(ARTICLE.getBytes(StandardCharsets.UTF_8)))));
    assertTrue(d.title().startsWith("Harbour Blast"));
    Result.Failure bomb = failure(read(file("b.jsonl.gz", gzip(new byte[64 << 20]))));
    assertTrue(bomb.reason().contains("unpacks to more than 200 times its size"), bomb::reason);
    byte[] whole = gzip(ARTICLE.getBytes(StandardCharsets.UTF_8));
    Result.Failure cut = failure(read(file("c.txt.gz", Arrays.copyOf(whole, whole.length / 2))));
    assertTrue(cut.reason().contains("cut short"), cut::reason);
  }

  @Test
  void standardInputIsRecognisedByItsContent() {
    List<Result> results = new ArrayList<>();
    byte[] lines = "{\"id\":\"a\",\"text\":\"Four.\"}\n".getBytes(StandardCharsets.UTF_8);
    Documents.read(List.of("-"), Options.standard(), new ByteArrayInputStream(lines), results::add);
    assertEquals("a", document(results).id());
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    return out.toByteArray();
  }
}
