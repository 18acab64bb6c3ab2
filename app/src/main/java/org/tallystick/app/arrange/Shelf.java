package org.tallystick.app.arrange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.figure.Question;
import org.tallystick.resolve.NearMiss;
import org.tallystick.resolve.Resolution;
import org.tallystick.text.Document;
import org.tallystick.text.Part;

/**
 * A resolution with its findings, filed so that a question, a claim or a document is found at once.
 * Immutable to its users and thread-safe; rows are made when they are first asked for.
 */
public final class Shelf {
  private static final Comparator<ClaimRow> BY_NUMBER =
      Comparator.comparingDouble((ClaimRow r) -> r.claim().amount().number())
          .thenComparing(r -> r.claim().asOf().orElse(LocalDate.MAX))
          .thenComparing(r -> r.claim().id());

  private final Resolution resolution;
  private final List<Finding> findings;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Figure> figures = new HashMap<>();
  private final Map<String, List<Figure>> byDocument = new HashMap<>();
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, List<NearMiss>> misses = new HashMap<>();
  private final Map<Question, List<Finding>> byQuestion = new HashMap<>();
  private final Map<String, List<Finding>> byClaim = new HashMap<>();
  private final Map<String, ClaimRow> rows = new ConcurrentHashMap<>();

  /** Files what was resolved and noticed. */
  public Shelf(Resolution resolution, List<Finding> findings) {
    this.resolution = resolution;
    this.findings = List.copyOf(findings);
    resolution.documents().forEach(d -> documents.put(d.id(), d));
    for (Figure f : resolution.figures()) {
      figures.put(f.id(), f);
      byDocument.computeIfAbsent(f.doc(), d -> new ArrayList<>()).add(f);
    }
    resolution.claims().forEach(c -> claims.put(c.id(), c));
    for (NearMiss miss : resolution.nearMisses()) {
      misses.computeIfAbsent(miss.claim(), c -> new ArrayList<>()).add(miss);
      misses.computeIfAbsent(miss.other(), c -> new ArrayList<>()).add(miss);
    }
    for (Finding finding : this.findings) {
      concerned(finding)
          .forEach(q -> byQuestion.computeIfAbsent(q, x -> new ArrayList<>()).add(finding));
      Set<String> touched = new LinkedHashSet<>(finding.claims());
      finding.figures().forEach(f -> resolution.claimOf(f).ifPresent(c -> touched.add(c.id())));
      touched.forEach(c -> byClaim.computeIfAbsent(c, x -> new ArrayList<>()).add(finding));
    }
  }

  /** What is filed. */
  public Resolution resolution() {
    return resolution;
  }

  /** All findings, in order of reading. */
  public List<Finding> findings() {
    return findings;
  }

  /** The document of this id. */
  public Optional<Document> document(String id) {
    return Optional.ofNullable(documents.get(id));
  }

