package org.tallystick.app;

import org.tallystick.app.command.CommandLineRun;
import org.tallystick.app.console.Console;

/** The program's entry. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(CommandLineRun.run(Console.system(), args));
  }
}
