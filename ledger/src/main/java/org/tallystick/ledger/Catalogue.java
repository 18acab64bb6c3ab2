package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Story;
import org.tallystick.text.Document;

/**
 * Lists of what a ledger holds, a part at a time, straight from the tables: the facts as they are,
 * and what was last derived of them. Each takes equality conditions by the names of records; a name
 * it does not know is passed over. Thread-safe.
 */
public final class Catalogue {
  private static final String LATEST =
      "v.number = (SELECT max(w.number) FROM version w WHERE w.document_id = v.document_id)";

  /** Joins figures to the latest reading of the latest version, and to no other. */
  private static final String READ =
      " JOIN reading r ON r.id = f.reading_id JOIN version v ON v.id = r.version_id WHERE "
          + LATEST
          + " AND r.id = (SELECT max(q.id) FROM reading q WHERE q.version_id = v.id)";

  private static final int STORY_DOCUMENTS = 1000;

  private final Store store;

  Catalogue(Store store) {
    this.store = store;
  }

  /** The questions as last derived, the most reported first. */
  public List<QuestionRow> questions(QuestionFilter filter) {
    return store.read(handle -> Derived.questions(handle, store.dialect(), filter));
  }

  /** The latest versions of documents, by name; conditions: outlet, published. */
  public List<Document> documents(Map<String, String> wanted, int limit, int offset) {
    Map<String, String> columns = columns("outlet", "v.outlet", "published", "v.published");
    return store.read(
        handle ->
            query(
                    handle,
                    VersionRow.SELECT + " WHERE " + LATEST,
                    columns,
                    wanted,
                    " ORDER BY d.name",
                    limit,
                    offset)
                .map((r, c) -> VersionRow.of(r).words())
                .list());
  }

  /** A figure beside its document. */
  public record Found(View.Reviewed reviewed, Document document) {}

  /** The figures as read, by document; conditions: doc, measure, counted, side, place, claimant. */
  public List<Found> figures(Map<String, String> wanted, int limit, int offset) {
    Map<String, String> columns =
        columns(
            "doc",
            "d.name",
            "measure",
            "f.measure",
            "counted",
            "f.counted",
            "side",
            "f.side",
            "place",
            "f.place",
            "claimant",
            "f.claimant");
    return store.read(
        handle -> {
          List<Long> rows =
              query(
                      handle,
                      "SELECT f.id FROM document d JOIN version v ON v.document_id = d.id"
                          + " JOIN reading r ON r.version_id = v.id"
                          + " JOIN figure f ON f.reading_id = r.id WHERE "
                          + LATEST
                          + " AND r.id = (SELECT max(q.id) FROM reading q WHERE q.version_id = v.id)",
                      columns,
                      wanted,
                      " ORDER BY d.name, f.id",
                      limit,
                      offset)
                  .mapTo(Long.class)
                  .list();
          return found(handle, rows);
        });
  }

  private static List<Found> found(Handle handle, List<Long> rows) {
    View view = Excerpts.ofFigures(handle, rows);
    Map<String, Document> documents = new HashMap<>();
    view.documents().forEach(d -> documents.put(d.id(), d));
    List<Found> found = new ArrayList<>();
    for (View.Reviewed reviewed : view.figures()) {
      Optional.ofNullable(documents.get(reviewed.figure().doc()))
          .ifPresent(d -> found.add(new Found(reviewed, d)));
    }
    return found;
  }

  /** The claims as last derived, those of one question together; conditions as in records. */
  public List<Claim> claims(Map<String, String> wanted, int limit, int offset) {
    Map<String, String> columns =
        columns(
            "question",
            "c.question_id",
            "claimant",
            "c.claimant",
            "party",
            "c.party",
            "story",
            "q.story");
    return store.read(
        handle ->
            StoredDerivation.withFigures(
                handle,
                query(
                        handle,
                        StoredDerivation.CLAIM + " WHERE 1 = 1",
                        columns,
                        wanted,
                        " ORDER BY c.question_id, c.ord",
                        limit,
                        offset)
                    .map((r, c) -> StoredDerivation.claim(r))
                    .list(),
                new HashMap<>()));
  }

  /** The findings as last derived; conditions: kind, drift, doc, question. */
  public List<Finding> findings(Map<String, String> wanted, int limit, int offset) {
    Map<String, String> columns =
        columns("kind", "n.kind", "drift", "n.drift", "doc", "n.doc", "question", "f.question_id");
    String from =
        StoredDerivation.FINDING
            + (wanted.containsKey("question")
                ? " JOIN question_finding f ON f.finding_id = n.id"
                : "");
    return store.read(
        handle ->
            query(
                    handle,
                    from + " WHERE 1 = 1",
                    columns,
                    wanted,
                    StoredDerivation.FINDING_ORDER,
                    limit,
                    offset)
                .map((r, c) -> StoredDerivation.finding(r))
                .list());
  }

  /** The stories as last derived, each with its first thousand documents. */
  public List<Story> stories(int limit, int offset) {
    return store.read(
        handle ->
            StoredDerivation.stories(
                handle,
                query(
                        handle,
                        "SELECT id FROM story WHERE 1 = 1",
                        Map.of(),
                        Map.of(),
                        " ORDER BY id",
                        limit,
                        offset)
                    .mapTo(String.class)
                    .list(),
                STORY_DOCUMENTS));
  }

