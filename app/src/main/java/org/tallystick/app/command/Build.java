package org.tallystick.app.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tallystick.Tallystick;
import org.tallystick.ledger.Extraction;

/**
 * Which reader this is: the version and a checksum over the code and the lexicon that read, so that
 * two builds that may read differently never share a name.
 */
final class Build {
  private static final List<String> READS =
      List.of(
          "org/tallystick/text/",
          "org/tallystick/figure/",
          "org/tallystick/lexicon/",
          "org/tallystick/extract/",
          "org/tallystick/resolve/",
          "org/tallystick/audit/");

  private Build() {}

  /** The reader's name, such as {@code 1.2.0+9f3c01ab}. */
  static String reader() {
    try {
      Path code =
          Path.of(Tallystick.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(code) ? Version.text() + "+" + checksum(code) : Version.text();
    } catch (URISyntaxException | IOException e) {
      return Version.text();
    }
  }

  /** What reads figures; its vocabulary is loaded when the first document comes. */
  static Extraction extraction() {
    return new Extraction(reader(), document -> English.READER.figures(document));
  }

  private static final class English {
    static final Tallystick READER = Tallystick.english();
  }

  private static String checksum(Path jar) throws IOException {
    CRC32 sum = new CRC32();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(e -> READS.stream().anyMatch(e.getName()::startsWith))
          .sorted(java.util.Comparator.comparing(ZipEntry::getName))
          .forEach(
              e ->
                  sum.update(
                      (e.getName() + e.getCrc())
                          .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    return String.format("%08x", sum.getValue());
  }
}
