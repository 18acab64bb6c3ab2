package org.tallystick.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/**
 * Documents and their figures in, stories and claims out. Pure and thread-safe: the result depends
 * on the set of documents and figures alone.
 */
public final class Resolver {
  private Resolver() {}

  /** Resolves without decisions. */
  public static Resolution resolve(List<Document> documents, List<Figure> figures) {
    return resolve(documents, figures, List.of());
  }

  /**
   * Resolves, with people's decisions on what belongs together and what does not.
   *
   * @param figures the figures of these documents; those of other documents are passed over
   * @throws IllegalArgumentException if two documents have one id and day
   */
  public static Resolution resolve(
      List<Document> documents, List<Figure> figures, List<Decision> decisions) {
    Map<String, List<Figure>> byDoc = new HashMap<>();
    figures.forEach(f -> byDoc.computeIfAbsent(f.doc(), k -> new ArrayList<>()).add(f));
    Resolving resolving = new Resolving(decisions);
    documents.stream()
        .sorted(Stories.ORDER)
        .forEach(d -> resolving.add(d, byDoc.getOrDefault(d.id(), List.of())));
    return resolving.resolution();
  }

  /**
   * Resolves documents that were grouped before. They must be all of their groups: whoever shares a
   * story, a conflict or a copied text with one of them is among them. Then this gives what
   * resolving all documents gives for these.
   */
  public static Resolution resolve(
      List<Document> documents, List<Figure> figures, List<Decision> decisions, Groups groups) {
    Map<String, List<Figure>> byDoc = new HashMap<>();
    figures.forEach(f -> byDoc.computeIfAbsent(f.doc(), k -> new ArrayList<>()).add(f));
    List<Document> sorted = documents.stream().sorted(Stories.ORDER).toList();
    return Resolving.grouped(sorted, byDoc, groups, new Drafts(decisions));
  }

  /**
   * Resolves what was published by a day. Undated documents are left out: nothing says that they
   * were known.
   */
  public static Resolution asOf(
      LocalDate day, List<Document> documents, List<Figure> figures, List<Decision> decisions) {
    List<Document> known =
        documents.stream()
            .filter(d -> d.published().filter(p -> !p.isAfter(day)).isPresent())
            .toList();
    return resolve(known, figures, decisions);
  }
}
