package org.tallystick.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Question;
import org.tallystick.figure.Story;
import org.tallystick.text.Document;
import org.tallystick.text.Part;

/**
 * A resolution that grows. Adding a document touches only the story it joins and the claims its
 * figures can meet, so that the cost does not grow with what is there; one that is published before
 * others sends those after it through the stories again. Whatever the order, {@link #resolution} is
 * the same as resolving all at once. Not thread-safe.
 */
public final class Resolving {
  private static final Comparator<Claim> BY_QUESTION =
      Comparator.comparing(Claim::question, questionOrder())
          .thenComparing(c -> -c.reports())
          .thenComparing(c -> c.amount().number())
          .thenComparing(Claim::id);

  private final List<Decision> decisions;
  private final TreeSet<Document> documents = new TreeSet<>(Stories.ORDER);
  private final Map<String, Document> byId = new HashMap<>();
  private final Map<String, List<Figure>> figures = new HashMap<>();
  private final Stories stories;
  private final Copies copies = new Copies();
  private final Arenas arenas = new Arenas();
  private Drafts drafts;
  private boolean moved;

  /** Starts without documents, minding these decisions. */
  public Resolving(List<Decision> decisions) {
    this.decisions = List.copyOf(decisions);
    this.stories =
        new Stories(
            decisions,
            d -> Signature.of(d, figures.getOrDefault(d.id(), List.of())),
            id -> Optional.ofNullable(byId.get(id)));
    this.drafts = new Drafts(decisions);
  }

  /**
   * Adds a document.
   *
   * @param read its figures; those of other documents are passed over
   * @throws IllegalArgumentException if a document with its id on its day is there already
   */
  public void add(Document document, List<Figure> read) {
    boolean last = documents.isEmpty() || Stories.ORDER.compare(documents.last(), document) < 0;
    if (!documents.add(document)) {
      throw new IllegalArgumentException("document " + document.id() + " is there already");
    }
    byId.put(document.id(), document);
    List<Figure> own = own(document, read);
    figures.put(document.id(), own);
    moved |= arenas.add(document, own);
    if (last) {
      stories.add(document);
      copies.add(document);
    } else {
      late(document);
    }
    if (!moved) {
      drafts.add(measured(document));
    }
  }

  /** A document's figures in the order of its text. */
  static List<Figure> own(Document document, List<Figure> read) {
    return read.stream()
        .filter(f -> f.doc().equals(document.id()))
        .sorted(
            Comparator.comparing((Figure f) -> f.at().part())
                .thenComparing(f -> f.at().start())
                .thenComparing(Figure::id))
        .toList();
  }

  private void late(Document document) {
    List<Document> tail = List.copyOf(documents.tailSet(document, true));
    stories.rewind(tail);
    tail.forEach(stories::add);
    List<Document> near =
        documents.stream()
            .filter(d -> Copies.reaches(document, d) || Stories.ORDER.compare(d, document) >= 0)
            .toList();
    copies.rewind(near);
    near.forEach(copies::add);
    moved = true;
  }

  private List<Telling> measured(Document document) {
    return tellings(document).stream().filter(t -> t.figure().measure().isPresent()).toList();
  }

  private List<Telling> tellings(Document document) {
    String story = stories.storyOf(document.id());
    return tellings(
        document,
        figures.getOrDefault(document.id(), List.of()),
        story,
        arenas.of(document.id()).orElse(story));
  }

  private static List<Telling> tellings(
      Document document, List<Figure> figures, String story, String arena) {
    boolean war = Arenas.war(arena);
    Map<Whole, Set<Optional<String>>> wholes = new HashMap<>();
    for (Figure f : figures) {
      Whole whole = new Whole(f.text(), f.at().part(), f.counted());
      wholes.computeIfAbsent(whole, k -> new HashSet<>()).add(f.measure());
    }
    List<Telling> tellings = new ArrayList<>();
    for (Figure f : figures) {
      Whole whole = new Whole(f.partOf().orElse(""), f.at().part(), f.counted());
      Set<Optional<String>> of = wholes.getOrDefault(whole, Set.of(f.measure()));
      boolean part = f.partOf().isPresent() && of.contains(f.measure());
      Optional<LocalDate> day = f.period().asOf().or(document::published);
      tellings.add(new Telling(f, document, story, arena, war, day, part));
    }
    return tellings;
  }

  /**
   * What a part is told of: the dead among the casualties are all the dead, and no part of them.
   */
  private record Whole(String text, Part part, String counted) {}

  /** Resolves documents whose groups are known; they are all of their groups. */
  static Resolution grouped(
      List<Document> sorted, Map<String, List<Figure>> figures, Groups groups, Drafts drafts) {
    Map<String, String> storyOf = new HashMap<>();
    groups.stories().forEach(s -> s.docs().forEach(d -> storyOf.put(d, s.id())));
    List<Telling> tellings = new ArrayList<>();
    for (Document d : sorted) {
      String story = storyOf.getOrDefault(d.id(), d.id());
      List<Figure> own = own(d, figures.getOrDefault(d.id(), List.of()));
      List<Telling> told = tellings(d, own, story, groups.arenas().getOrDefault(d.id(), story));
      tellings.addAll(told);
      drafts.add(told.stream().filter(t -> t.figure().measure().isPresent()).toList());
    }
    Origins origins = new Origins();
    groups.copies().forEach(p -> origins.join(p.get(0), p.get(1)));
    return resolution(sorted, tellings, groups.stories(), drafts, origins::of, groups.copies());
  }

  private static Resolution resolution(
      List<Document> documents,
      List<Telling> tellings,
      List<Story> stories,
      Drafts drafts,
      UnaryOperator<String> origin,
      List<List<String>> copies) {
    Map<Draft, Claim> byDraft = new LinkedHashMap<>(Claims.of(drafts.all(), origin));
    List<Claim> claims = new ArrayList<>(byDraft.values());
    claims.sort(BY_QUESTION);
    return new Resolution(documents, tellings, stories, claims, NearMisses.among(claims), copies);
  }

  /** What all documents so far come to. Linear in their number. */
  public Resolution resolution() {
    if (moved) {
      drafts = new Drafts(decisions);
      documents.forEach(d -> drafts.add(measured(d)));
      moved = false;
    }
    List<Telling> tellings = new ArrayList<>();
    documents.forEach(d -> tellings.addAll(tellings(d)));
    return resolution(
        List.copyOf(documents), tellings, stories.all(), drafts, copies::origin, copies.pairs());
  }

  private static Comparator<Question> questionOrder() {
    return Comparator.comparing(Question::story)
        .thenComparing(q -> q.side().orElse("~"))
        .thenComparing(Question::counted)
        .thenComparing(Question::measure)
        .thenComparing(Question::scope)
        .thenComparing(q -> q.place().orElse(""))
        .thenComparing(q -> q.since().orElse(""));
  }
}
