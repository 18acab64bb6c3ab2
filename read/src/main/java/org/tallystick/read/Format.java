package org.tallystick.read;

/** The kinds of input that can be read; {@link #AUTO} looks at the name, then at the content. */
public enum Format {
  AUTO,
  TEXT,
  HTML,
  JSONL,
  FEED,
  OPML,
  WARC,
  WACZ,
  CSV,
  PDF;

  /**
   * The format a command-line word names.
   *
   * @throws IllegalArgumentException with a sentence that lists the words
   */
  public static Format named(String word) {
    for (Format format : values()) {
      if (format.word().equals(word)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "There is no input format \"" + word + "\"; say one of " + words() + ".");
  }

  /** The word that names this format on the command line. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String words() {
    StringBuilder words = new StringBuilder();
    for (Format format : values()) {
      words.append(words.isEmpty() ? "" : ", ").append(format.word());
    }
    return words.toString();
  }
}
