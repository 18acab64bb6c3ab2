package org.tallystick.read;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How to read and how much to accept. Immutable.
 *
 * @param format what the inputs are
 * @param maxDocument the most bytes one document, or one line of records, may have once unpacked
 * @param maxRatio how many times larger than the file its unpacked content may be
 * @param maxSeconds how long the reading of one page or PDF may take
 * @param columns for tables: which column holds which field of a document ("text" to "Body")
 * @param languages for pages: two-letter codes to keep; empty keeps all, and a page that does not
 *     say its language is always kept
 * @param wanted for archives: whether a page is worth reading, told from its source before it is
 *     parsed; must be fast and thread-safe
 * @param starts for archives: at which byte to go on in a file, by its name as messages show it;
 *     {@link #DONE} leaves it out
 */
public record Options(
    Format format,
    long maxDocument,
    int maxRatio,
    int maxSeconds,
    Map<String, String> columns,
    Set<String> languages,
    Predicate<String> wanted,
    Map<String, Long> starts) {
  /** The start of a file that is left out because it was read to its end. */
  public static final long DONE = -1;

  /** No document above this can be held in one array. */
  private static final long MOST = 512L << 20;

  /**
   * @throws IllegalArgumentException with a sentence for the user, if a limit is out of its bounds
   */
  public Options {
    if (maxDocument < 1 || maxDocument > MOST) {
      throw new IllegalArgumentException(
          "The document limit must be between 1 byte and 512 MiB, not " + maxDocument + ".");
    }
    if (maxRatio < 1 || maxSeconds < 1) {
      throw new IllegalArgumentException("The ratio and time limits must be 1 or more.");
    }
    columns = Map.copyOf(columns);
    languages = Set.copyOf(languages);
    starts = Map.copyOf(starts);
  }

  /** Any format, documents up to 20 MiB and a minute, unpacked content up to 200 times its file. */
  public static Options standard() {
    return new Options(Format.AUTO, 20L << 20, 200, 60, Map.of(), Set.of(), page -> true, Map.of());
  }

  /** The same limits with this format. */
  public Options as(Format other) {
    return new Options(
        other, maxDocument, maxRatio, maxSeconds, columns, languages, wanted, starts);
  }

  /** The same with this limit for one document, in bytes. */
  public Options limited(long bytes) {
    return new Options(format, bytes, maxRatio, maxSeconds, columns, languages, wanted, starts);
  }

  /** The same with this column map for tables. */
  public Options mapped(Map<String, String> map) {
    return new Options(format, maxDocument, maxRatio, maxSeconds, map, languages, wanted, starts);
  }

  /** The same, keeping only archive pages that this accepts. */
  public Options only(Predicate<String> page) {
    return new Options(format, maxDocument, maxRatio, maxSeconds, columns, languages, page, starts);
  }

  /** The same, keeping only pages in these languages. */
  public Options in(Set<String> codes) {
    return new Options(format, maxDocument, maxRatio, maxSeconds, columns, codes, wanted, starts);
  }

  /** The same, going on in archives where this says. */
  public Options from(Map<String, Long> offsets) {
    return new Options(
        format, maxDocument, maxRatio, maxSeconds, columns, languages, wanted, offsets);
  }

  /** What decides how a page is read, in words; the same words, the same reading. */
  public String manner() {
    return format
        + " "
        + maxDocument
        + " "
        + maxRatio
        + " "
        + maxSeconds
        + " "
        + new java.util.TreeMap<>(columns)
        + " "
        + new java.util.TreeSet<>(languages);
  }
}
