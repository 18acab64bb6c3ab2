package org.tallystick.extract.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.place.PlaceNames.Named;
import org.tallystick.extract.place.PlaceNames.Use;
import org.tallystick.extract.words.Cue;
import org.tallystick.extract.words.NumberWords;
import org.tallystick.text.Part;
import org.tallystick.text.Sentence;

/**
 * Reads the places of one document: built for the document, then asked for single quantities. Not
 * thread-safe; one instance for each document.
 */
public final class Places {
  /** The country of the story shows in so many first sentences of the body. */
  private static final int LEAD = 5;

  /** A place named so far from a figure no longer tells where it was. */
  private static final int LIMIT = 40;

  /** A town is preferred to a country that stands a little nearer. */
  private static final int COUNTRY = 12;

  /** So is a place to one that only names an office. */
  private static final int OFFICE = 8;

  /** A place follows what it locates, unless it opens the sentence. */
  private static final int BEHIND = 6;

  private static final int OPENS = 4;

  /** Between a number and its own place: "one each in". */
  private static final Set<String> BEFORE_IN = Set.of("each", "more", "others", "people", "deaths");

  private static final Set<String> IN = Set.of("in", "at", "near");
  private static final int COMMA = 3;
  private static final int CLAUSE = 6;

  private final List<Sentence> sentences;
  private final Map<Integer, List<Named>> known = new HashMap<>();

  /** Reads where a document's events are. */
  public Places(List<Sentence> sentences) {
    this.sentences = List.copyOf(sentences);
  }

  /**
   * Where the figure at this quantity was counted: named in its sentence, else carried from the
   * sentence before in its paragraph, else from the headline or the lead. A whole country is given
   * only where neither its sentence nor the lead names a place within it.
   *
   * @param measureAt token of the word that states the measure, or that of the quantity
   */
  public Optional<Place> of(Quantity quantity, int measureAt) {
    Sentence s = quantity.sentence();
    int first = Math.min(quantity.first(), measureAt);
    int last = Math.max(quantity.last(), measureAt + 1);
    Optional<Place> here = own(s, quantity.phraseLast()).or(() -> nearest(s, first, last));
    if (here.isPresent()) {
      return here.get().whole() ? narrower(here.get()) : here;
    }
    int before = s.index() - 1;
    if (before >= 0 && sentences.get(before).paragraph() == s.paragraph()) {
      Optional<Place> carried = nearest(sentences.get(before), 0, 0).filter(p -> !p.whole());
      if (carried.isPresent()) {
        return carried.map(Place::carried);
      }
    }
    return lead().map(Place::carried);
  }

  /** A country in one sentence is the town of that country that the lead names. */
  private Optional<Place> narrower(Place country) {
    Optional<Place> town = lead().filter(p -> p.country().equals(country.country()));
    return Optional.of(town.map(Place::carried).orElse(country));
  }

  /** "14 in Karsk, 32 in Orlovo": the place right behind a number is that number's own. */
  private Optional<Place> own(Sentence s, int after) {
    int in = after + (BEFORE_IN.contains(s.lower(after)) ? 1 : 0);
    return names(s).stream()
        .filter(n -> in(s, n) == in && IN.contains(s.lower(in)) && alone(s, n))
        .findFirst()
        .map(n -> place(s, n));
  }

  /** The token before the name and its article. */
  private static int in(Sentence s, Named n) {
    return n.first() - (s.lower(n.first() - 1).equals("the") ? 2 : 1);
  }

  /** No adjective, and nothing is told to lie in it: "in Sol's north". */
  private static boolean alone(Sentence s, Named n) {
    return !s.lower(n.last()).equals("'s") && !s.name(n.last());
  }

  /** Whether the sentence tells by places, of which this is one: "14 in Karsk, 32 in Orlovo". */
  private boolean listed(Sentence s, Named n) {
    return counted(s, n) && names(s).stream().filter(x -> counted(s, x)).count() > 1;
  }

  private static boolean counted(Sentence s, Named n) {
    int number = in(s, n) - 1;
    return IN.contains(s.lower(number + 1))
        && (s.number(number) || NumberWords.of(s.lower(number)).isPresent());
  }

  private List<Named> names(Sentence s) {
    return known.computeIfAbsent(s.index(), k -> PlaceNames.in(s));
  }

  private Optional<Place> nearest(Sentence s, int first, int last) {
    Named best = null;
    int least = LIMIT;
    boolean told = names(s).stream().anyMatch(n -> !aside(n.use()) && n.use() != Use.PASSING);
    for (Named n : names(s)) {
      boolean other = last <= n.first() && listed(s, n); // only a part of them is there
      if (n.use() != Use.PASSING && !(told && n.use() == Use.DATELINE) && !other) {
        int extra = n.whole() ? COUNTRY : aside(n.use()) ? OFFICE : 0;
        int cost = extra + cost(s, first, last, n, least - extra);
        if (cost < least) {
          least = cost;
          best = n;
        }
      }
    }
    return Optional.ofNullable(best).map(n -> place(s, n));
  }

  /** What lies between a place and a stretch, counted until it is no less than {@code least}. */
  private static int cost(Sentence s, int first, int last, Named n, int least) {
    int from = n.last() <= first ? n.last() : last;
    int to = n.last() <= first ? first : n.first();
    int cost = n.first() >= first && n.last() <= last ? 0 : to - from;
    cost += n.last() <= first && n.first() > OPENS ? BEHIND : 0;
    for (int i = from; i < to && cost < least; i++) {
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
    boolean dateline = n.use() == Use.DATELINE;
    String name = s.words(n.first(), n.last());
    return new Place(dateline ? lowered(name) : name, at, dateline, n.country(), n.whole());
  }

  private static boolean aside(Use use) {
    return use == Use.OFFICE || use == Use.DATELINE;
  }

  /** "PORT ANDERS" is Port Anders. */
  private static String lowered(String name) {
    if (!name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean opens = i == 0 || !Character.isLetter(name.charAt(i - 1));
      out.append(opens ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
    }
    return out.toString();
  }

  private static int weight(Named n, boolean top) {
    if (n.use() == Use.PASSING) {
      return n.whole() ? 0 : 1;
    }
    return top ? 4 : 2;
  }

  /** The headline and the lead. */
  private List<Sentence> opening() {
    int body = 0;
    int end = 0;
    while (end < sentences.size() && body < LEAD) {
      body += sentences.get(end).part() == Part.BODY ? 1 : 0;
      end++;
    }
    return sentences.subList(0, end);
  }

  /** The first narrow place of the headline, else of the lead. */
  private Optional<Place> lead() {
    for (Sentence s : opening()) {
      for (Named n : names(s)) {
        if (!n.whole() && n.use() != Use.PASSING && !listed(s, n)) {
          return Optional.of(place(s, n));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The country in which the document's event plays: the one to which headline and lead point at
   * least twice as often as to any other.
   *
   * @param abroad whether the place a dispatch is sent from says little: that of a war is often
   *     sent from elsewhere
   */
  public Optional<String> storyCountry(boolean abroad) {
    Map<String, Integer> points = new TreeMap<>();
    boolean top = true;
    for (Sentence s : opening()) {
      for (Named n : names(s)) {
        boolean sent = abroad && n.use() == Use.DATELINE;
        int weight = sent ? 1 : weight(n, top);
        n.country().filter(c -> weight > 0).ifPresent(c -> points.merge(c, weight, Integer::sum));
      }
      top &= s.part() == Part.TITLE;
    }
    return leader(points);
  }

  private static Optional<String> leader(Map<String, Integer> points) {
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
