package org.tallystick.app.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.figure.Figure;
import org.tallystick.resolve.Profile;
import org.tallystick.resolve.Resolution;
import org.tallystick.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The main job: read, resolve, show rivals and findings. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Read coverage and show its rival figures: who says how many, who relays whom, and which"
            + " figures changed in the telling.",
    footer = {
      "",
      "Examples:",
      "  tallystick report articles/",
      "  tallystick report articles/ -o report.html",
      "  tallystick report articles/ --as-of 2031-05-03",
      "  tallystick report feed.jsonl --jsonl > ledger.jsonl"
    })
final class ReportCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders; - is standard input.")
  private List<String> paths = List.of();

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final SaidByOption time = new SaidByOption();
  @Mixin private final ProfileOptions profiles = new ProfileOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    Optional<Profile> profile = profiles.chosen();
    Optional<LocalDate> day = time.day();
    if (profile.isEmpty()) {
      return write(paths, input, day, output, talk).code();
    }
    input.limit();
    Tallystick tallystick = Tallystick.english();
    Read read = read(paths, input, talk, tallystick).saidBy(day, talk);
    Resolution resolution = tallystick.resolve(read.documents(), read.figures());
    ProfileOptions.write(profile.get(), resolution, resolution.questions().keySet(), output, talk);
    return read.tally().exit().code();
  }

  /** What the inputs hold. */
  private record Read(List<Document> documents, List<Figure> figures, Tally tally) {
    /** What had been published by the end of a day; nothing says when undated documents were. */
    Read saidBy(Optional<LocalDate> day, Talk talk) {
      if (day.isEmpty()) {
        return this;
      }
      long undated = documents.stream().filter(d -> d.published().isEmpty()).count();
      if (undated > 0) {
        talk.note(undated + " undated documents are left out of what was said by a day.");
      }
      List<Document> said =
          documents.stream()
              .filter(d -> d.published().filter(p -> !p.isAfter(day.get())).isPresent())
              .toList();
      return new Read(said, figures, tally);
    }
  }

  private static Read read(
      List<String> paths, InputOptions input, Talk talk, Tallystick tallystick) {
    List<Document> documents = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    Tally tally =
        new Coverage(input, Long.MAX_VALUE, talk)
            .read(
                paths,
                tallystick::figures,
                reading -> {
                  documents.add(reading.document());
                  figures.addAll(reading.figures());
                });
    if (documents.isEmpty() && tally.failed() > 0) {
      throw new UserError(Exit.PARTLY, "no document could be read, so there is nothing to report.");
    }
    return new Read(documents, figures, tally);
  }

  /**
   * Reads the inputs, resolves them, and writes the report.
   *
   * @param day only what had been published by its end, where one is given
   */
  static Exit write(
      List<String> paths,
      InputOptions input,
      Optional<LocalDate> day,
      OutputOptions output,
      Talk talk) {
    OutputOptions.Shape shape = output.shape(OutputOptions.Shape.TEXT, ReportWriter.SHAPES);
    long limit = input.limit();
    Tallystick tallystick = Tallystick.english();
    Read read = read(paths, input, talk, tallystick).saidBy(day, talk);
    ReportWriter writer =
        new ReportWriter(
            tallystick.resolve(read.documents(), read.figures()), tallystick, read.tally());
    writer.write(output, shape, limit, talk);
    return read.tally().exit();
  }
}
