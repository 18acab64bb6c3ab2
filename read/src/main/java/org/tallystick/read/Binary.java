package org.tallystick.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells files that hold no text by their first bytes. */
final class Binary {
  private Binary() {}

  /** What the bytes are, with its article ("a photo"); empty where they may be text. */
  static Optional<String> kind(byte[] b) {
    String head = new String(b, 0, Math.min(b.length, 16), StandardCharsets.ISO_8859_1);
    Optional<String> known = known(head);
    if (known.isPresent()) {
      return known;
    }
    boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
    return wide || mostlyText(b) ? Optional.empty() : Optional.of("a binary file");
  }

  private static Optional<String> known(String head) {
    String[][] marks = {
      {"%PDF-", "a PDF"},
      {"PK\u0003\u0004", "a zip archive or an office document"},
      {"PK\u0005\u0006", "an empty zip archive"},
      {"\u00FF\u00D8\u00FF", "a photo"},
      {"\u0089PNG", "a picture"},
      {"GIF8", "a picture"},
      {"RIFF", "a picture or a recording"},
      {"ID3", "a recording"},
      {"OggS", "a recording"},
      {"7z\u00BC\u00AF", "a 7z archive"},
      {"Rar!", "a rar archive"},
      {"BZh", "a bzip2 archive"},
      {"\u00FD7zXZ", "an xz archive"},
      {"(\u00B5/\u00FD", "a zstd archive"},
      {"SQLite format 3", "a database"},
      {"\u007FELF", "a program"},
      {"\u00D0\u00CF\u0011\u00E0", "an old office document"}
    };
    for (String[] mark : marks) {
      if (head.startsWith(mark[0])) {
        return Optional.of(mark[1]);
      }
    }
    return Optional.empty();
  }

  /** Text has hardly any control characters; UTF-16 has its zeros all on one side. */
  private static boolean mostlyText(byte[] b) {
    int n = Math.min(b.length, 8192);
    int even = 0;
    int odd = 0;
    int control = 0;
    for (int i = 0; i < n; i++) {
      even += b[i] == 0 && i % 2 == 0 ? 1 : 0;
      odd += b[i] == 0 && i % 2 == 1 ? 1 : 0;
      boolean odder = b[i] > 0 && b[i] < 32 && b[i] != '\n' && b[i] != '\r' && b[i] != '\t';
      control += odder && b[i] != 0x0C && b[i] != 0x1B ? 1 : 0;
    }
    boolean utf16 = Math.min(even, odd) == 0 && Math.max(even, odd) * 2 > n * 0.7;
    return control * 20 <= n && (utf16 || (even + odd) * 100 <= n);
  }
}
