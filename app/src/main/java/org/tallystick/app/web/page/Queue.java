package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.web.holdings.Waiting;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.figure.Slot;
import org.tallystick.ledger.View;

/** What waits to be judged, the most pressing first, each with its reason. */
final class Queue {
  /** Why something waits, from the most pressing. */
  enum Why {
    DIFFER("people differ"),
    NOTICED("part of a finding"),
    IMPLIED("filled in from context"),
    NEW("not judged yet"),
    PUT_OFF("put off");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A figure that waits.
   *
   * @param because the reason in a sentence
   */
  record Item(View.Reviewed figure, Why why, String because) {}

  private final List<Item> items;
  private final int judged;
  private final int all;

  private Queue(List<Item> items, int judged, int all) {
    this.items = items;
    this.judged = judged;
    this.all = all;
  }

  static Queue of(Desk desk) {
    Map<String, Finding> noticed = new HashMap<>();
    for (Finding f : desk.shelf().findings()) {
      boolean rounding = f.drift().filter(d -> d == Drift.ROUNDED).isPresent();
      boolean large = f.kind() == FindingKind.DISPUTE || f.kind() == FindingKind.REVISION;
      if (!rounding && !large) {
        f.figures().forEach(id -> noticed.putIfAbsent(id, f));
      }
    }
    List<Item> items = new ArrayList<>();
    int judged = 0;
    for (View.Reviewed r : desk.view().figures()) {
      Optional<Item> item = item(r, Optional.ofNullable(noticed.get(r.figure().id())));
      item.ifPresent(items::add);
      judged += item.isEmpty() ? 1 : 0;
    }
    items.sort(Comparator.comparing(Item::why));
    return new Queue(List.copyOf(items), judged, judged + items.size());
  }

  /**
   * The most pressing for each reason, of a ledger too large to be looked through.
   *
   * @param judged how many figures people have judged
   * @param all how many there are
   */
  static Queue of(Map<Why, List<Waiting>> waiting, int judged, int all) {
    List<Item> items = new ArrayList<>();
    waiting.forEach(
        (why, some) ->
            some.stream()
                .flatMap(w -> w.told().stream())
                .forEach(t -> items.add(new Item(t.reviewed(), why, because(why)))));
    return new Queue(List.copyOf(items), judged, all);
  }

  private static String because(Why why) {
    return switch (why) {
      case DIFFER -> "People who judged this figure differ.";
      case NOTICED -> "Something was noticed about it.";
      case IMPLIED, NEW -> "Nobody has judged this figure yet.";
      case PUT_OFF -> "Somebody put this figure off.";
    };
  }

  private static Optional<Item> item(View.Reviewed r, Optional<Finding> noticed) {
    return switch (r.state()) {
      case DIFFERING -> Optional.of(new Item(r, Why.DIFFER, because(Why.DIFFER)));
      case SKIPPED -> Optional.of(new Item(r, Why.PUT_OFF, because(Why.PUT_OFF)));
      case UNREVIEWED -> Optional.of(fresh(r, noticed));
      case ACCEPTED, REJECTED, CORRECTED, JOINED -> Optional.empty();
    };
  }

  private static Item fresh(View.Reviewed r, Optional<Finding> noticed) {
    if (noticed.isPresent()) {
      Finding f = noticed.get();
      return new Item(r, Why.NOTICED, FindingLine.capital(Wording.kind(f)) + ": " + f.because());
    }
    Figure f = r.figure();
    List<String> implied = new ArrayList<>();
    for (Slot slot : List.of(Slot.MEASURE, Slot.COUNTED, Slot.SIDE, Slot.CLAIMANT, Slot.PLACE)) {
      if (f.implied().contains(slot)) {
        implied.add(slot.word());
      }
    }
    return implied.isEmpty()
        ? new Item(r, Why.NEW, because(Why.NEW))
        : new Item(
            r, Why.IMPLIED, "No words state its " + String.join(", ", implied) + ": filled in.");
  }

  /** The items, or those of one reason. */
  List<Item> items(Optional<Why> why) {
    return why.map(w -> items.stream().filter(i -> i.why() == w).toList()).orElse(items);
  }

  /** How many wait for each reason. */
  Map<Why, Integer> counts() {
    Map<Why, Integer> counts = new LinkedHashMap<>();
    for (Why why : Why.values()) {
      int n = items(Optional.of(why)).size();
      if (n > 0) {
        counts.put(why, n);
      }
    }
    return counts;
  }

  int judged() {
    return judged;
  }

  int all() {
    return all;
  }

  Optional<Item> find(String figure) {
    return items.stream().filter(i -> i.figure().figure().id().equals(figure)).findFirst();
  }

  static Optional<Why> why(String word) {
    for (Why why : Why.values()) {
      if (why.word().equals(word)) {
        return Optional.of(why);
      }
    }
    return Optional.empty();
  }
}
