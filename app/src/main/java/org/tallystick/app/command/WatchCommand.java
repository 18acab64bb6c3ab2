package org.tallystick.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.command.OutputOptions.Shape;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.Output;
import org.tallystick.app.console.UserError;
import org.tallystick.app.watch.Watch;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Ledger;
import org.tallystick.read.fetch.FetchLimits;
import org.tallystick.read.fetch.Fetcher;
import org.tallystick.read.fetch.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Follows feeds. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Follow feeds: take what is new into the ledger, look at pages again after a day and a week,"
            + " and print what changed: new figures, new rivals, drift, revisions. Ended and started"
            + " again it goes on where it was.")
final class WatchCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec
  private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FEED",
      description = "Addresses of RSS, Atom or JSON feeds, files that hold one, or OPML lists.")
  private List<String> feeds = List.of();

  @Option(names = "--allow-network", description = "Fetch feeds and pages; without it, files only.")
  private boolean allowNetwork;

  @Option(names = "--once", description = "Do what is due now and end.")
  private boolean once;

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      defaultValue = "15",
      description = "Minutes between two polls of a feed.")
  private int every = 15;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "The least time between two requests to one host; robots.txt may ask for more.")
  private int delay = 2;

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "200",
      description = "New pages to fetch in one round at most; 0 takes the feeds' own words.")
  private int pages = 200;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Where the schedule is kept; beside the ledger unless named.")
  private @Nullable Path state;

  @Option(
      names = "--post",
      paramLabel = "URL",
      description = "Post what changed to this public address, as JSON.")
  private @Nullable String post;

  @Option(
      names = "--atom",
      paramLabel = "FILE",
      description = "Keep the latest changes in this file as an Atom feed.")
  private @Nullable Path atom;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    Shape shape = output.shape(Shape.TEXT, EnumSet.of(Shape.TEXT, Shape.JSONL));
    if (every < 1 || delay < 0 || pages < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--every wants 1 minute or more; --delay and --pages want 0 or more.");
    }
    Extraction extraction = Build.extraction();
    Network network = allowNetwork ? Network.open() : Network.off();
    FetchLimits limits = FetchLimits.standard().pausing(Duration.ofSeconds(delay));
    Watch.Wish wish =
        new Watch.Wish(
            feeds,
            Duration.ofMinutes(every),
            allowNetwork ? pages : 0,
            Optional.ofNullable(post),
            Optional.ofNullable(atom));
    try (Ledger ledger = place.create();
        Output out = output.open(talk.console());
        Fetcher fetcher = new Fetcher(network, limits, "Tallystick/" + Version.text())) {
      Watch.Ears ears = new Watch.Ears(notice -> print(notice, shape, out), talk::error);
      Path file = Optional.ofNullable(state).orElseGet(() -> beside(ledger));
      Watch watch = new Watch(wish, ledger, extraction, fetcher, file, Clock.systemUTC(), ears);
      Exit exit = rounds(watch, talk);
      out.finish();
      return exit.code();
    }
  }

  private Exit rounds(Watch watch, Talk talk) {
    Exit exit = watch.round();
    while (!once
        && (allowNetwork || exit != Exit.REFUSED)
        && !Thread.currentThread().isInterrupted()) {
      Duration rest = watch.rest();
      talk.detail("the next look is in " + Math.max(1, rest.toMinutes()) + " minutes.");
      try {
        Thread.sleep(rest.toMillis());
      } catch (InterruptedException e) {
        return Exit.INTERRUPTED;
      }
      exit = watch.round();
    }
    return exit;
  }

  private static void print(ObjectNode notice, Shape shape, Output out) {
    out.line(shape == Shape.JSONL ? notice.toString() : Watch.line(notice));
    out.flush();
  }

  private static Path beside(Ledger ledger) {
    if (ledger.place().contains("://")) {
      throw new UserError(
          Exit.WRONG_USAGE, "say with --state FILE where the schedule of this watch is kept.");
    }
    return Path.of(ledger.place() + ".watch.json");
  }
}
