package org.tallystick.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerFault;
import org.tallystick.ledger.LedgerOptions;
import org.tallystick.ledger.Opened;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerPlace {
  @Option(
      names = {"-d", "--db"},
      paramLabel = "LEDGER",
      description =
          "A file, or postgresql://user:password@host/name; without it TALLYSTICK_DB, else a file in"
              + " the user's data folder.")
  private @Nullable String db;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long to wait while somebody else writes.")
  private int seconds = 10;

  /** Chooses a ledger otherwise than by the option. */
  void choose(String ledger) {
    db = ledger;
  }

  /** Where accounts are kept unless told otherwise. */
  static Path accounts() {
    return usual().resolveSibling("accounts.jsonl");
  }

  /** The ledger in a folder of the program's own, made anew. */
  static Ledger in(Path folder) {
    LedgerOptions options = LedgerOptions.existing(Build.reader()).creating();
    return opened(folder.resolve("ledger.db").toString(), options);
  }

  /** Opens a ledger that is there. */
  Ledger open() {
    return opened(options());
  }

  /** Opens a ledger, making it and the user's data folder where they are not there. */
  Ledger create() {
    if (chosen().isEmpty()) {
      try {
        Files.createDirectories(usual().toAbsolutePath().getParent());
      } catch (IOException e) {
        throw new UserError(
            Exit.STORAGE, "the folder of " + usual() + " cannot be made; name a ledger with -d.");
      }
    }
    return opened(options().creating());
  }

  private LedgerOptions options() {
    return LedgerOptions.existing(Build.reader()).waiting(Duration.ofSeconds(Math.max(0, seconds)));
  }

  private Ledger opened(LedgerOptions options) {
    return opened(chosen().orElseGet(() -> usual().toString()), options);
  }

  private static Ledger opened(String ledger, LedgerOptions options) {
    Opened opened = Ledger.open(ledger, options);
    if (opened instanceof Opened.Refused refused) {
      throw refused.fault();
    }
    return ((Opened.Open) opened).ledger();
  }

  private Optional<String> chosen() {
    return Optional.ofNullable(db)
        .or(() -> Optional.ofNullable(System.getenv("TALLYSTICK_DB")))
        .filter(place -> !place.isBlank());
  }

  private static Path usual() {
    String home = System.getProperty("user.home", ".");
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path data =
        system.startsWith("mac")
            ? Path.of(home, "Library", "Application Support")
            : folder(system.startsWith("windows") ? "LOCALAPPDATA" : "XDG_DATA_HOME")
                .orElse(Path.of(home, ".local", "share"));
    return data.resolve("tallystick").resolve("ledger.db");
  }

  private static Optional<Path> folder(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(v -> !v.isBlank()).map(Path::of);
  }

  /** The exit code of a fault of the storage. */
  static Exit exit(LedgerFault fault) {
    return switch (fault.kind()) {
      case QUERY -> Exit.WRONG_USAGE;
      case TIMEOUT -> Exit.REFUSED;
      default -> Exit.STORAGE;
    };
  }
}
