package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.Table;
import org.tallystick.app.console.UserError;
import org.tallystick.app.evaluate.Gold;
import org.tallystick.app.evaluate.Score;
import org.tallystick.app.evaluate.Scoring;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Scores the reader against annotated documents. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Score the reader against figures annotated by hand: a file of figures and the documents"
            + " they are in, or a folder with gold.jsonl and docs.jsonl.")
final class EvaluateCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("metric", "value", "of");

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Parameters(index = "0", paramLabel = "GOLD", description = "Annotated figures, or their folder.")
  private Path gold;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "DOCS",
      description = "The documents; docs.jsonl beside the figures where none are given.")
  private List<String> docs = List.of();

  @Option(names = "--errors", paramLabel = "N", description = "Show so many errors, worst first.")
  private int errors;

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    boolean screen = talk.console().terminal() && output.file().isEmpty();
    Shape shape =
        output.shape(screen ? Shape.TEXT : Shape.TSV, EnumSet.complementOf(EnumSet.of(Shape.HTML)));
    Path file = Files.isDirectory(gold) ? gold.resolve("gold.jsonl") : gold;
    Gold answers = answers(file);
    Tallystick tallystick = Tallystick.english();
    List<Document> documents = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    Tally tally =
        new Coverage(input, input.limit(), talk)
            .read(
                documents(file),
                tallystick::figures,
                reading -> {
                  documents.add(reading.document());
                  figures.addAll(reading.figures());
                });
    Score score = Scoring.score(answers, documents, figures);
    try (Output out = output.open(talk.console())) {
      write(out, shape, score, talk.console().width());
      out.finish();
    }
    talk.note(
        String.format(
            "%,d documents, %,d annotated figures, %,d figures read.",
            tally.documents(), answers.size(), tally.figures()));
    return tally.exit().code();
  }

  private static Gold answers(Path file) {
    try {
      return Gold.read(file);
    } catch (NoSuchFileException e) {
      throw new UserError(Exit.WRONG_USAGE, file + " does not exist; nothing was scored.");
    } catch (CharacterCodingException e) {
      throw new UserError(Exit.PARTLY, file + " is not UTF-8 text; nothing was scored.");
    } catch (IOException e) {
      throw new UserError(Exit.PARTLY, file + " cannot be read; nothing was scored.");
    } catch (IllegalArgumentException e) {
      throw new UserError(Exit.PARTLY, String.valueOf(e.getMessage()));
    }
  }

  private List<String> documents(Path file) {
    if (!docs.isEmpty()) {
      return docs;
    }
    Path beside = file.resolveSibling("docs.jsonl");
    if (!Files.exists(beside)) {
      throw new UserError(
          Exit.WRONG_USAGE,
          "the documents are missing: there is no "
              + beside
              + "; name a file or folder after "
              + gold
              + ".");
    }
    return List.of(beside.toString());
  }

  private void write(Output out, Shape shape, Score score, int width) {
    Table table = table(score);
    List<String> worst = score.errors().subList(0, Math.min(errors, score.errors().size()));
    switch (shape) {
      case JSON, JSONL -> out.line(json(score, worst).toString());
      case CSV -> out.text(table.csv());
      case MD -> out.text(table.markdown());
      case TSV -> out.text(table.tsv());
      default -> table.aligned(width, heading -> heading).forEach(out::line);
    }
    if (shape == Shape.TEXT || shape == Shape.TSV) {
      worst.forEach(out::line);
    }
  }

  private static Table table(Score score) {
    List<List<String>> rows = new ArrayList<>();
    for (Score.Metric m : score.metrics()) {
      String value =
          m.value().isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", m.value().getAsDouble());
      rows.add(List.of(m.name(), value, String.valueOf(m.of())));
    }
    return new Table(COLUMNS, List.of(false, true, true), rows);
  }

  private static ObjectNode json(Score score, List<String> worst) {
    ObjectNode o = JsonNodeFactory.instance.objectNode().put("type", "evaluation");
    ObjectNode metrics = o.putObject("metrics");
    for (Score.Metric m : score.metrics()) {
      ObjectNode one = metrics.putObject(m.name());
      m.value().ifPresentOrElse(v -> one.put("value", v), () -> one.putNull("value"));
      one.put("of", m.of());
    }
    worst.forEach(o.putArray("errors")::add);
    return o;
  }
}
