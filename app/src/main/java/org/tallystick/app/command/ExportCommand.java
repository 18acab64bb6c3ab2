package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.UserError;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The ledger as records. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Write one question, or everything, as JSON Lines: documents, figures, stories, claims,"
            + " findings and decisions, in a fixed order.")
final class ExportCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "A question, claim or story.")
  private List<String> ids = List.of();

  @Option(names = "--all", description = "Everything.")
  private boolean all;

  @Option(names = "--as", defaultValue = "jsonl", description = "The format: jsonl.")
  private String format = "jsonl";

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final AsOfOptions time = new AsOfOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    if (!format.equals("jsonl")) {
      throw new UserError(Exit.WRONG_USAGE, "export cannot write " + format + "; it writes jsonl.");
    }
    if (all == !ids.isEmpty()) {
      throw new UserError(Exit.WRONG_USAGE, "export wants an id, or --all.");
    }
    try (Ledger ledger = place.open();
        Output out = output.open(talk.console())) {
      return time.in(
          ledger,
          talk,
          contents -> {
            if (all) {
              LedgerRecords.of(contents, record -> out.line(record.toString()));
            } else {
              LedgerRecords.of(Asked.in(contents, ids.get(0)))
                  .map(ObjectNode::toString)
                  .forEach(out::line);
            }
            out.finish();
            return 0;
          });
    }
  }
}
