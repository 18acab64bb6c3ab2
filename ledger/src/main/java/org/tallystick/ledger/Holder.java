package org.tallystick.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Finds who holds the lock of a ledger's file, where the system tells. */
final class Holder {
  private Holder() {}

  /** " by process 4711 (java)", or a guess in words where the system does not tell. */
  static String of(Location where) {
    if (where instanceof Location.InFile file) {
      TreeSet<Long> holders = new TreeSet<>();
      for (String suffix : List.of("", "-shm")) {
        holders.addAll(writers(Path.of(file.path() + suffix)));
      }
      if (!holders.isEmpty()) {
        long pid = holders.first();
        return " by process " + pid + command(pid);
      }
    }
    return " by another writer";
  }

  private static String command(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(p -> p.info().command())
        .map(c -> " (" + Path.of(c).getFileName() + ")")
        .orElse("");
  }

  /** The processes that hold a write lock on a file, from the kernel's table of locks. */
  private static List<Long> writers(Path path) {
    try {
      String inode = String.valueOf(Files.getAttribute(path, "unix:ino"));
      return Files.readAllLines(Path.of("/proc/locks"), StandardCharsets.US_ASCII).stream()
          .map(line -> line.trim().split("\\s+"))
          .filter(f -> f.length >= 6 && f[3].equals("WRITE") && f[5].endsWith(":" + inode))
          .map(f -> Long.parseLong(f[4]))
          .filter(pid -> pid > 0)
          .toList();
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return List.of();
    }
  }
}
