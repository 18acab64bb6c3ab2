package org.tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.text.Document;

/** Loads documents with their figures as judged, as they stood at one place in the two times. */
final class Members {
  private static final String KEY =
      "SELECT v.id, d.name, v.published FROM version v JOIN document d ON d.id = v.document_id";

  private final Handle handle;
  private final AsOf asOf;
  private final Standing standing;
  private final Map<String, Set<String>> joined = new HashMap<>();
  private final Set<String> paired = new HashSet<>();

  Members(Handle handle, AsOf asOf) {
    this.handle = handle;
    this.asOf = asOf;
    this.standing = new Standing(Decisions.all(handle, asOf.known().map(Times::text)));
    for (String target : standing.targets(Kind.CLAIM)) {
      List<String> both = List.of(target.split(" "));
      paired.addAll(both);
      if (standing
          .agreed(Kind.CLAIM, target)
          .filter(o -> o.verdict() == Action.MERGE)
          .isPresent()) {
        joined.computeIfAbsent(both.get(0), k -> new HashSet<>()).add(both.get(1));
        joined.computeIfAbsent(both.get(1), k -> new HashSet<>()).add(both.get(0));
      }
    }
  }

  /** What people's decisions come to. */
  Standing standing() {
    return standing;
  }

  /**
   * The place of a document in the order in which they are grouped.
   *
   * @param published the latest date there is where the document has none
   */
  record Key(long version, String name, LocalDate published) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::published).thenComparing(Key::name);

    boolean dated() {
      return !published.equals(LocalDate.MAX);
    }
  }

  /**
   * A document with its figures.
   *
   * @param figures as judged
   * @param rows as stored
   */
  record Member(VersionRow version, List<FigureRow> rows, List<Figure> figures) {
    Document words() {
      return version.words();
    }
  }

  /** The current version of each document, in order. */
  List<Key> keys() {
    return sorted(
        Snapshot.bound(
            handle.createQuery(
                KEY + " JOIN body b ON b.version_id = v.id WHERE" + Snapshot.current(asOf)),
            asOf));
  }

  /** The current version of each document from this place in the order on. */
  List<Key> from(Key first) {
    String condition =
        first.dated() ? "(v.published >= :from OR v.published IS NULL)" : "v.published IS NULL";
    List<Key> keys =
        sorted(
            Snapshot.bound(
                handle
                    .createQuery(
                        KEY
                            + " JOIN body b ON b.version_id = v.id WHERE"
                            + Snapshot.current(asOf)
                            + " AND "
                            + condition)
                    .bind("from", first.published().toString()),
                asOf));
    keys.removeIf(key -> Key.ORDER.compare(key, first) < 0);
    return keys;
  }

  /** The places of these versions, current or not. */
  List<Key> of(Collection<Long> versions) {
    List<Key> keys =
        Keyed.rows(handle, versions, KEY + " WHERE v.id IN (<ids>)", (r, c) -> key(r, 1));
    keys.sort(Key.ORDER);
    return keys;
  }

  private static List<Key> sorted(Query query) {
    List<Key> keys = new ArrayList<>();
    query.setFetchSize(1000).map((r, c) -> key(r, 1)).forEach(keys::add);
    keys.sort(Key.ORDER);
    return keys;
  }

  /** Reads a version's number, name and day from three columns. */
  static Key key(ResultSet r, int column) throws SQLException {
    String day = r.getString(column + 2);
    return new Key(
        r.getLong(column),
        r.getString(column + 1),
        day == null ? LocalDate.MAX : LocalDate.parse(day));
  }

  /** A version with its latest figures. */
  Member load(long version) {
    return load(List.of(version)).get(0);
  }

  /** These versions with their latest figures, in their order. */
  List<Member> load(Collection<Long> versions) {
    Map<Long, VersionRow> words = new HashMap<>();
    Map<Long, List<FigureRow>> figures = new HashMap<>();
    Keyed.inParts(
        versions,
        some -> {
          handle
              .createQuery(VersionRow.SELECT + " WHERE v.id IN (<ids>)")
              .bindList("ids", some)
              .map((r, c) -> VersionRow.of(r))
              .forEach(row -> words.put(row.id(), row));
          figures(some, words, figures);
        });
    List<Member> members = new ArrayList<>();
    for (long version : versions) {
      VersionRow row = Objects.requireNonNull(words.get(version));
      List<FigureRow> rows = figures.getOrDefault(version, List.of());
      members.add(new Member(row, rows, Judged.figures(rows, standing)));
    }
    return members;
  }

  private void figures(
      List<Long> versions, Map<Long, VersionRow> words, Map<Long, List<FigureRow>> figures) {
    Map<Long, Long> readings = new HashMap<>();
    handle
        .createQuery(
            "SELECT max(id), version_id FROM reading WHERE version_id IN (<ids>)"
                + " AND recorded <= :known GROUP BY version_id")
        .bindList("ids", versions)
        .bind("known", asOf.known().map(Times::text).orElse("~"))
        .map((r, c) -> readings.put(r.getLong(1), r.getLong(2)))
        .list();
    if (readings.isEmpty()) {
      return;
    }
    handle
        .createQuery(FigureRow.SELECT + " WHERE reading_id IN (<ids>) ORDER BY id")
        .bindList("ids", readings.keySet())
        .map(
            (r, c) -> {
              long version = Objects.requireNonNull(readings.get(r.getLong("reading_id")));
              VersionRow row = Objects.requireNonNull(words.get(version));
              return figures
                  .computeIfAbsent(version, v -> new ArrayList<>())
                  .add(FigureRow.of(r, row.words()));
            })
        .list();
  }

  /** The versions that hold figures which people put into one claim with figures of this one. */
  List<Long> joined(Member member) {
    List<Long> versions = new ArrayList<>();
    for (FigureRow row : member.rows()) {
      for (String partner : joined.getOrDefault(row.fingerprint(), Set.of())) {
        versions.addAll(holding(handle, partner));
      }
    }
    return versions;
  }

  /**
   * The versions with figures that people put into one claim with figures nobody reads any more.
   */
  Set<Long> bereft() {
    Map<String, Set<Long>> holding = new HashMap<>();
    Keyed.rows(
        handle,
        joined.keySet(),
        "SELECT f.fingerprint, v.id FROM figure f JOIN reading r ON r.id = f.reading_id"
            + " JOIN version v ON v.id = r.version_id JOIN body b ON b.version_id = v.id"
            + " WHERE f.fingerprint IN (<ids>)"
            + " AND r.id = (SELECT max(q.id) FROM reading q WHERE q.version_id = v.id)"
            + " AND v.number ="
            + " (SELECT max(w.number) FROM version w WHERE w.document_id = v.document_id)",
        (r, c) -> holding.computeIfAbsent(r.getString(1), k -> new HashSet<>()).add(r.getLong(2)));
    Set<Long> bereft = new HashSet<>();
    holding.forEach(
        (one, versions) -> {
          if (!holding.keySet().containsAll(joined.getOrDefault(one, Set.of()))) {
            bereft.addAll(versions);
          }
        });
    return bereft;
  }

  /** The versions in which a figure of this fingerprint was read. */
  static List<Long> holding(Handle handle, String fingerprint) {
    return handle
        .createQuery(
            "SELECT DISTINCT r.version_id FROM figure f JOIN reading r ON r.id = f.reading_id"
                + " WHERE f.fingerprint = :f")
        .bind("f", fingerprint)
        .mapTo(Long.class)
        .list();
  }

  /** People's decisions on claims among these. */
  List<org.tallystick.resolve.Decision> decisions(List<Member> members) {
    List<FigureRow> rows =
        members.stream()
            .flatMap(m -> m.rows().stream())
            .filter(row -> paired.contains(row.fingerprint()))
            .toList();
    return rows.isEmpty() ? List.of() : Judged.pairs(List.of(), rows, standing);
  }
}
