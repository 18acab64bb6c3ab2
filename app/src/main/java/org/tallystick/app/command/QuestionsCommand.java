package org.tallystick.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.QuestionJson;
import org.tallystick.figure.Question;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.QuestionRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The list of questions. */
@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the questions of the ledger, the most reported first.")
final class QuestionsCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  private static final List<String> COLUMNS =
      List.of(
          "question",
          "measure",
          "counted",
          "side",
          "place",
          "scope",
          "since",
          "claims",
          "claimants",
          "reports",
          "low",
          "high",
          "latest",
          "findings");

  @Option(names = "--measure", description = "Only this measure, such as killed.")
  private @Nullable String measure;

  @Option(names = "--side", description = "Only whose people or things they are.")
  private @Nullable String side;

  @Option(names = "--place", description = "Only this place.")
  private @Nullable String at;

  @Option(names = "--words", description = "Only where a document holds all these words.")
  private @Nullable String words;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "1000",
      description = "At most so many.")
  private int limit = 1000;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final AsOfOptions time = new AsOfOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    QuestionFilter filter =
        new QuestionFilter(
            Optional.ofNullable(measure),
            Optional.ofNullable(side),
            Optional.ofNullable(at),
            Optional.ofNullable(words),
            limit,
            0);
    try (Ledger ledger = place.open()) {
      List<QuestionRow> rows = ledger.questions(time.asOf(), filter);
      Rows.write(output, talk, COLUMNS, rows, QuestionJson::of, QuestionsCommand::row);
      return 0;
    }
  }

  private static List<String> row(QuestionRow r) {
    Question q = r.question();
    return List.of(
        r.id(),
        q.measure(),
        q.counted(),
        FigureTable.text(q.side()),
        FigureTable.text(q.place()),
        q.scope().word(),
        FigureTable.text(q.since()),
        String.valueOf(r.claims()),
        String.valueOf(r.claimants()),
        String.valueOf(r.reports()),
        FigureTable.number(r.low()),
        FigureTable.number(r.high()),
        FigureTable.text(r.latest()),
        String.valueOf(r.findings()));
  }
}
