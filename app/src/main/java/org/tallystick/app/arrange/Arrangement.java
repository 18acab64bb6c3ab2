package org.tallystick.app.arrange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Question;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Story;
import org.tallystick.resolve.Resolution;
import org.tallystick.text.Document;

/** Arranges one resolution into a report. Used once. */
final class Arrangement {
  /** Undated documents come last. */
  private static final Comparator<Document> BY_DAY =
      Comparator.comparing((Document d) -> d.published().orElse(LocalDate.MAX))
          .thenComparing(Document::id);

  private final Resolution resolution;
  private final List<Finding> findings;
  private final Map<String, Document> documents = new HashMap<>();
  private final Shelf shelf;

  Arrangement(Resolution resolution, List<Finding> findings) {
    this.resolution = resolution;
    this.findings = findings;
    this.shelf = new Shelf(resolution, findings);
    resolution.documents().forEach(d -> documents.put(d.id(), d));
  }

  Report report(long limit) {
    Map<Question, List<Noticed>> noticed = new HashMap<>();
    Map<String, List<Noticed>> elsewhere = new HashMap<>();
    for (Finding finding : findings) {
      Noticed n = shelf.proved(finding);
      shelf.concerned(finding).stream()
          .findFirst()
          .ifPresentOrElse(
              q -> noticed.computeIfAbsent(q, x -> new ArrayList<>()).add(n),
              () -> elsewhere.computeIfAbsent(arena(finding), x -> new ArrayList<>()).add(n));
    }
    Map<String, List<QuestionView>> byArena = new TreeMap<>();
    for (Question q : resolution.questions().keySet()) {
      byArena
          .computeIfAbsent(q.story(), x -> new ArrayList<>())
          .add(shelf.question(q, noticed.getOrDefault(q, List.of())));
    }
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
        arena, title(arena, questions, docs), docs, contested, single, Shelf.sorted(others));
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

  private String arena(Finding finding) {
    Set<String> docs = new LinkedHashSet<>();
    finding.doc().ifPresent(docs::add);
    finding.figures().stream()
        .flatMap(f -> shelf.figure(f).stream())
        .forEach(f -> docs.add(f.doc()));
    return resolution.stories().stream()
        .filter(s -> s.docs().stream().anyMatch(docs::contains))
        .map(Story::id)
        .findFirst()
        .orElse("");
  }
}
