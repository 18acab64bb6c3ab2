package org.tallystick.ledger;

import java.time.Instant;
import java.util.Optional;
import org.tallystick.text.Document;

/**
 * A document on its way into the ledger.
 *
 * @param source the input it came from, as the user named it
 * @param within where in that input, to be read on after its name; empty where it is the whole
 * @param rawHash SHA-256 of the original bytes, in hex, where they were at hand
 * @param retrieved when the bytes were fetched, where known
 */
public record Incoming(
    Document document,
    String source,
    String within,
    Optional<String> rawHash,
    Optional<Instant> retrieved) {
  /** A document that is a whole input. */
  public Incoming(
      Document document, String source, Optional<String> rawHash, Optional<Instant> retrieved) {
    this(document, source, "", rawHash, retrieved);
  }

  /** The input and the place in it, by which the document is found again. */
  public String cited() {
    return source + within;
  }
}
