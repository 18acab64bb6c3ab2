package org.tallystick.app.command;

import org.tallystick.app.console.Console;
import picocli.CommandLine.Option;

/** How much a command says beside its data, and in which dress. */
final class TalkOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more: notes about each document, and the trace of a fault of ours.")
  private boolean verbose;

  @Option(names = "--no-color", description = "No colours; the same as NO_COLOR=1.")
  private boolean noColor;

  @Option(names = "--no-progress", description = "No progress on standard error.")
  private boolean noProgress;

  /** The run's streams as these options want them. */
  Talk with(Console console) {
    return new Talk(noColor ? console.plain() : console, quiet, verbose, !noProgress && !quiet);
  }
}
