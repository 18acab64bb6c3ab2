package org.tallystick.app.web.holdings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tallystick.app.json.Fingerprints;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Story;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Catalogue;
import org.tallystick.ledger.Change;
import org.tallystick.ledger.Decision;
import org.tallystick.ledger.Judgement;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Pulse;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.QuestionRow;
import org.tallystick.ledger.SourceRow;
import org.tallystick.ledger.Standing;
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

  /** So many are resolved within a second or two for one page of a past day. */
  private static final int PAST = 2_000;

  private static final int EXCERPTS = 200;
  private static final int LISTS = 100;
  private static final int VIEWS = 4;

  private final Ledger ledger;
  private final Catalogue catalogue;
  private final Deriving deriving;
  private final PastDays past;
  private final Kept<AsOf, View> views = new Kept<>(VIEWS);
  private final Kept<Topic, Optional<View>> excerpts = new Kept<>(EXCERPTS);
  private final Kept<QuestionFilter, List<QuestionRow>> asked = new Kept<>(LISTS);
  private final Kept<Sources, Window.Part<SourceRow>> sources = new Kept<>(LISTS);
  private final long small;

  /** Which part of which list of sources. */
  private record Sources(boolean outlets, Window window) {}

  public Holdings(Ledger ledger) {
    this(ledger, SMALL);
  }

  /**
   * @param small up to how many figures a ledger counts as small
   */
  public Holdings(Ledger ledger, long small) {
    this(ledger, small, PAST);
  }

  /**
   * @param most how many documents are resolved for a page of a past day
   */
  Holdings(Ledger ledger, long small, int most) {
    this.ledger = ledger;
    this.catalogue = ledger.catalogue();
    this.deriving = new Deriving(ledger);
    this.past = new PastDays(ledger, catalogue, most);
    this.small = small;
  }

  /** Whether to answer part by part, and not from the whole in memory. */
  private boolean large(Pulse now) {
    boolean large = now.figures() > small;
    if (large) {
      deriving.follow(now.facts());
    }
    return large;
  }

  /** Whether to answer from what was derived. */
  private boolean fromTables(AsOf asOf) {
    return asOf.equals(AsOf.NOW) && large(ledger.pulse());
  }

  /** Makes ready what the first page will ask for; whoever asks meanwhile waits for no more. */
  public void prepare() {
    deriving.first(
        () -> {
          try {
            questions(AsOf.NOW, QuestionFilter.first(1));
          } catch (RuntimeException e) {
            // Whoever asks first is told.
            return;
          }
        });
  }

  /** Whether facts came that what was last shown does not follow yet; it will soon. */
  public boolean behind() {
    return deriving.behind();
  }

  /** The questions, the most reported first. */
  public List<QuestionRow> questions(AsOf asOf, QuestionFilter filter) {
    Pulse now = ledger.pulse();
    if (!large(now)) {
      return view(asOf, now).questions(filter);
    }
    return asOf.equals(AsOf.NOW)
        ? asked.of(filter, now.derived(), () -> List.copyOf(catalogue.questions(filter)))
        : past.questions(asOf, filter, now);
  }

  /** The questions, the most reported first; the filter asks for one more than the window. */
  public Window.Part<QuestionRow> questions(AsOf asOf, QuestionFilter filter, Window window) {
    return window.part(questions(asOf, filter));
  }

  /** The headline of the first document of each of these stories; a conflict has none. */
  public Map<String, String> headlines(AsOf asOf, List<String> stories) {
    Pulse now = ledger.pulse();
    if (stories.isEmpty()) {
      return Map.of();
    }
    return large(now) ? catalogue.headlines(stories) : lists(asOf).headlines(stories);
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

  /** What waits for a decision, the most pressing first; or for one reason. */
  public Window.Part<Waiting> waiting(AsOf asOf, Filter filter, Window window) {
    return fromTables(asOf)
        ? new Pressing(ledger, catalogue).waiting(filter.wants("why"), window)
        : window.of(lists(asOf).waiting(filter));
  }

  /** Who is said to know, those with the most reports first. */
  public Window.Part<SourceRow> claimants(AsOf asOf, Window window) {
    return fromTables(asOf)
        ? counted(new Sources(false, window))
        : window.of(lists(asOf).claimants());
  }

  /** Who published, those with the most figures first. */
  public Window.Part<SourceRow> outlets(AsOf asOf, Window window) {
    return fromTables(asOf) ? counted(new Sources(true, window)) : window.of(lists(asOf).outlets());
  }

  private Window.Part<SourceRow> counted(Sources which) {
    Window window = which.window();
    return sources.of(
        which,
        ledger.pulse().derived(),
        () ->
            window.part(
                which.outlets()
                    ? catalogue.outlets(window.limit() + 1, window.offset())
                    : catalogue.claimants(window.limit() + 1, window.offset())));
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
    Pulse now = ledger.pulse();
    if (large(now)) {
      return asOf.equals(AsOf.NOW)
          ? excerpts.of(topic, now.derived(), () -> ledger.excerpt(topic))
          : past.about(asOf, topic, now);
    }
    View view = view(asOf, now);
    return Topics.in(view, topic) ? Optional.of(view) : Optional.empty();
  }

  /**
   * The question that held, at another time, most of the figures that answer a question of now:
   * what fixes a question is taken from its claims, and may come to be put otherwise.
   */
  public Optional<String> counterpart(AsOf asOf, String question) {
    Topic topic = new Topic.OfQuestion(question);
    Pulse now = ledger.pulse();
    Optional<View> then = large(now) ? past.part(asOf, topic, now) : Optional.of(view(asOf, now));
    Map<String, Integer> found = new TreeMap<>();
    if (then.isPresent()) {
      about(AsOf.NOW, topic).stream()
          .flatMap(v -> v.resolution().claims().stream())
          .filter(c -> Ledger.questionId(c.question()).equals(question))
          .flatMap(c -> c.figures().stream())
          .flatMap(f -> then.get().resolution().claimOf(f).stream())
          .forEach(c -> found.merge(Ledger.questionId(c.question()), 1, Integer::sum));
    }
    return found.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The whole ledger in memory. */
  public View view(AsOf asOf) {
    return view(asOf, ledger.pulse());
  }

  private View view(AsOf asOf, Pulse now) {
    if (large(now)) {
      throw new TooLarge(
          "This ledger is too large for that list of a past day in the browser; the command line"
              + " has it, with --as-of and --known-by.");
    }
    return views.of(asOf, now.facts(), () -> ledger.view(asOf));
  }

  /** By what figures and claims are known to decisions. */
  public Fingerprints fingerprints() {
    return large(ledger.pulse())
        ? new Fingerprints(catalogue::fingerprint, catalogue::fingerprintOfClaim)
        : Fingerprints.of(view(AsOf.NOW));
  }

  /** Whether the ledger can be read. */
  public boolean well() {
    return !ledger.pulse().facts().isEmpty();
  }

  /** How many figures people have judged in a large ledger. */
  public int judged() {
    return new Standing(ledger.decisions()).targets(Judgement.Kind.FIGURE).size();
  }

  /** About how many figures are stored. */
  public long figures() {
    return ledger.pulse().figures();
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
