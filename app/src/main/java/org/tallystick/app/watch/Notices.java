package org.tallystick.app.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tallystick.app.json.FigureJson;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.ledger.Change;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Outcome;
import org.tallystick.ledger.StoredVersion;
import org.tallystick.text.Document;

/** What changed, as records: figures that are new, changed or gone, and findings. */
final class Notices {
  private Notices() {}

  /** The figures that a stored document brought, changed or dropped. */
  static List<ObjectNode> figures(Ledger ledger, Outcome.Stored stored, Instant now) {
    List<ObjectNode> notices = new ArrayList<>();
    List<StoredVersion> versions = ledger.versions(stored.name());
    if (stored.how() == Outcome.How.NEW || stored.number() == 1) {
      for (StoredVersion version : versions) {
        version
            .words()
            .filter(words -> version.number() == stored.number())
            .ifPresent(
                words ->
                    version
                        .figures()
                        .forEach(f -> notices.add(figure("new_figure", f, words, now))));
      }
      return notices;
    }
    Optional<Change> change = ledger.diff(stored.name(), stored.number() - 1, stored.number());
    for (Change.Line line : change.map(Change::lines).orElse(List.of())) {
      String kind =
          line.from().isEmpty()
              ? "new_figure"
              : line.to().isEmpty() ? "gone_figure" : "changed_figure";
      StoredVersion side =
          line.to().isPresent() ? change.orElseThrow().to() : change.orElseThrow().from();
      Figure figure = line.to().or(line::from).orElseThrow();
      side.words()
          .ifPresent(
              words -> {
                ObjectNode notice = figure(kind, figure, words, now);
                line.from()
                    .filter(f -> kind.equals("changed_figure"))
                    .ifPresent(f -> notice.put("before", said(f)));
                notices.add(notice);
              });
    }
    return notices;
  }

  private static ObjectNode figure(String kind, Figure figure, Document words, Instant now) {
    ObjectNode notice = notice(kind, now, kind + words.id() + figure.id() + figure.amount());
    notice.put("doc", words.id());
    words.url().ifPresent(url -> notice.put("url", url));
    words.outlet().ifPresent(outlet -> notice.put("outlet", outlet));
    notice.put("because", said(figure) + ": " + figure.quoteText().strip());
    notice.set("figure", FigureJson.of(figure, words));
    return notice;
  }

  private static String said(Figure figure) {
    String measure = figure.measure().map(m -> " " + m).orElse("");
    String who = figure.claimant().map(c -> ", " + c).orElse("");
    return figure.amount().comparator().word().replace('_', ' ')
        + " "
        + figure.text()
        + " "
        + figure.counted()
        + measure
        + who;
  }

  /** A finding that was not told yet. */
  static ObjectNode finding(Finding finding, Instant now) {
    ObjectNode notice = notice(finding.kind().word(), now, key(finding));
    finding.drift().ifPresent(drift -> notice.put("drift", drift.word()));
    finding.doc().ifPresent(doc -> notice.put("doc", doc));
    notice.put("because", finding.because());
    notice.set("finding", ResolutionJson.of(finding));
    return notice;
  }

  /** The same finding has the same key as long as it says the same. */
  static String key(Finding finding) {
    String says =
        finding.kind().word()
            + finding.drift().map(d -> d.word()).orElse("")
            + finding.doc().orElse("")
            + finding.because();
    return name(says);
  }

  private static ObjectNode notice(String kind, Instant now, String says) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "notice")
        .put("id", name(says))
        .put("kind", kind)
        .put("at", now.toString());
  }

  private static String name(String says) {
    return UUID.nameUUIDFromBytes(says.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** A page that is no longer there. */
  static ObjectNode gone(String address, Instant now) {
    return notice("page_gone", now, "gone" + address + now)
        .put("url", address)
        .put("because", address + " is not there any longer.");
  }

  /** One line for people. */
  static String line(ObjectNode notice) {
    String doc = notice.path("doc").asText(notice.path("url").asText());
    String before = notice.path("before").asText("");
    return notice.path("kind").asText().replace('_', ' ')
        + (doc.isEmpty() ? "" : " in " + doc)
        + ": "
        + (before.isEmpty() ? "" : before + " became ")
        + notice.path("because").asText().replace('\n', ' ');
  }
}
