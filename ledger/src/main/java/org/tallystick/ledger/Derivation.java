package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Question;
import org.tallystick.resolve.Ids;
import org.tallystick.resolve.Resolution;

/**
 * What a view comes to, question by question.
 *
 * @param questions the most reported first
 * @param claims by the question's id
 * @param findings by the question's id
 */
record Derivation(
    List<QuestionRow> questions,
    Map<String, List<Claim>> claims,
    Map<String, List<Finding>> findings) {

  static Derivation of(View view) {
    return of(view.resolution(), view.findings());
  }

  static Derivation of(Resolution resolution, List<Finding> all) {
    Map<String, List<Claim>> claims = new LinkedHashMap<>();
    Map<String, String> questionOfClaim = new HashMap<>();
    Map<String, Question> questions = new LinkedHashMap<>();
    for (Claim claim : resolution.claims()) {
      String id = id(claim.question());
      questions.putIfAbsent(id, claim.question());
      claims.computeIfAbsent(id, q -> new ArrayList<>()).add(claim);
      questionOfClaim.put(claim.id(), id);
    }
    Map<String, List<Finding>> findings = new HashMap<>();
    for (Finding finding : all) {
      for (String question : concerned(resolution, finding, questionOfClaim)) {
        findings.computeIfAbsent(question, q -> new ArrayList<>()).add(finding);
      }
    }
    List<QuestionRow> rows = new ArrayList<>();
    questions.forEach(
        (id, question) ->
            rows.add(
                row(
                    id,
                    question,
                    claims.getOrDefault(id, List.of()),
                    findings.getOrDefault(id, List.of()).size())));
    rows.sort(
        Comparator.comparingInt((QuestionRow q) -> -q.reports()).thenComparing(QuestionRow::id));
    return new Derivation(rows, claims, findings);
  }

  /** A question's id: made from its slots, so that it is the same in every run. */
  static String id(Question q) {
    return Ids.of(
        "q",
        q.story(),
        q.measure(),
        q.counted(),
        q.side().orElse(""),
        q.place().orElse(""),
        q.scope(),
        q.since().orElse(""));
  }

  private static Set<String> concerned(
      Resolution resolution, Finding finding, Map<String, String> questionOfClaim) {
    Set<String> questions = new LinkedHashSet<>();
    finding.claims().stream().map(questionOfClaim::get).forEach(questions::add);
    finding.figures().stream()
        .flatMap(f -> resolution.claimOf(f).stream())
        .map(c -> questionOfClaim.get(c.id()))
        .forEach(questions::add);
    questions.removeIf(java.util.Objects::isNull);
    return questions;
  }

  private static QuestionRow row(String id, Question question, List<Claim> claims, int findings) {
    long claimants = claims.stream().map(Claim::claimant).distinct().count();
    Optional<String> latest =
        claims.stream()
            .flatMap(c -> c.asOf().or(c::firstSeen).stream())
            .max(Comparator.naturalOrder())
            .map(LocalDate::toString);
    return new QuestionRow(
        id,
        question,
        claims.size(),
        (int) claimants,
        claims.stream().mapToInt(Claim::reports).sum(),
        bounds(claims).min(),
        bounds(claims).max(),
        latest,
        findings);
  }

  private static DoubleStream bounds(List<Claim> claims) {
    return claims.stream()
        .flatMapToDouble(
            c -> DoubleStream.concat(number(c.amount().low()), number(c.amount().high())));
  }

  private static DoubleStream number(OptionalDouble bound) {
    return bound.isPresent() ? DoubleStream.of(bound.getAsDouble()) : DoubleStream.empty();
  }
}
