package org.tallystick.app.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Change;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Period;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Slot;
import org.tallystick.figure.Stance;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/** Reads one record back and refuses it where it does not fit its document. Used once. */
final class FigureReading {
  private final JsonNode record;
  private final Document document;

  FigureReading(JsonNode record, Document document) {
    this.record = record;
    this.document = document;
  }

  Figure figure() {
    require(text("type").equals("figure"), "it is no figure record");
    require(text("doc").equals(document.id()), "it belongs to document " + text("doc"));
    Span at = span("part", "start", "end");
    require(document.text(at).equals(text("text")), "its offsets do not give its text");
    Span quote = quote(at);
    return new Figure(
        text("id"),
        document.id(),
        at,
        text("text"),
        amount(),
        optional("measure"),
        text("counted"),
        optional("side").filter(s -> !s.equals("any")),
        optional("place"),
        optional("claimant"),
        optional("party"),
        word(Relation.class, "relation"),
        list("relays"),
        word(Stance.class, "stance"),
        list("caveats").stream().map(c -> value(Caveat.class, c)).toList(),
        period(),
        optional("part_of"),
        optional("change").map(c -> value(Change.class, c)),
        quote,
        document.text(quote),
        evidence(),
        implied(),
        list("rules"));
  }

  /** The sentence around the quantity: where it stands in the document nearest before it. */
  private Span quote(Span at) {
    String sentence = text("quote");
    int start = document.text(at.part()).lastIndexOf(sentence, at.start());
    int end = start + sentence.length();
    require(start >= 0 && end >= at.end(), "its quote is not in the document around its offsets");
    return new Span(at.part(), start, end);
  }

  private Amount amount() {
    Comparator comparator = value(Comparator.class, text("comparator"));
    Amount amount;
    try {
      amount = new Amount(comparator, number("low"), number("high"));
    } catch (IllegalArgumentException e) {
      throw refused("its bounds do not fit its comparator");
    }
    OptionalDouble digits = digits(text("text"));
    require(
        digits.isEmpty() || digits.getAsDouble() == amount.number(),
        "its text does not say its number");
    return amount;
  }

  /** The value of an expression that is digits alone; words need their sentence. */
  private static OptionalDouble digits(String text) {
    String plain = text.replace(",", "");
    boolean whole = !plain.isEmpty() && plain.length() <= 15;
    return whole && plain.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }

  private Period period() {
    try {
      Scope scope = Scope.valueOf(text("scope").replace('-', '_').toUpperCase(Locale.ROOT));
      return new Period(scope, optional("since"), optional("as_of").map(LocalDate::parse));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused("its scope, since or as_of cannot be read");
    }
  }

  private Map<Slot, Span> evidence() {
    if (optional("claimant_text").isEmpty()) {
      return Map.of();
    }
    Span claimant = span("claimant_part", "claimant_start", "claimant_end");
    require(
        document.text(claimant).equals(text("claimant_text")),
        "its claimant's offsets do not give the claimant's text");
    return Map.of(Slot.CLAIMANT, claimant);
  }

  private Set<Slot> implied() {
    Set<Slot> slots = EnumSet.noneOf(Slot.class);
    list("implied").forEach(s -> slots.add(value(Slot.class, s)));
    return slots;
  }

  private Span span(String part, String start, String end) {
    Part where = text(part).equals("title") ? Part.TITLE : Part.BODY;
    JsonNode from = record.path(start);
    JsonNode to = record.path(end);
    boolean within =
        from.isInt()
            && to.isInt()
            && 0 <= from.asInt()
            && from.asInt() <= to.asInt()
            && to.asInt() <= document.text(where).length();
    require(within, "its offsets lie outside the document");
    return new Span(where, from.asInt(), to.asInt());
  }

  private String text(String key) {
    return optional(key).orElseThrow(() -> refused("it has no " + key));
  }

  private Optional<String> optional(String key) {
    return Optional.of(record.path(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private OptionalDouble number(String key) {
    JsonNode n = record.path(key);
    return n.isNumber() ? OptionalDouble.of(n.asDouble()) : OptionalDouble.empty();
  }

  private List<String> list(String key) {
    List<String> values = new ArrayList<>();
    record.path(key).forEach(v -> values.add(v.asText()));
    return values;
  }

  private <E extends Enum<E>> E word(Class<E> type, String key) {
    return value(type, text(key));
  }

  private <E extends Enum<E>> E value(Class<E> type, String word) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw refused("\"" + word + "\" is no " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw refused(otherwise);
    }
  }

  private IllegalArgumentException refused(String why) {
    String id = record.path("id").asText("without id");
    return new IllegalArgumentException("Figure " + id + " is refused: " + why + ".");
  }
}
