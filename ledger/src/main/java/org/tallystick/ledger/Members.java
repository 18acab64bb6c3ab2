package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.text.Document;

/** Loads documents with their figures as judged, a few at a time. */
final class Members {
  private static final String CURRENT =
      "SELECT v.id, d.name, v.published FROM version v JOIN document d ON d.id = v.document_id"
          + " JOIN body b ON b.version_id = v.id WHERE v.number ="
          + " (SELECT max(w.number) FROM version w WHERE w.document_id = v.document_id)";

  private final Handle handle;
  private final Standing standing;
  private final Set<String> paired = new HashSet<>();

  Members(Handle handle, Standing standing) {
    this.handle = handle;
    this.standing = standing;
    standing.targets(Kind.CLAIM).forEach(target -> paired.addAll(List.of(target.split(" "))));
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

  /** The current version of each document that this lets through, in order. */
  List<Key> keys(LongPredicate wanted) {
    List<Key> keys = new ArrayList<>();
    handle
        .createQuery(CURRENT)
        .setFetchSize(1000)
        .map(
            (r, c) ->
                new Key(
                    r.getLong(1),
                    Rows.required(r, "name"),
                    Rows.text(r, "published").map(LocalDate::parse).orElse(LocalDate.MAX)))
        .filter(key -> wanted.test(key.version()))
        .forEach(keys::add);
    keys.sort(Key.ORDER);
    return keys;
  }

  /** A version with its latest figures. */
  Member load(long version) {
    VersionRow row =
        handle
            .createQuery(VersionRow.SELECT + " WHERE v.id = :v")
            .bind("v", version)
            .map((r, c) -> VersionRow.of(r))
            .one();
    List<FigureRow> rows =
        handle
            .createQuery(
                FigureRow.SELECT
                    + " WHERE reading_id = (SELECT max(id) FROM reading WHERE version_id = :v)"
                    + " ORDER BY id")
            .bind("v", version)
            .map((r, c) -> FigureRow.of(r, row.words()))
            .list();
    return new Member(row, rows, Judged.figures(rows, standing));
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
