package org.tallystick.app.web.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.json.FigureJson;
import org.tallystick.ledger.View;

/** Figures as the contract's records. */
final class Records {
  private Records() {}

  /** The records of these figures, as people have judged them, with how they stand. */
  static List<ObjectNode> figures(Desk desk, List<String> ids) {
    return ids.stream().flatMap(id -> figure(desk, id).stream()).toList();
  }

  static Optional<ObjectNode> figure(Desk desk, String id) {
    return desk.shelf()
        .figure(id)
        .flatMap(f -> desk.shelf().document(f.doc()).map(d -> FigureJson.of(f, d)))
        .map(
            o ->
                o.put(
                    "review_state",
                    desk.reviewed(id)
                        .map(View.Reviewed::state)
                        .map(s -> s.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse("unreviewed")));
  }
}
