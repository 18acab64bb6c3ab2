package org.tallystick.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.console.Exit;
import org.tallystick.extract.Gate;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.Ledger;
import org.tallystick.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Checks the ledger. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Check every invariant of the ledger: texts against their hashes, figures against their"
            + " offsets and amounts, the chain of decisions, references. Names each fault.")
final class VerifyCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    try (Ledger ledger = place.open()) {
      List<String> faults = ledger.verify(VerifyCommand::holds);
      faults.forEach(fault -> talk.error(fault));
      if (faults.isEmpty()) {
        talk.note(ledger.place() + " is whole.");
        return Exit.DONE.code();
      }
      talk.error(faults.size() + " faults; restore a backup, or import the named documents again.");
      return Exit.STORAGE.code();
    }
  }

  private static boolean holds(Document document, Figure figure) {
    return Gate.refusal(figure, document).isEmpty();
  }
}
