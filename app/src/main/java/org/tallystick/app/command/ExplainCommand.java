package org.tallystick.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.Printable;
import org.tallystick.extract.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows step by step how documents were read. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Show how documents are read, sentence by sentence: quantities, words of loss, ties, and"
            + " the rules that made each figure.")
final class ExplainCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files or folders; - or nothing is standard input.")
  private List<String> paths = List.of();

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    try (Output out = Output.open(Optional.empty(), talk.console())) {
      Tally tally =
          new Coverage(input, input.limit(), talk)
              .read(
                  InputOptions.orStandardInput(paths),
                  document -> List.of(),
                  reading -> {
                    out.line("== " + Printable.line(reading.document().id()));
                    for (String line : Explanation.of(reading.document()).split("\n", -1)) {
                      out.line(Printable.sameLength(line).stripTrailing());
                    }
                  });
      out.finish();
      return tally.exit().code();
    }
  }
}
