package org.tallystick.app.command;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Output;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Documents into the ledger. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Read documents into the ledger. Each is wholly in or wholly out; the same input twice changes"
            + " nothing; an import that was interrupted is continued by running it again.")
final class ImportCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files or folders; - or nothing is standard input.")
  private List<String> paths = List.of();

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    Shape shape =
        output.shape(Shape.TEXT, EnumSet.of(Shape.TEXT, Shape.JSONL, Shape.CSV, Shape.TSV));
    Extraction extraction = new Extraction(Build.reader(), Tallystick.english()::figures);
    input.options();
    input.threads();
    try (Ledger ledger = place.create();
        Output out = output.open(talk.console())) {
      ImportRun run = new ImportRun(input, shape, out, talk);
      int code = run.run(ledger, extraction, InputOptions.orStandardInput(paths)).code();
      out.finish();
      return code;
    }
  }
}
