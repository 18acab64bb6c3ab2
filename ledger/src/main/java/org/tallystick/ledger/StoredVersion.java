package org.tallystick.ledger;

import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/**
 * A version of a document as stored.
 *
 * @param number from 1
 * @param words the document; empty where it was taken down
 * @param figures its latest reading's
 * @param extractor the extractor version that read them
 */
public record StoredVersion(
    String name,
    int number,
    String recorded,
    Optional<String> retrieved,
    String textHash,
    Optional<String> rawHash,
    String source,
    Optional<Document> words,
    List<Figure> figures,
    Optional<String> extractor) {}
