package org.tallystick.extract;

import java.util.List;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;

/**
 * Reads who says what in one document: built for the document, then asked for single places. Not
 * thread-safe; one instance for each document.
 */
final class Attributor {
  Attributor(Document document, List<Sentence> sentences) {}

  /** Who says what stands at token {@code at} of the sentence. */
  Attribution at(Sentence sentence, int at) {
    return Attribution.NONE;
  }
}
