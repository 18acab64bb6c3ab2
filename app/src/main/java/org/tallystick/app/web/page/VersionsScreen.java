package org.tallystick.app.web.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.json.FigureJson;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.Change;
import org.tallystick.ledger.StoredVersion;
import org.tallystick.text.Document;
import org.tallystick.text.Part;

/** Two versions of a document side by side, with the figures that changed. */
final class VersionsScreen {
  private final Holdings holdings;

  VersionsScreen(Holdings holdings) {
    this.holdings = holdings;
  }

  Answer draw(Asking asking) {
    String name = asking.given("name").orElse("");
    int from = asking.number("from", 0, 0, Integer.MAX_VALUE);
    int to = asking.number("to", 0, 0, Integer.MAX_VALUE);
    Optional<Change> change = holdings.diff(name, from, to);
    if (change.isEmpty()
        || change.get().from().words().isEmpty()
        || change.get().to().words().isEmpty()) {
      return new Answer.Missing("There are no two such versions of a document of this name.");
    }
    return page(asking, name, change.get());
  }

  private static Answer page(Asking asking, String name, Change change) {
    Links links = new Links(asking);
    String title = "Version " + change.from().number() + " and version " + change.to().number();
    Frame frame = Frame.of(asking, title, "questions", new Frame.Crumb(name, links.document(name)));
    List<Layers.Mark> before = new ArrayList<>();
    List<Layers.Mark> after = new ArrayList<>();
    for (Change.Line line : change.lines()) {
      String kind = kind(line);
      line.from().ifPresent(f -> before.add(mark(f, kind)));
      line.to().ifPresent(f -> after.add(mark(f, kind)));
    }
    VersionsPage page =
        new VersionsPage(
            frame,
            name,
            side(change.from(), before),
            side(change.to(), after),
            change.lines().stream().map(VersionsScreen::line).toList(),
            Wording.count(change.same(), "figure"),
            Cite.page(frame, name + ", " + title));
    return Answer.Page.of("versions.jte", page, data(change), table(page));
  }

  private static String kind(Change.Line line) {
    return line.from().isEmpty() ? "added" : line.to().isEmpty() ? "gone" : "changed";
  }

  private static Layers.Mark mark(Figure f, String kind) {
    String cls = "fig " + Phrases.tint(f.measure().orElse("")) + " chosen " + kind;
    return new Layers.Mark(f.at(), cls, Optional.empty(), kind + ": " + Card.title(f));
  }

  private static VersionsPage.Side side(StoredVersion version, List<Layers.Mark> marks) {
    Document d = version.words().orElseThrow();
    return new VersionsPage.Side(
        version.number(),
        Phrases.moment(version.recorded()) + " UTC",
        Layers.paragraphs(d.title(), Part.TITLE, marks).stream().flatMap(List::stream).toList(),
        Layers.paragraphs(d.text(), Part.BODY, marks));
  }

  private static VersionsPage.Line line(Change.Line line) {
    Figure any = line.to().or(line::from).orElseThrow();
    return new VersionsPage.Line(
        kind(line),
        Card.title(any),
        line.from().map(f -> Wording.inFigures(f.amount())).orElse(""),
        line.to().map(f -> Wording.inFigures(f.amount())).orElse(""),
        String.join(", ", line.changed()).replace('_', ' '));
  }

  private static Map<String, Object> data(Change change) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Change.Line line : change.lines()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("kind", kind(line));
      one.put("from", line.from().map(f -> figure(f, change.from())));
      one.put("to", line.to().map(f -> figure(f, change.to())));
      one.put("changed", line.changed());
      lines.add(one);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("document", change.to().name());
    data.put("from", change.from().number());
    data.put("to", change.to().number());
    data.put("same", change.same());
    data.put("figures", lines);
    return data;
  }

  private static ObjectNode figure(Figure f, StoredVersion version) {
    return FigureJson.of(f, version.words().orElseThrow());
  }

  private static Table table(VersionsPage page) {
    return new Table(
        List.of("kind", "what", "before", "after", "slots"),
        page.lines().stream()
            .map(
                l ->
                    List.of(
                        Optional.of(l.kind()),
                        Optional.of(l.what()),
                        Optional.of(l.before()),
                        Optional.of(l.after()),
                        Optional.of(l.slots())))
            .toList());
  }
}
