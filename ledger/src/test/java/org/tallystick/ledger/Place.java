package org.tallystick.ledger;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A database that tests can use: always SQLite, and PostgreSQL where a server can be started. */
enum Place {
  SQLITE,
  POSTGRESQL;

  /** The databases of this machine. */
  static Stream<Place> available() {
    return Stream.of(values()).filter(p -> p == SQLITE || Server.running().isPresent());
  }

  /** The name of a ledger that does not exist yet. */
  String name(Path folder) {
    return this == SQLITE ? folder.resolve("ledger.db").toString() : Server.fresh();
  }

  /** Removes a database that was made; files go with their folder. */
  void drop(String name) {
    if (this == POSTGRESQL) {
      Server.drop(name);
    }
  }

  Ledger fresh(Path folder) {
    return Coverage.open(name(folder), Coverage.options());
  }

  /** Runs statements on a copy of a ledger, behind the program's back. */
  void tamper(String name, String statements, Consumer<String> then)
      throws SQLException, IOException {
    if (this == POSTGRESQL) {
      String copy = Server.copyOf(name);
      behind(Server.jdbc(copy), statements);
      then.accept(copy);
      return;
    }
    Path copy = Path.of(name + ".spoilt");
    Files.deleteIfExists(copy);
    Files.copy(Path.of(name), copy);
    behind("jdbc:sqlite:" + copy, statements);
    then.accept(copy.toString());
    Files.deleteIfExists(copy);
  }

  private static void behind(String url, String statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      if (url.startsWith("jdbc:postgresql")) {
        statement.execute("SET session_replication_role = replica");
      }
      for (String one : statements.split(";")) {
        statement.execute(one);
      }
    }
  }

  /** Checks that no file of the ledger holds these letters. */
  void assertNowhere(Path folder, String letters) throws IOException {
    if (this == POSTGRESQL) {
      return;
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertFalse(content.contains(letters), file + " still holds " + letters);
    }
  }
}
