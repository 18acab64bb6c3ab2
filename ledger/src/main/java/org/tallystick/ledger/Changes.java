package org.tallystick.ledger;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tallystick.ledger.Derived.Mark;

/**
 * The versions by which the facts differ from those that the tables of what is derived were made
 * from.
 *
 * @param gone stored in a story, and replaced or taken down since
 * @param fresh current, and in no story yet
 * @param judged in a story, and read or judged otherwise since
 * @param paired in a story, with figures that people put together or apart since
 */
record Changes(Set<Long> gone, Set<Long> fresh, Set<Long> judged, Set<Long> paired) {

  /** What came since; empty where the facts cannot tell, so that everything is to be made anew. */
  static Optional<Changes> since(Handle handle, Mark before, Mark now) {
    Changes changes =
        new Changes(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    changes.read(handle, before);
    if (before.tombstones() != now.tombstones()) {
      if (blanked(handle)) {
        return Optional.empty();
      }
      changes.gone.addAll(
          versions(
              handle,
              "SELECT s.version_id FROM story_document s JOIN tombstone t"
                  + " ON t.version_id = s.version_id"));
    }
    boolean clear = changes.decided(handle, before);
    changes.judged.removeAll(changes.gone);
    changes.paired.removeAll(changes.gone);
    return clear ? Optional.of(changes) : Optional.empty();
  }

  /** All versions whose place among the stories may change. */
  Set<Long> regrouped() {
    Set<Long> all = new LinkedHashSet<>(gone);
    all.addAll(fresh);
    all.addAll(judged);
    return all;
  }

  private static List<Long> versions(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).list();
  }

  /** Readings since: of new versions, of versions that replace others, and anew. */
  private void read(Handle handle, Mark before) {
    handle
        .createQuery(
            "SELECT v.id, v.document_id, v.number FROM version v"
                + " JOIN body b ON b.version_id = v.id WHERE v.id IN"
                + " (SELECT version_id FROM reading WHERE id > :last) AND v.number ="
                + " (SELECT max(w.number) FROM version w WHERE w.document_id = v.document_id)")
        .bind("last", before.readings())
        .map((r, c) -> new long[] {r.getLong(1), r.getLong(2), r.getLong(3)})
        .list()
        .forEach(
            row -> {
              boolean stored = Parts.storyOf(handle, row[0]).isPresent();
              (stored ? judged : fresh).add(row[0]);
              if (row[2] > 1) {
                gone.addAll(
                    versions(
                        handle,
                        "SELECT s.version_id FROM story_document s JOIN version w"
                            + " ON w.id = s.version_id WHERE w.document_id = "
                            + row[1]
                            + " AND w.id <> "
                            + row[0]));
              }
            });
  }

  /** Whether a takedown emptied a decision that counts for documents which are still here. */
  private static boolean blanked(Handle handle) {
    return !versions(
            handle,
            "SELECT seq FROM decision WHERE kind = 'actor' AND (target IS NULL OR new IS NULL AND"
                + " new_digest IS NOT NULL) OR kind = 'figure' AND new IS NULL AND new_digest IS NOT"
                + " NULL AND target IN (SELECT fingerprint FROM figure)")
        .isEmpty();
  }

  private record Target(String kind, Optional<String> name) {}

  /** Decisions since; false where one was emptied meanwhile. */
  private boolean decided(Handle handle, Mark before) {
    List<Target> targets =
        handle
            .createQuery("SELECT DISTINCT kind, target FROM decision d WHERE " + Derived.EFFECTIVE)
            .bind("after", before.decisions())
            .map((r, c) -> new Target(Rows.required(r, "kind"), Rows.text(r, "target")))
            .list();
    for (Target target : targets) {
      if (target.name().isEmpty()) {
        return false;
      }
      String name = target.name().get();
      switch (target.kind()) {
        case "figure" -> judged.addAll(stored(handle, Members.holding(handle, name)));
        case "claim" -> {
          for (String one : name.split(" ")) {
            paired.addAll(stored(handle, Members.holding(handle, one)));
          }
        }
        case "actor" -> judged.addAll(stored(handle, naming(handle, name)));
        default -> judged.addAll(told(handle, Set.of(name.split(" "))));
      }
    }
    return true;
  }

  private List<Long> stored(Handle handle, List<Long> versions) {
    Set<Long> told =
        new HashSet<>(
            Keyed.numbers(
                handle,
                versions,
                "SELECT version_id FROM story_document WHERE version_id IN (<ids>)"));
    return versions.stream().filter(v -> !fresh.contains(v) && told.contains(v)).toList();
  }

  /** The versions of which a figure names this claimant, or a relay of a name that holds it. */
  private static List<Long> naming(Handle handle, String name) {
    String written = name.replace("\\", "\\\\").replace("\"", "\\\"");
    String like = written.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return handle
        .createQuery(
            "SELECT DISTINCT r.version_id FROM figure f JOIN reading r ON r.id = f.reading_id"
                + " WHERE f.claimant = :name OR f.detail LIKE :like ESCAPE '\\'")
        .bind("name", name)
        .bind("like", "%" + like + "%")
        .mapTo(Long.class)
        .list();
  }

  /** The stored versions of documents by the tokens of their names. */
  private static List<Long> told(Handle handle, Set<String> tokens) {
    return handle
        .createQuery(
            "SELECT s.version_id, d.name FROM story_document s JOIN version v"
                + " ON v.id = s.version_id JOIN document d ON d.id = v.document_id")
        .map(
            (r, c) ->
                tokens.contains(Judgement.token(Rows.required(r, "name"))) ? r.getLong(1) : -1L)
        .filter(v -> v >= 0)
        .list();
  }
}
