package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import org.tallystick.text.Part;

/** Reads the versions of a document and compares their figures. */
final class Versions {
  private static final String ALL =
      "SELECT v.*, d.name, coalesce(b.title, '') AS title, coalesce(b.text, '') AS text,"
          + " CASE WHEN b.version_id IS NULL THEN 1 ELSE 0 END AS gone"
          + " FROM version v JOIN document d ON d.id = v.document_id"
          + " LEFT JOIN body b ON b.version_id = v.id WHERE d.name = :name ORDER BY v.number";

  private record Found(VersionRow row, boolean gone) {}

  private record Read(long id, String extractor) {}

  private Versions() {}

  static List<StoredVersion> of(Handle handle, String name) {
    List<Found> found =
        handle
            .createQuery(ALL)
            .bind("name", name)
            .map((r, c) -> new Found(VersionRow.of(r), r.getInt("gone") == 1))
            .list();
    return found.stream().map(f -> version(handle, f)).toList();
  }

  private static StoredVersion version(Handle handle, Found found) {
    VersionRow row = found.row();
    Optional<Read> read =
        handle
            .createQuery(
                "SELECT r.id, e.version FROM reading r JOIN extractor e ON e.id = r.extractor_id"
                    + " WHERE r.version_id = :v ORDER BY r.id DESC LIMIT 1")
            .bind("v", row.id())
            .map((r, c) -> new Read(r.getLong(1), Rows.required(r, "version")))
            .findOne();
    List<Figure> figures =
        found.gone() || read.isEmpty() ? List.of() : figures(handle, read.get().id(), row.words());
    return new StoredVersion(
        row.words().id(),
        row.number(),
        row.recorded(),
        row.retrieved(),
        row.textHash(),
        row.rawHash(),
        row.source(),
        found.gone() ? Optional.empty() : Optional.of(row.words()),
        figures,
        read.map(Read::extractor));
  }

  /** The figures of a reading, in order. */
  static List<Figure> figures(Handle handle, long reading, Document words) {
    return handle
        .createQuery(FigureRow.SELECT + " WHERE reading_id = :r ORDER BY id")
        .bind("r", reading)
        .map((r, c) -> FigureRow.of(r, words).figure())
        .list();
  }

  static Optional<Change> diff(Handle handle, String name, int from, int to) {
    List<StoredVersion> versions = of(handle, name);
    Optional<StoredVersion> one = versions.stream().filter(v -> v.number() == from).findFirst();
    Optional<StoredVersion> other = versions.stream().filter(v -> v.number() == to).findFirst();
    return one.flatMap(a -> other.map(b -> diff(a, b)));
  }

  /** Pairs figures that say the same, then those alike in quote, then in measure and counted. */
  static Change diff(StoredVersion from, StoredVersion to) {
    List<Figure> left = new ArrayList<>(from.figures());
    List<Figure> right = new ArrayList<>(to.figures());
    int same = 0;
    List<Change.Line> lines = new ArrayList<>();
    for (Alike alike : Alike.values()) {
      for (Figure a : List.copyOf(left)) {
        Optional<Figure> match = right.stream().filter(b -> alike.test(a, b)).findFirst();
        if (match.isPresent()) {
          left.remove(a);
          right.remove(match.get());
          List<String> changed = Differences.of(a, match.get());
          same += changed.isEmpty() ? 1 : 0;
          if (!changed.isEmpty()) {
            lines.add(new Change.Line(Optional.of(a), match, changed));
          }
        }
      }
    }
    left.forEach(a -> lines.add(new Change.Line(Optional.of(a), Optional.empty(), List.of())));
    right.forEach(b -> lines.add(new Change.Line(Optional.empty(), Optional.of(b), List.of())));
    lines.sort(java.util.Comparator.comparing(Versions::place));
    return new Change(from, to, lines, same);
  }

  private static int place(Change.Line line) {
    Figure f = line.to().or(line::from).orElseThrow();
    return f.at().part() == Part.TITLE ? f.at().start() - 1_000_000_000 : f.at().start();
  }

  /** In how far two figures are the same one, strictest first. */
  private enum Alike {
    SAME {
      @Override
      boolean test(Figure a, Figure b) {
        return a.quoteText().equals(b.quoteText()) && Differences.of(a, b).isEmpty();
      }
    },
    QUOTE {
      @Override
      boolean test(Figure a, Figure b) {
        return a.quoteText().equals(b.quoteText()) && a.text().equals(b.text());
      }
    },
    SLOTS {
      @Override
      boolean test(Figure a, Figure b) {
        return Differences.of(a, b).isEmpty();
      }
    },
    QUESTION {
      @Override
      boolean test(Figure a, Figure b) {
        return a.at().part() == b.at().part()
            && a.measure().equals(b.measure())
            && a.counted().equals(b.counted())
            && a.side().equals(b.side())
            && a.claimant().equals(b.claimant());
      }
    };

    abstract boolean test(Figure a, Figure b);
  }
}
