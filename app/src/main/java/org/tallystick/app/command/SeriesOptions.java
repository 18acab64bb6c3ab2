package org.tallystick.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.app.console.Exit;
import org.tallystick.ledger.Ledger;
import picocli.CommandLine.Option;

/** How a published series is brought into the ledger. */
final class SeriesOptions {
  @Option(
      names = "--series",
      required = true,
      description =
          "The inputs are series of running totals, in CSV or JSON: each total is a figure of its"
              + " claimant.")
  private boolean given;

  @Option(
      names = "--own",
      paramLabel = "FIELD=NAME",
      description =
          "The file's own name for date, claimant, measure, counted, side, cumulative, increment or"
              + " period_hours; in JSON a.b is b inside a.")
  private Map<String, String> own = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description = "One value for all reports, such as claimant=\"Ministry of Health\".")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--total",
      paramLabel = "NAME=MEASURE/COUNTED",
      description = "A column of totals and what it counts, where a line holds several.")
  private Map<String, String> totals = new LinkedHashMap<>();

  /** Whether the inputs are series. */
  boolean given() {
    return given;
  }

  Exit run(Ledger ledger, List<String> paths, Talk talk) {
    return new SeriesImport(own, set, totals).run(ledger, paths, talk);
  }
}
