package org.tallystick.app.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tallystick.app.console.Console;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.PipeClosed;
import org.tallystick.app.console.UserError;
import org.tallystick.ledger.LedgerFault;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * One run of the command line: arguments in, exit code out; every ending is said in one sentence.
 */
public final class CommandLineRun {
  private CommandLineRun() {}

  /** Runs the command that the arguments name. */
  public static int run(Console console, String... args) {
    CommandLine line = Commands.of(console, args);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(Math.min(100, console.width()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((wrong, given) -> wrongUsage(console, wrong));
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) -> ended(console, thrown, List.of(args)));
    int code = line.execute(args);
    console.err().flush();
    return code;
  }

  private static int wrongUsage(Console console, CommandLine.ParameterException wrong) {
    String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
    String sentence = String.valueOf(wrong.getMessage()).strip();
    List<String> near =
        wrong instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (!near.isEmpty()) {
      sentence += ". Did you mean '" + near.get(0) + "'?";
    }
    console.say(
        sentence
            + (sentence.endsWith(".") || sentence.endsWith("?") ? "" : ".")
            + " See '"
            + name
            + " --help'.");
    return Exit.WRONG_USAGE.code();
  }

  private static int ended(Console console, Exception thrown, List<String> args) {
    if (thrown instanceof PipeClosed) {
      return Exit.DONE.code();
    }
    if (thrown instanceof UserError error) {
      console.say(error.sentence());
      return error.exit().code();
    }
    if (thrown instanceof LedgerFault fault) {
      console.say(fault.sentence());
      return LedgerPlace.exit(fault).code();
    }
    console.say(Fault.sentence("this command", thrown));
    if (args.contains("-v") || args.contains("--verbose")) {
      thrown.printStackTrace(console.err());
    }
    return Exit.BUG.code();
  }
}
