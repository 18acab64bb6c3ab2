package org.tallystick.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Telling;
import org.tallystick.resolve.Writing;

/** Finds sentences that two copies share to the letter, but for a reported number. */
final class AlteredCopies {
  private final Resolution resolution;
  private final Noticed noticed;

  AlteredCopies(Resolution resolution) {
    this.resolution = resolution;
    this.noticed = new Noticed(resolution);
  }

  List<Finding> findings() {
    Map<String, Map<String, Telling>> byDoc = new HashMap<>();
    for (Telling t : resolution.tellings()) {
      byDoc.computeIfAbsent(t.document().id(), k -> new HashMap<>()).putIfAbsent(masked(t), t);
    }
    List<Finding> found = new ArrayList<>();
    for (List<String> pair : resolution.copies()) {
      Map<String, Telling> one = byDoc.getOrDefault(pair.get(0), Map.of());
      Map<String, Telling> other = byDoc.getOrDefault(pair.get(1), Map.of());
      one.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              e ->
                  Optional.ofNullable(other.get(e.getKey()))
                      .ifPresent(told -> compare(e.getValue(), told, found)));
    }
    Map<String, Finding> once = new LinkedHashMap<>();
    found.forEach(f -> once.putIfAbsent(f.because(), f));
    return List.copyOf(once.values());
  }

  private void compare(Telling a, Telling b, List<Finding> found) {
    if (a != null
        && b != null
        && a.apart(b) == 0
        && !a.figure().amount().equals(b.figure().amount())) {
      found.add(
          noticed.in(
              FindingKind.ALTERED_COPY,
              b,
              List.of(a, b),
              "The same sentence says "
                  + Writing.words(a.figure().amount())
                  + " in "
                  + a.document().id()
                  + " and "
                  + Writing.words(b.figure().amount())
                  + " in "
                  + b.document().id()
                  + "."));
    }
  }

  /** The sentence without this figure's expression. */
  private static String masked(Telling t) {
    String quote = t.figure().quoteText();
    int from = t.figure().at().start() - t.figure().quote().start();
    int to = t.figure().at().end() - t.figure().quote().start();
    return from < 0 || to > quote.length()
        ? quote
        : quote.substring(0, from) + "#" + quote.substring(to);
  }
}
