package org.tallystick.ledger;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.text.Document;

/** Decides what an incoming document is to the ledger, before and again while it is written. */
final class Intake {
  private Intake() {}

  /**
   * What is to be done with a document.
   *
   * @param action what it is
   * @param document its row; 0 where it is new
   * @param version its row where its words are known; 0 otherwise
   * @param name the ledger's name for it
   * @param number the number of its version
   */
  record Plan(Action action, long document, long version, String name, int number) {}

  /** What a document is to the ledger. */
  enum Action {
    NEW,
    CHANGED,
    REREAD,
    UNCHANGED,
    /** Its words were taken down and do not come back. */
    TAKEN_DOWN
  }

  private record Known(long id, String name, Optional<String> key) {}

  /** The plan for a document whose words have this hash, under this extractor version. */
  static Plan plan(Handle handle, Document document, String hash, String extractor) {
    Optional<String> key = Addresses.key(document.url());
    Optional<Known> known = known(handle, document.id(), key);
    if (known.isEmpty()) {
      return new Plan(Action.NEW, 0, 0, freeName(handle, document.id()), 1);
    }
    long id = known.get().id();
    String name = known.get().name();
    Optional<long[]> same =
        handle
            .createQuery("SELECT id, number FROM version WHERE document_id = :d AND text_hash = :h")
            .bind("d", id)
            .bind("h", hash)
            .map((r, c) -> new long[] {r.getLong(1), r.getLong(2)})
            .findOne();
    if (same.isEmpty()) {
      return new Plan(Action.CHANGED, id, 0, name, 1 + last(handle, id));
    }
    long version = same.get()[0];
    return new Plan(standing(handle, version, extractor), id, version, name, (int) same.get()[1]);
  }

  private static Action standing(Handle handle, long version, String extractor) {
    if (exists(handle, "SELECT 1 FROM tombstone WHERE version_id = :v", version, extractor)) {
      return Action.TAKEN_DOWN;
    }
    boolean read =
        exists(
            handle,
            "SELECT 1 FROM reading r JOIN extractor e ON e.id = r.extractor_id"
                + " WHERE r.version_id = :v AND e.version = :e",
            version,
            extractor);
    return read ? Action.UNCHANGED : Action.REREAD;
  }

  private static boolean exists(Handle handle, String sql, long version, String extractor) {
    return handle
        .createQuery(sql)
        .configure(
            org.jdbi.v3.core.statement.SqlStatements.class, s -> s.setUnusedBindingAllowed(true))
        .bind("v", version)
        .bind("e", extractor)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** By its address, else by the name it was given where not both have an address. */
  private static Optional<Known> known(Handle handle, String given, Optional<String> key) {
    Optional<Known> byAddress = key.flatMap(k -> one(handle, "url_key = :x", k));
    if (byAddress.isPresent()) {
      return byAddress;
    }
    return one(handle, "given = :x" + (key.isPresent() ? " AND url_key IS NULL" : ""), given);
  }

  private static Optional<Known> one(Handle handle, String condition, String value) {
    return handle
        .createQuery("SELECT id, name, url_key FROM document WHERE " + condition + " ORDER BY id")
        .bind("x", value)
        .map((r, c) -> new Known(r.getLong("id"), r.getString("name"), Rows.text(r, "url_key")))
        .findFirst();
  }

  private static String freeName(Handle handle, String given) {
    String name = given;
    for (int i = 2; one(handle, "name = :x", name).isPresent(); i++) {
      name = given + "~" + i;
    }
    return name;
  }

  private static int last(Handle handle, long document) {
    return handle
        .createQuery("SELECT max(number) FROM version WHERE document_id = :d")
        .bind("d", document)
        .mapTo(Integer.class)
        .one();
  }

  /** Adds the document's row where it is new and its address where it had none. */
  static long document(Handle handle, Plan plan, Document given) {
    String key = Addresses.key(given.url()).orElse(null);
    if (plan.document() > 0) {
      addressed(handle, plan.document(), key);
      return plan.document();
    }
    long id = Rows.next(handle, "document", "id");
    Seals.insert(handle, "document", id, plan.name(), given.id(), key);
    return id;
  }

  private static void addressed(Handle handle, long document, @Nullable String key) {
    handle
        .createQuery("SELECT name, given FROM document WHERE id = :d AND url_key IS NULL")
        .bind("d", document)
        .map((r, c) -> Seals.of(document, r.getString(1), r.getString(2), key))
        .findOne()
        .ifPresent(
            seal ->
                handle.execute(
                    "UPDATE document SET url_key = ?, seal = ? WHERE id = ?", key, seal, document));
  }
}