  /** The figure of this id, as people have judged it. */
  public Optional<Figure> figure(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** The figures of a document, as people have judged them, in order of the text. */
  public List<Figure> figuresOf(String document) {
    return List.copyOf(byDocument.getOrDefault(document, List.of()));
  }

  /** The claim of this id. */
  public Optional<Claim> claim(String id) {
    return Optional.ofNullable(claims.get(id));
  }

  /** The claim as a row. */
  public Optional<ClaimRow> row(String claim) {
    return claim(claim).map(this::row);
  }

  /** The claim as a row. */
  public ClaimRow row(Claim claim) {
    return Objects.requireNonNull(rows.computeIfAbsent(claim.id(), id -> made(claim)));
  }

  /** The findings that name a claim or a figure that reports it. */
  public List<Finding> noticed(Claim claim) {
    return List.copyOf(byClaim.getOrDefault(claim.id(), List.of()));
  }

  /** The findings that concern a question. */
  public List<Finding> noticed(Question question) {
    return List.copyOf(byQuestion.getOrDefault(question, List.of()));
  }

  /** A question with its rivals and everything noticed about it. */
  public QuestionView question(Question question) {
    return question(question, noticed(question).stream().map(this::proved).toList());
  }

  /** A question with its rivals and these findings. */
  QuestionView question(Question question, List<Noticed> noticed) {
    List<ClaimRow> sorted =
        resolution.questions().getOrDefault(question, List.of()).stream()
            .map(this::row)
            .sorted(BY_NUMBER)
            .toList();
    Set<String> own = new LinkedHashSet<>();
    sorted.forEach(r -> own.add(r.claim().id()));
    Map<String, QuestionView.Apart> apart = new LinkedHashMap<>();
    for (NearMiss miss : misses(own)) {
      String other = own.contains(miss.claim()) ? miss.other() : miss.claim();
      row(other)
          .ifPresent(
              r -> apart.putIfAbsent(other, new QuestionView.Apart(miss, r, r.claim().question())));
    }
    return new QuestionView(question, sorted, sorted(noticed), List.copyOf(apart.values()));
  }

  /** The near misses of some claims, in the resolution's order. */
  private List<NearMiss> misses(Set<String> of) {
    Set<NearMiss> near = new LinkedHashSet<>();
    of.forEach(c -> near.addAll(misses.getOrDefault(c, List.of())));
    return List.copyOf(near);
  }

  /** The weightiest first; what would read the same is said once. */
  static List<Noticed> sorted(List<Noticed> noticed) {
    Set<String> said = new LinkedHashSet<>();
    return noticed.stream()
        .sorted(
            Comparator.comparingInt(Noticed::weight)
                .reversed()
                .thenComparing(n -> n.finding().id()))
        .filter(n -> said.add(Wording.kind(n.finding()) + n.finding().because()))
        .toList();
  }

  private ClaimRow made(Claim claim) {
    List<Figure> told = told(claim.figures());
    List<Figure> ordered = told.stream().sorted(truest(claim)).toList();
    String said =
        ordered.stream()
            .findFirst()
            .filter(f -> f.amount().equals(claim.amount()))
            .flatMap(f -> document(f.doc()).map(d -> Wording.said(f, d)))
            .orElseGet(() -> Wording.inFigures(claim.amount()));
    String whole =
        ordered.stream().findFirst().flatMap(Figure::partOf).map(of -> " of " + of).orElse("");
    List<Amount> drifted =
        told.stream()
            .map(Figure::amount)
            .filter(a -> !a.equals(claim.amount()))
            .distinct()
            .toList();
    return new ClaimRow(claim, said + whole, quoted(ordered), drifted);
  }

  private List<Figure> told(List<String> ids) {
    return ids.stream().flatMap(id -> figure(id).stream()).toList();
  }

  /** Reports in the claim's own amount first, sentences before headlines; else as they came. */
  private static Comparator<Figure> truest(Claim claim) {
    return Comparator.comparing((Figure f) -> !f.amount().equals(claim.amount()))
        .thenComparing(f -> f.at().part() == Part.TITLE);
  }

  private List<Quote> quoted(List<Figure> of) {
    return of.stream().flatMap(f -> document(f.doc()).map(d -> Quote.of(f, d)).stream()).toList();
  }

  /** The finding with the sentences that prove it: where claims are at odds, the best of each. */
  public Noticed proved(Finding finding) {
    boolean rivals =
        finding.kind() == FindingKind.DISPUTE || finding.kind() == FindingKind.CONTRADICTION;
    List<Quote> proof =
        rivals
            ? finding.claims().stream()
                .flatMap(c -> row(c).stream())
                .flatMap(r -> r.quotes().stream().limit(1))
                .toList()
            : quoted(told(finding.figures()));
    return new Noticed(finding, proof);
  }

  /** The questions a finding concerns, the one it belongs under first. */
  Set<Question> concerned(Finding finding) {
    Set<Question> questions = new LinkedHashSet<>();
    finding.claims().forEach(id -> claim(id).ifPresent(c -> questions.add(c.question())));
    if (finding.kind() != FindingKind.ALTERED_COPY || !questions.isEmpty()) {
      finding
          .figures()
          .forEach(f -> resolution.claimOf(f).ifPresent(c -> questions.add(c.question())));
    }
    return questions;
  }
}
