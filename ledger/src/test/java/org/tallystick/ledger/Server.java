package org.tallystick.ledger;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server for the tests: the one of the environment variable TALLYSTICK_TEST_POSTGRESQL
 * ({@code postgresql://user:password@host:port}), else one started from the installed programs in a
 * temporary folder and stopped at the end. Tests that need one are left out where there is none.
 */
final class Server {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Optional<String> ADDRESS = find();

  private Server() {}

  /** The server's address without a database's name. */
  static Optional<String> running() {
    return ADDRESS;
  }

  private static Optional<String> find() {
    String given = System.getenv("TALLYSTICK_TEST_POSTGRESQL");
    if (given != null) {
      return Optional.of(given);
    }
    Optional<String> started = programs().flatMap(Server::start);
    if (started.isEmpty()) {
      System.err.println("No PostgreSQL server can be started; tests on PostgreSQL are left out.");
    }
    return started;
  }

  private static Optional<Path> programs() {
    Path root = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(root)) {
      return versions
          .map(v -> v.resolve("bin"))
          .filter(b -> Files.isExecutable(b.resolve("initdb")))
          .max(java.util.Comparator.naturalOrder());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The server refuses to run as root, so it runs as the user its package made. */
  private static Optional<String> start(Path bin) {
    try {
      Path folder = Files.createTempDirectory("tallystick-pg");
      boolean root = "root".equals(System.getProperty("user.name"));
      if (root && run(List.of("chown", "postgres", folder.toString())) != 0) {
        return Optional.empty();
      }
      int port;
      try (ServerSocket socket = new ServerSocket(0)) {
        port = socket.getLocalPort();
      }
      String data = folder.resolve("data").toString();
      List<String> init =
          as(root, bin, "initdb", "-D", data, "-U", "tally", "-A", "trust", "-N", "-E", "UTF8");
      String flags = "-p " + port + " -c listen_addresses=127.0.0.1 -k " + folder;
      List<String> up =
          as(root, bin, "pg_ctl", "-D", data, "-w", "-l", folder + "/log", "-o", flags, "start");
      if (run(init) != 0 || run(up) != 0) {
        return Optional.empty();
      }
      List<String> down = as(root, bin, "pg_ctl", "-D", data, "-m", "immediate", "stop");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(down, folder)));
      return Optional.of("postgresql://tally@127.0.0.1:" + port);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<String> as(boolean root, Path bin, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static int run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .directory(Path.of("/").toFile())
            .start();
    try {
      return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static void stop(List<String> down, Path folder) {
    try {
      run(down);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      System.err.println("The test server's folder stays: " + folder);
    }
  }

  /** The address of a new, empty database. */
  static String fresh() {
    return make("");
  }

  /** The address of a copy of a database that nobody uses. */
  static String copyOf(String address) {
    return make(" TEMPLATE " + address.substring(address.lastIndexOf('/') + 1));
  }

  /** Removes a database. */
  static void drop(String address) {
    execute("DROP DATABASE " + address.substring(address.lastIndexOf('/') + 1) + " WITH (FORCE)");
  }

  private static void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(jdbc(ADDRESS.orElseThrow() + "/postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String make(String from) {
    String server = ADDRESS.orElseThrow();
    String name = "t" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    execute("CREATE DATABASE " + name + from);
    return server + "/" + name;
  }

  /** The driver's form of an address. */
  static String jdbc(String address) {
    Location.OnServer server = (Location.OnServer) Location.of(address);
    return server.jdbcUrl()
        + server.user().map(u -> "?user=" + u).orElse("")
        + server.password().map(p -> "&password=" + p).orElse("");
  }
}
