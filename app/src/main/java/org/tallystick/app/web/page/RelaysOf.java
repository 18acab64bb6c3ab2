package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.Shelf;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.chart.Relays;
import org.tallystick.app.chart.Relays.Kind;
import org.tallystick.app.chart.Relays.Node;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Relation;
import org.tallystick.text.Document;
import org.tallystick.text.Part;

/** The ways on which claims came into print. */
final class RelaysOf {
  private final Shelf shelf;
  private final Links links;

  RelaysOf(Shelf shelf, Links links) {
    this.shelf = shelf;
    this.links = links;
  }

  /** A relay on the way of some claims, with those after it. */
  private static final class Step {
    private final Map<String, Step> next = new LinkedHashMap<>();
    private final List<Node> reports = new ArrayList<>();
  }

  /**
   * The tree of these claims, claimant by claimant.
   *
   * @param most how many reports to draw at most
   */
  Relays tree(List<ClaimRow> rows, int most) {
    Map<String, Step> roots = new LinkedHashMap<>();
    Map<String, Relation> relations = new HashMap<>();
    int drawn = 0;
    int all = 0;
    for (ClaimRow row : rows) {
      String name = Wording.claimant(row.claim());
      relations.putIfAbsent(name, row.claim().relation());
      Step root = roots.computeIfAbsent(name, n -> new Step());
      for (Figure f : firstOfEach(row.claim())) {
        all++;
        if (drawn < most) {
          drawn++;
          Step at = root;
          for (String relay : f.relays()) {
            at = at.next.computeIfAbsent(relay, r -> new Step());
          }
          at.reports.add(report(row.claim(), f));
        }
      }
    }
    List<Node> nodes = new ArrayList<>();
    roots.forEach(
        (name, step) -> {
          if (!step.next.isEmpty() || !step.reports.isEmpty()) {
            Relation tone = relations.getOrDefault(name, Relation.UNKNOWN);
            nodes.add(node(Kind.CLAIMANT, name, step, tone));
          }
        });
    return new Relays(sentence(rows, drawn, all), nodes);
  }

  private Node node(Kind kind, String name, Step step, Relation tone) {
    List<Node> children = new ArrayList<>(step.reports);
    step.next.forEach((relay, next) -> children.add(node(Kind.RELAY, relay, next, tone)));
    boolean named = kind == Kind.RELAY || !name.equals(Wording.NO_ONE);
    return new Node(
        kind,
        name,
        kind == Kind.RELAY ? "carries it" : "",
        tone,
        Optional.empty(),
        named ? Optional.of(links.claimant(name)) : Optional.empty(),
        children);
  }

  /** Of each document the first sentence that reports the claim, the headline where none does. */
  private List<Figure> firstOfEach(Claim claim) {
    Map<String, Figure> first = new LinkedHashMap<>();
    for (String id : claim.figures()) {
      shelf
          .figure(id)
          .ifPresent(f -> first.merge(f.doc(), f, (a, b) -> a.at().part() == Part.TITLE ? b : a));
    }
    return List.copyOf(first.values());
  }

  private Node report(Claim claim, Figure f) {
    Optional<Document> document = shelf.document(f.doc());
    String outlet = document.flatMap(Document::outlet).orElse(f.doc());
    String day = document.flatMap(Document::published).map(Wording::day).orElse("undated");
    String said = document.map(d -> Wording.said(f, d)).orElse(f.text());
    return new Node(
        Kind.REPORT,
        outlet,
        day + " · " + said,
        claim.relation(),
        changed(claim, f.doc()),
        Optional.of(links.figure(f.doc(), f.id())),
        List.of());
  }

  /** What became of the claim in that document. */
  private Optional<String> changed(Claim claim, String document) {
    Set<String> kinds = new java.util.LinkedHashSet<>();
    for (Finding f : shelf.noticed(claim)) {
      if (f.drift().isPresent() && f.doc().equals(Optional.of(document))) {
        kinds.add(Wording.kind(f));
      }
    }
    return kinds.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", kinds));
  }

  private static String sentence(List<ClaimRow> rows, int drawn, int all) {
    int origins = rows.stream().mapToInt(r -> r.claim().origins()).sum();
    String words = Wording.count(all, "report") + " from " + Wording.count(origins, "origin");
    return drawn < all ? words + "; the first " + drawn + " are drawn." : words + ".";
  }
}
