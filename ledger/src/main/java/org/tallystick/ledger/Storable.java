package org.tallystick.ledger;

import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import org.tallystick.text.Span;

/** What must hold before a document or its figures are stored. */
final class Storable {
  private Storable() {}

  /** Why a document cannot be kept letter for letter; empty where it can. */
  static Optional<String> trouble(Document document) {
    if (document.id().isBlank()) {
      return Optional.of("has no id; give it one.");
    }
    return trouble("title", document.title()).or(() -> trouble("text", document.text()));
  }

  /** Databases hold neither NUL nor half a surrogate pair, and nothing is silently replaced. */
  private static Optional<String> trouble(String what, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        String name = c == 0 ? "a NUL character" : "half of a surrogate pair";
        return Optional.of(
            "holds " + name + " at offset " + i + " of its " + what + " and was left out.");
      }
    }
    return Optional.empty();
  }

  /** Why figures are not figures of this document; empty where all are. */
  static Optional<String> trouble(Document document, List<Figure> figures) {
    for (Figure figure : figures) {
      if (!reproduces(document, figure.at(), figure.text())
          || !reproduces(document, figure.quote(), figure.quoteText())) {
        return Optional.of(
            "was left out: a figure read from it (" + figure.text() + ") is not at its offsets.");
      }
      if (figure.evidence().values().stream().anyMatch(span -> !within(document, span))) {
        return Optional.of("was left out: a figure's evidence lies outside the text.");
      }
    }
    return Optional.empty();
  }

  /** Whether the characters of a span are these. */
  static boolean reproduces(Document document, Span span, String text) {
    return within(document, span) && document.text(span).equals(text);
  }

  /** Whether a span lies in the document. */
  static boolean within(Document document, Span span) {
    return span.end() <= document.text(span.part()).length();
  }

  /** The same document under the ledger's name for it. */
  static Document named(Document d, String name) {
    return new Document(
        name,
        d.title(),
        d.text(),
        d.published(),
        d.publishedFrom(),
        d.outlet(),
        d.url(),
        d.language(),
        d.partial(),
        d.asides());
  }
}
