package org.tallystick.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Question;
import org.tallystick.figure.Story;
import org.tallystick.resolve.NearMiss;

/** What was resolved and noticed, as the contract's records. */
public final class ResolutionJson {
  private ResolutionJson() {}

  /** The record of a story. */
  public static ObjectNode of(Story s) {
    ObjectNode o = Values.NODES.objectNode();
    o.put("type", "story").put("id", s.id());
    o.set("docs", Values.array(s.docs()));
    o.set("because", Values.array(s.because()));
    return o;
  }

  /** The record of a claim. */
  public static ObjectNode of(Claim c) {
    ObjectNode o = Values.NODES.objectNode();
    o.put("type", "claim").put("id", c.id());
    o.set("question", of(c.question()));
    o.set("claimant", Values.text(c.claimant()));
    o.set("party", Values.text(c.party()));
    o.put("relation", c.relation().word());
    o.set("low", Values.number(c.amount().low()));
    o.set("high", Values.number(c.amount().high()));
    o.put("comparator", c.amount().comparator().word());
    o.set("as_of", Values.text(c.asOf()));
    o.set("figures", Values.array(c.figures()));
    o.put("reports", c.reports()).put("origins", c.origins());
    o.set("first_seen", Values.text(c.firstSeen()));
    o.put("story", c.question().story());
    return o;
  }

  /** What is asked, as it stands within other records. */
  public static ObjectNode of(Question q) {
    ObjectNode o = Values.NODES.objectNode();
    o.put("measure", q.measure()).put("counted", q.counted());
    o.set("side", Values.text(q.side()));
    o.set("place", Values.text(q.place()));
    o.put("scope", q.scope().word());
    o.set("since", Values.text(q.since()));
    return o;
  }

  /** The record of a finding. */
  public static ObjectNode of(Finding f) {
    ObjectNode o = Values.NODES.objectNode();
    o.put("type", "finding").put("id", f.id()).put("kind", f.kind().word());
    if (f.drift().isPresent()) {
      o.set("drift", Values.text(f.drift().map(Drift::word)));
      o.set("from", Values.text(f.from()));
      o.set("to", Values.text(f.to()));
    }
    o.set("doc", Values.text(f.doc()));
    o.set("claims", Values.array(f.claims()));
    o.set("figures", Values.array(f.figures()));
    o.set("ratio", Values.number(f.ratio()));
    o.put("because", f.because());
    return o;
  }

  /** The record of two claims that look like rivals and are not. */
  public static ObjectNode of(NearMiss n) {
    ObjectNode o = Values.NODES.objectNode();
    o.put("type", "near_miss").put("claim", n.claim()).put("other", n.other());
    o.put("slot", n.slot().name().toLowerCase(java.util.Locale.ROOT));
    o.put("because", n.because());
    return o;
  }
}
