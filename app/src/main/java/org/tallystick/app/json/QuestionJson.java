package org.tallystick.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tallystick.figure.Question;
import org.tallystick.ledger.QuestionRow;

/** A question of the ledger, as a record. */
public final class QuestionJson {
  private QuestionJson() {}

  /** The record of a question with what is counted of it. */
  public static ObjectNode of(QuestionRow r) {
    Question q = r.question();
    ObjectNode o = Values.NODES.objectNode();
    o.put("type", "question").put("id", r.id()).put("story", q.story());
    o.put("measure", q.measure()).put("counted", q.counted());
    o.put("side", q.side().orElse(null)).put("place", q.place().orElse(null));
    o.put("scope", q.scope().word()).put("since", q.since().orElse(null));
    o.put("claims", r.claims()).put("claimants", r.claimants()).put("reports", r.reports());
    o.set("low", Values.number(r.low()));
    o.set("high", Values.number(r.high()));
    return o.put("latest", r.latest().orElse(null)).put("findings", r.findings());
  }
}
