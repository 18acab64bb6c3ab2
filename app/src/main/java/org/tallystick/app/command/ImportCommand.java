package org.tallystick.app.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Output;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--refused",
      paramLabel = "FILE",
      description =
          "List what is refused, with reason and offset, in this file; beside the ledger unless"
              + " named.")
  private @Nullable Path refused;

  @Option(
      names = "--retry",
      paramLabel = "FILE",
      description = "Try what this list of refused inputs names once more.")
  private @Nullable Path retry;

  @ArgGroup(exclusive = false, heading = "Published series of daily totals:%n")
  private @Nullable SeriesOptions series;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    Shape shape =
        output.shape(Shape.TEXT, EnumSet.of(Shape.TEXT, Shape.JSONL, Shape.CSV, Shape.TSV));
    Extraction extraction = Build.extraction();
    String manner = extraction.version() + " " + input.manner();
    input.threads();
    try (Ledger ledger = place.create();
        Output out = output.open(talk.console())) {
      if (series != null && series.given()) {
        return series.run(ledger, paths, talk).code();
      }
      Refusals refusals = Refusals.in(Optional.ofNullable(retry).or(() -> list(ledger)));
      ArchiveMarks marks = ArchiveMarks.in(beside(ledger, ".resume.json"), manner);
      List<String> inputs = retry == null ? InputOptions.orStandardInput(paths) : refusals.files();
      Map<String, Long> again = retry == null ? Map.of() : refusals.starts();
      ImportRun run = new ImportRun(input, shape, out, talk, refusals, marks);
      int code = run.run(ledger, extraction, inputs, again).code();
      out.finish();
      return code;
    }
  }

  private Optional<Path> list(Ledger ledger) {
    return Optional.ofNullable(refused).or(() -> beside(ledger, ".refused.jsonl"));
  }

  /** Beside a ledger that is a file. */
  private static Optional<Path> beside(Ledger ledger, String ending) {
    String place = ledger.place();
    return place.contains("://") ? Optional.empty() : Optional.of(Path.of(place + ending));
  }
}
