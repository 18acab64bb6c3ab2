package org.tallystick.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A consistent copy. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Copy the ledger, as of one moment and while it is in use, into a new file that is itself a"
            + " ledger; a PostgreSQL ledger too becomes one such file.")
final class BackupCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Parameters(paramLabel = "FILE", description = "The new file; it must not exist.")
  private Path file;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    try (Ledger ledger = place.open()) {
      ledger.backup(file);
      talk.note(ledger.place() + " is copied to " + file + ".");
      return 0;
    }
  }
}
