package org.tallystick.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Change;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Slot;
import org.tallystick.text.Document;
import org.tallystick.text.Span;

/** A figure as the contract's record: keys in the contract's order, null where open. */
public final class FigureJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FigureJson() {}

  /** The record of a figure of this document. */
  public static ObjectNode of(Figure f, Document document) {
    ObjectNode o = NODES.objectNode();
    o.put("type", "figure").put("id", f.id()).put("doc", f.doc());
    o.put("part", f.at().part().word()).put("start", f.at().start()).put("end", f.at().end());
    o.put("text", f.text());
    o.set("low", number(f.amount().low()));
    o.set("high", number(f.amount().high()));
    o.put("comparator", f.amount().comparator().word());
    o.set("measure", text(f.measure()));
    o.put("counted", f.counted());
    o.put("side", f.side().orElse("any"));
    o.set("place", text(f.place()));
    o.set("claimant", text(f.claimant()));
    claimantSpan(o, f.stated(Slot.CLAIMANT), document);
    o.set("party", text(f.party()));
    o.put("relation", f.relation().word());
    o.set("relays", array(f.relays()));
    o.put("stance", f.stance().word());
    o.set("caveats", array(f.caveats().stream().map(Caveat::word).toList()));
    o.put("scope", f.period().scope().word());
    o.set("since", text(f.period().since()));
    o.set("as_of", text(f.period().asOf()));
    o.set("part_of", text(f.partOf()));
    f.change().map(Change::word).ifPresent(c -> o.put("change", c));
    o.put("quote", f.quoteText());
    o.set("implied", array(implied(f)));
    o.set("rules", array(f.rules()));
    return o;
  }

  private static void claimantSpan(ObjectNode o, Optional<Span> span, Document document) {
    o.set("claimant_text", text(span.map(document::text)));
    o.set(
        "claimant_start",
        span.<JsonNode>map(s -> NODES.numberNode(s.start())).orElse(NODES.nullNode()));
    o.set(
        "claimant_end",
        span.<JsonNode>map(s -> NODES.numberNode(s.end())).orElse(NODES.nullNode()));
    o.set("claimant_part", text(span.map(s -> s.part().word())));
  }

  private static Collection<String> implied(Figure f) {
    return Arrays.stream(Slot.values()).filter(f.implied()::contains).map(Slot::word).toList();
  }

  private static JsonNode text(Optional<?> value) {
    return value.<JsonNode>map(v -> NODES.textNode(v.toString())).orElse(NODES.nullNode());
  }

  private static JsonNode number(OptionalDouble value) {
    if (value.isEmpty()) {
      return NODES.nullNode();
    }
    double v = value.getAsDouble();
    return v == Math.rint(v) && Math.abs(v) < 1e15
        ? NODES.numberNode((long) v)
        : NODES.numberNode(v);
  }

  private static ArrayNode array(Collection<String> values) {
    ArrayNode a = NODES.arrayNode();
    values.forEach(a::add);
    return a;
  }
}
