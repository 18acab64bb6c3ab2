package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.json.DocumentJson;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Slot;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Standing.State;
import org.tallystick.ledger.StoredVersion;
import org.tallystick.ledger.Topic;
import org.tallystick.ledger.View;
import org.tallystick.text.Aside;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/** The reader: a text with its figures marked, and a card for each. */
final class DocumentScreen {
  private final Desks desks;
  private final Holdings holdings;

  DocumentScreen(Desks desks, Holdings holdings) {
    this.desks = desks;
    this.holdings = holdings;
  }

  Answer draw(Asking asking) {
    String name = asking.given("name").orElse("");
    Optional<Desk> desk = desks.about(asking.asOf(), new Topic.OfDocument(name));
    Optional<Document> document = desk.flatMap(d -> d.shelf().document(name));
    if (desk.isEmpty() || document.isEmpty()) {
      return new Answer.Missing(missing(name));
    }
    return page(asking, desk.get(), document.get());
  }

  private String missing(String name) {
    return holdings.versions(name).stream().anyMatch(v -> v.words().isEmpty())
        ? "This document was taken down; its words and figures are gone for good."
        : "The ledger holds no document of this name as of that time.";
  }

  private Answer page(Asking asking, Desk desk, Document d) {
    String title = d.title().isBlank() ? d.id() : d.title().strip();
    Frame frame = Frame.of(asking, title, "questions");
    List<View.Reviewed> figures = desk.figuresOf(d.id());
    Optional<String> chosen =
        asking
            .given("figure")
            .filter(id -> figures.stream().anyMatch(f -> f.figure().id().equals(id)));
    List<Layers.Mark> marks = marks(figures, chosen, frame, d);
    List<StoredVersion> versions = holdings.versions(d.id());
    String hash = Ledger.textHash(d);
    DocumentPage page =
        new DocumentPage(
            frame,
            d.id(),
            Layers.paragraphs(title(d), Part.TITLE, marks).stream().flatMap(List::stream).toList(),
            body(d, marks),
            figures.stream().map(f -> Card.of(f, d, desk, frame)).toList(),
            chosen,
            facts(d, hash, versions, frame.decides()),
            d.partial()
                ? Optional.of("The ledger has only a part of this text, such as a feed's summary.")
                : Optional.empty(),
            Links.web(d.url()),
            d.outlet(),
            d.outlet().map(frame.links()::outlet),
            d.published().map(Wording::day).orElse("no date stated"),
            versions(versions, hash, frame.links()),
            copies(desk, d, frame.links()),
            Cite.page(frame, title));
    return Answer.Page.of("document.jte", page, data(desk, d), table(desk, d));
  }

  private static String title(Document d) {
    return d.title().isBlank() ? "" : d.title();
  }

  private static List<DocumentPage.Paragraph> body(Document d, List<Layers.Mark> marks) {
    List<DocumentPage.Paragraph> paragraphs = new ArrayList<>();
    List<Layers.Mark> all = new ArrayList<>(marks);
    for (Aside aside : d.asides()) {
      all.add(
          new Layers.Mark(
              new Span(Part.BODY, aside.start(), aside.end()), "aside", Optional.empty(), ""));
    }
    for (List<Layers.Run> runs : Layers.paragraphs(d.text(), Part.BODY, all)) {
      boolean aside = runs.stream().allMatch(r -> r.classes().contains("aside"));
      paragraphs.add(new DocumentPage.Paragraph(runs, aside));
    }
    return paragraphs;
  }

  /** The figures by measure, and over them the words that state the slots of the chosen one. */
  private static List<Layers.Mark> marks(
      List<View.Reviewed> figures, Optional<String> chosen, Frame frame, Document d) {
    List<Layers.Mark> marks = new ArrayList<>();
    for (View.Reviewed r : figures) {
      Figure f = r.figure();
      boolean here = chosen.filter(f.id()::equals).isPresent();
      String cls =
          "fig "
              + Phrases.tint(f.measure().orElse(""))
              + (r.state() == State.REJECTED ? " rejected" : "")
              + (here ? " chosen" : "");
      marks.add(
          new Layers.Mark(
              f.at(), cls, Optional.of(frame.links().figure(d.id(), f.id())), Card.title(f)));
      if (here) {
        evidence(f, marks);
      }
    }
    return marks;
  }

