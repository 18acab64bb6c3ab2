package org.tallystick.app.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tallystick.app.console.Console;

/** One run of the command line with its streams caught. */
record Run(int code, String out, String err) {
  /** Runs as if both streams were pipes. */
  static Run of(String... args) {
    return on(false, args);
  }

  /** Runs as if both streams were a screen of 100 columns with colours. */
  static Run onScreen(String... args) {
    return on(true, args);
  }

  private static Run on(boolean screen, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream talk = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console = new Console(out, talk, screen, screen, screen, 100);
    int code = CommandLineRun.run(console, args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
