package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.arrange.Shelf;
import org.tallystick.figure.Question;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.View;
import org.tallystick.text.Document;

/** A view of the ledger, filed for pages. Immutable to its users and thread-safe. */
final class Desk {
  private final View view;
  private final Shelf shelf;
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, View.Reviewed> reviewed = new HashMap<>();
  private final Map<String, List<View.Reviewed>> byDocument = new HashMap<>();

  Desk(View view) {
    this.view = view;
    this.shelf = new Shelf(view.resolution(), view.findings());
    view.resolution().questions().keySet().forEach(q -> questions.put(Ledger.questionId(q), q));
    for (View.Reviewed r : view.figures()) {
      reviewed.put(r.figure().id(), r);
      byDocument.computeIfAbsent(r.figure().doc(), d -> new ArrayList<>()).add(r);
    }
  }

  View view() {
    return view;
  }

  Shelf shelf() {
    return shelf;
  }

  Optional<Question> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** A figure as read, with how people judged it. */
  Optional<View.Reviewed> reviewed(String figure) {
    return Optional.ofNullable(reviewed.get(figure));
  }

  /** The figures of a document as read, in order of the text; the rejected too. */
  List<View.Reviewed> figuresOf(String document) {
    return List.copyOf(byDocument.getOrDefault(document, List.of()));
  }

  Optional<String> outlet(String document) {
    return shelf.document(document).flatMap(Document::outlet);
  }
}
