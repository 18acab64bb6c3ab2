package org.tallystick.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Where a ledger is kept. */
sealed interface Location {
  /** The name to show: never holds a password. */
  String shown();

  /** A SQLite file. */
  record InFile(Path path) implements Location {
    @Override
    public String shown() {
      return path.toString();
    }
  }

  /** A PostgreSQL database. */
  record OnServer(String jdbcUrl, Optional<String> user, Optional<String> password, String shown)
      implements Location {}

  /**
   * A file's path or the address of a PostgreSQL database, {@code
   * postgresql://user:password@host:port/name}.
   *
   * @throws LedgerFault if it is an address that cannot be read
   */
  static Location of(String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return server(text.substring("jdbc:".length()));
    }
    if (text.startsWith("postgresql:") || text.startsWith("postgres:")) {
      return server(text);
    }
    return new InFile(Path.of(text));
  }

  private static Location server(String address) {
    try {
      URI uri = new URI(address);
      String host = Optional.ofNullable(uri.getHost()).orElse("localhost");
      String place = host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
      String path = Optional.ofNullable(uri.getRawPath()).orElse("/");
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String info = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
      int colon = info.indexOf(':');
      Optional<String> user = decoded(colon < 0 ? info : info.substring(0, colon));
      Optional<String> password = decoded(colon < 0 ? "" : info.substring(colon + 1));
      return new OnServer(
          "jdbc:postgresql://" + place + path + query,
          user,
          password,
          "postgresql://" + place + path);
    } catch (URISyntaxException e) {
      throw new LedgerFault(
          LedgerFault.Kind.MISSING,
          "The ledger's address cannot be read; write postgresql://user:password@host:port/name.",
          e);
    }
  }

  private static Optional<String> decoded(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
  }
}
