package org.tallystick.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Slot;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/**
 * The parts of a figure that are lists, as one JSON text: {@code
 * {"relays":[…],"caveats":[…],"evidence":{"measure":"body 10 16"},"implied":[…],"rules":[…]}}.
 */
record FigureDetail(
    List<String> relays,
    List<Caveat> caveats,
    Map<Slot, Span> evidence,
    Set<Slot> implied,
    List<String> rules) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static String json(Figure figure) {
    ObjectNode node = MAPPER.createObjectNode();
    put(node, "relays", figure.relays());
    put(node, "caveats", figure.caveats().stream().map(Caveat::word).toList());
    ObjectNode evidence = MAPPER.createObjectNode();
    for (Slot slot : Slot.values()) {
      figure.stated(slot).ifPresent(span -> evidence.put(slot.word(), written(span)));
    }
    if (!evidence.isEmpty()) {
      node.set("evidence", evidence);
    }
    put(
        node,
        "implied",
        EnumSet.allOf(Slot.class).stream()
            .filter(figure.implied()::contains)
            .map(Slot::word)
            .toList());
    put(node, "rules", figure.rules());
    return node.toString();
  }

  private static void put(ObjectNode node, String key, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(key);
      values.forEach(array::add);
    }
  }

  static String written(Span span) {
    return span.part().word() + " " + span.start() + " " + span.end();
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static FigureDetail of(String json) {
    JsonNode node = tree(json);
    Map<Slot, Span> evidence = new EnumMap<>(Slot.class);
    node.path("evidence")
        .properties()
        .forEach(e -> evidence.put(slot(e.getKey()), span(e.getValue().asText())));
    Set<Slot> implied = EnumSet.noneOf(Slot.class);
    texts(node, "implied").forEach(word -> implied.add(slot(word)));
    List<Caveat> caveats =
        texts(node, "caveats").stream()
            .map(w -> Caveat.valueOf(w.toUpperCase(Locale.ROOT)))
            .toList();
    return new FigureDetail(
        texts(node, "relays"), caveats, evidence, implied, texts(node, "rules"));
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static List<String> texts(JsonNode node, String key) {
    List<String> texts = new ArrayList<>();
    node.path(key).forEach(n -> texts.add(n.asText()));
    return texts;
  }

  private static Slot slot(String word) {
    return Slot.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Span span(String written) {
    String[] words = written.split(" ");
    if (words.length != 3) {
      throw new IllegalArgumentException("not a span: " + written);
    }
    return new Span(part(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
  }

  static Part part(String word) {
    return switch (word) {
      case "title" -> Part.TITLE;
      case "body" -> Part.BODY;
      default -> throw new IllegalArgumentException("not a part: " + word);
    };
  }
}
