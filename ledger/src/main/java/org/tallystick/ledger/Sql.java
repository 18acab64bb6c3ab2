package org.tallystick.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.tallystick.ledger.LedgerFault.Kind;

/** Runs a reader's query on a connection that cannot write, with limits. */
final class Sql {
  private Sql() {}

  static boolean run(
      Store store, String query, int rows, Duration time, Consumer<List<Optional<String>>> sink) {
    AtomicBoolean late = new AtomicBoolean();
    try (Connection connection = store.source().getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            store.dialect() == Dialect.SQLITE
                ? "PRAGMA query_only = ON"
                : "SET TRANSACTION READ ONLY");
        return limited(statement, query, rows, time, sink, late);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw fault(store, e, late.get(), time);
    }
  }

  private static boolean limited(
      Statement statement,
      String query,
      int rows,
      Duration time,
      Consumer<List<Optional<String>>> sink,
      AtomicBoolean late)
      throws SQLException {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> limit =
        timer.schedule(() -> stop(statement, late), time.toMillis(), TimeUnit.MILLISECONDS);
    try {
      statement.setFetchSize(500);
      if (!statement.execute(query)) {
        throw new LedgerFault(Kind.QUERY, "That is not a query; sql only reads.");
      }
      try (ResultSet result = statement.getResultSet()) {
        return rows(result, rows, sink);
      }
    } finally {
      limit.cancel(false);
      timer.shutdownNow();
    }
  }

  private static void stop(Statement statement, AtomicBoolean late) {
    late.set(true);
    try {
      statement.cancel();
    } catch (SQLException e) {
      // It ended by itself in the same moment.
      late.set(false);
    }
  }

  private static boolean rows(ResultSet result, int rows, Consumer<List<Optional<String>>> sink)
      throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<Optional<String>> names = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(Optional.of(meta.getColumnLabel(i)));
    }
    sink.accept(names);
    for (int n = 0; result.next(); n++) {
      if (n == rows) {
        return true;
      }
      List<Optional<String>> row = new ArrayList<>();
      for (int i = 1; i <= names.size(); i++) {
        row.add(Optional.ofNullable(result.getString(i)));
      }
      sink.accept(row);
    }
    return false;
  }

  private static LedgerFault fault(Store store, SQLException e, boolean late, Duration time) {
    if (late) {
      return new LedgerFault(
          Kind.TIMEOUT,
          "The query took longer than " + time.toSeconds() + " s and was stopped.",
          e);
    }
    LedgerFault fault = Faults.of(store.where(), e);
    return switch (fault.kind()) {
      case OTHER -> new LedgerFault(Kind.QUERY, "The query failed: " + Faults.plain(e) + ".", e);
      case READ_ONLY -> new LedgerFault(Kind.QUERY, "That would write; sql only reads.", e);
      default -> fault;
    };
  }
}
