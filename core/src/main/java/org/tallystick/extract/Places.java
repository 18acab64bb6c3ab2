package org.tallystick.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tallystick.extract.PlaceNames.Named;
import org.tallystick.extract.PlaceNames.Use;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Sentence;

/**
 * Reads the places of one document: built for the document, then asked for single quantities. Not
 * thread-safe; one instance for each document.
 */
final class Places {
  /** The country of the story shows in so many first sentences of the body. */
  private static final int LEAD = 5;

  /** A place named so far from a figure no longer tells where it was. */
  private static final int LIMIT = 40;

  /** A town is preferred to a country that stands a little nearer. */
  private static final int COUNTRY = 12;

  private static final int COMMA = 3;
  private static final int CLAUSE = 6;

  private final Document document;
  private final List<Sentence> sentences;
  private final Map<Integer, List<Named>> known = new HashMap<>();

  Places(Document document, List<Sentence> sentences) {
    this.document = document;
    this.sentences = List.copyOf(sentences);
  }

  /**
   * Where the figure at this quantity was counted: named in its sentence, else carried from the
   * sentence before in its paragraph, else from the headline or the lead. A whole country is given
   * only where the sentence itself names nothing narrower.
   *
   * @param measureAt token of the word that states the measure, or that of the quantity
   */
  Optional<Place> of(Quantity quantity, int measureAt) {
    Sentence s = quantity.sentence();
    int first = Math.min(quantity.first(), measureAt);
    int last = Math.max(quantity.last(), measureAt + 1);
    Optional<Place> here = nearest(s, first, last);
    if (here.isPresent()) {
      return here;
    }
    int before = s.index() - 1;
    if (before >= 0 && sentences.get(before).paragraph() == s.paragraph() && same(s, before)) {
      Optional<Place> carried = nearest(sentences.get(before), 0, 0).filter(p -> !p.whole());
      if (carried.isPresent()) {
        return carried.map(Place::carried);
      }
    }
    return lead().map(Place::carried);
  }

  private boolean same(Sentence s, int index) {
    return sentences.get(index).part() == s.part();
  }

  private List<Named> names(Sentence s) {
    return known.computeIfAbsent(s.index(), k -> PlaceNames.in(s));
  }

  private Optional<Place> nearest(Sentence s, int first, int last) {
    Named best = null;
    int least = LIMIT;
    for (Named n : names(s)) {
      if (n.use() != Use.PASSING) {
        int cost = cost(s, first, last, n) + (n.whole() ? COUNTRY : 0);
        if (cost < least) {
          least = cost;
          best = n;
        }
      }
    }
    return Optional.ofNullable(best).map(n -> place(s, n));
  }

  private static int cost(Sentence s, int first, int last, Named n) {
    int from = n.last() <= first ? n.last() : last;
    int to = n.last() <= first ? first : n.first();
    int cost = n.first() >= first && n.last() <= last ? 0 : to - from;
    for (int i = from; i < to; i++) {
      if (s.lower(i).equals(",") || s.lower(i).equals(";")) {
        cost += COMMA;
      } else if (Cue.at(s, i).filter(m -> m.value().cue() == Cue.CLAUSE).isPresent()) {
        cost += CLAUSE;
      }
    }
    return cost;
  }

  private Place place(Sentence s, Named n) {
    var at = s.span(n.first(), n.last());
    return new Place(document.text(at), at, false, n.country(), n.whole());
  }

  /** The first narrow place of the headline, else of the lead. */
  private Optional<Place> lead() {
    int body = 0;
    for (Sentence s : sentences) {
      body += s.part() == Part.BODY ? 1 : 0;
      if (body > LEAD) {
        break;
      }
      for (Named n : names(s)) {
        if (!n.whole() && n.use() != Use.PASSING) {
          return Optional.of(place(s, n));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The country in which the document's event plays: the one to which headline and lead point at
   * least twice as often as to any other.
   */
  Optional<String> storyCountry() {
    Map<String, Integer> points = new TreeMap<>();
    int body = 0;
    for (Sentence s : sentences) {
      body += s.part() == Part.BODY ? 1 : 0;
      if (body > LEAD) {
        break;
      }
      for (Named n : names(s)) {
        int weight = n.use() == Use.PASSING ? 1 : s.part() == Part.TITLE || body == 1 ? 4 : 2;
        n.country().ifPresent(c -> points.merge(c, weight, Integer::sum));
      }
    }
    String best = "";
    int most = 1;
    int second = 0;
    for (Map.Entry<String, Integer> e : points.entrySet()) {
      if (e.getValue() > most) {
        second = best.isEmpty() ? 0 : most;
        most = e.getValue();
        best = e.getKey();
      } else {
        second = Math.max(second, e.getValue());
      }
    }
    return best.isEmpty() || second * 2 > most ? Optional.empty() : Optional.of(best);
  }
}
