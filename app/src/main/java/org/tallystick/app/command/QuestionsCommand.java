package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      Rows.write(output, talk, COLUMNS, rows, QuestionsCommand::json, QuestionsCommand::row);
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

  private static ObjectNode json(QuestionRow r) {
    Question q = r.question();
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("type", "question").put("id", r.id()).put("story", q.story());
    o.put("measure", q.measure()).put("counted", q.counted());
    o.put("side", q.side().orElse(null)).put("place", q.place().orElse(null));
    o.put("scope", q.scope().word()).put("since", q.since().orElse(null));
    o.put("claims", r.claims()).put("claimants", r.claimants()).put("reports", r.reports());
    number(o, "low", r.low());
    number(o, "high", r.high());
    return o.put("latest", r.latest().orElse(null)).put("findings", r.findings());
  }

  private static void number(ObjectNode o, String key, OptionalDouble value) {
    if (value.isEmpty()) {
      o.putNull(key);
    } else if (value.getAsDouble() == Math.rint(value.getAsDouble())) {
      o.put(key, (long) value.getAsDouble());
    } else {
      o.put(key, value.getAsDouble());
    }
  }
}
