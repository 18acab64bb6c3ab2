package org.tallystick.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.Step;
import org.tallystick.figure.Claim;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A question's claims over time. */
@Command(
    name = "series",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Show each claimant's answers to a question over time, with the difference between one and the"
            + " next.")
final class SeriesCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "ID|FILE",
      description = "A question or a claim; with --check, files with a series.")
  private List<String> asked = List.of();

  @Option(
      names = "--check",
      description =
          "Check files of published running totals (comma-separated: date, measure, counted,"
              + " cumulative): totals that fall, and increments that are not the difference. Exit 1"
              + " when something is found.")
  private boolean check;

  @Option(
      names = "--column",
      paramLabel = "NAME=OWN",
      description = "With --check: a file's own name for a column, such as cumulative=total.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(names = "--claimant", description = "Only this claimant.")
  private @Nullable String claimant;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final AsOfOptions time = new AsOfOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    if (check) {
      return new SeriesFiles(columns, output).check(asked, talk).code();
    }
    if (asked.size() > 1) {
      throw new ParameterException(spec.commandLine(), "Name one question or claim.");
    }
    try (Ledger ledger = place.open()) {
      List<Claim> claims =
          time.in(ledger, talk, contents -> Asked.in(contents, asked.get(0)).claims());
      List<Step> steps = Step.series(claims, Optional.ofNullable(claimant));
      Rows.write(output, talk, Step.COLUMNS, steps, Step::json, Step::row);
      return 0;
    }
  }
}
