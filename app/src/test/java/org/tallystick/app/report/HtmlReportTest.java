package org.tallystick.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private final String page = HtmlReport.page(TollStory.report());

  @Test
  void nothingOfADocumentBecomesMarkup() throws IOException {
    Files.writeString(Path.of("target", "report-fixture.html"), page);
    assertFalse(page.contains("<script"), "a script of a document's text");
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertTrue(page.contains("&lt;b&gt;The &quot;Ledger&quot; &amp; Sons&lt;/b&gt;"));
    assertFalse(page.contains("javascript:"), "only links of the web are links");
    assertTrue(page.contains("href=\"https://example.org/a.txt\""));
    assertFalse(page.contains("\u001B"), "control characters");
  }
}
