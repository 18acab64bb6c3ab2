package org.tallystick.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.tallystick.text.Document;

/**
 * The text of a PDF, as situation reports come. The day a PDF file was made is not the day its text
 * was published, so only a day written in the text counts.
 */
final class PdfFile {
  private static final int MOST_PAGES = 2000;

  /** Held, since a logger that nobody holds forgets its level. */
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
  }

  private PdfFile() {}

  static WholeFile.Outcome read(String id, byte[] bytes, Provenance from) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDFTextStripper text = new PDFTextStripper();
      text.setLineSeparator("\n");
      text.setParagraphEnd("\n");
      text.setEndPage(MOST_PAGES);
      String content = text.getText(pdf);
      if (content.isBlank()) {
        return WholeFile.Outcome.trouble(
            "is a PDF without text, likely a scan; nothing was read from it; run OCR first");
      }
      Document document = TextFile.read(id, content.strip());
      Provenance known = new Provenance(from.file(), 0, from.offset(), "PDF", from.record());
      return WholeFile.Outcome.of(
          new Result.Read(document, known, List.of(), Optional.empty(), List.of()));
    } catch (InvalidPasswordException e) {
      return WholeFile.Outcome.trouble(
          "is a PDF locked with a password; nothing was read from it; save it without one");
    } catch (IOException e) {
      return WholeFile.Outcome.trouble(
          "is a damaged PDF; nothing was read from it; fetch it again");
    }
  }
}
