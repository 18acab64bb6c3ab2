package org.tallystick.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.tallystick.ledger.LedgerFault.Kind;

/**
 * The database connection: any number of readers, each in its own snapshot, and one writer at a
 * time across threads, processes and machines. Thread-safe.
 */
final class Store implements AutoCloseable {
  /** Any number will do, as long as every version of the program uses the same. */
  private static final long WRITERS = 0x7A11_57_1C4BL;

  private final Location where;
  private final Dialect dialect;
  private final boolean readOnly;
  private final Duration wait;
  private final DataSource source;
  private final DataSource writerSource;
  private final Jdbi reading;
  private final Jdbi writing;
  private final AutoCloseable pool;
  private final ReentrantLock writer = new ReentrantLock(true);

  private Store(
      Location where,
      Dialect dialect,
      boolean readOnly,
      Duration wait,
      DataSource source,
      DataSource writerSource,
      Jdbi reading,
      Jdbi writing,
      AutoCloseable pool) {
    this.where = where;
    this.dialect = dialect;
    this.readOnly = readOnly;
    this.wait = wait;
    this.source = source;
    this.writerSource = writerSource;
    this.reading = reading;
    this.writing = writing;
    this.pool = pool;
  }

  /** Connects; a SQLite file that does not exist is made by the first write. */
  static Store connect(Location where, Duration wait) {
    if (where instanceof Location.InFile file) {
      boolean readOnly = Files.exists(file.path()) && !writable(file.path());
      DataSource reader = sqlite(file.path(), wait, readOnly, false);
      DataSource writer = sqlite(file.path(), wait, readOnly, true);
      Connections readers = new Connections(reader);
      Connections writers = new Connections(writer);
      return new Store(
          where,
          Dialect.SQLITE,
          readOnly,
          wait,
          reader,
          writer,
          Jdbi.create(readers),
          Jdbi.create(writers),
          () -> {
            readers.close();
            writers.close();
          });
    }
    HikariDataSource pool = server((Location.OnServer) where, wait);
    Jdbi jdbi = Jdbi.create(pool);
    return new Store(where, Dialect.POSTGRESQL, false, wait, pool, pool, jdbi, jdbi, pool);
  }

  private static boolean writable(Path file) {
    return Files.isWritable(file) && Files.isWritable(file.toAbsolutePath().getParent());
  }

