package org.tallystick.app.report;

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
import java.util.TreeMap;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.figure.Question;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Story;
import org.tallystick.resolve.NearMiss;
import org.tallystick.resolve.Resolution;
import org.tallystick.text.Document;
import org.tallystick.text.Part;

/** Arranges one resolution into a report. Used once. */
final class Arrangement {
  /** Undated documents come last. */
  private static final Comparator<Document> BY_DAY =
      Comparator.comparing((Document d) -> d.published().orElse(LocalDate.MAX))
          .thenComparing(Document::id);

  private static final Comparator<ClaimRow> BY_NUMBER =
      Comparator.comparingDouble((ClaimRow r) -> r.claim().amount().number())
          .thenComparing(r -> r.claim().asOf().orElse(LocalDate.MAX))
          .thenComparing(r -> r.claim().id());

  private final Resolution resolution;
  private final List<Finding> findings;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Figure> figures = new HashMap<>();
  private final Map<String, ClaimRow> rows = new HashMap<>();
  private final Map<String, String> claimOf = new HashMap<>();

  Arrangement(Resolution resolution, List<Finding> findings) {
    this.resolution = resolution;
    this.findings = findings;
    resolution.documents().forEach(d -> documents.put(d.id(), d));
    resolution.figures().forEach(f -> figures.put(f.id(), f));
    for (Claim claim : resolution.claims()) {
      rows.put(claim.id(), row(claim));
      claim.figures().forEach(f -> claimOf.putIfAbsent(f, claim.id()));
    }
  }

  Report report(long limit) {
    Map<Question, List<ClaimRow>> byQuestion = new LinkedHashMap<>();
    for (Claim claim : resolution.claims()) {
      byQuestion
          .computeIfAbsent(claim.question(), q -> new ArrayList<>())
          .add(Objects.requireNonNull(rows.get(claim.id())));
    }
    Map<Question, List<Noticed>> noticed = new HashMap<>();
    Map<String, List<Noticed>> elsewhere = new HashMap<>();
    for (Finding finding : findings) {
      Noticed n = new Noticed(finding, proof(finding));
      question(finding)
          .ifPresentOrElse(
              q -> noticed.computeIfAbsent(q, x -> new ArrayList<>()).add(n),
              () -> elsewhere.computeIfAbsent(arena(finding), x -> new ArrayList<>()).add(n));
    }
    Map<String, List<QuestionView>> byArena = new TreeMap<>();
    byQuestion.forEach(
        (q, rivals) ->
            byArena
                .computeIfAbsent(q.story(), x -> new ArrayList<>())
                .add(view(q, rivals, noticed.getOrDefault(q, List.of()))));
    elsewhere.keySet().forEach(arena -> byArena.computeIfAbsent(arena, x -> new ArrayList<>()));
    return limited(stories(byArena, elsewhere), limit);
  }

  private List<StoryView> stories(
      Map<String, List<QuestionView>> byArena, Map<String, List<Noticed>> elsewhere) {
    List<StoryView> stories = new ArrayList<>();
    byArena.forEach(
        (arena, questions) ->
            stories.add(story(arena, questions, elsewhere.getOrDefault(arena, List.of()))));
    stories.sort(
        Comparator.comparingInt(StoryView::interest).reversed().thenComparing(StoryView::id));
    return stories;
  }

  private StoryView story(String arena, List<QuestionView> questions, List<Noticed> others) {
    List<QuestionView> contested = new ArrayList<>();
    List<QuestionView> single = new ArrayList<>();
    questions.forEach(q -> (q.contested() ? contested : single).add(q));
    contested.sort(Comparator.comparingInt(QuestionView::interest).reversed());
    single.sort(
        Comparator.comparingInt(QuestionView::interest)
            .reversed()
            .thenComparing(q -> Wording.asked(q.question())));
    Set<String> told = new LinkedHashSet<>();
    resolution.stories().stream()
        .filter(s -> s.id().equals(arena))
        .map(Story::docs)
        .forEach(told::addAll);
    for (QuestionView q : questions) {
      q.rows().forEach(r -> r.quotes().forEach(quote -> told.add(quote.doc())));
    }
    others.forEach(n -> n.quotes().forEach(quote -> told.add(quote.doc())));
    List<Document> docs =
        told.stream().map(documents::get).filter(Objects::nonNull).sorted(BY_DAY).toList();
    return new StoryView(
        arena, title(arena, questions, docs), docs, contested, single, sorted(others));
  }

  /** A conflict is named after its sides, a story after its first headline. */
  private String title(String arena, List<QuestionView> questions, List<Document> docs) {
    boolean story = resolution.stories().stream().anyMatch(s -> s.id().equals(arena));
    Map<String, Integer> sides = new TreeMap<>();
    for (QuestionView q : questions) {
      q.question().side().ifPresent(s -> sides.merge(s, q.rows().size(), Integer::sum));
      q.rows().stream()
          .filter(r -> r.claim().relation() == Relation.ADVERSARY)
          .flatMap(r -> r.claim().party().stream())
          .forEach(p -> sides.merge(p, 1, Integer::sum));
    }
    if (!story && sides.size() > 1) {
      return sides.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .limit(2)
          .map(Map.Entry::getKey)
          .sorted()
          .reduce((a, b) -> a + " and " + b)
          .orElse(arena);
    }
    return docs.stream()
        .map(d -> d.title().isBlank() ? d.id() : d.title().strip())
        .findFirst()
        .orElse(arena);
  }

  private static Report of(List<StoryView> stories, Resolution r, int findings, int hidden) {
    return new Report(
        stories, r.documents().size(), r.figures().size(), r.claims().size(), findings, hidden);
  }

