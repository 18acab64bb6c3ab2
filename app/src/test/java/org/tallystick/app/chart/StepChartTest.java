package org.tallystick.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Relation;

class StepChartTest {
  private static final LocalDate DAY = LocalDate.of(2032, 4, 3);

  private static Steps.Point point(int day, Amount amount, boolean lowered) {
    return new Steps.Point(
        DAY.plusDays(day), amount, "day " + day, lowered, Optional.of("/claim/c" + day));
  }

  private static Steps steps() {
    return new Steps(
        "Two claimants on four days.",
        List.of(
            new Steps.Line(
                "<Harbour> board",
                Relation.SELF,
                List.of(
                    point(0, Amount.exactly(120), false),
                    point(1, Amount.exactly(150), false),
                    point(40, Amount.exactly(140), true))),
            new Steps.Line(
                "Rescue service",
                Relation.THIRD_PARTY,
                List.of(
                    point(2, Amount.of(Comparator.AT_LEAST, 300), false),
                    point(3, Amount.range(320, 400), false)))),
        List.of(
            new Steps.Increment(
                "<Harbour> board",
                Relation.SELF,
                DAY.plusDays(1),
                OptionalDouble.of(28),
                OptionalDouble.of(30),
                "28 said, 30 by the totals")));
  }

  private static Document drawn(Steps.Scale scale) {
    return Jsoup.parseBodyFragment(StepChart.svg(steps(), scale, Layout.WIDE).toString());
  }

  @Test
  void aNumberHoldsUntilTheNextOne() {
    Document d = drawn(Steps.Scale.LINEAR);
    assertEquals(5, d.select("line.step").size());
    for (Element step : d.select("line.step")) {
      assertEquals(step.attr("y1"), step.attr("y2"), "steps are level");
    }
    assertTrue(d.select("line.silent").size() >= 1, "dotted where nothing was said for long");
    assertEquals(1, d.select("path.fall").size());
    assertEquals(1, d.select("path.arrow").size());
    assertEquals(1, d.select("rect.bar").size());
    assertEquals(5, d.select("a.claim").size());
    assertEquals("/claim/c0", d.select("a.claim").get(0).attr("href"));
  }

  @Test
  void larger_IsHigherOnBothScales() {
    for (Steps.Scale scale : Steps.Scale.values()) {
      Document d = drawn(scale);
      double small = Double.parseDouble(d.select("a.claim circle").get(0).attr("cy"));
      double large = Double.parseDouble(d.select("a.claim circle").get(1).attr("cy"));
      assertTrue(large < small, scale + ": 150 above 120");
    }
  }

  @Test
  void whatWasAnnouncedStandsBesideTheDifference() {
    Document d = drawn(Steps.Scale.LINEAR);
    assertEquals(1, d.select("rect.difference").size());
    double dot = Double.parseDouble(d.select("g.claim circle").get(0).attr("cy"));
    double bar = Double.parseDouble(d.select("rect.difference").get(0).attr("y"));
    assertTrue(dot > bar, "28 is lower than 30");
  }

  @Test
  void namesAreTextAndStandApart() {
    Document d = drawn(Steps.Scale.LOG);
    assertTrue(d.select("text.name").text().contains("<Harbour> board"));
    assertTrue(d.select("harbour").isEmpty());
    double first = Double.parseDouble(d.select("text.name").get(0).attr("y"));
    double second = Double.parseDouble(d.select("text.name").get(1).attr("y"));
    assertTrue(Math.abs(first - second) >= 15, first + " and " + second);
  }

  @Test
  void oneDayIsNothingToFollow() {
    Steps one =
        new Steps(
            "",
            List.of(
                new Steps.Line("a", Relation.SELF, List.of(point(0, Amount.exactly(3), false)))),
            List.of());
    assertFalse(one.drawable());
    assertTrue(steps().drawable());
    assertEquals(Steps.Scale.LINEAR, steps().fitting());
  }

  @Test
  void aFileCarriesItsTitleSourceAndStyle() {
    Drawing drawing = StepChart.svg(steps(), Steps.Scale.LINEAR, Layout.WIDE);
    String file = ChartFile.svg(drawing, "Deaths & losses", "In words.", "Source: 3 documents");
    assertTrue(file.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    Document d = Jsoup.parse(file, "", org.jsoup.parser.Parser.xmlParser());
    assertEquals("Deaths & losses", d.select("text.file-title").text());
    assertEquals("Source: 3 documents", d.select("text.file-source").text());
    assertTrue(d.select("style").html().contains(".step"));
    assertFalse(
        file.contains("http://") && file.replace("http://www.w3.org/", "").contains("http://"));
  }
}
