package org.tallystick.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip archive of web archives; its entries' names are only looked at, never used as paths. */
final class WaczFile {
  private static final int MOST_ENTRIES = 100_000;

  private WaczFile() {}

  static void read(Job job, Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<ZipEntry> archives = new ArrayList<>();
      zip.stream()
          .limit(MOST_ENTRIES)
          .filter(e -> e.getName().endsWith(".warc.gz") || e.getName().endsWith(".warc"))
          .sorted(java.util.Comparator.comparing(ZipEntry::getName))
          .forEach(archives::add);
      if (archives.isEmpty()) {
        job.fail(0, "holds no web archive; nothing was read from it");
      }
      for (ZipEntry entry : archives) {
        try (InputStream in = zip.getInputStream(entry)) {
          WarcFile.read(job, in);
        }
      }
    }
  }
}
