package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.app.arrange.Report;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.Paint;
import org.tallystick.app.report.HtmlReport;
import org.tallystick.app.report.MarkdownReport;
import org.tallystick.app.report.TerminalReport;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.View;
import org.tallystick.resolve.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** One thing of the ledger, with its evidence. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Show a question, a claim, a story, a figure or a document of the ledger.")
final class ShowCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Parameters(paramLabel = "ID", description = "As `questions`, `check` and `export` give it.")
  private String id;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final AsOfOptions time = new AsOfOptions();
  @Mixin private final ProfileOptions profiles = new ProfileOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    Optional<Profile> profile = profiles.chosen();
    Shape shape =
        profile.isPresent()
            ? Shape.TEXT
            : output.shape(Shape.TEXT, EnumSet.of(Shape.TEXT, Shape.JSONL, Shape.MD, Shape.HTML));
    try (Ledger ledger = place.open()) {
      Asked asked = time.in(ledger, talk, contents -> Asked.in(contents, id));
      if (profile.isPresent()) {
        ProfileOptions.write(
            profile.get(), asked.view().resolution(), asked.questions(), output, talk);
      } else {
        write(asked, shape, talk);
      }
      return 0;
    }
  }

  private void write(Asked asked, Shape shape, Talk talk) {
    View view = asked.view();
    try (Output out = output.open(talk.console())) {
      Report report =
          Report.of(view.resolution(), view.findings(), Long.MAX_VALUE)
              .only(asked.questions()::contains);
      switch (shape) {
        case JSONL -> LedgerRecords.of(asked).map(ObjectNode::toString).forEach(out::line);
        case HTML -> out.text(HtmlReport.page(report));
        case MD -> out.text(MarkdownReport.text(report));
        default -> {
          boolean colours = talk.console().colour() && !out.toFile();
          Paint paint = colours ? Paint.COLOURS : Paint.NONE;
          TerminalReport.lines(report, paint, talk.console().width()).forEach(out::line);
          asked.reviewed().forEach(out::line);
        }
      }
      out.finish();
    }
  }
}
