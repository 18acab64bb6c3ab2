package org.tallystick.app.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of others are those that the manifest names, letter for letter, and no more. */
class VendoredTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/tallystick/app/web/static");

  @Test
  void theFilesAreTheNamedOnes() throws IOException, NoSuchAlgorithmException {
    Set<String> named = new TreeSet<>();
    List<String> manifest = Files.readAllLines(FOLDER.resolve("vendored.txt"));
    for (String line : manifest.subList(4, manifest.indexOf("-".repeat(72)) - 1)) {
      String[] cells = line.strip().split("\\s+");
      named.add(cells[0]);
      assertEquals(cells[4], sha256(FOLDER.resolve(cells[0])), cells[0]);
      String whole = String.join("\n", manifest);
      assertTrue(
          whole.contains("\n" + cells[1] + " " + cells[2] + ": " + cells[3] + "\n"),
          "the licence of " + cells[1]);
    }
    Set<String> minified = new TreeSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.contains(".min."))
          .forEach(minified::add);
    }
    assertEquals(named, minified);
  }

  @Test
  void ourOwnFilesAskNobodyElse() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file :
          files
              .filter(f -> !f.toString().contains(".min.") && !f.toString().endsWith(".txt"))
              .toList()) {
        String text =
            Files.readString(file, StandardCharsets.UTF_8).replace("http://www.w3.org/", "");
        assertTrue(!text.contains("http://") && !text.contains("https://"), file.toString());
        assertTrue(!text.contains("@import") && !text.contains("eval("), file.toString());
      }
    }
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
