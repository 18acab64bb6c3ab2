package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import org.tallystick.text.Span;

/** Checks everything that must hold of a ledger; holds one document at a time in memory. */
final class Verify {
  private static final int MANY = 1000;

  private final Handle handle;
  private final Dialect dialect;
  private final BiPredicate<Document, Figure> amountHolds;
  private final List<String> faults = new ArrayList<>();

  private Verify(Handle handle, Dialect dialect, BiPredicate<Document, Figure> amountHolds) {
    this.handle = handle;
    this.dialect = dialect;
    this.amountHolds = amountHolds;
  }

  static List<String> of(Store store, BiPredicate<Document, Figure> amountHolds) {
    return store.readAlone(
        handle -> {
          Verify verify = new Verify(handle, store.dialect(), amountHolds);
          verify.file();
          Seals.check(handle, verify::fault);
          verify.versions();
          verify.references();
          verify.chain();
          return verify.faults;
        });
  }

  private void fault(String sentence) {
    if (faults.size() < MANY) {
      faults.add(sentence);
    }
  }

  /** What the database itself can tell of its pages, and of its full-text index. */
  private void file() {
    if (dialect == Dialect.SQLITE) {
      handle
          .createQuery("PRAGMA integrity_check(20)")
          .mapTo(String.class)
          .filter(line -> !line.equals("ok"))
          .forEach(line -> fault("The database file is damaged: " + line.strip() + "."));
      handle
          .createQuery(
              "SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT version_id FROM body)")
          .mapTo(Long.class)
          .filter(n -> n > 0)
          .forEach(n -> fault("The full-text index holds " + n + " documents that are gone."));
    }
  }

  private void versions() {
    List<Long> ids =
        handle.createQuery("SELECT id FROM version ORDER BY id").mapTo(Long.class).list();
    for (long id : ids) {
      try {
        version(id);
      } catch (UnreadableRow e) {
        fault("Document version " + id + ": " + Faults.plain(e) + ".");
      }
    }
  }

  private void version(long id) {
    Optional<VersionRow> row =
        handle
            .createQuery(VersionRow.SELECT + " WHERE v.id = :id")
            .bind("id", id)
            .map((r, c) -> VersionRow.of(r))
            .findOne();
    long stones = count("SELECT count(*) FROM tombstone WHERE version_id = " + id);
    if (row.isEmpty()) {
      if (stones == 0) {
        fault("Document version " + id + " has lost its text.");
      }
      return;
    }
    String name = row.get().words().id() + "@" + row.get().number();
    if (stones > 0) {
      fault(name + " was taken down but its text is still there.");
    }
    if (!Hashes.text(row.get().words()).equals(row.get().textHash())) {
      fault(name + ": the text is not the one that was stored; its hash differs.");
    }
    readings(row.get(), name);
  }

  private record Reading(long id, int figures, String digest, String extractor) {}

  private void readings(VersionRow version, String name) {
    List<Reading> readings =
        handle
            .createQuery(
                "SELECT r.id, r.figures, r.digest, e.version FROM reading r"
                    + " JOIN extractor e ON e.id = r.extractor_id"
                    + " WHERE r.version_id = :v ORDER BY r.id")
            .bind("v", version.id())
            .map(
                (r, c) ->
                    new Reading(
                        r.getLong(1),
                        r.getInt(2),
                        Rows.required(r, "digest"),
                        Rows.required(r, "version")))
            .list();
    if (readings.isEmpty()) {
      fault(name + " was stored without a reading.");
    }
    for (Reading reading : readings) {
      reading(version, name + " as read by " + reading.extractor(), reading);
    }
  }

