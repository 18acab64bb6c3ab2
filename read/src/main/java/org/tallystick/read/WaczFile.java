package org.tallystick.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip archive of web archives; its entries' names are only looked at, never used as paths. Places
 * are counted over the archives' unpacked bytes, one after the other in the order of their names.
 */
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
      long start = job.start();
      long base = 0;
      for (ZipEntry entry : archives) {
        long end = base + Math.max(entry.getSize(), 0);
        if (start < end || entry.getSize() < 0) {
          try (InputStream in = zip.getInputStream(entry)) {
            long from = Math.max(start, base);
            in.skipNBytes(from - base);
            WarcFile.read(job, in, from);
          }
        }
        base = end;
      }
    }
  }
}
