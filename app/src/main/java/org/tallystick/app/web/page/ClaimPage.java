package org.tallystick.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One claim with everyone who reports it.
 *
 * @param said its value as said
 * @param sentence who says so of what, in a sentence
 * @param caveats what texts warn of
 * @param disputes with whom it cannot both hold, in a sentence each
 */
public record ClaimPage(
    Frame frame,
    String said,
    ClaimLine claim,
    String sentence,
    List<String> caveats,
    List<Report> reports,
    QuestionPage.Figurative relays,
    List<FindingLine> findings,
    List<String> disputes,
    List<ClaimLine> earlier,
    List<ClaimLine> later,
    List<ClaimLine> rivals,
    List<QuestionPage.Apart> apart,
    List<Event> history,
    List<Choice> choices,
    String id,
    String back,
    String question,
    Cite cite) {
  /**
   * A figure that reports the claim.
   *
   * @param said the amount as that text has it
   * @param relays who carries it, in order
   * @param deviations how it differs from the claim
   * @param cite how to cite the sentence
   */
  public record Report(
      Passage passage,
      String title,
      String said,
      List<String> relays,
      List<Deviation> deviations,
      String state,
      Optional<String> original,
      Cite cite) {
    public Report {
      relays = List.copyOf(relays);
      deviations = List.copyOf(deviations);
    }
  }

  /** A way in which a report differs from the claim. */
  public record Deviation(String kind, String term, String because, boolean mild) {}

  /** A person's decision on what belongs to the claim. */
  public record Event(String when, String who, String what, String why) {}

  /** Another claim on the question, to be chosen. */
  public record Choice(String id, String words) {}

  public ClaimPage {
    choices = List.copyOf(choices);
    caveats = List.copyOf(caveats);
    reports = List.copyOf(reports);
    findings = List.copyOf(findings);
    disputes = List.copyOf(disputes);
    earlier = List.copyOf(earlier);
    later = List.copyOf(later);
    rivals = List.copyOf(rivals);
    apart = List.copyOf(apart);
    history = List.copyOf(history);
  }
}
