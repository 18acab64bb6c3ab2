package org.tallystick.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.UserError;
import org.tallystick.app.json.DecisionJson;
import org.tallystick.app.json.Fingerprints;
import org.tallystick.ledger.Catalogue;
import org.tallystick.ledger.Judgement;
import org.tallystick.ledger.Ledger;
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
      return time.in(
          ledger,
          talk,
          contents -> {
            new ReviewQueue(contents, out, limit).write(all);
            out.finish();
            return Exit.DONE.code();
          });
    }
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
    Applied applied = new Applied();
    try (Ledger ledger = place.open();
        BufferedReader reader = reader(file)) {
      Catalogue catalogue = ledger.catalogue();
      Fingerprints known = new Fingerprints(catalogue::fingerprint, catalogue::fingerprintOfClaim);
      ledger.refresh();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        applied.number++;
        try {
          applied.made += line.isBlank() ? 0 : decide(ledger, line, actor, known);
        } catch (JsonProcessingException e) {
          applied.fail(talk, file, "is not JSON; it was passed over.");
        } catch (IllegalArgumentException e) {
          applied.fail(talk, file, "was not applied: " + e.getMessage());
        }
      }
    } catch (IOException e) {
      throw applied.cut(file);
    }
    talk.note(applied.made + " decisions added, " + applied.failed + " lines failed.");
    return (applied.failed > 0 ? Exit.PARTLY : Exit.DONE).code();
  }

  /** How far a file of decisions has been applied. */
  private static final class Applied {
    private long number;
    private long made;
    private long failed;

    UserError cut(String file) {
      String kept = number + "; " + made + " decisions were added.";
      return new UserError(Exit.PARTLY, file + " cannot be read further than line " + kept);
    }

    void fail(Talk talk, String file, String why) {
      failed++;
      talk.error(file + " line " + number + " " + why);
    }
  }

  private static int decide(Ledger ledger, String line, @Nullable String actor, Fingerprints known)
      throws JsonProcessingException {
    List<Judgement> judgements =
        DecisionJson.judgements(MAPPER.readTree(line), Optional.ofNullable(actor), "file", known);
    return judgements.isEmpty() ? 0 : ledger.decide(judgements).size();
  }

  private static BufferedReader reader(String file) throws IOException {
    return file.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8);
  }
}
