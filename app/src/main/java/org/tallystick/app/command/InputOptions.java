package org.tallystick.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.read.Format;
import org.tallystick.read.Options;
import org.tallystick.read.Triage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How inputs are read. The inputs themselves belong to each command. */
final class InputOptions {
  @SuppressWarnings("NullAway.Init") // picocli sets it before any use
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      defaultValue = "auto",
      description =
          "What the inputs are: auto (by name and content), text, html, jsonl, feed, warc, wacz, csv or"
              + " pdf.")
  private String from = "auto";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to read figures with; the output is the same for any number.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Stop after this many: questions for a report, documents elsewhere.")
  private long limit = Long.MAX_VALUE;

  @Option(names = "--strict", description = "Stop at the first input that cannot be read.")
  private boolean strict;

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "CODE",
      description =
          "For pages: keep those in these languages, such as en,fr; and those that say none.")
  private List<String> languages = List.of();

  @Option(
      names = "--column",
      paramLabel = "FIELD=NAME",
      description = "For tables: which column holds a field, such as text=Body.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--max-document",
      paramLabel = "MB",
      defaultValue = "20",
      description = "The largest document to read, in megabytes.")
  private int largest = 20;

  @Option(
      names = "--every-page",
      description = "For archives: also pages that tell of no loss at first sight.")
  private boolean everyPage;

  @Option(names = "--allow-network", description = "Fetch inputs that are http or https addresses.")
  private boolean allowNetwork;

  /** Every page of an archive is wanted, whatever it tells. */
  void readEveryPage() {
    everyPage = true;
  }

  /** How inputs are read, in words. */
  String manner() {
    return options().manner() + (everyPage ? " every page" : "");
  }

  boolean allowNetwork() {
    return allowNetwork;
  }

  /** The reading module's options. */
  Options options() {
    try {
      Options options =
          Options.standard()
              .as(Format.named(from))
              .limited((long) largest << 20)
              .mapped(columns)
              .in(Set.copyOf(languages));
      return everyPage ? options : options.only(Triage::mayTell);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  /** At least one. */
  int threads() {
    if (threads < 1 || threads > 1024) {
      throw new ParameterException(
          spec.commandLine(), "--threads wants a number from 1 to 1024, not " + threads + ".");
    }
    return threads;
  }

  /** At least one; the largest number where none was given. */
  long limit() {
    if (limit < 1) {
      throw new ParameterException(
          spec.commandLine(), "--limit wants a number from 1, not " + limit + ".");
    }
    return limit;
  }

  boolean strict() {
    return strict;
  }

  /** The inputs named, or standard input where none is. */
  static List<String> orStandardInput(List<String> paths) {
    return paths.isEmpty() ? List.of("-") : paths;
  }
}
