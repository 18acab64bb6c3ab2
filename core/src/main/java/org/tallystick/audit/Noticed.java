package org.tallystick.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.resolve.Ids;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Telling;
import org.tallystick.resolve.Writing;

/** Makes findings, with ids from what proves them, and the words of their sentences. */
final class Noticed {
  private final Resolution resolution;

  Noticed(Resolution resolution) {
    this.resolution = resolution;
  }

  /** A slot's value before and after. */
  record Step(String from, String to) {}

  /** From one amount to another. */
  static Step amounts(Telling from, Telling to) {
    return new Step(Writing.words(from.figure().amount()), Writing.words(to.figure().amount()));
  }

  /** A drift from one telling to another: {@code to}'s document tells it so. */
  Finding drift(Drift kind, Telling from, Telling to, Step step, String because) {
    return finding(
        FindingKind.DRIFT,
        Optional.of(kind),
        Optional.of(step),
        Optional.of(to.document().id()),
        List.of(from, to),
        OptionalDouble.empty(),
        because);
  }

  /** A finding that no single document tells. */
  Finding between(FindingKind kind, List<Claim> claims, OptionalDouble ratio, String because) {
    List<Telling> proof = new ArrayList<>();
    claims.forEach(c -> resolution.tellings(c).stream().limit(1).forEach(proof::add));
    return finding(
        kind, Optional.empty(), Optional.empty(), Optional.empty(), proof, ratio, because);
  }

  /** A finding in one document. */
  Finding in(FindingKind kind, Telling telling, List<Telling> proof, String because) {
    return finding(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.of(telling.document().id()),
        proof,
        OptionalDouble.empty(),
        because);
  }

  private Finding finding(
      FindingKind kind,
      Optional<Drift> drift,
      Optional<Step> step,
      Optional<String> doc,
      List<Telling> proof,
      OptionalDouble ratio,
      String because) {
    List<String> figures = proof.stream().map(t -> t.figure().id()).toList();
    Set<String> claims = new LinkedHashSet<>();
    figures.forEach(f -> resolution.claimOf(f).ifPresent(c -> claims.add(c.id())));
    String id = Ids.of("f", kind.word(), drift.map(Drift::word).orElse(""), figures);
    return new Finding(
        id,
        kind,
        drift,
        step.map(Step::from),
        step.map(Step::to),
        doc,
        List.copyOf(claims),
        figures,
        ratio,
        because);
  }

  /** "Ministry of Defence: 498 killed". */
  static String said(Telling t) {
    Figure f = t.figure();
    return Writing.words(f.amount()) + " " + f.measure().orElse("counted");
  }

  /** The claimant, or how the outlet speaks. */
  static String who(Figure f) {
    return f.claimant().orElse("no one named");
  }

  static String who(Claim c) {
    return c.claimant().or(c::party).orElse("no one named");
  }

  /** What a question asks, in words: "military of Russia killed". */
  static String what(Claim c) {
    return c.question().counted()
        + c.question().side().map(s -> " of " + s).orElse("")
        + " "
        + c.question().measure();
  }
}
