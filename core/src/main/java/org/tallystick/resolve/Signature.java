package org.tallystick.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tallystick.figure.Figure;
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;
import org.tallystick.text.Token;

/**
 * What a document's words say of its event: the words of title and lead, rare ones and names
 * weighing most, scaled to length one. It depends on the document alone, never on others.
 *
 * @param weights the weight of each word
 * @param marks large figures, and who of a party speaks of whose losses
 * @param names pairs of rare capitalised words side by side: mostly of persons
 * @param days on which its figures' events happened, where the text names them
 */
record Signature(
    SortedMap<String, Double> weights, Set<String> marks, Set<String> names, Set<Long> days) {
  /** Characters of prose, from the start, that count. */
  private static final int LEAD = 2500;

  private static final double NAME = 1.5;

  /** Figures from here on are seldom those of another event. */
  private static final double LARGE = 20;

  /** Both words of a name are at least so rare, and one is in no list of common words. */
  private static final double RARE_NAME = 3;

  private static final double RAREST = Math.log(1000 / 0.9);

  /** Weights from here on belong to words rare enough to look documents up by. */
  static final double RARE = Math.log(1000 / 12.0);

  private static final Map<String, Double> COMMON = common();

  /** Words of sentences that address the reader: not about any event. */
  private static final Set<String> CHROME =
      Set.of(
          "you",
          "your",
          "you'll",
          "you're",
          "please",
          "click",
          "subscribe",
          "subscribers",
          "newsletter",
          "newsletters",
          "copyright",
          "reserved",
          "email",
          "e-mail",
          "javascript",
          "cookie",
          "cookies",
          "browser",
          "stoppers",
          "getty",
          "login",
          "advertisement",
          "advertising",
          "notification",
          "notifications",
          "registered",
          "redistributed",
          "comment",
          "comments",
          "facebook",
          "twitter",
          "privacy",
          "whatsapp",
          "instagram");

  private static Map<String, Double> common() {
    Map<String, Double> weights = new HashMap<>();
    for (Tsv.Row row : Tsv.read("common.tsv")) {
      weights.put(row.get("word"), Math.log(1000 / Double.parseDouble(row.get("per_thousand"))));
    }
    return Map.copyOf(weights);
  }

  /** How much a word says: the logarithm of its rarity. */
  static double rarity(String word) {
    return COMMON.getOrDefault(word, RAREST);
  }

  /** The signature of a document and the figures read from it. */
  static Signature of(Document document, List<Figure> figures) {
    Set<String> marks = new TreeSet<>();
    for (Figure f : figures) {
      double n = f.amount().number();
      if (f.measure().isPresent() && n >= LARGE) {
        marks.add(f.measure().get() + " " + Writing.number(n));
      }
      if (Speakers.party(f).isPresent() && f.side().isPresent()) {
        marks.add(f.claimant().orElse("") + " on " + f.side().get());
      }
    }
    List<Sentence> lead = lead(document);
    return new Signature(scaled(words(lead)), marks, names(lead), days(figures));
  }

  private static Set<Long> days(List<Figure> figures) {
    Set<Long> days = new TreeSet<>();
    for (Figure f : figures) {
      if (f.rules().contains("event-day")) {
        f.period().asOf().ifPresent(day -> days.add(day.toEpochDay()));
      }
    }
    return days;
  }

  /** The title and the first sentences that do not address the reader. */
  private static List<Sentence> lead(Document document) {
    List<Sentence> lead = new ArrayList<>();
    int left = LEAD;
    for (Sentence s : Sentences.of(document)) {
      boolean title = s.part() == Part.TITLE;
      if (left > 0 && (title || !chrome(s))) {
        left -= title ? 0 : s.end() - s.start();
        lead.add(s);
      }
    }
    return lead;
  }

  private static Set<String> names(List<Sentence> lead) {
    Set<String> names = new HashSet<>();
    for (Sentence s : lead) {
      List<Token> tokens = s.part() == Part.TITLE ? List.of() : s.tokens();
      for (int i = 1; i < tokens.size(); i++) {
        Token a = tokens.get(i - 1);
        Token b = tokens.get(i);
        double one = rarity(a.lower());
        double other = rarity(b.lower());
        if (named(a)
            && named(b)
            && b.start() - a.end() == 1
            && Math.min(one, other) >= RARE_NAME
            && Math.max(one, other) == RAREST) {
          names.add(a.lower() + " " + b.lower());
        }
      }
    }
    return names;
  }

  private static boolean named(Token t) {
    return t.word() && t.capital() && t.lower().length() > 1;
  }

  private static Map<String, Double> words(List<Sentence> lead) {
    List<Token> tokens = new ArrayList<>();
    Set<String> small = new HashSet<>();
    Map<String, Double> weights = new HashMap<>();
    for (Sentence s : lead) {
      for (Token t : s.tokens()) {
        if (s.part() == Part.TITLE) {
          add(weights, t, NAME);
        } else {
          tokens.add(t);
          if (!t.capital()) {
            small.add(t.lower());
          }
        }
      }
    }
    for (Token t : tokens) {
      boolean name = t.capital() && !small.contains(t.lower());
      add(weights, t, name ? NAME : 1);
    }
    return weights;
  }

  private static boolean chrome(Sentence s) {
    return s.tokens().stream().anyMatch(t -> CHROME.contains(t.lower()));
  }

  private static void add(Map<String, Double> weights, Token token, double factor) {
    String word = token.lower();
    if (word.length() < 3 || !(token.word() || token.number())) {
      return;
    }
    double rarity = rarity(word);
    if (rarity > 2) {
      weights.merge(word, factor * rarity, Math::max);
    }
  }

  private static SortedMap<String, Double> scaled(Map<String, Double> weights) {
    SortedMap<String, Double> sorted = new TreeMap<>(weights);
    double square = 0;
    for (double w : sorted.values()) {
      square += w * w;
    }
    double length = Math.sqrt(square);
    sorted.replaceAll((w, x) -> x / length);
    return Collections.unmodifiableSortedMap(sorted);
  }
}
