package org.tallystick.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * A claimant: what it is called, what it says, who carries it, and what becomes of it.
 *
 * @param names how texts call it, the most used words first
 * @param speaks for whom, and as what, with how many claims
 * @param questions its claims, question by question
 * @param series its totals over time on the question it has spoken on most
 * @param carriers who carries it
 * @param told what became of its claims in the telling
 */
public record ActorPage(
    Frame frame,
    String name,
    String sentence,
    List<Tally> names,
    List<Tally> speaks,
    List<OnQuestion> questions,
    Pager pager,
    Optional<QuestionPage.Figurative> series,
    List<Tally> carriers,
    Deviations told,
    List<ClaimPage.Event> history,
    Cite cite) {
  /** Something with how often. */
  public record Tally(String name, Optional<String> link, String count) {}

  /**
   * What it says on one question, among the others.
   *
   * @param others what the rest say, in a few words
   */
  public record OnQuestion(
      String link, String asked, String scope, List<ClaimLine> claims, String others) {
    public OnQuestion {
      claims = List.copyOf(claims);
    }
  }

  /**
   * Ways in which figures changed in the telling, with how many there might have been.
   *
   * @param of the denominator in words: "of 21 reports"
   */
  public record Deviations(String of, List<Kind> kinds) {
    public Deviations {
      kinds = List.copyOf(kinds);
    }
  }

  /** One kind with its cases, each of which can be opened. */
  public record Kind(String name, String term, String count, List<FindingLine> cases) {
    public Kind {
      cases = List.copyOf(cases);
    }
  }

  public ActorPage {
    names = List.copyOf(names);
    speaks = List.copyOf(speaks);
    questions = List.copyOf(questions);
    carriers = List.copyOf(carriers);
    history = List.copyOf(history);
  }
}
