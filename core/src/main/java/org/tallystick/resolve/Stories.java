package org.tallystick.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.figure.Story;
import org.tallystick.text.Document;

/**
 * Groups documents into stories, in order of publication: each joins the story whose documents it
 * resembles most on average, or starts one. The further apart in time, the more alike they must be.
 * Taking documents in order makes the result the same whatever order they came in; a document that
 * comes late sends back only those published after it. Not thread-safe.
 */
final class Stories {
  /** Documents in the order in which they are grouped: dated ones first, by day, then by id. */
  static final Comparator<Document> ORDER =
      Comparator.comparing((Document d) -> d.published().orElse(LocalDate.MAX))
          .thenComparing(Document::id);

  /** Likeness needed on one day, and what each doubling of the days between adds. */
  private static final double ALIKE = 0.165;

  private static final double PER_LOG_DAY = 0.065;

  /** A story takes no more documents after so many days of silence. */
  private static final int OPEN_DAYS = 120;

  /** Days assumed between a document without date and any other. */
  private static final int UNDATED = 3;

  /** A story as it grows. */
  private static final class Draft {
    private final List<Document> docs = new ArrayList<>();
    private final List<String> because = new ArrayList<>();
    private final Map<String, Double> words = new HashMap<>();
    private double days;
    private int dated;
    private long last = Long.MIN_VALUE;
    private final int number;

    Draft(int number) {
      this.number = number;
    }
  }

  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Set<Integer>> byWord = new HashMap<>();
  private final Map<String, Draft> byDoc = new HashMap<>();
  private final Map<String, List<Decision>> decisions = new HashMap<>();

  Stories(List<Decision> decisions) {
    for (Decision d : decisions) {
      this.decisions.computeIfAbsent(d.one(), k -> new ArrayList<>()).add(d);
      this.decisions.computeIfAbsent(d.other(), k -> new ArrayList<>()).add(d);
    }
  }

  /** The stories of these documents, in order of their first. */
  static List<Story> of(List<Document> documents, List<Decision> decisions) {
    Stories stories = new Stories(decisions);
    documents.stream().sorted(ORDER).forEach(stories::add);
    return stories.all();
  }

  /** Adds the next document in order. */
  void add(Document document) {
    Signature signature = Signature.of(document);
    Set<Draft> apart = decided(document.id(), false);
    Set<Draft> together = decided(document.id(), true);
    Draft best = together.isEmpty() ? null : together.iterator().next();
    String why = "a person put them together";
    if (best == null) {
      best = closest(document, signature, apart);
      why = best == null ? "" : reason(best, signature);
    }
    if (best == null) {
      best = new Draft(drafts.size());
      drafts.add(best);
    } else {
      best.because.add(document.id() + " joined because " + why);
    }
    join(best, document, signature);
  }

  private Set<Draft> decided(String doc, boolean together) {
    Set<Draft> found = new LinkedHashSet<>();
    for (Decision d : decisions.getOrDefault(doc, List.of())) {
      Draft draft = byDoc.get(d.one().equals(doc) ? d.other() : d.one());
      if (d.together() == together && draft != null) {
        found.add(draft);
      }
    }
    return found;
  }

  private @Nullable Draft closest(Document document, Signature signature, Set<Draft> apart) {
    Set<Integer> seen = new HashSet<>();
    Draft best = null;
    double margin = 0;
    for (String word : signature.weights().keySet()) {
      for (int number : byWord.getOrDefault(word, Set.of())) {
        Draft draft = drafts.get(number);
        if (!seen.add(number) || apart.contains(draft)) {
          continue;
        }
        double m = likeness(draft, signature) - needed(draft, document);
        if (m > margin || m == margin && best != null && number < best.number) {
          margin = m;
          best = draft;
        }
      }
    }
    return best;
  }

  private static double likeness(Draft draft, Signature signature) {
    double sum = 0;
    for (Map.Entry<String, Double> e : signature.weights().entrySet()) {
      sum += e.getValue() * draft.words.getOrDefault(e.getKey(), 0.0);
    }
    return sum / draft.docs.size();
  }

  private static double needed(Draft draft, Document document) {
    double gap = UNDATED;
    if (document.published().isPresent() && draft.dated > 0) {
      double day = document.published().get().toEpochDay();
      if (day - draft.last > OPEN_DAYS) {
        return Double.POSITIVE_INFINITY;
      }
      gap = Math.abs(day - draft.days / draft.dated);
    }
    return ALIKE + PER_LOG_DAY * Math.log1p(gap);
  }

  private void join(Draft draft, Document document, Signature signature) {
    draft.docs.add(document);
    byDoc.put(document.id(), draft);
    document
        .published()
        .ifPresent(
            day -> {
              draft.days += day.toEpochDay();
              draft.dated++;
              draft.last = Math.max(draft.last, day.toEpochDay());
            });
    signature
        .weights()
        .forEach(
            (word, weight) -> {
              draft.words.merge(word, weight, Double::sum);
              if (Signature.rarity(word) >= Signature.RARE) {
                byWord.computeIfAbsent(word, w -> new HashSet<>()).add(draft.number);
              }
            });
  }

  /** The words that weigh most in what the two share. */
  private static String reason(Draft draft, Signature signature) {
    List<String> shared =
        signature.weights().entrySet().stream()
            .filter(e -> draft.words.containsKey(e.getKey()))
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, Double> e) ->
                            -e.getValue() * draft.words.getOrDefault(e.getKey(), 0.0))
                    .thenComparing(Map.Entry::getKey))
            .limit(5)
            .map(Map.Entry::getKey)
            .toList();
    return "both tell of " + String.join(", ", shared);
  }

  /** All stories so far, in order of their first document. */
  List<Story> all() {
    List<Story> stories = new ArrayList<>();
    for (Draft draft : drafts) {
      List<String> ids = draft.docs.stream().map(Document::id).toList();
      stories.add(new Story(Ids.of("s", ids.get(0)), ids, draft.because));
    }
    return stories;
  }

  /** The story a document is in. */
  Optional<String> storyOf(String doc) {
    return Optional.ofNullable(byDoc.get(doc)).map(d -> Ids.of("s", d.docs.get(0).id()));
  }
}