  private static void evidence(Figure f, List<Layers.Mark> marks) {
    for (Slot slot : Slot.values()) {
      Optional<Span> span = f.stated(slot);
      if (span.isPresent() && slot != Slot.AMOUNT && span.get().end() > span.get().start()) {
        String word = slot.word().replace('_', ' ');
        marks.add(new Layers.Mark(span.get(), "ev ev-" + slot.word(), Optional.empty(), word));
      }
    }
  }

  private static List<DocumentPage.Fact> facts(
      Document d, String hash, List<StoredVersion> versions, boolean inside) {
    List<DocumentPage.Fact> facts = new ArrayList<>();
    facts.add(new DocumentPage.Fact("Name in the ledger", d.id()));
    d.url().ifPresent(u -> facts.add(new DocumentPage.Fact("Address", u)));
    d.publishedFrom().ifPresent(p -> facts.add(new DocumentPage.Fact("Day taken from", p)));
    d.language().ifPresent(l -> facts.add(new DocumentPage.Fact("Language", l)));
    facts.add(new DocumentPage.Fact("SHA-256 of the text", hash));
    versions.stream()
        .filter(v -> v.textHash().equals(hash))
        .findFirst()
        .ifPresent(
            v -> {
              facts.add(new DocumentPage.Fact("Came in", Phrases.moment(v.recorded()) + " UTC"));
              if (inside) {
                facts.add(new DocumentPage.Fact("From", v.source()));
              }
              v.retrieved()
                  .ifPresent(
                      r ->
                          facts.add(
                              new DocumentPage.Fact("Retrieved", Phrases.moment(r) + " UTC")));
              v.rawHash()
                  .ifPresent(h -> facts.add(new DocumentPage.Fact("SHA-256 of the file", h)));
              v.extractor().ifPresent(x -> facts.add(new DocumentPage.Fact("Read by", x)));
            });
    return facts;
  }

  private static List<DocumentPage.Version> versions(
      List<StoredVersion> versions, String shown, Links links) {
    List<DocumentPage.Version> lines = new ArrayList<>();
    for (StoredVersion v : versions) {
      lines.add(
          new DocumentPage.Version(
              v.number(),
              Phrases.moment(v.recorded()),
              v.words().isPresent() ? Wording.count(v.figures().size(), "figure") : "taken down",
              v.textHash().equals(shown),
              v.number() > 1
                  ? Optional.of(links.versions(v.name(), v.number() - 1, v.number()))
                  : Optional.empty()));
    }
    return lines;
  }

  private static List<QuestionPage.Source> copies(Desk desk, Document d, Links links) {
    List<QuestionPage.Source> copies = new ArrayList<>();
    for (List<String> pair : desk.shelf().resolution().copies()) {
      if (pair.contains(d.id())) {
        String other = pair.get(0).equals(d.id()) ? pair.get(1) : pair.get(0);
        desk.shelf()
            .document(other)
            .ifPresent(
                o ->
                    copies.add(
                        QuestionScreen.source(o, desk.shelf().figuresOf(other).size(), links)));
      }
    }
    return copies;
  }

  private static Map<String, Object> data(Desk desk, Document d) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("document", DocumentJson.of(d));
    data.put("text_sha256", Ledger.textHash(d));
    data.put(
        "figures",
        Records.figures(desk, desk.shelf().figuresOf(d.id()).stream().map(Figure::id).toList()));
    return data;
  }

  private static Table table(Desk desk, Document d) {
    return new Table(
        FigureCells.COLUMNS,
        desk.shelf().figuresOf(d.id()).stream().map(f -> FigureCells.row(f, d)).toList());
  }
}
