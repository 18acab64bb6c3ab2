package org.tallystick.app.command;

import java.util.concurrent.Callable;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes a document down. */
@Command(
    name = "takedown",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Remove a document's words everywhere, for good: all its versions, the figures read from them,"
            + " the full-text index. That it was here, and why it went, stays.")
final class TakedownCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Parameters(paramLabel = "DOC", description = "The document's name in the ledger.")
  private String name;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Option(names = "--reason", required = true, description = "Why; this is kept.")
  private String reason;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Option(
      names = "--actor",
      required = true,
      description = "Who takes it down: a name or pseudonym.")
  private String actor;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    try (Ledger ledger = place.open()) {
      int versions = ledger.takeDown(name, actor, reason);
      if (versions == 0) {
        throw new UserError(
            Exit.WRONG_USAGE, "the ledger holds no words of a document " + name + ".");
      }
      talk.note(
          name + " is taken down in " + versions + " versions; backups made before still hold it.");
      return 0;
    }
  }
}
