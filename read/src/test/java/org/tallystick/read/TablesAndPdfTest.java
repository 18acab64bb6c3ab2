package org.tallystick.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.text.Document;

/** Tables with a column map, and the text of PDFs. */
class TablesAndPdfTest {
  private final Reading reading;

  TablesAndPdfTest(@TempDir Path folder) {
    reading = new Reading(folder);
  }

  @Test
  void columnsAreKnownByTheirNames() {
    Path path =
        reading.file(
            "a.csv",
            """
            \uFEFFID;Headline;Body;Date;Source
            1;Fire;"Four died;
            five were hurt.";2031-05-04;Courier
            2;Flood;;2031-05-05;Courier
            3;Slide;Six died.;soon;
            """);
    List<Result> results = reading.read(path);
    assertEquals(3, results.size());
    Document fire = ((Result.Read) results.get(0)).document();
    assertEquals("Four died;\nfive were hurt.", fire.text());
    assertEquals("Fire", fire.title());
    assertEquals(Optional.of("Courier"), fire.outlet());
    assertEquals(Optional.of(LocalDate.of(2031, 5, 4)), fire.published());
    assertEquals(Optional.of("csv"), fire.publishedFrom());
    assertTrue(((Result.Failure) results.get(1)).reason().contains("has no text"));
    Result.Read slide = (Result.Read) results.get(2);
    assertEquals(Optional.empty(), slide.document().published());
    assertEquals(1, slide.notes().size());
  }

  @Test
  void aMapNamesTheColumns() {
    Path path = reading.file("a.tsv", "nr\twords\twhen\n7\tFour died.\t4 May 2031\n");
    String trouble = Reading.failure(reading.read(path));
    assertTrue(trouble.contains("(it has nr, words, when)"), trouble);
    Options mapped =
        Options.standard().mapped(Map.of("id", "nr", "text", "words", "published", "when"));
    Document d = Reading.documents(reading.read(mapped, path)).get(0);
    assertEquals("7", d.id());
    assertEquals(Optional.of(LocalDate.of(2031, 5, 4)), d.published());
  }

  @Test
  void anOpenQuoteEndsTheTableWithASentence() {
    Path path = reading.file("a.csv", "id,text\n1,Four died.\n2,\"Five died.\nx");
    List<Result> results = reading.read(Options.standard().limited(200), path);
    assertEquals("1", ((Result.Read) results.get(0)).document().id());
    Path huge = reading.file("b.csv", "id,text\n1,Four died.\n2,\"" + "x".repeat(100_000));
    results = reading.read(Options.standard().limited(200), huge);
    assertTrue(((Result.Failure) results.get(1)).reason().contains("not a well-formed table"));
  }

  @Test
  void aPdfGivesItsText() throws IOException {
    Path path =
        reading.file(
            "report.pdf",
            pdf(
                "",
                "Flood Leaves 14 Dead In Upper Veld",
                "Published: 4 May 2031",
                "At least 14 people died."));
    Document d = reading.document(path);
    assertEquals("Flood Leaves 14 Dead In Upper Veld", d.title());
    assertTrue(d.text().contains("At least 14 people died."), d::text);
    assertEquals(Optional.of(LocalDate.of(2031, 5, 4)), d.published());
  }

  @Test
  void pdfsThatCannotBeReadSaySo() throws IOException {
    assertTrue(Reading.failure(reading.read(reading.file("a.pdf", pdf("")))).contains("scan"));
    byte[] locked = pdf("secret", "Four died.");
    assertTrue(Reading.failure(reading.read(reading.file("b.pdf", locked))).contains("password"));
    byte[] whole = pdf("", "Four died.");
    for (int n = 1; n < whole.length; n += whole.length / 10) {
      assertEquals(1, reading.read(reading.file("c.pdf", Arrays.copyOf(whole, n))).size());
    }
  }

  private static byte[] pdf(String password, String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLineAtOffset(0, -40);
        }
        content.endText();
      }
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      pdf.save(out);
    }
    return out.toByteArray();
  }
}
