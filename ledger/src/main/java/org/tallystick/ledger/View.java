package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.audit.Audit;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Story;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Resolver;
import org.tallystick.resolve.Telling;
import org.tallystick.text.Document;

/**
 * The ledger at one place in the two times, resolved: documents, figures as read, decisions, and
 * what they come to. Immutable and thread-safe; held in memory wholly.
 */
public final class View {
  /**
   * A figure of the view with its fingerprint and how people judged it.
   *
   * @param figure as the extractor read it
   */
  public record Reviewed(Figure figure, String fingerprint, Standing.State state) {}

  private final Snapshot snapshot;
  private final Standing standing;
  private final Resolution resolution;
  private final List<Finding> findings;
  private final Map<String, FigureRow> byId = new HashMap<>();
  private @Nullable Derivation derivation;

  View(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.standing = new Standing(snapshot.decisions());
    List<Figure> judged = Judged.figures(snapshot.figures(), standing);
    this.resolution =
        Resolver.resolve(
            documents(), judged, Judged.pairs(snapshot.versions(), snapshot.figures(), standing));
    this.findings = List.copyOf(Audit.findings(resolution));
    snapshot.figures().forEach(row -> byId.put(row.figure().id(), row));
  }

  private View(
      Snapshot snapshot, Standing standing, Resolution resolution, List<Finding> findings) {
    this.snapshot = snapshot;
    this.standing = standing;
    this.resolution = resolution;
    this.findings = List.copyOf(findings);
    snapshot.figures().forEach(row -> byId.put(row.figure().id(), row));
  }

  /** A part of a ledger that is resolved by itself. */
  static View of(Snapshot snapshot, Standing standing, Resolution resolution) {
    return new View(snapshot, standing, resolution, Audit.findings(resolution));
  }

  /** A part of a ledger with what was resolved and noticed of it before. */
  static View excerpt(
      Snapshot snapshot, List<Story> stories, List<Claim> claims, List<Finding> findings) {
    Standing standing = new Standing(snapshot.decisions());
    Map<String, Document> documents = new HashMap<>();
    snapshot.versions().forEach(v -> documents.put(v.words().id(), v.words()));
    Map<String, String> storyOf = new HashMap<>();
    stories.forEach(s -> s.docs().forEach(d -> storyOf.put(d, s.id())));
    List<Telling> tellings = new ArrayList<>();
    for (Figure f : Judged.figures(snapshot.figures(), standing)) {
      String story = storyOf.getOrDefault(f.doc(), f.doc());
      Document document = Objects.requireNonNull(documents.get(f.doc()));
      Optional<LocalDate> day = f.period().asOf().or(document::published);
      tellings.add(new Telling(f, document, story, story, false, day, f.partOf().isPresent()));
    }
    Resolution resolution =
        Resolution.excerpt(List.copyOf(documents.values()), tellings, stories, claims);
    return new View(snapshot, standing, resolution, findings);
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** The current version of each document, in order of their names. */
  public List<Document> documents() {
    return snapshot.versions().stream().map(VersionRow::words).toList();
  }

  /** How many documents are left out because nothing says when they were published. */
  public int undated() {
    return snapshot.undated();
  }

  /** The figures as read, in order of the documents, then of the text. */
  public List<Reviewed> figures() {
    return snapshot.figures().stream().map(this::reviewed).toList();
  }

  /** The figure with this id. */
  public Optional<Reviewed> figure(String id) {
    return Optional.ofNullable(byId.get(id)).map(this::reviewed);
  }

  private Reviewed reviewed(FigureRow row) {
    return new Reviewed(
        row.figure(), row.fingerprint(), standing.state(Kind.FIGURE, row.fingerprint()));
  }

  /** What the figures, as judged, come to. */
  public Resolution resolution() {
    return resolution;
  }

  /** What was noticed, in order of reading. */
  public List<Finding> findings() {
    return findings;
  }

  /** The questions that a filter lets through, the most reported first. */
  public List<QuestionRow> questions(QuestionFilter filter) {
    Derivation all = derivation();
    Set<String> holding = filter.words().map(this::holding).orElse(Set.of());
    return all.questions().stream()
        .filter(filter::matches)
        .filter(
            row ->
                filter.words().isEmpty()
                    || all.claims().getOrDefault(row.id(), List.of()).stream()
                        .flatMap(c -> c.figures().stream())
                        .flatMap(f -> Optional.ofNullable(byId.get(f)).stream())
                        .anyMatch(f -> holding.contains(f.figure().doc())))
        .skip(filter.offset())
        .limit(filter.limit())
        .toList();
  }

  private synchronized Derivation derivation() {
    if (derivation == null) {
      derivation = Derivation.of(this);
    }
    return derivation;
  }

  /** The documents that hold all these words, whole and in any case. */
  private Set<String> holding(String words) {
    Set<String> wanted = words(words);
    Set<String> names = new HashSet<>();
    for (Document d : documents()) {
      if (words(d.title() + " " + d.text()).containsAll(wanted)) {
        names.add(d.id());
      }
    }
    return names;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** The decisions, in order. */
  public List<Decision> decisions() {
    return snapshot.decisions();
  }

  /** What the decisions come to. */
  public Standing standing() {
    return standing;
  }

  /**
   * Fingerprints that were judged and that no figure of the view has any longer: the words were
   * read differently since, or changed.
   */
  public List<String> obsolete() {
    Set<String> current = new HashSet<>();
    snapshot.figures().forEach(row -> current.add(row.fingerprint()));
    return standing.targets(Kind.FIGURE).stream().filter(t -> !current.contains(t)).toList();
  }
}
