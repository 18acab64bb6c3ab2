package org.tallystick.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A document to be read, with its figures.
 *
 * @param title the headline, in runs
 * @param paragraphs the body, in runs; an aside is marked as such
 * @param cards a card for each figure
 * @param chosen id of the figure that was asked for
 * @param facts what is known of the text, name and value
 * @param notice a sentence on what the reader must know first, such as that it is a part only
 */
public record DocumentPage(
    Frame frame,
    String name,
    List<Layers.Run> title,
    List<Paragraph> paragraphs,
    List<Card> cards,
    Optional<String> chosen,
    List<Fact> facts,
    Optional<String> notice,
    Optional<String> original,
    Optional<String> outlet,
    Optional<String> outletLink,
    String published,
    List<Version> versions,
    List<QuestionPage.Source> copies,
    Cite cite) {
  /** One paragraph of the body. */
  public record Paragraph(List<Layers.Run> runs, boolean aside) {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /** Something known of the text. */
  public record Fact(String name, String value) {}

  /**
   * A version of the document.
   *
   * @param compare link to it beside the one before
   */
  public record Version(
      int number, String recorded, String figures, boolean shown, Optional<String> compare) {}

  public DocumentPage {
    title = List.copyOf(title);
    paragraphs = List.copyOf(paragraphs);
    cards = List.copyOf(cards);
    facts = List.copyOf(facts);
    versions = List.copyOf(versions);
    copies = List.copyOf(copies);
  }
}
