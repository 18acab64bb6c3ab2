package org.tallystick.read;

import java.util.Optional;

/**
 * Where a document was found, enough to find it again.
 *
 * @param file the input as the caller gave it, or below the folder that was given; {@code -} for
 *     standard input
 * @param line the line of the record, from 1; 0 where the whole file is the document
 * @param offset byte offset of the record in the unpacked file
 * @param charset the character set the text was decoded from
 * @param record the record's own name in an archive
 */
public record Provenance(
    String file, long line, long offset, String charset, Optional<String> record) {
  /** Where in the file the document stands, to be read on after its name; empty for the whole. */
  public String within() {
    if (record.isPresent()) {
      return ", record " + record.get() + " at byte " + offset;
    }
    return line > 0 ? ":" + line : "";
  }
}
