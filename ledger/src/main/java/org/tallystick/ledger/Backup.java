package org.tallystick.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.LedgerFault.Kind;

/** Copies a ledger into a new SQLite file, which appears under its name only when it is whole. */
final class Backup {
  private static final List<String> TABLES =
      List.of(
          "document",
          "version",
          "body",
          "sighting",
          "extractor",
          "reading",
          "figure",
          "decision",
          "tombstone");

  private Backup() {}

  static void to(Store store, Path file) {
    if (Files.exists(file)) {
      throw new LedgerFault(Kind.OTHER, file + " exists already; name a new file.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LedgerFault(Kind.OTHER, "There is no folder for " + file + "; make it first.");
    }
    Path part = folder.resolve(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      if (store.dialect() == Dialect.SQLITE) {
        vacuum(store, part);
      } else {
        copy(store, part);
      }
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LedgerFault(Kind.FULL, file + " could not be written; the ledger is as it was.", e);
    } finally {
      discard(part);
    }
  }

  /** What cannot be removed stays; the next backup to this name tries again. */
  private static void discard(Path part) {
    for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
      Path.of(part + suffix).toFile().delete();
    }
  }

  private static void vacuum(Store store, Path part) {
    store.guarded(
        () -> {
          try (var connection = store.writerSource().getConnection();
              var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, part.toString());
            statement.execute();
            return true;
          } catch (SQLException e) {
            throw full(part, e);
          }
        });
  }

  private static Exception full(Path part, SQLException e) {
    return e instanceof org.sqlite.SQLiteException lite && (lite.getErrorCode() & 0xff) == 13
        ? new LedgerFault(
            Kind.FULL, "There is no room for " + part + "; the ledger is as it was.", e)
        : e;
  }

  /** Row by row from one snapshot of the server into a new file. */
  private static void copy(Store store, Path part) {
    Store target = Store.connect(new Location.InFile(part), Duration.ofSeconds(10));
    try {
      Schema.bring(target, true);
      store.read(
          from ->
              target.write(
                  to -> {
                    TABLES.forEach(table -> copy(from, to, table));
                    return true;
                  }));
    } finally {
      target.close();
    }
  }

  private static void copy(Handle from, Handle to, String table) {
    List<String> columns =
        to.createQuery("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid")
            .mapTo(String.class)
            .list();
    PreparedBatch batch =
        to.prepareBatch(
            "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns.size() - 1) + ")");
    from.createQuery("SELECT " + String.join(", ", columns) + " FROM " + table)
        .setFetchSize(500)
        .map((r, c) -> values(r, columns.size()))
        .forEach(values -> add(batch, values));
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void add(PreparedBatch batch, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      batch.bind(i, values[i]);
    }
    batch.add();
    if (batch.size() >= 500) {
      batch.execute();
    }
  }

  private static @Nullable Object[] values(ResultSet row, int columns) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = row.getObject(i + 1);
    }
    return values;
  }
}
