package org.tallystick.app.command;

import org.tallystick.app.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: help and version. */
@Command(
    name = "tallystick",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Reads coverage of an event from many outlets and lays its reported figures side by side: who"
          + " says how many of what, as of when, relayed by whom, and where they differ. It never"
          + " says who is right."
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 something found (check, series --check); 2 wrong usage; 3 some inputs"
          + " failed, the rest is complete; 4 storage; 5 refused by a limit; 70 a fault of ours; 130"
          + " interrupted.",
      "",
      "First steps:  tallystick demo, or tallystick demo --serve in the browser",
      "              tallystick report FOLDER -o report.html"
    })
final class Root implements Runnable {
  private final Console console;

  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec
  private CommandSpec spec;

  Root(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
