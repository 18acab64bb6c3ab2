package org.tallystick.app.arrange;

import java.util.List;
import org.tallystick.text.Document;

/**
 * A story with the questions its documents answer.
 *
 * @param title the headline of its first document
 * @param documents in order of publication, undated ones last
 * @param contested questions with rivals or findings, the most interesting first
 * @param single questions with one claim and nothing noticed
 * @param findings noticed about documents rather than about one question
 */
public record StoryView(
    String id,
    String title,
    List<Document> documents,
    List<QuestionView> contested,
    List<QuestionView> single,
    List<Noticed> findings) {
  public StoryView {
    documents = List.copyOf(documents);
    contested = List.copyOf(contested);
    single = List.copyOf(single);
    findings = List.copyOf(findings);
  }

  public int interest() {
    return contested.stream().mapToInt(QuestionView::interest).sum()
        + single.size()
        + findings.stream().mapToInt(Noticed::weight).sum();
  }
}
