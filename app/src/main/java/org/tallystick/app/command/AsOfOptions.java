package org.tallystick.app.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Contents;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** At which place in the two times a view is taken. */
final class AsOfOptions {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only what had been published by the end of that day.")
  private @Nullable String said;

  @Option(
      names = "--known-by",
      paramLabel = "DATE|TIME",
      description =
          "Only what the ledger had learnt by then, such as 2031-05-02 or 2031-05-02T10:00Z.")
  private @Nullable String known;

  AsOf asOf() {
    try {
      return new AsOf(
          Optional.ofNullable(said).map(LocalDate::parse),
          Optional.ofNullable(known).map(AsOfOptions::moment));
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(), "--as-of and --known-by want a date such as 2031-05-02.", e);
    }
  }

  private static Instant moment(String text) {
    return text.length() == 10
        ? LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1)
        : java.time.OffsetDateTime.parse(text).toInstant();
  }

  /** Reads what the ledger holds then, with a word on what that leaves out. */
  <T> T in(Ledger ledger, Talk talk, Function<Contents, T> reader) {
    return ledger.at(
        asOf(),
        contents -> {
          if (contents.undated() > 0) {
            talk.note(
                contents.undated() + " undated documents are left out of what was said by a day.");
          }
          return reader.apply(contents);
        });
  }
}
