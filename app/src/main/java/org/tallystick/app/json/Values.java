package org.tallystick.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/** Optional values and lists as JSON: an open slot is null. */
final class Values {
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** From here on a double no longer holds every whole number. */
  private static final double WHOLE = 1e15;

  private Values() {}

  static JsonNode text(Optional<?> value) {
    return value.<JsonNode>map(v -> NODES.textNode(v.toString())).orElse(NODES.nullNode());
  }

  static JsonNode number(OptionalDouble value) {
    if (value.isEmpty()) {
      return NODES.nullNode();
    }
    double v = value.getAsDouble();
    return v == Math.rint(v) && Math.abs(v) < WHOLE
        ? NODES.numberNode((long) v)
        : NODES.numberNode(v);
  }

  static JsonNode whole(Optional<Integer> value) {
    return value.<JsonNode>map(NODES::numberNode).orElse(NODES.nullNode());
  }

  static ArrayNode array(Collection<String> values) {
    ArrayNode a = NODES.arrayNode();
    values.forEach(a::add);
    return a;
  }
}
