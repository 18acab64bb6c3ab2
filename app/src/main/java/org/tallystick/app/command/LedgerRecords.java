package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tallystick.app.json.DecisionJson;
import org.tallystick.app.json.DocumentJson;
import org.tallystick.app.json.FigureJson;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.ledger.Contents;
import org.tallystick.ledger.View;
import org.tallystick.text.Document;

/**
 * A view as the contract's records: documents, figures, stories, claims, findings, decisions; each
 * in the ledger's own order, so that the same ledger gives the same bytes.
 */
final class LedgerRecords {
  private LedgerRecords() {}

  /** Everything, a record at a time. */
  static void of(Contents contents, Consumer<ObjectNode> sink) {
    contents.documents(d -> sink.accept(DocumentJson.of(d)));
    contents.figures((r, d) -> sink.accept(FigureJson.of(r, d)));
    contents.stories(s -> sink.accept(ResolutionJson.of(s)));
    contents.claims(c -> sink.accept(ResolutionJson.of(c)));
    contents.findings(f -> sink.accept(ResolutionJson.of(f)));
    contents.decisions().forEach(d -> sink.accept(DecisionJson.of(d)));
  }

  /** What belongs to some questions. */
  static Stream<ObjectNode> of(Asked asked) {
    View view = asked.view();
    Set<String> figures = new LinkedHashSet<>();
    asked.claims().forEach(c -> figures.addAll(c.figures()));
    Set<String> targets = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    view.figures().stream()
        .filter(r -> figures.contains(r.figure().id()))
        .forEach(
            r -> {
              targets.add(r.fingerprint());
              names.add(r.figure().doc());
            });
    Map<String, Document> documents = new HashMap<>();
    view.documents().forEach(d -> documents.put(d.id(), d));
    return Stream.of(
            view.documents().stream().filter(d -> names.contains(d.id())).map(DocumentJson::of),
            view.figures().stream()
                .filter(r -> figures.contains(r.figure().id()))
                .map(
                    r -> FigureJson.of(r, Objects.requireNonNull(documents.get(r.figure().doc())))),
            view.resolution().stories().stream()
                .filter(s -> s.docs().stream().anyMatch(names::contains))
                .map(ResolutionJson::of),
            asked.claims().stream().map(ResolutionJson::of),
            asked.findings().stream().map(ResolutionJson::of),
            view.decisions().stream()
                .filter(d -> Stream.of(d.what().target().split(" ")).anyMatch(targets::contains))
                .map(DecisionJson::of))
        .flatMap(s -> s);
  }
}
