package org.tallystick.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * Where documents come in.
 *
 * @param folders whether folders of the machine may be read
 * @param feeds whether pages and feeds of the web may be fetched
 * @param limits what is taken at most, in words
 */
public record ImportPage(
    Frame frame, boolean folders, boolean feeds, List<String> limits, List<Run> runs, Cite cite) {
  /**
   * One import.
   *
   * @param state in a word
   * @param over whether nothing more will come
   * @param counts documents by what became of them
   */
  public record Run(
      String link,
      String id,
      String what,
      String given,
      String state,
      boolean over,
      List<Count> counts,
      List<Failure> failures,
      Optional<String> more) {
    public Run {
      counts = List.copyOf(counts);
      failures = List.copyOf(failures);
    }
  }

  /** So many of something. */
  public record Count(String name, String number) {}

  /** What was left out, and why. */
  public record Failure(String source, String reason) {}

  public ImportPage {
    limits = List.copyOf(limits);
    runs = List.copyOf(runs);
  }
}
