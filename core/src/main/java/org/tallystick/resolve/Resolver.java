package org.tallystick.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Question;
import org.tallystick.figure.Story;
import org.tallystick.text.Document;

/**
 * Documents and their figures in, stories and claims out. Pure and thread-safe: the result depends
 * on the set of documents and figures alone.
 */
public final class Resolver {
  private static final Comparator<Claim> BY_QUESTION =
      Comparator.comparing(Claim::question, questionOrder())
          .thenComparing(c -> -c.reports())
          .thenComparing(c -> c.amount().number())
          .thenComparing(Claim::id);

  private Resolver() {}

  /** Resolves without decisions. */
  public static Resolution resolve(List<Document> documents, List<Figure> figures) {
    return resolve(documents, figures, List.of());
  }

  /**
   * Resolves, with people's decisions on what belongs together and what does not.
   *
   * @param figures the figures of these documents; those of other documents are passed over
   */
  public static Resolution resolve(
      List<Document> documents, List<Figure> figures, List<Decision> decisions) {
    List<Document> ordered = documents.stream().sorted(Stories.ORDER).toList();
    List<Story> stories = Stories.of(ordered, decisions);
    Copies copies = Copies.of(ordered);
    List<Telling> tellings = tellings(ordered, figures, stories, copies);
    Drafts drafts = new Drafts(decisions);
    tellings.stream()
        .filter(t -> t.figure().measure().isPresent())
        .sorted(Draft.ORDER)
        .forEach(drafts::add);
    List<Claim> claims = new ArrayList<>(Claims.of(drafts.all()).values());
    claims.sort(BY_QUESTION);
    return new Resolution(
        ordered, tellings, stories, claims, NearMisses.among(claims), copies.pairs());
  }

  private static List<Telling> tellings(
      List<Document> documents, List<Figure> figures, List<Story> stories, Copies copies) {
    Map<String, List<Figure>> byDoc = new HashMap<>();
    figures.forEach(f -> byDoc.computeIfAbsent(f.doc(), k -> new ArrayList<>()).add(f));
    Map<String, String> storyOf = new HashMap<>();
    stories.forEach(s -> s.docs().forEach(d -> storyOf.put(d, s.id())));
    Arenas arenas = new Arenas(documents, byDoc, storyOf);
    List<Telling> tellings = new ArrayList<>();
    for (Document d : documents) {
      String arena = arenas.of(d.id());
      byDoc.getOrDefault(d.id(), List.of()).stream()
          .sorted(
              Comparator.comparing((Figure f) -> f.at().part())
                  .thenComparing(f -> f.at().start())
                  .thenComparing(Figure::id))
          .forEach(
              f ->
                  tellings.add(
                      new Telling(
                          f,
                          d,
                          storyOf.getOrDefault(d.id(), arena),
                          arena,
                          Arenas.war(arena),
                          f.period().asOf().or(d::published),
                          copies.origin(d.id()))));
    }
    return tellings;
  }

  private static Comparator<Question> questionOrder() {
    return Comparator.comparing(Question::story)
        .thenComparing(q -> q.side().orElse("~"))
        .thenComparing(Question::counted)
        .thenComparing(Question::measure)
        .thenComparing(Question::scope)
        .thenComparing(q -> q.place().orElse(""))
        .thenComparing(q -> q.since().orElse(""));
  }
}
