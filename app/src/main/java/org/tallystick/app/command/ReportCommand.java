package org.tallystick.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The main job: read, resolve, show rivals and findings. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Read coverage and show its rival figures: who says how many, who relays whom, and which"
            + " figures changed in the telling.",
    footer = {
      "",
      "Examples:",
      "  tallystick report articles/",
      "  tallystick report articles/ -o report.html",
      "  tallystick report feed.jsonl --jsonl > ledger.jsonl"
    })
final class ReportCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders; - is standard input.")
  private List<String> paths = List.of();

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    return write(paths, input, output, talk).code();
  }

  /** Reads the inputs, resolves them, and writes the report. */
  static Exit write(List<String> paths, InputOptions input, OutputOptions output, Talk talk) {
    OutputOptions.Shape shape = output.shape(OutputOptions.Shape.TEXT, ReportWriter.SHAPES);
    long limit = input.limit();
    Tallystick tallystick = Tallystick.english();
    List<Document> documents = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    Tally tally =
        new Coverage(input, Long.MAX_VALUE, talk)
            .read(
                paths,
                tallystick::figures,
                reading -> {
                  documents.add(reading.document());
                  figures.addAll(reading.figures());
                });
    if (documents.isEmpty() && tally.failed() > 0) {
      throw new UserError(Exit.PARTLY, "no document could be read, so there is nothing to report.");
    }
    ReportWriter writer =
        new ReportWriter(tallystick.resolve(documents, figures), tallystick, tally);
    writer.write(output, shape, limit, talk);
    return tally.exit();
  }
}
