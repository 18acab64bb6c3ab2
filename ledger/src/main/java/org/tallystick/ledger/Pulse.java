package org.tallystick.ledger;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How far a ledger has come.
 *
 * @param figures about how many are stored, those of earlier readings too
 * @param facts another one whenever a reading, a decision or a takedown came
 * @param derived another one whenever a fact came or what is derived was made anew
 */
public record Pulse(long figures, String facts, String derived) {
  private static final String LAST =
      "SELECT (SELECT coalesce(max(id), 0) FROM figure) AS figures,"
          + " (SELECT coalesce(max(id), 0) FROM reading) AS readings,"
          + " (SELECT coalesce(max(seq), 0) FROM decision) AS decisions,"
          + " (SELECT count(*) FROM tombstone) AS tombstones,"
          + " (SELECT resolver || ' ' || readings || ' ' || decisions || ' ' || tombstones || ' ' || sum"
          + " FROM derived) AS stored";

  static Pulse of(Handle handle, String resolver) {
    return handle
        .createQuery(LAST)
        .map(
            (r, c) -> {
              String facts =
                  resolver + " " + r.getLong(2) + " " + r.getLong(3) + " " + r.getLong(4);
              String stored = Optional.ofNullable(r.getString(5)).orElse("nothing");
              return new Pulse(r.getLong(1), facts, facts + ", derived " + stored);
            })
        .one();
  }
}
