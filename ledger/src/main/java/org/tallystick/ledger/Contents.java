package org.tallystick.ledger;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Story;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Members.Member;
import org.tallystick.text.Document;

/**
 * What the ledger holds at one place in the two times, given a piece at a time in the order of an
 * export, so that memory is bounded by the names of the documents and by the largest part. Valid
 * only while {@link Ledger#at} runs, and for its thread.
 */
public final class Contents {
  private static final int CHUNK = 500;

  private final Handle handle;
  private final Dialect dialect;
  private final AsOf asOf;
  private final Members members;

  Contents(Handle handle, Dialect dialect, AsOf asOf) {
    this.handle = handle;
    this.dialect = dialect;
    this.asOf = asOf;
    this.members = new Members(handle, asOf);
  }

  /** How many documents are left out because nothing says when they were published. */
  public int undated() {
    return Snapshot.undated(handle, asOf);
  }

  /** The questions that a filter lets through, the most reported first. */
  public List<QuestionRow> questions(QuestionFilter filter) {
    return Derived.questions(handle, dialect, filter);
  }

  /** The current version of each document, by name. */
  public void documents(Consumer<Document> sink) {
    for (Members.Key key : byName()) {
      sink.accept(members.load(key.version()).words());
    }
  }

  /** The figures as read, by their documents' names, then in order of the text. */
  public void figures(BiConsumer<View.Reviewed, Document> sink) {
    for (Members.Key key : byName()) {
      Member member = members.load(key.version());
      for (FigureRow row : member.rows()) {
        Standing.State state = members.standing().state(Kind.FIGURE, row.fingerprint());
        sink.accept(new View.Reviewed(row.figure(), row.fingerprint(), state), member.words());
      }
    }
  }

  private List<Members.Key> byName() {
    List<Members.Key> keys = members.keys();
    keys.sort(java.util.Comparator.comparing(Members.Key::name));
    return keys;
  }

  /** The stories with all their documents, in order of the first. */
  public void stories(Consumer<Story> sink) {
    record First(String story, Members.Key key) {}
    List<First> stories = new ArrayList<>();
    handle
        .createQuery(
            "SELECT s.story_id, v.id, d.name, v.published FROM story_document s"
                + " JOIN version v ON v.id = s.version_id JOIN document d ON d.id = v.document_id"
                + " WHERE s.ord = 0")
        .map((r, c) -> new First(r.getString(1), Members.key(r, 2)))
        .forEach(stories::add);
    stories.sort(java.util.Comparator.comparing(First::key, Members.Key.ORDER));
    for (First first : stories) {
      StoredDerivation.stories(handle, List.of(first.story()), Integer.MAX_VALUE).forEach(sink);
    }
  }

  /** The claims, those of one question together, the most reported first. */
  public void claims(Consumer<Claim> sink) {
    String order =
        " ORDER BY q.story, "
            + ordered("coalesce(q.side, '~')")
            + ", "
            + ordered("q.counted")
            + ", "
            + ordered("q.measure")
            + ", "
            + ordered("q.scope")
            + ", "
            + ordered("coalesce(q.place, '')")
            + ", "
            + ordered("coalesce(q.since, '')")
            + ", c.ord";
    List<Claim> some = new ArrayList<>();
    handle
        .createQuery(StoredDerivation.CLAIM + order)
        .setFetchSize(CHUNK)
        .map((r, c) -> StoredDerivation.claim(r))
        .forEach(
            claim -> {
              some.add(claim);
              if (some.size() >= CHUNK) {
                hand(some, sink);
              }
            });
    hand(some, sink);
  }

  /** As Java orders texts: by their characters, whatever the database's language. */
  private String ordered(String expression) {
    return expression + " COLLATE " + (dialect == Dialect.POSTGRESQL ? "\"C\"" : "BINARY");
  }

  private void hand(List<Claim> some, Consumer<Claim> sink) {
    StoredDerivation.withFigures(handle, some, new HashMap<>()).forEach(sink);
    some.clear();
  }

  /** What was noticed, in order of reading. */
  public void findings(Consumer<Finding> sink) {
    handle
        .createQuery(StoredDerivation.FINDING + StoredDerivation.FINDING_ORDER)
        .setFetchSize(CHUNK)
        .map((r, c) -> StoredDerivation.finding(r))
        .forEach(sink);
  }

  /** The decisions, in order. */
  public List<Decision> decisions() {
    return Decisions.all(handle, asOf.known().map(Times::text));
  }

  /** What the decisions come to. */
  public Standing standing() {
    return members.standing();
  }

  /**
   * The part of the ledger in which a thing is, resolved: all that shares its stories, conflicts
   * and copied texts. Empty where nothing has that id.
   *
   * @param id of a question, claim, story or conflict, finding, figure or document
   */
  public Optional<View> part(String id) {
    Parts parts = new Parts(handle, members);
    return story(id)
        .map(parts::of)
        .map(
            part -> {
              List<VersionRow> versions =
                  part.members().stream().map(Member::version).sorted(BY_NAME).toList();
              List<FigureRow> rows =
                  part.members().stream()
                      .sorted(java.util.Comparator.comparing(m -> m.words().id()))
                      .flatMap(m -> m.rows().stream())
                      .toList();
              Snapshot snapshot = new Snapshot(versions, rows, decisions(), undated());
              return View.of(snapshot, members.standing(), parts.resolved(part));
            });
  }

  private static final java.util.Comparator<VersionRow> BY_NAME =
      java.util.Comparator.comparing(v -> v.words().id());

  /** The story of the first thing with an id. */
  private Optional<String> story(String id) {
    String of = "SELECT story_id FROM story_document WHERE ";
    String field = " = (SELECT story FROM question WHERE id = ";
    String claimed = "(SELECT question_id FROM claim WHERE id = :x)";
    String version = "SELECT r.version_id FROM figure f JOIN reading r ON r.id = f.reading_id";
    String named = "SELECT v.id FROM version v JOIN document d ON d.id = v.document_id";
    return List.of(
            of + "story_id = :x OR arena = :x",
            of + "story_id" + field + ":x) OR arena" + field + ":x)",
            of + "story_id" + field + claimed + ") OR arena" + field + claimed + ")",
            "SELECT story FROM finding WHERE id = :x",
            of + "version_id IN (" + version + " WHERE f.name = :x)",
            of + "version_id IN (" + named + " WHERE d.name = :x)")
        .stream()
        .flatMap(sql -> first(sql, id).stream())
        .findFirst();
  }

  private Optional<String> first(String sql, String id) {
    Query query = handle.createQuery(sql).bind("x", id);
    return query
        .map((ResultSet r, org.jdbi.v3.core.statement.StatementContext c) -> r.getString(1))
        .findFirst();
  }
}
