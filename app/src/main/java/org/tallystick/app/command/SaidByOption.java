package org.tallystick.app.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** By which day what is looked at had been published. */
final class SaidByOption {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only what had been published by the end of that day.")
  private @Nullable String said;

  /** The day, where one was given. */
  Optional<LocalDate> day() {
    try {
      return Optional.ofNullable(said).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "--as-of wants a date such as 2031-05-02.", e);
    }
  }
}
