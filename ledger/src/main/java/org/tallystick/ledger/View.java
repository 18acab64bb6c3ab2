package org.tallystick.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.audit.Audit;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Resolver;
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
