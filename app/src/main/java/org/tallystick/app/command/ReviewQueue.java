package org.tallystick.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.console.Output;
import org.tallystick.app.json.DecisionJson;
import org.tallystick.app.json.FigureJson;
import org.tallystick.ledger.Contents;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Standing.State;

/** Writes what waits for a decision, a line each. To be used once. */
final class ReviewQueue {
  private final Contents contents;
  private final Output out;
  private final long limit;
  private long written;

  ReviewQueue(Contents contents, Output out, long limit) {
    this.contents = contents;
    this.out = out;
    this.limit = limit;
  }

  /**
   * Writes decisions that fit no figure any longer, then figures by how they stand.
   *
   * @param all what has been decided, too
   */
  void write(boolean all) {
    Set<String> obsolete = new LinkedHashSet<>(contents.standing().targets(Kind.FIGURE));
    contents.figures((r, d) -> obsolete.remove(r.fingerprint()));
    obsolete.forEach(target -> item("obsolete", target, Optional.empty()));
    for (State state : State.values()) {
      boolean open =
          state == State.UNREVIEWED || state == State.SKIPPED || state == State.DIFFERING;
      if (all || open) {
        contents.figures(
            (r, d) -> {
              if (r.state() == state && written < limit) {
                JsonNode figure = FigureJson.of(r.figure(), d);
                item(DecisionJson.word(state), r.fingerprint(), Optional.of(figure));
              }
            });
      }
    }
  }

  private void item(String why, String target, Optional<JsonNode> figure) {
    if (written++ < limit) {
      out.line(
          DecisionJson.item(why, target, figure, contents.standing().decisions(Kind.FIGURE, target))
              .toString());
    }
  }
}
