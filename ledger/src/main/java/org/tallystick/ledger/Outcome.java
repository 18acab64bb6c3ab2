package org.tallystick.ledger;

/** What became of one document of an import. */
public sealed interface Outcome {
  /** The input it came from; with the place in it where the document was stored. */
  String source();

  /**
   * It is in the ledger, wholly.
   *
   * @param name the ledger's name for the document
   * @param number which version of it this is, from 1
   * @param figures how many figures were read; 0 for {@link How#UNCHANGED}
   */
  record Stored(String source, String name, int number, How how, int figures) implements Outcome {}

  /**
   * It is wholly out.
   *
   * @param reason one sentence for the user
   */
  record Refused(String source, String reason) implements Outcome {}

  /** How a stored document stands to what was known. */
  enum How {
    NEW,
    /** Known under the same name or address with other words: a new version. */
    CHANGED,
    /** Known word for word, read anew by another extractor version. */
    REREAD,
    UNCHANGED
  }
}
