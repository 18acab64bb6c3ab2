package org.tallystick.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.console.Exit;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.figure.Finding;
import org.tallystick.ledger.Contents;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the ledger noticed. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Print what the ledger noticed: disputes, drift, contradictions and the rest; exit 1 if anything.")
final class CheckCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  private static final List<String> COLUMNS = List.of("kind", "drift", "doc", "because", "id");

  @Parameters(arity = "0..1", paramLabel = "ID", description = "Only this question.")
  private List<String> ids = List.of();

  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "KIND",
      description = "Exit 1 only for these kinds or drifts, such as dispute,headline_body.")
  private List<String> failOn = List.of();

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final AsOfOptions time = new AsOfOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    try (Ledger ledger = place.open()) {
      List<Finding> findings = time.in(ledger, talk, this::findings);
      Rows.write(output, talk, COLUMNS, findings, ResolutionJson::of, CheckCommand::row);
      boolean found = findings.stream().anyMatch(this::counts);
      talk.note(findings.size() + " findings.");
      return (found ? Exit.FOUND : Exit.DONE).code();
    }
  }

  private List<Finding> findings(Contents contents) {
    if (!ids.isEmpty()) {
      return Asked.in(contents, ids.get(0)).findings();
    }
    List<Finding> all = new ArrayList<>();
    contents.findings(all::add);
    return all;
  }

  private boolean counts(Finding f) {
    return failOn.isEmpty()
        || failOn.contains(f.kind().word())
        || f.drift().map(d -> failOn.contains(d.word())).orElse(false);
  }

  private static List<String> row(Finding f) {
    return List.of(
        f.kind().word(),
        f.drift().map(d -> d.word()).orElse(""),
        FigureTable.text(f.doc()),
        f.because(),
        f.id());
  }
}
