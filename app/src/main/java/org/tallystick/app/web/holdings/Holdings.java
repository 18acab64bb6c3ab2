package org.tallystick.app.web.holdings;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.json.Fingerprints;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Story;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Catalogue;
import org.tallystick.ledger.Change;
import org.tallystick.ledger.Decision;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.QuestionRow;
import org.tallystick.ledger.StoredVersion;
import org.tallystick.ledger.Topic;
import org.tallystick.ledger.View;
import org.tallystick.text.Document;

/**
 * What can be asked of a ledger. A small one is held in memory and every answer is as of this
 * moment. A large one is asked part by part, from what was last derived, which follows new facts
 * behind the scenes; what would need all of it in memory is refused. Thread-safe.
 *
 * @see TooLarge thrown where a large ledger would have to be held in memory
 */
public final class Holdings implements AutoCloseable {
  /** So many figures are resolved in a second or two, and held in some hundred megabytes. */
  private static final long SMALL = 20_000;

  private final Ledger ledger;
  private final Catalogue catalogue;
  private final Views views;
  private final Deriving deriving;
  private final Excerpted excerpted;
  private final AskedQuestions asked;
  private final long small;

  public Holdings(Ledger ledger) {
    this(ledger, SMALL);
  }

  /**
   * @param small up to how many figures a ledger counts as small
   */
  public Holdings(Ledger ledger, long small) {
    this.ledger = ledger;
    this.catalogue = ledger.catalogue();
    this.views = new Views(ledger);
    this.deriving = new Deriving(ledger);
    this.excerpted = new Excerpted(ledger);
    this.asked = new AskedQuestions(ledger, catalogue);
    this.small = small;
  }

  /** Whether all of it is held in memory. */
  private boolean small() {
    return ledger.figures() <= small;
  }

  /** Whether to answer from what was derived. */
  private boolean fromTables(AsOf asOf) {
    return !small() && asOf.equals(AsOf.NOW);
  }

  /** Whether facts came that what is shown does not follow yet; it will soon. */
  public boolean behind() {
    return !small() && !deriving.current();
  }

  /** The questions, the most reported first. */
  public List<QuestionRow> questions(AsOf asOf, QuestionFilter filter) {
    if (fromTables(asOf)) {
      deriving.current();
      return asked.of(filter);
    }
    return view(asOf).questions(filter);
  }

  /** The questions, the most reported first; the filter asks for one more than the window. */
  public Window.Part<QuestionRow> questions(AsOf asOf, QuestionFilter filter, Window window) {
    return window.part(questions(asOf, filter));
  }

  /** The documents, by name. */
  public Window.Part<Document> documents(AsOf asOf, Filter filter, Window window) {
    return fromTables(asOf)
        ? window.part(catalogue.documents(filter.wanted(), window.limit() + 1, window.offset()))
        : window.of(lists(asOf).documents(filter));
  }

  /** The figures as read, by document, then in order of the text. */
  public Window.Part<Told> figures(AsOf asOf, Filter filter, Window window) {
    if (fromTables(asOf) && filter.wants("review").isEmpty()) {
      return window.part(
          catalogue.figures(filter.wanted(), window.limit() + 1, window.offset()).stream()
              .map(f -> new Told(f.reviewed(), f.document()))
              .toList());
    }
    return window.of(lists(asOf).figures(filter));
  }

  /** The stories. */
  public Window.Part<Story> stories(AsOf asOf, Window window) {
    return fromTables(asOf)
        ? window.part(catalogue.stories(window.limit() + 1, window.offset()))
        : window.of(lists(asOf).stories());
  }

  /** The claims, those of one question together. */
  public Window.Part<Claim> claims(AsOf asOf, Filter filter, Window window) {
    return fromTables(asOf)
        ? window.part(catalogue.claims(filter.wanted(), window.limit() + 1, window.offset()))
        : window.of(lists(asOf).claims(filter));
  }

  /** What was noticed. */
  public Window.Part<Finding> findings(AsOf asOf, Filter filter, Window window) {
    return fromTables(asOf)
        ? window.part(catalogue.findings(filter.wanted(), window.limit() + 1, window.offset()))
        : window.of(lists(asOf).findings(filter));
  }

  /** The decisions, the oldest first. */
  public Window.Part<Decision> decisions(AsOf asOf, Filter filter, Window window) {
    return fromTables(asOf)
        ? window.part(catalogue.decisions(filter.wanted(), window.limit() + 1, window.offset()))
        : window.of(lists(asOf).decisions(filter));
  }

  /**
   * What waits for a decision, the most pressing first; of a large ledger what findings rest on,
   * and no other reason can be asked for.
   */
  public Window.Part<Waiting> waiting(AsOf asOf, Filter filter, Window window) {
    return fromTables(asOf) && filter.wanted().isEmpty()
        ? pressing(window)
        : window.of(lists(asOf).waiting(filter));
  }

  private Window.Part<Waiting> pressing(Window window) {
    List<String> ids = catalogue.unjudged(window.limit() + 1, window.offset());
    View view = ledger.excerptOfFigures(ids);
    Lists lists = new Lists(view);
    return window.part(
        ids.stream()
            .flatMap(id -> view.figure(id).stream())
            .flatMap(r -> lists.item("noticed", r).stream())
            .toList());
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
    return new Lists(view(asOf));
  }

  /**
   * A view that holds at least what belongs to one thing; empty where there is no such thing. For
   * the same thing and time the same view is given until the ledger changes. Of a large ledger what
   * there is very much of is cut.
   */
  public Optional<View> about(AsOf asOf, Topic topic) {
    if (fromTables(asOf)) {
      deriving.current();
      return excerpted.of(topic);
    }
    View view = view(asOf);
    return Topics.in(view, topic) ? Optional.of(view) : Optional.empty();
  }

  /** The whole ledger in memory. */
  public View view(AsOf asOf) {
    if (!small()) {
      throw new TooLarge(
          "This ledger is too large to be shown so in the browser; ask on the command line, with"
              + " --as-of and --known-by.");
    }
    return views.of(asOf);
  }

  /** By what figures and claims are known to decisions. */
  public Fingerprints fingerprints() {
    return small()
        ? Fingerprints.of(view(AsOf.NOW))
        : new Fingerprints(catalogue::fingerprint, catalogue::fingerprintOfClaim);
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

  /** Waits for what is being derived. */
  @Override
  public void close() {
    deriving.close();
  }
}
