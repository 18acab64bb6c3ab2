package org.tallystick.app.arrange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Question;
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

  /** The same with only some of its questions; its counts stay those of the whole. */
  public Report only(Predicate<Question> wanted) {
    List<StoryView> left = new ArrayList<>();
    for (StoryView s : stories) {
      List<QuestionView> contested =
          s.contested().stream().filter(q -> wanted.test(q.question())).toList();
      List<QuestionView> single =
          s.single().stream().filter(q -> wanted.test(q.question())).toList();
      if (!contested.isEmpty() || !single.isEmpty()) {
        left.add(new StoryView(s.id(), s.title(), s.documents(), contested, single, List.of()));
      }
    }
    return new Report(left, documents, figures, claims, findings, 0);
  }

  /** The whole in one line. */
  public String summary() {
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
