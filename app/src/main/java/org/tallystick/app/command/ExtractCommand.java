package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.tallystick.Tallystick;
import org.tallystick.app.console.Output;
import org.tallystick.app.json.FigureJson;
import org.tallystick.figure.Figure;
import org.tallystick.read.Result;
import org.tallystick.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Documents in, figures out, nothing kept. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Print every reported figure of documents, as JSON Lines unless asked otherwise.")
final class ExtractCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files or folders; - or nothing is standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--quantities",
      description = "Every other count in the text too, with an empty measure.")
  private boolean quantities;

  @Option(
      names = "--source-offsets",
      description = "Where each figure stands in the page itself too: source_start, source_end.")
  private boolean sourceOffsets;

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    OutputOptions.Shape shape =
        output.shape(
            OutputOptions.Shape.JSONL,
            EnumSet.complementOf(EnumSet.of(OutputOptions.Shape.HTML, OutputOptions.Shape.TEXT)));
    Tallystick tallystick = Tallystick.english();
    Function<Document, List<Figure>> reader =
        quantities ? tallystick::quantities : tallystick::figures;
    if (quantities) {
      input.readEveryPage();
    }
    Coverage coverage = new Coverage(input, input.limit(), talk);
    try (Output out = output.open(talk.console())) {
      Records records = Records.to(out, shape, FigureTable.COLUMNS);
      Tally tally =
          coverage.read(
              InputOptions.orStandardInput(paths),
              reader,
              reading -> {
                for (Figure figure : reading.figures()) {
                  records.add(
                      () -> record(figure, reading.read()),
                      () -> FigureTable.row(figure, reading.document()));
                }
              });
      records.end(tally);
      out.finish();
      return tally.exit().code();
    }
  }

  private ObjectNode record(Figure figure, Result.Read read) {
    ObjectNode record = FigureJson.of(figure, read.document());
    return sourceOffsets ? FigureJson.within(record, figure.at(), read.source()) : record;
  }
}
