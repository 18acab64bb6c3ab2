package org.tallystick.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/** Keeps a few connections to a file open between uses; opening one costs more than a query. */
final class Connections implements ConnectionFactory, AutoCloseable {
  private static final int KEPT = 4;

  private final DataSource source;
  private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(KEPT);
  private volatile boolean closed;

  Connections(DataSource source) {
    this.source = source;
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection connection = idle.poll();
    return connection != null ? connection : source.getConnection();
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    boolean clean = !closed && !connection.isClosed() && connection.getAutoCommit();
    if (!clean || !idle.offer(connection)) {
      connection.close();
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    for (Connection c = idle.poll(); c != null; c = idle.poll()) {
      c.close();
    }
  }
}
