package org.tallystick.read;

/**
 * How to read and how much to accept. Immutable.
 *
 * @param format what the inputs are
 * @param maxDocument the most bytes one document, or one line of records, may have once unpacked
 * @param maxRatio how many times larger than the file its unpacked content may be
 */
public record Options(Format format, long maxDocument, int maxRatio) {
  /** No document above this can be held in one array. */
  private static final long MOST = 512L << 20;

  /**
   * @throws IllegalArgumentException if a limit is below one, or above 512 MiB
   */
  public Options {
    if (maxDocument < 1 || maxDocument > MOST) {
      throw new IllegalArgumentException(
          "The document limit must be between 1 byte and 512 MiB, not " + maxDocument + ".");
    }
    if (maxRatio < 1) {
      throw new IllegalArgumentException(
          "The ratio limit must be 1 or more, not " + maxRatio + ".");
    }
  }

  /** Any format, documents up to 20 MiB, unpacked content up to 200 times its file. */
  public static Options standard() {
    return new Options(Format.AUTO, 20L << 20, 200);
  }

  /** The same limits with this format. */
  public Options as(Format other) {
    return new Options(other, maxDocument, maxRatio);
  }

  /** The same with this limit for one document, in bytes. */
  public Options limited(long bytes) {
    return new Options(format, bytes, maxRatio);
  }
}
