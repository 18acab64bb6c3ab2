package org.tallystick.app.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.Table;
import org.tallystick.app.json.DocumentJson;
import org.tallystick.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows documents as they were read. */
@Command(
    name = "documents",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Print documents as they are read: title, text, and what is stated of date and outlet.")
final class DocumentsCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("id", "published", "published_from", "outlet", "language", "characters", "title");

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files or folders; - or nothing is standard input.")
  private List<String> paths = List.of();

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    boolean screen = talk.console().terminal() && output.file().isEmpty();
    Shape shape =
        output.shape(screen ? Shape.TEXT : Shape.TSV, EnumSet.complementOf(EnumSet.of(Shape.HTML)));
    input.readEveryPage();
    Coverage coverage = new Coverage(input, input.limit(), talk);
    List<String> inputs = InputOptions.orStandardInput(paths);
    try (Output out = output.open(talk.console())) {
      Tally tally =
          shape == Shape.TEXT
              ? table(out, coverage, inputs, talk)
              : rows(out, coverage, inputs, shape);
      out.finish();
      return tally.exit().code();
    }
  }

  private static Tally rows(Output out, Coverage coverage, List<String> inputs, Shape shape) {
    Records records = Records.to(out, shape, COLUMNS);
    Tally tally =
        coverage.read(
            inputs,
            document -> List.of(),
            reading ->
                records.add(() -> DocumentJson.of(reading.read()), () -> row(reading.document())));
    records.end(tally);
    return tally;
  }

  private static Tally table(Output out, Coverage coverage, List<String> inputs, Talk talk) {
    List<List<String>> rows = new ArrayList<>();
    Tally tally =
        coverage.read(inputs, document -> List.of(), reading -> rows.add(row(reading.document())));
    List<Boolean> numeric = List.of(false, false, false, false, false, true, false);
    new Table(COLUMNS, numeric, rows)
        .aligned(talk.console().width(), heading -> heading)
        .forEach(out::line);
    return tally;
  }

  private static List<String> row(Document d) {
    return List.of(
        d.id(),
        FigureTable.text(d.published()),
        FigureTable.text(d.publishedFrom()),
        FigureTable.text(d.outlet()),
        FigureTable.text(d.language()),
        String.valueOf(d.text().length()),
        d.title());
  }
}
