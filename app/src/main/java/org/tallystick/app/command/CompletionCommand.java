package org.tallystick.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.app.console.Exit;
import org.tallystick.app.console.Output;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints a completion script for the shell. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Print a completion script: source <(tallystick completion bash)")
final class CompletionCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      defaultValue = "bash",
      description = "bash or zsh.")
  private String shell = "bash";

  @Override
  public Integer call() {
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw new org.tallystick.app.console.UserError(
          Exit.WRONG_USAGE, "there is a completion script for bash and zsh only.");
    }
    try (Output out = Output.open(Optional.empty(), root.console())) {
      out.text(AutoComplete.bash("tallystick", Commands.whole(root.console())));
      out.finish();
    }
    return Exit.DONE.code();
  }
}
