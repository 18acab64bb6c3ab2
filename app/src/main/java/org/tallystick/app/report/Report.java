package org.tallystick.app.report;

import java.util.List;
import org.tallystick.figure.Finding;
import org.tallystick.resolve.Resolution;

/**
 * A resolution arranged for a reader: stories, in each the questions by interest, in each the rival
 * claims by number. Immutable.
 *
 * @param hidden how many questions a limit left out
 */
public record Report(
    List<StoryView> stories, int documents, int figures, int claims, int findings, int hidden) {
  public Report {
    stories = List.copyOf(stories);
  }

  /**
   * Arranges what was resolved and noticed.
   *
   * @param limit at most so many contested questions, the most interesting ones
   */
  public static Report of(Resolution resolution, List<Finding> findings, long limit) {
    return new Arrangement(resolution, findings).report(limit);
  }

  /** The whole in one line. */
  String summary() {
    long questions =
        stories.stream().mapToLong(s -> s.contested().size() + s.single().size()).sum();
    return Wording.count(documents, "document")
        + " · "
        + Wording.count(figures, "figure")
        + " · "
        + Wording.count(stories.size(), "story")
        + " · "
        + Wording.count(questions + hidden, "question")
        + " · "
        + Wording.count(claims, "claim")
        + " · "
        + Wording.count(findings, "finding");
  }
}
