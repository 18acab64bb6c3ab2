package org.tallystick.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.UserError;
import org.tallystick.app.json.DecisionJson;
import org.tallystick.app.json.FigureJson;
import org.tallystick.app.json.Fingerprints;
import org.tallystick.ledger.Judgement;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Standing.State;
import org.tallystick.ledger.View;
import org.tallystick.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** People's decisions, out and in, as JSON Lines. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Hand out what waits for a decision, and take decisions in, as JSON Lines.")
final class ReviewCommand implements Runnable {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "review wants export or apply.");
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Write what waits: figures on which people differ, decisions that fit no figure any longer,"
            + " and figures nobody judged.",
        "Add actor, action (accept, reject, correct, skip, undo), for correct also field and value,"
            + " and a reason to a line, and give it to review apply."
      })
  int export(
      @Mixin LedgerPlace place,
      @Mixin AsOfOptions time,
      @Mixin OutputOptions output,
      @Mixin TalkOptions talking,
      @Option(names = "--all", description = "What has been decided, too.") boolean all,
      @Option(names = "--limit", defaultValue = "1000000", description = "At most so many.")
          long limit) {
    Talk talk = talking.with(root.console());
    try (Ledger ledger = place.open();
        Output out = output.open(talk.console())) {
      View view = time.view(ledger, talk);
      Map<String, Document> documents = new HashMap<>();
      view.documents().forEach(d -> documents.put(d.id(), d));
      long[] written = {0};
      for (String target : view.obsolete()) {
        if (written[0]++ < limit) {
          out.line(item(view, "obsolete", target, Optional.empty()));
        }
      }
      for (State state : State.values()) {
        if (!all
            && state != State.UNREVIEWED
            && state != State.SKIPPED
            && state != State.DIFFERING) {
          continue;
        }
        view.figures().stream()
            .filter(r -> r.state() == state)
            .takeWhile(r -> written[0]++ < limit)
            .forEach(
                r -> {
                  Document d = Objects.requireNonNull(documents.get(r.figure().doc()));
                  JsonNode figure = FigureJson.of(r.figure(), d);
                  out.line(
                      item(view, DecisionJson.word(state), r.fingerprint(), Optional.of(figure)));
                });
      }
      out.finish();
      return Exit.DONE.code();
    }
  }

  private static String item(View view, String why, String target, Optional<JsonNode> figure) {
    return DecisionJson.item(why, target, figure, view.standing().decisions(Kind.FIGURE, target))
        .toString();
  }

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description =
          "Add the decisions of a file; a line without action is passed over, one that its actor"
              + " already made changes nothing.")
  int apply(
      @Parameters(paramLabel = "FILE", description = "JSON Lines; - is standard input.")
          String file,
      @Option(names = "--actor", description = "Who decides; else each line's actor.")
          @Nullable String actor,
      @Mixin LedgerPlace place,
      @Mixin TalkOptions talking) {
    Talk talk = talking.with(root.console());
    long made = 0;
    long failed = 0;
    long number = 0;
    try (Ledger ledger = place.open();
        BufferedReader reader = reader(file)) {
      View view = ledger.view(org.tallystick.ledger.AsOf.NOW);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          List<Judgement> judgements =
              DecisionJson.judgements(
                  MAPPER.readTree(line), Optional.ofNullable(actor), "file", Fingerprints.of(view));
          made += judgements.isEmpty() ? 0 : ledger.decide(judgements).size();
        } catch (JsonProcessingException e) {
          failed++;
          talk.error(file + " line " + number + " is not JSON; it was passed over.");
        } catch (IllegalArgumentException e) {
          failed++;
          talk.error(file + " line " + number + " was not applied: " + e.getMessage());
        }
      }
    } catch (IOException e) {
      throw new UserError(
          Exit.PARTLY,
          file
              + " cannot be read further than line "
              + number
              + "; "
              + made
              + " decisions were added.");
    }
    talk.note(made + " decisions added, " + failed + " lines failed.");
    return (failed > 0 ? Exit.PARTLY : Exit.DONE).code();
  }

  private static BufferedReader reader(String file) throws IOException {
    return file.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8);
  }
}
