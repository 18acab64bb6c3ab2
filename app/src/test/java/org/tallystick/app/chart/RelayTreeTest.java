package org.tallystick.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tallystick.app.chart.Relays.Kind;
import org.tallystick.app.chart.Relays.Node;
import org.tallystick.figure.Relation;

class RelayTreeTest {
  private static Node node(Kind kind, String name, Optional<String> changed, Node... children) {
    return new Node(
        kind, name, "2 May", Relation.SELF, changed, Optional.of("/" + name), List.of(children));
  }

  private static Relays relays() {
    return new Relays(
        "3 reports from 2 origins.",
        List.of(
            node(
                Kind.CLAIMANT,
                "mayor",
                Optional.empty(),
                node(
                    Kind.RELAY,
                    "wire",
                    Optional.empty(),
                    node(Kind.REPORT, "gazette", Optional.empty()),
                    node(Kind.REPORT, "herald", Optional.of("comparator lost"))),
                node(Kind.REPORT, "radio", Optional.empty()))));
  }

  @Test
  void theWayIsFromLeftToRight() {
    Document d = Jsoup.parseBodyFragment(RelayTree.svg(relays(), Layout.WIDE).toString());
    assertEquals(5, d.select("a.claim").size());
    assertEquals(4, d.select("path.edge").size());
    assertEquals(1, d.select("path.edge.changed").size());
    double mayor = x(d, "mayor");
    double wire = x(d, "wire");
    double gazette = x(d, "gazette");
    assertTrue(mayor < wire && wire < gazette, mayor + " " + wire + " " + gazette);
    assertTrue(d.select("text.shift").text().contains("comparator lost"));
  }

  @Test
  void onAPhoneEveryNodeHasItsLine() {
    Document d = Jsoup.parseBodyFragment(RelayTree.svg(relays(), Layout.NARROW).toString());
    assertEquals(5, d.select("text.name").stream().map(t -> t.attr("y")).distinct().count());
    assertTrue(x(d, "mayor") < x(d, "wire"));
  }

  private static double x(Document d, String name) {
    return Double.parseDouble(d.select("text.name:containsOwn(" + name + ")").get(0).attr("x"));
  }
}
