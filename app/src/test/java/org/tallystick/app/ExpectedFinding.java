package org.tallystick.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Question;
import org.tallystick.resolve.Resolution;

/** One line of a sample's answers that describes a claim or a finding: only the slots it names. */
record ExpectedFinding(JsonNode line, Resolution resolution) {

  boolean isMadeBy(Finding finding) {
    return word("kind", Optional.of(finding.kind().word()))
        && word("drift", finding.drift().map(d -> d.word()))
        && word("from", finding.from())
        && word("to", finding.to())
        && document(finding)
        && numbers(finding)
        && line.path("min_ratio").asDouble(0) <= finding.ratio().orElse(Double.MAX_VALUE);
  }

  boolean isMetBy(Claim claim) {
    return question(claim.question())
        && claimant(claim)
        && word("comparator", Optional.of(claim.amount().comparator().word()))
        && claim.amount().low().orElse(-1) == line.path("low").asDouble(-1)
        && claim.amount().high().orElse(-1) == line.path("high").asDouble(-1)
        && claim.reports() >= line.path("min_reports").asInt(1)
        && claim.reports() <= line.path("max_reports").asInt(Integer.MAX_VALUE);
  }

  private boolean question(Question question) {
    JsonNode q = line.path("question");
    return same(q.path("measure"), question.measure())
        && same(q.path("counted"), question.counted())
        && same(q.path("side"), question.side().orElse("any"))
        && same(q.path("scope"), question.scope().word());
  }

  private static boolean same(JsonNode expected, String value) {
    return expected.isMissingNode() || expected.asText().equals(value);
  }

  private boolean claimant(Claim claim) {
    String said = claim.claimant().orElse("unattributed");
    return StreamSupport.stream(line.path("claimant").spliterator(), false)
        .anyMatch(n -> said.toLowerCase(Locale.ROOT).contains(n.asText().toLowerCase(Locale.ROOT)));
  }

  private boolean word(String slot, Optional<String> value) {
    JsonNode expected = line.path(slot);
    return expected.isMissingNode() || value.isPresent() && expected.asText().equals(value.get());
  }

  private boolean document(Finding finding) {
    JsonNode expected = line.path("doc");
    return expected.isMissingNode()
        || finding.doc().filter(d -> SampleStory.sameDocument(d, expected.asText())).isPresent();
  }

  /** Whether every number the line names bounds a claim or figure behind the finding. */
  private boolean numbers(Finding finding) {
    Set<Double> bounds = new HashSet<>();
    resolution.claims().stream()
        .filter(c -> finding.claims().contains(c.id()))
        .forEach(c -> bounds(c.amount(), bounds));
    List<Figure> figures = resolution.figures();
    figures.stream()
        .filter(f -> finding.figures().contains(f.id()))
        .forEach(f -> bounds(f.amount(), bounds));
    return StreamSupport.stream(line.path("numbers").spliterator(), false)
        .allMatch(n -> bounds.contains(n.asDouble()));
  }

  private static void bounds(Amount amount, Set<Double> bounds) {
    amount.low().ifPresent(bounds::add);
    amount.high().ifPresent(bounds::add);
  }
}
