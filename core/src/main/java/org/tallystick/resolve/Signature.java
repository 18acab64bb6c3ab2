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
import java.util.stream.Collectors;
import org.tallystick.figure.Figure;
import org.tallystick.lexicon.Tsv;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;
import org.tallystick.text.Token;

/**
 * What a document's words say of its event: the words of title and lead, rare ones and names
 * weighing most, scaled to length one at most. It depends on the document alone, never on others.
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

  /** What happened so many days before the last event that is told is told for comparison. */
  private static final long RECENT = 3;

  /** Figures from here on are seldom those of another event. */
  private static final double LARGE = 20;

  /** What words weigh that stand in no title and in no sentence that tells a loss. */
  private static final double ASIDE = 0.5;

  /** Names of so many words and more weigh little more than shorter ones. */
  private static final int LONG_NAME = 3;

  /** A text of fewer words than make this length resembles nothing much. */
  private static final double SHORT = 15;

  /** Both words of a name are at least so rare, and one is in no list of common words. */
  private static final double RARE_NAME = 3;

  private static final double RAREST = Math.log(1000 / 0.9);

  /** Weights from here on belong to words rare enough to look documents up by. */
  static final double RARE = Math.log(1000 / 12.0);

  private static final Map<String, Double> COMMON = common();

  /** Words of sentences that address the reader: not about any event. */
  private static final Set<String> CHROME = WordSets.of("page-talk");

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
    TreeSet<Integer> losses = new TreeSet<>();
    figures.stream()
        .filter(f -> f.measure().isPresent() && f.at().part() == Part.BODY)
        .forEach(f -> losses.add(f.at().start()));
    List<Sentence> lead = lead(document);
    List<Sentence> about = losses.isEmpty() ? titled(lead) : lead;
    return new Signature(scaled(words(about, losses)), marks, names(about), days(figures));
  }

  /** The title alone where the text repeats no word of it: a page's furniture is left of such. */
  private static List<Sentence> titled(List<Sentence> lead) {
    Map<Boolean, List<Sentence>> parts =
        lead.stream().collect(Collectors.partitioningBy(s -> s.part() == Part.TITLE));
    Set<String> title = telling(parts.getOrDefault(true, List.of()));
    boolean apart = Collections.disjoint(title, telling(parts.getOrDefault(false, List.of())));
    return apart && title.size() > 2 ? parts.getOrDefault(true, List.of()) : lead;
  }

  private static Set<String> telling(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(s -> s.tokens().stream().map(Token::lower))
        .filter(w -> w.length() > 2 && rarity(w) > 2)
        .collect(Collectors.toSet());
  }

  private static Set<Long> days(List<Figure> figures) {
    TreeSet<Long> days = new TreeSet<>();
    for (Figure f : figures) {
      if (f.rules().contains("event-day")) {
        f.period().asOf().ifPresent(day -> days.add(day.toEpochDay()));
      }
    }
    return days.isEmpty() ? days : days.tailSet(days.last() - RECENT);
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

  private static Map<String, Double> words(List<Sentence> lead, TreeSet<Integer> losses) {
    Set<String> small = new HashSet<>();
    for (Sentence s : lead) {
      s.tokens().stream().filter(t -> !t.capital()).forEach(t -> small.add(t.lower()));
    }
    Map<String, Double> weights = new HashMap<>();
    for (Sentence s : lead) {
      boolean title = s.part() == Part.TITLE;
      Integer loss = losses.ceiling(s.start());
      double factor = title || loss != null && loss < s.end() ? 1 : ASIDE;
      List<Token> tokens = s.tokens();
      int from = 0;
      int to = 0;
      for (int i = 0; i < tokens.size(); i++) {
        if (i >= to) {
          from = i;
          to = nameEnd(tokens, i);
        }
        Token t = tokens.get(i);
        boolean name = title || t.capital() && !small.contains(t.lower());
        int length = to - from;
        double share = name ? NAME / (length < LONG_NAME ? 1 : Math.sqrt(length)) : 1;
        add(weights, t, factor * share);
      }
    }
    return weights;
  }

  /** Where the run of capitals that begins here ends: "Martin Ortega Memorial Park". */
  private static int nameEnd(List<Token> tokens, int from) {
    int to = from + 1;
    while (to < tokens.size()
        && named(tokens.get(to - 1))
        && named(tokens.get(to))
        && tokens.get(to).start() - tokens.get(to - 1).end() <= 1) {
      to++;
    }
    return to;
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
    double length = Math.max(SHORT, Math.sqrt(square));
    sorted.replaceAll((w, x) -> x / length);
    return Collections.unmodifiableSortedMap(sorted);
  }
}
