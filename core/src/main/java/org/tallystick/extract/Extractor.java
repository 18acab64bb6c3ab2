package org.tallystick.extract;

import java.util.List;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/** Reads the figures of documents. Immutable and thread-safe. */
public final class Extractor {
  /** What to read beside reported losses. */
  public enum Mode {
    /** Losses only. */
    FIGURES,
    /** Every other count too, with an empty measure. */
    QUANTITIES
  }

  /** The figures of a document in order: title first, then by offset. */
  public List<Figure> figures(Document document, Mode mode) {
    return List.of();
  }
}
