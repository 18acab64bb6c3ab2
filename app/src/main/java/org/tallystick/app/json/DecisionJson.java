package org.tallystick.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.ledger.Decision;
import org.tallystick.ledger.Judgement;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;

/** Decisions as records, out and in. */
public final class DecisionJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DecisionJson() {}

  /** A constant's word in records. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The record of a decision. */
  public static ObjectNode of(Decision d) {
    Judgement w = d.what();
    ObjectNode o = NODES.objectNode();
    o.put("type", "decision").put("seq", d.seq()).put("at", d.at()).put("actor", w.actor());
    o.put("kind", word(w.kind())).put("action", word(w.action())).put("target", w.target());
    o.put("field", w.field().orElse(null)).put("old", d.old().orElse(null));
    o.put("value", w.value().orElse(null)).put("reason", w.reason().orElse(null));
    o.put("via", w.via()).put("extractor", d.extractor().orElse(null));
    return o.put("previous", d.previous()).put("hash", d.hash());
  }

  /** A thing to be judged; whoever judges adds actor, action, and what that needs. */
  public static ObjectNode item(
      String why, String target, Optional<JsonNode> figure, List<Decision> made) {
    ObjectNode o = NODES.objectNode();
    o.put("type", "review").put("why", why).put("kind", "figure").put("target", target);
    var array = o.putArray("decisions");
    made.forEach(d -> array.add(of(d)));
    o.set("figure", figure.orElse(NODES.nullNode()));
    return o;
  }

  /**
   * What a line of decisions wants to have decided; empty where its {@code action} is missing.
   *
   * @throws IllegalArgumentException with a sentence if it is not a decision
   */
  public static List<Judgement> judgements(
      JsonNode line, Optional<String> actor, String via, Fingerprints known) {
    Optional<String> action = text(line, "action");
    if (!line.isObject()) {
      throw new IllegalArgumentException("It is not a JSON object.");
    }
    if (action.isEmpty()) {
      return List.of();
    }
    Kind kind = constant(Kind.class, text(line, "kind").orElse("figure"));
    List<Judgement> judgements = new ArrayList<>();
    for (String target : targets(line, kind, known)) {
      judgements.add(
          new Judgement(
              actor.or(() -> text(line, "actor")).orElse(""),
              kind,
              constant(Action.class, action.get()),
              target,
              text(line, "field"),
              text(line, "value").filter(v -> !v.isEmpty()),
              text(line, "reason"),
              via));
    }
    return judgements;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(word.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + ".");
  }

  private static Optional<String> text(JsonNode line, String key) {
    JsonNode value = line.path(key);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  /** A target as given, or made of the ids of figures, claims or documents. */
  private static List<String> targets(JsonNode line, Kind kind, Fingerprints known) {
    Optional<String> given = text(line, "target");
    if (given.isPresent()) {
      return List.of(given.get());
    }
    List<String> ends = new ArrayList<>();
    if (kind == Kind.CLAIM) {
      line.path("claims").forEach(id -> ends.add(known.required("claim", id.asText())));
      line.path("figures").forEach(id -> ends.add(known.required("figure", id.asText())));
    } else if (kind == Kind.STORY) {
      line.path("documents").forEach(id -> ends.add(Judgement.token(id.asText())));
    } else if (kind == Kind.FIGURE && line.path("figure").isTextual()) {
      return List.of(known.required("figure", line.path("figure").asText()));
    }
    if (ends.size() < 2) {
      throw new IllegalArgumentException("It names no target.");
    }
    List<String> targets = new ArrayList<>();
    for (int i = 1; i < ends.size(); i++) {
      targets.add(ends.get(0) + " " + ends.get(i));
    }
    return targets;
  }
}
