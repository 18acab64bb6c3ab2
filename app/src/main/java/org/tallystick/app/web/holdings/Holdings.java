package org.tallystick.app.web.holdings;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.json.Fingerprints;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Story;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Change;
import org.tallystick.ledger.Decision;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.QuestionRow;
import org.tallystick.ledger.StoredVersion;
import org.tallystick.ledger.Topic;
import org.tallystick.ledger.View;
import org.tallystick.text.Document;

/** What can be asked of a ledger. Thread-safe. */
public final class Holdings {
  private final Ledger ledger;
  private final Views views;

  public Holdings(Ledger ledger) {
    this.ledger = ledger;
    this.views = new Views(ledger);
  }

  /** The questions, the most reported first. */
  public List<QuestionRow> questions(AsOf asOf, QuestionFilter filter) {
    return views.of(asOf).questions(filter);
  }

  /** The questions, the most reported first; the filter asks for one more than the window. */
  public Window.Part<QuestionRow> questions(AsOf asOf, QuestionFilter filter, Window window) {
    return window.part(questions(asOf, filter));
  }

  /** The documents, by name. */
  public Window.Part<Document> documents(AsOf asOf, Filter filter, Window window) {
    return window.of(lists(asOf).documents(filter));
  }

  /** The figures as read, by document, then in order of the text. */
  public Window.Part<Told> figures(AsOf asOf, Filter filter, Window window) {
    return window.of(lists(asOf).figures(filter));
  }

  /** The stories. */
  public Window.Part<Story> stories(AsOf asOf, Window window) {
    return window.of(lists(asOf).stories());
  }

  /** The claims, those of one question together. */
  public Window.Part<Claim> claims(AsOf asOf, Filter filter, Window window) {
    return window.of(lists(asOf).claims(filter));
  }

  /** What was noticed. */
  public Window.Part<Finding> findings(AsOf asOf, Filter filter, Window window) {
    return window.of(lists(asOf).findings(filter));
  }

  /** The decisions, the oldest first. */
  public Window.Part<Decision> decisions(AsOf asOf, Filter filter, Window window) {
    return window.of(lists(asOf).decisions(filter));
  }

  /** What waits for a decision, the most pressing first. */
  public Window.Part<Waiting> waiting(AsOf asOf, Filter filter, Window window) {
    return window.of(lists(asOf).waiting(filter));
  }

  /** Who is said to know, those with the most reports first. */
  public Window.Part<Source> claimants(AsOf asOf, Window window) {
    return window.of(lists(asOf).claimants());
  }

  /** Who published, those with the most figures first. */
  public Window.Part<Source> outlets(AsOf asOf, Window window) {
    return window.of(lists(asOf).outlets());
  }

  private Lists lists(AsOf asOf) {
    return new Lists(views.of(asOf));
  }

  /**
   * A view that holds at least what belongs to one thing; empty where there is no such thing. For
   * the same thing and time the same view is given until the ledger changes.
   */
  public Optional<View> about(AsOf asOf, Topic topic) {
    View view = views.of(asOf);
    return Topics.in(view, topic) ? Optional.of(view) : Optional.empty();
  }

  /** The whole ledger in memory: for small ledgers only. */
  public View view(AsOf asOf) {
    return views.of(asOf);
  }

  /** By what figures and claims are known to decisions. */
  public Fingerprints fingerprints() {
    return Fingerprints.of(views.of(AsOf.NOW));
  }

  /** Whether the ledger can be read. */
  public boolean well() {
    return !ledger.mark().isEmpty();
  }

  /** About how many figures are stored. */
  public long figures() {
    return ledger.figures();
  }

  /** The versions of a document, oldest first; empty where there is no such document. */
  public List<StoredVersion> versions(String document) {
    return ledger.versions(document);
  }

  /** What changed between two versions of a document; empty where there are no two such ones. */
  public Optional<Change> diff(String document, int from, int to) {
    return ledger.diff(document, from, to);
  }
}
