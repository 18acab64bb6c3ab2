package org.tallystick.ledger;

import java.time.Instant;
import java.util.Optional;
import org.tallystick.text.Document;

/**
 * A document on its way into the ledger.
 *
 * @param source the input it came from, as the user named it
 * @param rawHash SHA-256 of the original bytes, in hex, where they were at hand
 * @param retrieved when the bytes were fetched, where known
 */
public record Incoming(
    Document document, String source, Optional<String> rawHash, Optional<Instant> retrieved) {}