  /** The decisions in order; conditions: actor, kind, action, target. */
  public List<Decision> decisions(Map<String, String> wanted, int limit, int offset) {
    Map<String, String> columns =
        columns("actor", "actor", "kind", "kind", "action", "action", "target", "target");
    return store.read(
        handle ->
            query(
                    handle,
                    DecisionRow.SELECT + " WHERE 1 = 1",
                    columns,
                    wanted,
                    " ORDER BY seq",
                    limit,
                    offset)
                .map((r, c) -> DecisionRow.of(r))
                .list()
                .stream()
                .flatMap(row -> row.decision().stream())
                .toList());
  }

  /** The headline of the first document of each of these stories, as last derived. */
  public Map<String, String> headlines(List<String> stories) {
    return store.read(
        handle -> {
          Map<String, String> headlines = new HashMap<>();
          Keyed.rows(
              handle,
              stories,
              "SELECT s.story_id, b.title FROM story_document s"
                  + " JOIN body b ON b.version_id = s.version_id"
                  + " WHERE s.ord = 0 AND s.story_id IN (<ids>)",
              (r, c) -> headlines.put(r.getString(1), r.getString(2).strip()) == null);
          return headlines;
        });
  }

  /** Claimants, those with the most reports first. */
  public List<SourceRow> claimants(int limit, int offset) {
    return store.read(handle -> new Tallied(handle).claimants(limit, offset));
  }

  /** Outlets, those with the most figures first. */
  public List<SourceRow> outlets(int limit, int offset) {
    return store.read(handle -> new Tallied(handle).outlets(limit, offset));
  }

  /**
   * The questions that had an answer by the end of a past day, as they are put together now, with
   * what was counted by then; the most reported of today first.
   */
  public List<QuestionRow> questions(QuestionFilter filter, LocalDate said) {
    return store.read(handle -> Derived.questions(handle, store.dialect(), filter, said));
  }

  /** The ids of figures that nobody has judged and that no finding rests on, as last read. */
  public List<String> unnoticed(int limit, int offset) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT f.name FROM figure f"
                        + READ
                        + " AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.target = f.fingerprint)"
                        + " AND NOT EXISTS (SELECT 1 FROM claim_figure cf"
                        + " JOIN claim c ON c.id = cf.claim_id"
                        + " JOIN question_finding qf ON qf.question_id = c.question_id"
                        + " JOIN finding n ON n.id = qf.finding_id"
                        + " WHERE cf.figure_id = f.id AND n.figures LIKE '%' || f.name || '%')"
                        + " ORDER BY f.id LIMIT :limit OFFSET :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(String.class)
                .list());
  }

  /** The ids of the figures with these fingerprints, by fingerprint, as last read. */
  public Map<String, String> names(List<String> fingerprints) {
    return store.read(
        handle -> {
          Map<String, String> names = new HashMap<>();
          Keyed.rows(
              handle,
              fingerprints,
              "SELECT f.fingerprint, max(f.name) FROM figure f"
                  + READ
                  + " AND f.fingerprint IN (<ids>) GROUP BY f.fingerprint",
              (r, c) -> names.put(r.getString(1), r.getString(2)) == null);
          return names;
        });
  }

  /** The figures of findings that nobody has judged, in order of the findings; of one kind too. */
  public List<String> unjudged(Optional<String> kind, int limit, int offset) {
    return store.read(
        handle -> {
          Map<String, Integer> names = new LinkedHashMap<>();
          handle
              .createQuery(
                  StoredDerivation.FINDING
                      + " WHERE :kind = '' OR n.kind = :kind"
                      + StoredDerivation.FINDING_ORDER
                      + " LIMIT "
                      + 10 * (limit + offset))
              .bind("kind", kind.orElse(""))
              .map((r, c) -> StoredDerivation.finding(r))
              .forEach(f -> f.figures().forEach(n -> names.putIfAbsent(n, names.size())));
          names.keySet().removeAll(judged(handle, names));
          return names.keySet().stream().skip(offset).limit(limit).toList();
        });
  }

  private static List<String> judged(Handle handle, Map<String, Integer> names) {
    return Keyed.words(
        handle,
        names.keySet(),
        "SELECT f.name FROM figure f JOIN decision d ON d.target = f.fingerprint"
            + " WHERE f.name IN (<ids>)");
  }

  /** The fingerprint of the figure with an id, as last read. */
  public Optional<String> fingerprint(String figure) {
    return one("SELECT fingerprint FROM figure WHERE name = :x ORDER BY id DESC LIMIT 1", figure);
  }

  /** The fingerprint of the first figure of a claim as last derived. */
  public Optional<String> fingerprintOfClaim(String claim) {
    return one(
        "SELECT f.fingerprint FROM claim_figure cf JOIN figure f ON f.id = cf.figure_id"
            + " WHERE cf.claim_id = :x ORDER BY cf.ord LIMIT 1",
        claim);
  }

  private Optional<String> one(String sql, String value) {
    return store.read(
        handle -> handle.createQuery(sql).bind("x", value).mapTo(String.class).findFirst());
  }

  private static Map<String, String> columns(String... pairs) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      columns.put(pairs[i], pairs[i + 1]);
    }
    return columns;
  }

  private static Query query(
      Handle handle,
      String from,
      Map<String, String> columns,
      Map<String, String> wanted,
      String order,
      int limit,
      int offset) {
    StringBuilder sql = new StringBuilder(from);
    columns.forEach(
        (key, column) -> {
          if (wanted.containsKey(key)) {
            sql.append(" AND ").append(column).append(" = :").append(key);
          }
        });
    Query query = handle.createQuery(sql.append(order).append(" LIMIT :limit OFFSET :offset"));
    columns
        .keySet()
        .forEach(
            key -> Optional.ofNullable(wanted.get(key)).ifPresent(value -> query.bind(key, value)));
    return query.bind("limit", limit).bind("offset", offset);
  }
}