  private Report limited(List<StoryView> stories, long limit) {
    long all = stories.stream().mapToLong(s -> s.contested().size() + s.single().size()).sum();
    if (all <= limit) {
      return of(stories, resolution, findings.size(), 0);
    }
    Set<QuestionView> kept = new LinkedHashSet<>();
    stories.stream()
        .flatMap(s -> java.util.stream.Stream.concat(s.contested().stream(), s.single().stream()))
        .sorted(Comparator.comparingInt(QuestionView::interest).reversed())
        .limit(limit)
        .forEach(kept::add);
    List<StoryView> left = new ArrayList<>();
    for (StoryView s : stories) {
      List<QuestionView> contested = s.contested().stream().filter(kept::contains).toList();
      List<QuestionView> single = s.single().stream().filter(kept::contains).toList();
      if (!contested.isEmpty() || !single.isEmpty()) {
        left.add(new StoryView(s.id(), s.title(), s.documents(), contested, single, s.findings()));
      }
    }
    return of(left, resolution, findings.size(), (int) (all - kept.size()));
  }

  private QuestionView view(Question q, List<ClaimRow> rivals, List<Noticed> noticed) {
    List<ClaimRow> sorted = rivals.stream().sorted(BY_NUMBER).toList();
    Set<String> ids = new LinkedHashSet<>();
    sorted.forEach(r -> ids.add(r.claim().id()));
    List<QuestionView.Apart> apart = new ArrayList<>();
    for (NearMiss miss : resolution.nearMisses()) {
      Optional<String> other =
          ids.contains(miss.claim())
              ? Optional.of(miss.other())
              : ids.contains(miss.other()) ? Optional.of(miss.claim()) : Optional.empty();
      other
          .map(rows::get)
          .filter(r -> apart.stream().noneMatch(a -> a.other().equals(r)))
          .ifPresent(r -> apart.add(new QuestionView.Apart(miss, r, r.claim().question())));
    }
    return new QuestionView(q, sorted, sorted(noticed), apart);
  }

  /** The weightiest first; what would read the same is said once. */
  private static List<Noticed> sorted(List<Noticed> noticed) {
    Set<String> said = new LinkedHashSet<>();
    return noticed.stream()
        .sorted(
            Comparator.comparingInt(Noticed::weight)
                .reversed()
                .thenComparing(n -> n.finding().id()))
        .filter(n -> said.add(Wording.kind(n.finding()) + n.finding().because()))
        .toList();
  }

  private ClaimRow row(Claim claim) {
    List<Figure> told =
        claim.figures().stream().map(figures::get).filter(Objects::nonNull).toList();
    List<Figure> ordered = told.stream().sorted(truest(claim)).toList();
    String said =
        ordered.stream()
            .findFirst()
            .filter(f -> f.amount().equals(claim.amount()))
            .flatMap(f -> Optional.ofNullable(documents.get(f.doc())).map(d -> Wording.said(f, d)))
            .orElseGet(() -> Wording.inFigures(claim.amount()));
    String whole =
        ordered.stream().findFirst().flatMap(Figure::partOf).map(of -> " of " + of).orElse("");
    List<Amount> drifted =
        told.stream()
            .map(Figure::amount)
            .filter(a -> !a.equals(claim.amount()))
            .distinct()
            .toList();
    return new ClaimRow(
        claim, said + whole, quotes(ordered.stream().map(Figure::id).toList()), drifted);
  }

  /** Reports in the claim's own amount first, sentences before headlines; else as they came. */
  private static Comparator<Figure> truest(Claim claim) {
    return Comparator.comparing((Figure f) -> !f.amount().equals(claim.amount()))
        .thenComparing(f -> f.at().part() == Part.TITLE);
  }

  private List<Quote> quotes(List<String> ids) {
    List<Quote> quotes = new ArrayList<>();
    for (String id : ids) {
      Figure figure = figures.get(id);
      Document document = figure == null ? null : documents.get(figure.doc());
      if (figure != null && document != null) {
        quotes.add(Quote.of(figure, document));
      }
    }
    return quotes;
  }

  /** The sentences that prove a finding: where claims are at odds, the best one of each. */
  private List<Quote> proof(Finding finding) {
    boolean rivals =
        finding.kind() == FindingKind.DISPUTE || finding.kind() == FindingKind.CONTRADICTION;
    return rivals
        ? finding.claims().stream()
            .map(rows::get)
            .filter(Objects::nonNull)
            .flatMap(r -> r.quotes().stream().limit(1))
            .toList()
        : quotes(finding.figures());
  }

  /** The question a finding belongs under; a dispute, contradiction or drift always has one. */
  private Optional<Question> question(Finding finding) {
    Optional<Question> byClaim =
        finding.claims().stream()
            .map(rows::get)
            .filter(Objects::nonNull)
            .map(r -> r.claim().question())
            .findFirst();
    if (byClaim.isPresent() || finding.kind() == FindingKind.ALTERED_COPY) {
      return byClaim;
    }
    return finding.figures().stream()
        .map(claimOf::get)
        .filter(Objects::nonNull)
        .map(rows::get)
        .filter(Objects::nonNull)
        .map(r -> r.claim().question())
        .findFirst();
  }

  private String arena(Finding finding) {
    Set<String> docs = new LinkedHashSet<>();
    finding.doc().ifPresent(docs::add);
    finding.figures().stream()
        .map(figures::get)
        .filter(Objects::nonNull)
        .forEach(f -> docs.add(f.doc()));
    return resolution.stories().stream()
        .filter(s -> s.docs().stream().anyMatch(docs::contains))
        .map(Story::id)
        .findFirst()
        .orElse("");
  }
}
