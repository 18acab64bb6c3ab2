package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Amount;
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

/**
 * A reader that stays as it is while the real one improves: every number is a figure; words of its
 * sentence say the rest.
 */
final class SmallReader {
  private static final List<String> CLAIMANTS =
      List.of("interior ministry", "opposition", "Zebulon", "rescuers");

  private SmallReader() {}

  static List<Figure> figures(Document document) {
    List<Figure> figures = new ArrayList<>();
    for (Part part : Part.values()) {
      String text = document.text(part);
      for (int i = 0; i < text.length(); i++) {
        int end = i;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
          end++;
        }
        if (end > i) {
          figures.add(figure(document, new Span(part, i, end)));
          i = end;
        }
      }
    }
    return figures;
  }

  private static Figure figure(Document document, Span at) {
    Span quote = sentence(document.text(at.part()), at);
    String words = document.text(quote);
    String before = document.text(at.part()).substring(Math.max(0, at.start() - 10), at.start());
    Comparator comparator = before.endsWith("more than ") ? Comparator.MORE_THAN : Comparator.EXACT;
    boolean wounded = words.contains("injured");
    Optional<String> claimant = CLAIMANTS.stream().filter(words::contains).findFirst();
    Map<Slot, Span> evidence = new EnumMap<>(Slot.class);
    evidence.put(Slot.AMOUNT, at);
    claimant.ifPresent(
        c -> {
          int start = quote.start() + words.indexOf(c);
          evidence.put(Slot.CLAIMANT, new Span(at.part(), start, start + c.length()));
        });
    return new Figure(
        document.id() + ":" + at.part().word() + ":" + at.start(),
        document.id(),
        at,
        document.text(at),
        Amount.of(comparator, Double.parseDouble(document.text(at))),
        Optional.of(wounded ? "wounded" : "killed"),
        "people",
        Optional.empty(),
        Optional.empty(),
        claimant,
        claimant.map(c -> c.startsWith("opp") ? "opposition" : "independent"),
        Relation.UNKNOWN,
        List.of(),
        Stance.ASSERTED,
        List.of(),
        new Period(Scope.INTERVAL, Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        quote,
        words,
        evidence,
        Set.of(Slot.COUNTED),
        List.of("number", wounded ? "injured" : "killed"));
  }

  private static Span sentence(String text, Span at) {
    int start = text.lastIndexOf(". ", at.start());
    int end = text.indexOf('.', at.end());
    return new Span(at.part(), start < 0 ? 0 : start + 2, end < 0 ? text.length() : end + 1);
  }
}