  private void reading(VersionRow version, String name, Reading reading) {
    List<FigureRow> rows =
        handle
            .createQuery(FigureRow.SELECT + " WHERE reading_id = :r ORDER BY id")
            .bind("r", reading.id())
            .map((r, c) -> FigureRow.of(r, version.words()))
            .list();
    List<Figure> figures = rows.stream().map(FigureRow::figure).toList();
    if (figures.size() != reading.figures()) {
      fault(name + ": has " + figures.size() + " figures; " + reading.figures() + " were stored.");
    } else if (!FigureRow.digest(version.textHash(), figures).equals(reading.digest())) {
      fault(name + ": a figure was changed since it was stored.");
    }
    for (FigureRow row : rows) {
      figure(version, name, row);
    }
  }

  private void figure(VersionRow version, String name, FigureRow row) {
    Figure figure = row.figure();
    Document words = version.words();
    String which = name + ", figure " + figure.id() + " (" + figure.text() + ")";
    if (!Storable.reproduces(words, figure.at(), figure.text())) {
      fault(which + ": its offsets do not give its text.");
    } else if (!amountHolds.test(words, figure)) {
      fault(which + ": read again, its text does not give its amount.");
    }
    for (Span span : figure.evidence().values()) {
      if (!Storable.within(words, span)) {
        fault(which + ": its evidence lies outside the text.");
      }
    }
    if (!Hashes.fingerprint(version.textHash(), figure).equals(row.fingerprint())) {
      fault(which + ": its fingerprint is not its own.");
    }
  }

  private static final String[][] REFERENCES = {
    {"version", "document_id", "document", "id"},
    {"body", "version_id", "version", "id"},
    {"sighting", "version_id", "version", "id"},
    {"reading", "version_id", "version", "id"},
    {"reading", "extractor_id", "extractor", "id"},
    {"figure", "reading_id", "reading", "id"},
    {"tombstone", "version_id", "version", "id"},
    {"story_document", "version_id", "version", "id"},
    {"story_document", "story_id", "story", "id"},
    {"claim", "question_id", "question", "id"},
    {"claim_figure", "claim_id", "claim", "id"},
    {"claim_figure", "figure_id", "figure", "id"},
    {"question_finding", "question_id", "question", "id"},
    {"question_finding", "finding_id", "finding", "id"}
  };

  private void references() {
    for (String[] r : REFERENCES) {
      long lost =
          count(
              "SELECT count(*) FROM %1$s a WHERE NOT EXISTS (SELECT 1 FROM %3$s b WHERE b.%4$s = a.%2$s)"
                  .formatted((Object[]) r));
      if (lost > 0) {
        fault(lost + " rows of " + r[0] + " refer to a " + r[2] + " that is not there.");
      }
    }
    long gaps =
        count(
            "SELECT count(*) FROM (SELECT document_id FROM version GROUP BY document_id"
                + " HAVING max(number) <> count(*)) g");
    if (gaps > 0) {
      fault(gaps + " documents lack one of their versions.");
    }
  }

  private long count(String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  private void chain() {
    List<DecisionRow> rows =
        handle
            .createQuery(DecisionRow.SELECT + " ORDER BY seq")
            .map((r, c) -> DecisionRow.of(r))
            .list();
    boolean takenDown = count("SELECT count(*) FROM tombstone") > 0;
    String previous = Decision.START;
    long seq = 0;
    for (DecisionRow row : rows) {
      seq++;
      if (row.seq() != seq) {
        fault("Decision " + seq + " is missing from the chain.");
        seq = row.seq();
      }
      if (!row.previous().equals(previous) || !row.computed().equals(row.hash())) {
        fault("Decision " + row.seq() + " was changed, or one before it removed.");
      }
      if (row.blanked() && !takenDown) {
        fault("Decision " + row.seq() + " has lost its text, though nothing was taken down.");
      }
      if (differs(row.target(), Optional.of(row.targetDigest()))
          || differs(row.old(), row.oldDigest())
          || differs(row.value(), row.valueDigest())
          || differs(row.reason(), row.reasonDigest())) {
        fault("Decision " + row.seq() + ": its text is not the one that was decided.");
      }
      previous = row.hash();
    }
  }

  private static boolean differs(Optional<String> text, Optional<String> digest) {
    return text.isPresent() && !text.map(Hashes::of).equals(digest);
  }
}
