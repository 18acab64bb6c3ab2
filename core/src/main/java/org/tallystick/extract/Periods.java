package org.tallystick.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Period;
import org.tallystick.figure.Scope;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;

/**
 * Reads the times of one document: built for the document, then asked for single quantities. Not
 * thread-safe; one instance for each document.
 */
final class Periods {
  private final Document document;

  Periods(Document document, List<Sentence> sentences) {
    this.document = document;
  }

  /**
   * When the figure at this quantity holds.
   *
   * @param measureAt token of the word that states the measure, or that of the quantity where it is
   *     in another sentence
   */
  When of(Quantity quantity, int measureAt) {
    return new When(
        new Period(Scope.INTERVAL, Optional.empty(), document.published()),
        Map.of(),
        Set.of(),
        List.of());
  }
}
