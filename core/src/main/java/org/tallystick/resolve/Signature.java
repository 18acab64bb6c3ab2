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
import org.tallystick.lexicon.Tsv;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;
import org.tallystick.text.Token;

/**
 * What a document's words say of its event: the words of title and lead, rare ones and names
 * weighing most, scaled to length one. It depends on the document alone, never on others.
 */
record Signature(SortedMap<String, Double> weights) {
  /** Characters of prose, from the start, that count. */
  private static final int LEAD = 2500;

  private static final double NAME = 1.5;
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

  static Signature of(Document document) {
    List<Token> tokens = new ArrayList<>();
    Set<String> small = new HashSet<>();
    Map<String, Double> weights = new HashMap<>();
    int left = LEAD;
    for (Sentence s : Sentences.of(document)) {
      boolean title = s.part() == org.tallystick.text.Part.TITLE;
      if (left <= 0 || !title && chrome(s)) {
        continue;
      }
      left -= title ? 0 : s.end() - s.start();
      for (Token t : s.tokens()) {
        if (title) {
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
    return new Signature(scaled(weights));
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
