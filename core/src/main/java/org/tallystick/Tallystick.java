package org.tallystick;

import java.util.List;
import org.tallystick.audit.Audit;
import org.tallystick.extract.Extractor;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Resolver;
import org.tallystick.text.Document;

/**
 * The one door: documents in; figures, claims and findings out. Immutable and thread-safe; one
 * instance serves a whole program.
 */
public final class Tallystick {
  private final Extractor extractor = new Extractor();

  private Tallystick() {}

  /** A reader of English coverage. */
  public static Tallystick english() {
    return new Tallystick();
  }

  /** The reported losses of a document: title first, then in order of offset. */
  public List<Figure> figures(Document document) {
    return extractor.figures(document, Extractor.Mode.FIGURES);
  }

  /** The reported losses and every other count, the latter with an empty measure. */
  public List<Figure> quantities(Document document) {
    return extractor.figures(document, Extractor.Mode.QUANTITIES);
  }

  /**
   * Stories, questions and claims of the figures. The same result for documents in any order.
   *
   * @param documents the documents the figures were read from
   */
  public Resolution resolve(List<Document> documents, List<Figure> figures) {
    return Resolver.resolve(documents, figures);
  }

  /** What the ledger notices: disputes, drift, contradictions, revisions, discrepancies, copies. */
  public List<Finding> findings(Resolution resolution) {
    return Audit.findings(resolution);
  }
}
