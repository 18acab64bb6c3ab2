package org.tallystick.app.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.json.DocumentJson;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.ledger.Topic;
import org.tallystick.text.Document;

/** An outlet. It is counted with its denominators, never scored. */
final class OutletScreen {
  private static final int DOCUMENTS = 50;

  private final Desks desks;

  OutletScreen(Desks desks) {
    this.desks = desks;
  }

  Answer draw(Asking asking) {
    String name = asking.given("name").orElse("");
    return desks
        .about(asking.asOf(), new Topic.OfOutlet(name))
        .<Answer>map(desk -> page(asking, desk, name))
        .orElseGet(
            () -> new Answer.Missing("The ledger holds no document of this outlet as of then."));
  }

  /** The latest published first. */
  private static List<Document> documents(Desk desk, String name) {
    return desk.shelf().resolution().documents().stream()
        .filter(d -> d.outlet().equals(Optional.of(name)))
        .sorted(
            Comparator.comparing((Document d) -> d.published().orElse(LocalDate.MIN)).reversed())
        .toList();
  }

  private static Answer page(Asking asking, Desk desk, String name) {
    Frame frame = Frame.of(asking, name, "questions");
    Links links = frame.links();
    List<Document> documents = documents(desk, name);
    Set<String> names = new HashSet<>();
    List<Figure> figures = new ArrayList<>();
    for (Document d : documents) {
      names.add(d.id());
      figures.addAll(desk.shelf().figuresOf(d.id()));
    }
    List<Finding> told =
        desk.shelf().findings().stream()
            .filter(
                f ->
                    (f.drift().isPresent() || f.kind() == FindingKind.ALTERED_COPY)
                        && f.doc().filter(names::contains).isPresent())
            .toList();
    Pager.Cut<Document> shown = Pager.cut(documents, asking, DOCUMENTS, links);
    OutletPage page =
        new OutletPage(
            frame,
            name,
            Wording.count(documents.size(), "document")
                + " with "
                + Wording.count(figures.size(), "figure")
                + ".",
            depth(figures),
            relays(figures, links),
            DeviationsOf.counted(told, documents.size(), "document", links, desk),
            shown.lines().stream()
                .map(d -> QuestionScreen.source(d, desk.shelf().figuresOf(d.id()).size(), links))
                .toList(),
            shown.pager(),
            Cite.page(frame, name));
    return Answer.Page.of("outlet.jte", page, data(name, documents, told), table(desk, documents));
  }

  private static List<ActorPage.Tally> depth(List<Figure> figures) {
    Map<Integer, Integer> counts = new TreeMap<>();
    figures.forEach(f -> counts.merge(f.relays().size(), 1, Integer::sum));
    List<ActorPage.Tally> tallies = new ArrayList<>();
    counts.forEach(
        (relays, n) ->
            tallies.add(
                new ActorPage.Tally(
                    relays == 0
                        ? "told without a relay named"
                        : "through " + Wording.count(relays, "relay"),
                    Optional.empty(),
                    Wording.count(n, "figure"))));
    return tallies;
  }

  private static List<ActorPage.Tally> relays(List<Figure> figures, Links links) {
    Tallies tallies = new Tallies();
    figures.forEach(f -> f.relays().forEach(tallies::add));
    return tallies.of("figure", name -> Optional.of(links.outlet(name)));
  }

  private static Map<String, Object> data(
      String name, List<Document> documents, List<Finding> told) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("outlet", name);
    data.put("documents", documents.stream().map(DocumentJson::of).toList());
    data.put("findings", told.stream().map(ResolutionJson::of).toList());
    return data;
  }

  private static Table table(Desk desk, List<Document> documents) {
    List<List<Optional<String>>> rows = new ArrayList<>();
    for (Document d : documents) {
      desk.shelf().figuresOf(d.id()).forEach(f -> rows.add(FigureCells.row(f, d)));
    }
    return new Table(FigureCells.COLUMNS, rows);
  }
}
