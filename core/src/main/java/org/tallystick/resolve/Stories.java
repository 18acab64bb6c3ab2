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
import java.util.function.Function;
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
  private static final double ALIKE = 0.178;

  /** What a shared figure or claimant adds to the likeness, within so many days. */
  private static final double MARK = 0.03;

  private static final long MARK_DAYS = 3;

  /** What a person's name adds that no other open story tells, for so many names at most. */
  private static final double NAME = 0.1;

  private static final double NAMES = 3;

  /** What events of the same day add, and what those of other days take away. */
  private static final double SAME_DAY = 0.03;

  private static final double OTHER_DAY = 0.25;
  private static final double PER_LOG_DAY = 0.065;

  /** Stories that share less than this in rare words are not looked at. */
  private static final double GLIMPSE = 0.05;

  /** A story takes no more documents after so many days of silence. */
  static final int OPEN_DAYS = 120;

  /** Days assumed between a document without date and any other. */
  private static final int UNDATED = 3;

  /** A story as it grows. */
  private static final class Draft {
    private final List<String> docs = new ArrayList<>();
    private final List<String> because = new ArrayList<>();
    private final Map<String, Double> words = new HashMap<>();
    private final Set<String> marks = new HashSet<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Long, Integer> eventDays = new HashMap<>();
    private double days;
    private int dated;
    private long last = Long.MIN_VALUE / 2;
    private boolean closed;
    private final int number;

    void clear() {
      docs.clear();
      because.clear();
      words.clear();
      marks.clear();
      names.clear();
      eventDays.clear();
      days = 0;
      dated = 0;
      last = Long.MIN_VALUE / 2;
      closed = false;
    }

    Draft(int number) {
      this.number = number;
    }
  }

  private long swept = Long.MIN_VALUE;
  private final Set<Draft> open = new LinkedHashSet<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Set<Integer>> byWord = new HashMap<>();
  private final Map<String, Set<Integer>> byName = new HashMap<>();
  private final Map<String, Draft> byDoc = new HashMap<>();
  private final Map<String, List<Decision>> decisions = new HashMap<>();

  private final Function<Document, Signature> signatures;
  private final Function<String, Optional<Document>> documents;

  /**
   * @param documents gives back a document that was added, for those that come late; stories hold
   *     on to no text
   */
  Stories(
      List<Decision> decisions,
      Function<Document, Signature> signatures,
      Function<String, Optional<Document>> documents) {
    this.signatures = signatures;
    this.documents = documents;
    for (Decision d : decisions) {
      this.decisions.computeIfAbsent(d.one(), k -> new ArrayList<>()).add(d);
      this.decisions.computeIfAbsent(d.other(), k -> new ArrayList<>()).add(d);
    }
  }

  /** Forgets these documents, the last ones in order, so that they can be added again. */
  void rewind(List<Document> tail) {
    Set<String> gone = new HashSet<>();
    tail.forEach(d -> gone.add(d.id()));
    Set<Draft> again = new LinkedHashSet<>();
    tail.forEach(d -> Optional.ofNullable(byDoc.remove(d.id())).ifPresent(again::add));
    long day = tail.get(0).published().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE / 2);
    for (Draft draft : drafts) {
      if (draft.closed && draft.last >= day - OPEN_DAYS) {
        again.add(draft);
      }
    }
    again.forEach(draft -> rebuild(draft, gone));
    while (!drafts.isEmpty() && drafts.get(drafts.size() - 1).docs.isEmpty()) {
      open.remove(drafts.remove(drafts.size() - 1));
    }
    swept = Math.min(swept, day);
  }

  private void rebuild(Draft draft, Set<String> gone) {
    List<Document> kept =
        draft.docs.stream()
            .filter(d -> !gone.contains(d))
            .flatMap(d -> documents.apply(d).stream())
            .toList();
    int reasons = Math.max(0, Math.min(draft.because.size(), kept.size() - 1));
    List<String> because = List.copyOf(draft.because.subList(0, reasons));
    shut(draft);
    draft.clear();
    open.add(draft);
    kept.forEach(d -> join(draft, d, signatures.apply(d)));
    draft.because.addAll(because);
  }

  /** Once a day, lets go of the words of stories that take no more documents. */
  void sweep(long day) {
    if (day > swept) {
      swept = day;
      List<Draft> done = open.stream().filter(d -> silent(d, day)).toList();
      done.forEach(this::shut);
    }
  }

  private static boolean silent(Draft draft, long day) {
    return draft.dated > 0 && day - draft.last > OPEN_DAYS;
  }

  private void shut(Draft draft) {
    forget(byWord, draft.words.keySet(), draft);
    forget(byName, draft.names.keySet(), draft);
    draft.words.clear();
    draft.marks.clear();
    draft.names.clear();
    draft.eventDays.clear();
    draft.closed = true;
    open.remove(draft);
  }

  private static void forget(Map<String, Set<Integer>> index, Set<String> keys, Draft draft) {
    for (String key : keys) {
      Set<Integer> numbers = index.getOrDefault(key, new HashSet<>());
      numbers.remove(draft.number);
      if (numbers.isEmpty()) {
        index.remove(key);
      }
    }
  }

  /** Takes up a story as it stood, after those that began before it; before any {@link #add}. */
  void restore(Story story, List<Document> members) {
    Draft draft = new Draft(drafts.size());
    drafts.add(draft);
    open.add(draft);
    for (Document d : members) {
      if (d.published().filter(day -> silent(draft, day.toEpochDay())).isPresent()) {
        shut(draft);
      }
      join(draft, d, signatures.apply(d));
    }
    int reasons = Math.min(story.because().size(), Math.max(0, members.size() - 1));
    draft.because.addAll(story.because().subList(0, reasons));
  }

  /** Adds the next document in order. */
  void add(Document document) {
    document.published().ifPresent(day -> sweep(day.toEpochDay()));
    Signature signature = signatures.apply(document);
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
      open.add(best);
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
    Draft best = null;
    double margin = 0;
    for (Map.Entry<Integer, Double> e : rareWords(signature).entrySet()) {
      Draft draft = drafts.get(e.getKey());
      if (e.getValue() < GLIMPSE * draft.docs.size() || apart.contains(draft)) {
        continue;
      }
      double m = likeness(draft, signature) + marks(draft, document, signature);
      m += names(draft, signature) + days(draft, signature);
      m -= needed(draft, document);
      if (m > margin || m == margin && best != null && draft.number < best.number) {
        margin = m;
        best = draft;
      }
    }
    return best;
  }

  /** What the rare words alone add to the likeness of each story that has one. */
  private Map<Integer, Double> rareWords(Signature signature) {
    Map<Integer, Double> sums = new HashMap<>();
    for (Map.Entry<String, Double> e : signature.weights().entrySet()) {
      for (int number : byWord.getOrDefault(e.getKey(), Set.of())) {
        double shared = e.getValue() * drafts.get(number).words.getOrDefault(e.getKey(), 0.0);
        sums.merge(number, shared, Double::sum);
      }
    }
    return sums;
  }

  private static double likeness(Draft draft, Signature signature) {
    double sum = 0;
    for (Map.Entry<String, Double> e : signature.weights().entrySet()) {
      sum += e.getValue() * draft.words.getOrDefault(e.getKey(), 0.0);
    }
    return sum / draft.docs.size();
  }

  /** What shared figures and claimants add, within a few days. */
  private static double marks(Draft draft, Document document, Signature signature) {
    boolean near =
        document.published().map(d -> d.toEpochDay() - draft.last <= MARK_DAYS).orElse(false);
    long shared = signature.marks().stream().filter(draft.marks::contains).count();
    return near ? Math.min(shared, 3) * MARK : 0;
  }

  /** What shared names add that this story alone tells: one told by several is an official's. */
  private double names(Draft draft, Signature signature) {
    double shared = 0;
    for (String name : signature.names()) {
      int docs = draft.names.getOrDefault(name, 0);
      if (docs > 0 && byName.getOrDefault(name, Set.of()).size() == 1) {
        shared += (double) docs / draft.docs.size();
      }
    }
    return Math.min(shared, NAMES) * NAME;
  }

  /** What the days of their events say, where both name them. */
  private static double days(Draft draft, Signature signature) {
    Set<Long> about = new HashSet<>();
    for (long day : signature.days()) {
      about.addAll(List.of(day - 1, day, day + 1));
    }
    int same = about.stream().mapToInt(day -> draft.eventDays.getOrDefault(day, 0)).sum();
    int all = draft.eventDays.values().stream().mapToInt(n -> n).sum();
    return about.isEmpty() || all == 0 ? 0 : (same * SAME_DAY - (all - same) * OTHER_DAY) / all;
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
    draft.docs.add(document.id());
    draft.marks.addAll(signature.marks());
    signature.days().forEach(day -> draft.eventDays.merge(day, 1, Integer::sum));
    for (String name : signature.names()) {
      draft.names.merge(name, 1, Integer::sum);
      byName.computeIfAbsent(name, n -> new HashSet<>()).add(draft.number);
    }
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
      stories.add(story(draft));
    }
    return stories;
  }

  private static Story story(Draft draft) {
    return new Story(Ids.of("s", draft.docs.get(0)), draft.docs, draft.because);
  }

  /** The story a document is in. */
  String storyOf(String doc) {
    Draft draft = byDoc.get(doc);
    return draft == null ? doc : Ids.of("s", draft.docs.get(0));
  }
}
