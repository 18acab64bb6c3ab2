package org.tallystick.app.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tallystick.app.json.DecisionJson;
import org.tallystick.app.json.DocumentJson;
import org.tallystick.app.json.FigureJson;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.app.json.Step;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.StoredVersion;
import org.tallystick.ledger.Topic;
import org.tallystick.ledger.View;
import org.tallystick.text.Document;

/** Single things with what belongs to them, as records. */
final class Things {
  private final Holdings holdings;

  Things(Holdings holdings) {
    this.holdings = holdings;
  }

  Reply question(Call call) {
    String id = call.name("id");
    Optional<View> view = holdings.about(call.asOf(), new Topic.OfQuestion(id));
    return Api.found(
        view, v -> claims(v, answers(v, id)).put("id", id), "No question has that id.");
  }

  private static List<Claim> answers(View view, String question) {
    return view.resolution().claims().stream()
        .filter(c -> Ledger.questionId(c.question()).equals(question))
        .toList();
  }

  Reply series(Call call) {
    String id = call.name("id");
    return Api.found(
        holdings.about(call.asOf(), new Topic.OfQuestion(id)),
        view -> {
          ObjectNode body = JsonNodeFactory.instance.objectNode();
          ArrayNode items = body.putArray("items");
          Step.series(answers(view, id), call.value("claimant")).forEach(s -> items.add(s.json()));
          return body.putNull("next");
        },
        "No question has that id.");
  }

  Reply claim(Call call) {
    String id = call.name("id");
    return Api.found(
        holdings.about(call.asOf(), new Topic.OfClaim(id)),
        view ->
            claims(
                    view,
                    view.resolution().claims().stream().filter(c -> c.id().equals(id)).toList())
                .put("id", id),
        "No claim has that id.");
  }

  Reply claimant(Call call) {
    String name = call.name("name");
    return Api.found(
        holdings.about(call.asOf(), new Topic.OfClaimant(name)),
        view ->
            claims(
                    view,
                    view.resolution().claims().stream()
                        .filter(c -> c.claimant().equals(Optional.of(name)))
                        .toList())
                .put("name", name),
        "No claimant has that name.");
  }

  Reply outlet(Call call) {
    String name = call.name("name");
    return Api.found(
        holdings.about(call.asOf(), new Topic.OfOutlet(name)),
        view -> {
          ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", name);
          Set<String> own = new LinkedHashSet<>();
          ArrayNode documents = body.putArray("documents");
          view.documents().stream()
              .filter(d -> d.outlet().equals(Optional.of(name)))
              .forEach(
                  d -> {
                    own.add(d.id());
                    documents.add(heading(d));
                  });
          ArrayNode findings = body.putArray("findings");
          view.findings().stream()
              .filter(f -> f.doc().filter(own::contains).isPresent())
              .forEach(f -> findings.add(ResolutionJson.of(f)));
          return body;
        },
        "No outlet has that name.");
  }

  /** A document's record without its text. */
  static ObjectNode heading(Document document) {
    ObjectNode o = DocumentJson.of(document);
    o.remove("text");
    return o;
  }

  /** These claims with their figures, those figures' documents, and what was noticed of them. */
  private static ObjectNode claims(View view, List<Claim> claims) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> figures = new LinkedHashSet<>();
    claims.forEach(
        c -> {
          ids.add(c.id());
          figures.addAll(c.figures());
        });
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("claims");
    claims.forEach(c -> list.add(ResolutionJson.of(c)));
    told(body, view, figures);
    ArrayNode findings = body.putArray("findings");
    view.findings().stream()
        .filter(f -> concerns(f, ids, figures))
        .forEach(f -> findings.add(ResolutionJson.of(f)));
    ArrayNode near = body.putArray("near_misses");
    view.resolution().nearMisses().stream()
        .filter(n -> ids.contains(n.claim()) || ids.contains(n.other()))
        .forEach(n -> near.add(ResolutionJson.of(n)));
    return body;
  }

  private static boolean concerns(Finding finding, Set<String> claims, Set<String> figures) {
    return Stream.concat(finding.claims().stream(), finding.figures().stream())
        .anyMatch(id -> claims.contains(id) || figures.contains(id));
  }

  private static void told(ObjectNode body, View view, Set<String> figures) {
    Map<String, Document> documents = new HashMap<>();
    view.documents().forEach(d -> documents.put(d.id(), d));
    ArrayNode list = body.putArray("figures");
    ArrayNode headings = body.putArray("documents");
    ArrayNode decisions = body.putArray("decisions");
    Set<String> shown = new LinkedHashSet<>();
    for (String id : figures) {
      Optional<View.Reviewed> reviewed = view.figure(id);
      Optional<Document> document =
          reviewed.flatMap(r -> Optional.ofNullable(documents.get(r.figure().doc())));
      document.ifPresent(
          d -> {
            list.add(FigureJson.of(reviewed.orElseThrow(), d));
            if (shown.add(d.id())) {
              headings.add(heading(d));
            }
          });
      reviewed.ifPresent(
          r ->
              view.standing()
                  .decisions(Kind.FIGURE, r.fingerprint())
                  .forEach(d -> decisions.add(DecisionJson.of(d))));
    }
  }

  Reply document(Call call) {
    String name = call.name("name");
    Optional<View> view = holdings.about(call.asOf(), new Topic.OfDocument(name));
    Optional<Document> document =
        view.flatMap(v -> v.documents().stream().filter(d -> d.id().equals(name)).findFirst());
    return Api.found(document, d -> document(view.orElseThrow(), d), "No document has that name.");
  }

  private ObjectNode document(View view, Document document) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("document", DocumentJson.of(document));
    ArrayNode figures = body.putArray("figures");
    view.figures().stream()
        .filter(r -> r.figure().doc().equals(document.id()))
        .forEach(r -> figures.add(FigureJson.of(r, document)));
    ArrayNode findings = body.putArray("findings");
    view.findings().stream()
        .filter(f -> f.doc().equals(Optional.of(document.id())))
        .forEach(f -> findings.add(ResolutionJson.of(f)));
    ArrayNode versions = body.putArray("versions");
    holdings.versions(document.id()).forEach(v -> versions.add(version(v)));
    return body;
  }

  private static ObjectNode version(StoredVersion v) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("number", v.number()).put("recorded", v.recorded());
    o.put("retrieved", v.retrieved().orElse(null)).put("text_hash", v.textHash());
    o.put("raw_hash", v.rawHash().orElse(null)).put("figures", v.figures().size());
    o.put("taken_down", v.words().isEmpty());
    return o.put("extractor", v.extractor().orElse(null));
  }
}
