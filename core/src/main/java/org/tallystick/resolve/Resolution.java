package org.tallystick.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Question;
import org.tallystick.figure.Story;
import org.tallystick.text.Document;

/**
 * What documents and figures come to: stories, claims by question, near misses. All lists are in a
 * fixed order that does not depend on the order of the input. Immutable and thread-safe.
 */
public final class Resolution {
  private final List<Document> documents;
  private final List<Story> stories;
  private final List<Claim> claims;
  private final List<NearMiss> nearMisses;
  private final List<Telling> tellings;
  private final List<List<String>> copies;
  private final Map<String, Telling> byFigure = new HashMap<>();
  private final Map<String, Claim> claimOf = new HashMap<>();
  private final Map<Question, List<Claim>> questions = new LinkedHashMap<>();

  Resolution(
      List<Document> documents,
      List<Telling> tellings,
      List<Story> stories,
      List<Claim> claims,
      List<NearMiss> nearMisses,
      List<List<String>> copies) {
    this.documents = List.copyOf(documents);
    this.tellings = List.copyOf(tellings);
    this.stories = List.copyOf(stories);
    this.claims = List.copyOf(claims);
    this.nearMisses = List.copyOf(nearMisses);
    this.copies = List.copyOf(copies);
    tellings.forEach(t -> byFigure.put(t.figure().id(), t));
    for (Claim claim : claims) {
      claim.figures().forEach(f -> claimOf.put(f, claim));
      questions.computeIfAbsent(claim.question(), q -> new ArrayList<>()).add(claim);
    }
  }

  /**
   * A part of what was resolved before, put together again: nothing is resolved anew, and near
   * misses are those among the claims given.
   *
   * @param tellings figures as judged, with their documents
   * @param claims those of one question together
   */
  public static Resolution excerpt(
      List<Document> documents, List<Telling> tellings, List<Story> stories, List<Claim> claims) {
    List<Document> ordered = documents.stream().sorted(Stories.ORDER).toList();
    return new Resolution(ordered, tellings, stories, claims, NearMisses.among(claims), List.of());
  }

  /** The documents, dated ones first by day of publication, then by id. */
  public List<Document> documents() {
    return documents;
  }

  /** All figures, by document, then in the order of the text. */
  public List<Figure> figures() {
    return tellings.stream().map(Telling::figure).toList();
  }

  /** The figures with their documents and arenas, in the order of {@link #figures}. */
  public List<Telling> tellings() {
    return tellings;
  }

  /** The stories, in order of their first document. */
  public List<Story> stories() {
    return stories;
  }

  /** The claims, those of one question together, the most reported first. */
  public List<Claim> claims() {
    return claims;
  }

  /** The questions in order, each with its claims. */
  public Map<Question, List<Claim>> questions() {
    return java.util.Collections.unmodifiableMap(questions);
  }

  /** Claims that look like rivals and are not. */
  public List<NearMiss> nearMisses() {
    return nearMisses;
  }

  /** Pairs of ids of documents of which the second copies the first, or both a third. */
  public List<List<String>> copies() {
    return copies;
  }

  /** The figure with this id, in its document. */
  public Optional<Telling> telling(String figure) {
    return Optional.ofNullable(byFigure.get(figure));
  }

  /** The claim that a figure reports; empty for other counts. */
  public Optional<Claim> claimOf(String figure) {
    return Optional.ofNullable(claimOf.get(figure));
  }

  /** The tellings of a claim, in document order. */
  public List<Telling> tellings(Claim claim) {
    return claim.figures().stream().flatMap(f -> telling(f).stream()).toList();
  }
}
