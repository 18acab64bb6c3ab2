package org.tallystick.app.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.app.json.DecisionJson;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Question;
import org.tallystick.figure.Story;
import org.tallystick.ledger.Contents;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Standing.State;
import org.tallystick.ledger.View;

/** What an id stands for in a view: the questions, claims and findings it brings with it. */
record Asked(View view, Set<Question> questions, List<Claim> claims, List<Finding> findings) {

  /**
   * Looks a thing up in the part of the ledger that holds it.
   *
   * @param id of a question, claim, story, finding, figure or document
   */
  static Asked in(Contents contents, String id) {
    return of(contents.part(id).orElseThrow(() -> unknown(id)), id);
  }

  private static UserError unknown(String id) {
    return new UserError(
        Exit.WRONG_USAGE, "nothing in the ledger has the id " + id + "; see `questions`.");
  }

  private static Asked of(View view, String id) {
    Set<Question> questions = new LinkedHashSet<>();
    List<Claim> all = view.resolution().claims();
    for (Claim claim : all) {
      if (Ledger.questionId(claim.question()).equals(id)
          || claim.id().equals(id)
          || claim.question().story().equals(id)
          || claim.figures().contains(id)) {
        questions.add(claim.question());
      }
    }
    view.findings().stream()
        .filter(f -> f.id().equals(id))
        .flatMap(f -> f.figures().stream())
        .flatMap(f -> view.resolution().claimOf(f).stream())
        .forEach(c -> questions.add(c.question()));
    Set<String> documents = new LinkedHashSet<>(List.of(id));
    view.resolution().stories().stream()
        .filter(s -> s.id().equals(id))
        .map(Story::docs)
        .forEach(documents::addAll);
    view.resolution().figures().stream()
        .filter(f -> documents.contains(f.doc()))
        .flatMap(f -> view.resolution().claimOf(f.id()).stream())
        .forEach(c -> questions.add(c.question()));
    if (questions.isEmpty()) {
      throw unknown(id);
    }
    List<Claim> claims = all.stream().filter(c -> questions.contains(c.question())).toList();
    return new Asked(view, questions, claims, concerning(view, claims));
  }

  private static List<Finding> concerning(View view, List<Claim> claims) {
    Set<String> ids = new LinkedHashSet<>();
    claims.forEach(c -> ids.add(c.id()));
    claims.forEach(c -> ids.addAll(c.figures()));
    return view.findings().stream()
        .filter(
            f ->
                f.claims().stream().anyMatch(ids::contains)
                    || f.figures().stream().anyMatch(ids::contains))
        .toList();
  }

  /** The figures that people judged, a line each; two who differ are shown as differing. */
  List<String> reviewed() {
    List<String> lines = new ArrayList<>();
    for (Claim claim : claims) {
      for (String id : claim.figures()) {
        view.figure(id)
            .filter(r -> r.state() != State.UNREVIEWED)
            .ifPresent(r -> lines.add(line(r)));
      }
    }
    if (!lines.isEmpty()) {
      lines.add(0, "");
      lines.add(1, "    Reviewed:");
    }
    return lines;
  }

  private String line(View.Reviewed reviewed) {
    StringBuilder b = new StringBuilder("    · ");
    b.append(reviewed.figure().doc()).append(" \"").append(reviewed.figure().text());
    b.append("\": ").append(DecisionJson.word(reviewed.state()));
    view.standing()
        .opinions(Kind.FIGURE, reviewed.fingerprint())
        .forEach(
            (actor, opinion) ->
                b.append("; ")
                    .append(actor)
                    .append(' ')
                    .append(DecisionJson.word(opinion.verdict())));
    return b.toString();
  }
}
