package org.tallystick.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.app.console.Output;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** What a bug report needs. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Print what a bug report needs, without a word of any document.")
final class DoctorCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @ParentCommand
  private Root root;

  @Mixin private final LedgerPlace place = new LedgerPlace();
  @Mixin private final TalkOptions talking = new TalkOptions();

  @Override
  public Integer call() {
    Talk talk = talking.with(root.console());
    try (Output out = Output.open(Optional.empty(), talk.console())) {
      out.line("tallystick: " + Build.reader());
      out.line("java: " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
      out.line("system: " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
      out.line("processors: " + Runtime.getRuntime().availableProcessors());
      out.line("memory: " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB at most");
      out.flush();
      try (Ledger ledger = place.open()) {
        ledger.doctor().forEach(out::line);
      }
      out.finish();
      return 0;
    }
  }
}
