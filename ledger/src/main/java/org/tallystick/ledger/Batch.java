package org.tallystick.ledger;

import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Inserts many rows into one sealed table, all its columns in order. */
final class Batch {
  private static final int ROWS = 1000;

  private final PreparedBatch batch;
  private long sum;

  Batch(Handle handle, String table) {
    batch = handle.prepareBatch(Seals.insertion(table));
  }

  void add(@Nullable Object... values) {
    @Nullable Object[] row = Seals.sealed(values);
    sum += (long) row[values.length];
    for (int i = 0; i < row.length; i++) {
      batch.bind(i, row[i]);
    }
    batch.add();
    if (batch.size() >= ROWS) {
      batch.execute();
    }
  }

  /** Writes what is left; gives the sum of the seals of all rows. */
  long end() {
    if (batch.size() > 0) {
      batch.execute();
    }
    batch.close();
    return sum;
  }

  static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
