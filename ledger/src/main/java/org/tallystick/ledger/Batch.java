package org.tallystick.ledger;

import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Inserts many rows into one table, all its columns in order. */
final class Batch {
  private static final int ROWS = 1000;

  private final PreparedBatch batch;

  Batch(Handle handle, String table, int columns) {
    batch =
        handle.prepareBatch(
            "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")");
  }

  void add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      batch.bind(i, values[i]);
    }
    batch.add();
    if (batch.size() >= ROWS) {
      batch.execute();
    }
  }

  void end() {
    if (batch.size() > 0) {
      batch.execute();
    }
    batch.close();
  }

  static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