  private static SQLiteDataSource sqlite(
      Path file, Duration wait, boolean readOnly, boolean writer) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) wait.toMillis());
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, writer ? "1" : "0");
    if (readOnly) {
      config.setReadOnly(true);
    } else {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    }
    if (writer) {
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(
        "jdbc:sqlite:file:" + escaped(file) + (frozen(file, readOnly) ? "?immutable=1" : ""));
    return source;
  }

  /** The characters that mean something in SQLite's addresses of files. */
  private static String escaped(Path file) {
    return file.toString().replace("%", "%25").replace("?", "%3f").replace("#", "%23");
  }

  /** Whether a file on a read-only disk holds everything, so that no log need be opened. */
  private static boolean frozen(Path file, boolean readOnly) {
    Path log = Path.of(file + "-wal");
    return readOnly && (!Files.exists(log) || log.toFile().length() == 0);
  }

  private static HikariDataSource server(Location.OnServer server, Duration wait) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.jdbcUrl());
    server.user().ifPresent(config::setUsername);
    server.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(Math.max(1000, wait.toMillis()));
    config.setInitializationFailTimeout(-1);
    Properties driver = new Properties();
    driver.setProperty("ApplicationName", "tallystick " + ProcessHandle.current().pid());
    driver.setProperty("connectTimeout", "10");
    config.setDataSourceProperties(driver);
    return new HikariDataSource(config);
  }

  Location where() {
    return where;
  }

  Dialect dialect() {
    return dialect;
  }

  boolean readOnly() {
    return readOnly;
  }

  /** A source of connections that may write and copy. */
  DataSource writerSource() {
    return writerSource;
  }

  /** A source of connections for those who need the driver itself. */
  DataSource source() {
    return source;
  }

  /**
   * Reads in one snapshot.
   *
   * @throws LedgerFault if the storage fails
   */
  <T> T read(HandleCallback<T, Exception> work) {
    return guarded(() -> reading.inTransaction(snapshot(), work));
  }

  /**
   * Reads in one snapshot on a connection of its own: SQLite's check of its full-text index trusts
   * what the connection remembers of it, and reports damage where another connection wrote since.
   *
   * @throws LedgerFault if the storage fails
   */
  <T> T readAlone(HandleCallback<T, Exception> work) {
    return guarded(() -> Jdbi.create(source).inTransaction(snapshot(), work));
  }

  private TransactionIsolationLevel snapshot() {
    return dialect == Dialect.SQLITE
        ? TransactionIsolationLevel.UNKNOWN
        : TransactionIsolationLevel.REPEATABLE_READ;
  }

  /**
   * Writes wholly or not at all, while nobody else writes. When this returns, what was written
   * survives the end of the process and, on a disk that honours flushes, the loss of power.
   *
   * @throws LedgerFault if the storage fails or another writer does not finish in time
   */
  <T> T write(HandleCallback<T, Exception> work) {
    if (readOnly) {
      throw Faults.readOnly(where);
    }
    boolean mine = false;
    try {
      mine = writer.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS);
      if (!mine) {
        throw new LedgerFault(
            Kind.LOCKED,
            "The ledger " + where.shown() + " is locked by another task of this program.");
      }
      return guarded(
          () ->
              writing.inTransaction(
                  handle -> {
                    claimTurn(handle);
                    return work.withHandle(handle);
                  }));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerFault(Kind.LOCKED, "Interrupted while waiting to write.", e);
    } finally {
      if (mine) {
        writer.unlock();
      }
    }
  }

  private void claimTurn(Handle handle) {
    if (dialect == Dialect.SQLITE) {
      return;
    }
    handle.execute("SET LOCAL synchronous_commit = on");
    long end = System.nanoTime() + wait.toNanos();
    while (!turn(handle)) {
      if (System.nanoTime() > end) {
        throw new LedgerFault(
            Kind.LOCKED,
            "The ledger " + where.shown() + " is locked by " + turnHolder(handle) + ".");
      }
      pause();
    }
  }

  private static boolean turn(Handle handle) {
    return handle
        .createQuery("SELECT pg_try_advisory_xact_lock(:key)")
        .bind("key", WRITERS)
        .mapTo(Boolean.class)
        .one();
  }

  private static void pause() {
    try {
      Thread.sleep(3);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerFault(Kind.LOCKED, "Interrupted while waiting to write.", e);
    }
  }

  private static String turnHolder(Handle handle) {
    return handle
        .createQuery(
            "SELECT 'process ' || coalesce(nullif(replace(a.application_name, 'tallystick ', ''), ''),"
                + " 'unknown') || ' on ' || coalesce(host(a.client_addr), 'the server')"
                + " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                + " WHERE l.locktype = 'advisory' AND l.granted"
                + " AND l.classid = :high AND l.objid = :low LIMIT 1")
        .bind("high", WRITERS >>> 32)
        .bind("low", WRITERS & 0xffff_ffffL)
        .mapTo(String.class)
        .findOne()
        .orElse("another writer");
  }

  /** Work whose exceptions become faults where they come from the storage. */
  interface Work<T> {
    T run() throws Exception;
  }

  <T> T guarded(Work<T> work) {
    try {
      return work.run();
    } catch (LedgerFault fault) {
      throw fault;
    } catch (UnreadableRow e) {
      throw Faults.damaged(where, e);
    } catch (RuntimeException e) {
      throw Faults.fromStorage(e) ? Faults.of(where, e) : e;
    } catch (Exception e) {
      throw Faults.of(where, e);
    }
  }

  @Override
  public void close() {
    guarded(
        () -> {
          pool.close();
          return true;
        });
  }
}
