package org.tallystick.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/** One line of a sample's answers that describes a figure, placed in the document as read. */
record ExpectedFigure(JsonNode line, Span at) {

  static ExpectedFigure of(JsonNode line, Document document) {
    Part part = line.path("part").asText().equals("title") ? Part.TITLE : Part.BODY;
    String quote = line.path("quote").asText();
    int sentence = document.text(part).indexOf(quote);
    if (sentence < 0) {
      throw new AssertionError(document.id() + " was read without: " + quote);
    }
    String text = line.path("text").asText();
    int start = quote.indexOf(text);
    for (int n = line.path("nth").asInt(0); n > 0; n--) {
      start = quote.indexOf(text, start + 1);
    }
    return new ExpectedFigure(
        line, new Span(part, sentence + start, sentence + start + text.length()));
  }

  boolean optional() {
    return line.path("optional").asBoolean();
  }

  boolean overlaps(Figure figure) {
    return figure.at().part() == at.part()
        && figure.at().start() < at.end()
        && at.start() < figure.at().end();
  }

  /** The slots that differ, in words; empty where the figure is read right. */
  List<String> differences(Figure figure) {
    List<String> wrong = new ArrayList<>();
    bound("low", figure.amount().low(), wrong);
    bound("high", figure.amount().high(), wrong);
    oneOf("comparator", figure.amount().comparator().word(), wrong);
    oneOf("measure", figure.measure().orElse("null"), wrong);
    oneOf("counted", figure.counted(), wrong);
    oneOf("side", figure.side().orElse("any"), wrong);
    oneOf("scope", figure.period().scope().word(), wrong);
    claimant(figure, wrong);
    return wrong;
  }

  private void bound(String slot, OptionalDouble value, List<String> wrong) {
    JsonNode expected = line.path(slot);
    boolean same =
        value.isPresent() ? expected.asDouble(-1) == value.getAsDouble() : expected.isNull();
    if (!same) {
      wrong.add(slot + " is " + value + ", not " + expected);
    }
  }

  private void oneOf(String slot, String value, List<String> wrong) {
    if (!values(slot).contains(value)) {
      wrong.add(slot + " is " + value + ", not " + line.path(slot));
    }
  }

  private void claimant(Figure figure, List<String> wrong) {
    String said = figure.claimant().orElse("unattributed");
    if (values("claimant").stream().noneMatch(name -> sameActor(name, said))) {
      wrong.add("claimant is " + said + ", not " + line.path("claimant"));
    }
  }

  /** Equal, or one holds the other as whole words: a name as written against the canonical one. */
  static boolean sameActor(String a, String b) {
    String one = words(a);
    String other = words(b);
    return one.contains(other) || other.contains(one);
  }

  private static String words(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("'s", "") + " ";
  }

  private List<String> values(String slot) {
    JsonNode node = line.path(slot);
    if (!node.isArray()) {
      return List.of(node.asText());
    }
    List<String> all = new ArrayList<>();
    node.forEach(v -> all.add(v.asText()));
    return all;
  }

  /** The figure that answers this line best. */
  Optional<Figure> answer(List<Figure> figures, String document) {
    return figures.stream()
        .filter(f -> f.doc().equals(document) && overlaps(f))
        .min((a, b) -> Integer.compare(differences(a).size(), differences(b).size()));
  }
}
