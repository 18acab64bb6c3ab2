package org.tallystick.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.figure.Figure;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/**
 * One annotated figure. A slot with several values accepts any of them.
 *
 * @param hard needs more than its sentence; scored apart
 */
record GoldFigure(
    String doc,
    Span at,
    String text,
    OptionalDouble low,
    OptionalDouble high,
    List<String> comparator,
    List<String> measure,
    List<String> counted,
    List<String> side,
    List<String> claimant,
    List<String> party,
    List<String> scope,
    Optional<String> asOf,
    boolean hard) {
  private static final String UNATTRIBUTED = "unattributed";
  private static final String NONE = "null";

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if the line lacks what scoring needs
   */
  static GoldFigure of(JsonNode n) {
    if (!n.path("doc").isTextual() || !n.path("start").isInt() || !n.path("end").isInt()) {
      throw new IllegalArgumentException("an annotated figure needs doc, start and end");
    }
    Part part = n.path("part").asText("body").equals("title") ? Part.TITLE : Part.BODY;
    String text = n.path("text").asText();
    return new GoldFigure(
        n.path("doc").asText(),
        new Span(part, n.path("start").asInt(), n.path("end").asInt()),
        text,
        number(n.path("low")),
        number(n.path("high")),
        values(n.path("comparator")),
        values(n.path("measure")),
        values(n.path("counted")),
        values(n.path("side")),
        values(n.path("claimant")),
        values(n.path("party")),
        values(n.path("scope")),
        Optional.of(n.path("as_of")).filter(JsonNode::isTextual).map(JsonNode::asText),
        n.path("hard").asBoolean() || passedOver(text, false));
  }

  private static OptionalDouble number(JsonNode n) {
    return n.isNumber() ? OptionalDouble.of(n.asDouble()) : OptionalDouble.empty();
  }

  private static List<String> values(JsonNode n) {
    List<String> values = new ArrayList<>();
    if (n.isArray()) {
      n.forEach(v -> values.add(v.isNull() ? NONE : v.asText()));
    } else {
      values.add(n.isMissingNode() || n.isNull() ? NONE : n.asText());
    }
    return List.copyOf(values);
  }

  /**
   * Expressions that are neither demanded nor punished: those without a floor all agree on, and
   * among predictions also a person picked out rather than counted.
   */
  static boolean passedOver(String expression, boolean predicted) {
    return switch (plain(expression)) {
      case "several", "a few", "a handful", "some", "many", "a number of", "numerous" -> true;
      case "one", "a", "an", "another", "the other" -> predicted;
      default -> false;
    };
  }

  boolean overlaps(Figure f) {
    return f.doc().equals(doc) && f.at().overlaps(at);
  }

  int shared(Figure f) {
    return Math.min(f.at().end(), at.end()) - Math.max(f.at().start(), at.start());
  }

  /** How many of the six slots of a strict figure are right. */
  int right(Figure f) {
    return (same(low, f.amount().low()) ? 1 : 0)
        + (same(high, f.amount().high()) ? 1 : 0)
        + (among(comparator, f.amount().comparator().word()) ? 1 : 0)
        + (among(measure, f.measure().orElse(NONE)) ? 1 : 0)
        + (among(counted, f.counted()) ? 1 : 0)
        + (among(side, f.side().orElse("any")) ? 1 : 0);
  }

  /** The slots of a strict figure that are wrong, in words. */
  List<String> wrong(Figure f) {
    List<String> wrong = new ArrayList<>();
    if (!same(low, f.amount().low()) || !same(high, f.amount().high())) {
      wrong.add("bounds " + bound(f.amount().low()) + " to " + bound(f.amount().high()));
    }
    differs(wrong, "comparator", comparator, f.amount().comparator().word());
    differs(wrong, "measure", measure, f.measure().orElse(NONE));
    differs(wrong, "counted", counted, f.counted());
    differs(wrong, "side", side, f.side().orElse("any"));
    return wrong;
  }

  private static String bound(OptionalDouble value) {
    return value.isPresent() ? String.valueOf(value.getAsDouble()) : "open";
  }

  private static void differs(
      List<String> wrong, String slot, List<String> expected, String found) {
    if (!among(expected, found)) {
      wrong.add(slot + " " + found + ", not " + String.join("|", expected));
    }
  }

  boolean strict(Figure f) {
    return right(f) == 6;
  }

  /** Whether somebody is named for it. */
  boolean named() {
    return !claimant.contains(UNATTRIBUTED);
  }

  /** Equal to a listed name, or one holds the other as whole words. */
  boolean claimantRight(Figure f) {
    String found = plain(f.claimant().orElse(UNATTRIBUTED));
    for (String name : claimant) {
      String wanted = plain(name);
      boolean open = found.equals(UNATTRIBUTED) || wanted.equals(UNATTRIBUTED);
      if (found.equals(wanted) || !open && (holds(found, wanted) || holds(wanted, found))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String text, String words) {
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean from = at == 0 || !wordPart(text.charAt(at - 1));
      if (from && (end == text.length() || !wordPart(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean wordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  boolean partyRight(Figure f) {
    String found = f.party().orElse(NONE);
    boolean none = found.equals(NONE) || found.equals("independent");
    return among(party, found) || none && !named();
  }

  boolean timeRight(Figure f) {
    Optional<String> found = f.period().asOf().map(Object::toString);
    boolean day = asOf.isEmpty() || asOf.equals(found);
    return day && among(scope, f.period().scope().word());
  }

  private static boolean among(List<String> values, String value) {
    String found = plain(value);
    return values.stream().anyMatch(v -> plain(v).equals(found));
  }

  private static boolean same(OptionalDouble a, OptionalDouble b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty();
    }
    double slack = 1e-9 + 1e-6 * Math.abs(a.getAsDouble());
    return Math.abs(a.getAsDouble() - b.getAsDouble()) <= slack;
  }

  /** Lower case, with single blanks. */
  private static String plain(String text) {
    StringBuilder b = new StringBuilder();
    for (char c : text.strip().toLowerCase(Locale.ROOT).toCharArray()) {
      boolean blank = Character.isWhitespace(c);
      if (!blank) {
        b.append(c);
      } else if (b.charAt(b.length() - 1) != ' ') {
        b.append(' ');
      }
    }
    return b.toString();
  }
}
