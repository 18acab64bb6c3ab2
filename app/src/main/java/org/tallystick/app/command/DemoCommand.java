package org.tallystick.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.UserError;
import org.tallystick.app.web.Server;
import org.tallystick.app.web.ServerOptions;
import org.tallystick.app.web.intake.Samples;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The report on the stories that come with the program. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Show the report on a bundled story, told by several invented outlets. No network, no"
            + " account.")
final class DemoCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Parameters(
      arity = "0..1",
      paramLabel = "STORY",
      defaultValue = "war",
      description = "Which story: war, earthquake, ferry, or all.")
  private String story = "war";

  @Option(
      names = "--serve",
      description = "In the browser, with all stories, until Ctrl-C; nothing is kept.")
  private boolean serve;

  @Option(
      names = "--port",
      defaultValue = "8642",
      description = "With --serve: the port; 0 takes any that is free.")
  private int port = 8642;

  @Option(names = "--rehearse", hidden = true, description = "Also serve two pages, to nobody.")
  private boolean rehearse;

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() throws IOException {
    Talk talk = talking.with(root.console());
    Path folder = Files.createTempDirectory("tallystick-demo");
    if (serve) {
      serve(folder, talk);
      return Exit.DONE.code();
    }
    try {
      if (!Samples.unpack(folder)) {
        throw new UserError(Exit.STORAGE, "this build carries no samples; build it again.");
      }
      Path chosen = story.equals("all") ? folder : folder.resolve(story);
      if (!Files.isDirectory(chosen) || !chosen.normalize().startsWith(folder)) {
        throw new UserError(
            Exit.WRONG_USAGE,
            "there is no story \"" + story + "\"; the stories are " + names(folder) + " and all.");
      }
      talk.note(
          "the story \"" + story + "\" was invented for this program, and so were its outlets.");
      Exit exit =
          ReportCommand.write(List.of(chosen.toString()), input, Optional.empty(), output, talk);
      if (rehearse) {
        rehearse(chosen, folder);
      }
      talk.note(
          "your own articles: tallystick report FOLDER, or -o report.html for a page to mail.");
      return exit.code();
    } finally {
      delete(folder);
    }
  }

  /** All stories in a ledger that goes when the server ends. */
  private void serve(Path folder, Talk talk) throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    if (!Samples.unpack(samples)) {
      throw new UserError(Exit.STORAGE, "this build carries no samples; build it again.");
    }
    Ledger ledger = LedgerPlace.in(folder);
    Extraction extraction = Build.extraction();
    Samples.into(ledger, extraction, samples);
    talk.note("the stories were invented for this program, and so were their outlets.");
    ServerOptions options = ServerOptions.local(port, extraction);
    ServeCommand.run(ledger, options, talk, () -> gone(folder));
  }

  /**
   * What people see first, shown to nobody: so that the launcher can note which classes that takes
   * and start with them at hand.
   */
  private static void rehearse(Path story, Path folder) throws IOException {
    Extraction extraction = Build.extraction();
    try (Ledger ledger = LedgerPlace.in(folder)) {
      Samples.into(ledger, extraction, story);
      try (Server server = Server.start(ledger, ServerOptions.local(0, extraction))) {
        String home = page(server, "");
        int at = home.indexOf("/question/");
        page(server, home.substring(at + 1, home.indexOf('"', at)));
      }
    }
  }

  private static String page(Server server, String path) throws IOException {
    try (InputStream in = URI.create(server.address() + path).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void gone(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  private static String names(Path folder) throws IOException {
    try (Stream<Path> stories = Files.list(folder)) {
      return String.join(
          ", ",
          stories
              .filter(Files::isDirectory)
              .map(p -> String.valueOf(p.getFileName()))
              .sorted()
              .toList());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
