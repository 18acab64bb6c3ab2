package org.tallystick.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
      List<ZipEntry> archives = archives(job, zip);
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

  /** The web archives in it by name, those left out whose names cannot be decoded. */
  private static List<ZipEntry> archives(Job job, ZipFile zip) {
    List<ZipEntry> archives = new ArrayList<>();
    int seen = 0;
    int unnamed = 0;
    for (var entries = zip.entries(); entries.hasMoreElements() && seen < MOST_ENTRIES; seen++) {
      try {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".warc.gz") || entry.getName().endsWith(".warc")) {
          archives.add(entry);
        }
      } catch (IllegalArgumentException e) {
        unnamed++;
      }
    }
    if (unnamed > 0) {
      job.fail(
          0, "holds entries whose names cannot be decoded (" + unnamed + "); they were left out");
    }
    archives.sort(Comparator.comparing(ZipEntry::getName));
    return archives;
  }
}
