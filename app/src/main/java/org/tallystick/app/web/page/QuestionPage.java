package org.tallystick.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One question with its rivals.
 *
 * @param scope what fixes it, in a sentence
 * @param sentence the rivals in a sentence
 * @param rivals the chart
 * @param series the chart of its totals over time, where there are days to follow
 * @param relays the tree of those who carry it
 * @param disputes what was noticed beside drift; of several disputes the widest
 * @param narrower the other disputes, in a sentence each
 * @param changes what changed in the telling
 * @param apart claims that nearly answer it, and why they do not
 * @param more how many documents are not listed
 */
public record QuestionPage(
    Frame frame,
    String asked,
    String scope,
    String sentence,
    Figurative rivals,
    List<ClaimLine> claims,
    Pager pager,
    Optional<Series> series,
    Figurative relays,
    List<FindingLine> disputes,
    List<String> narrower,
    List<FindingLine> changes,
    List<Apart> apart,
    List<Source> documents,
    Optional<String> more,
    List<Summing> summings,
    Cite cite) {
  /**
   * A chart with what belongs to it.
   *
   * @param sentence it in words
   * @param svg both layouts, drawn
   * @param file where it is as a file
   * @param table where its numbers are as CSV
   * @param source where it comes from and as of when
   */
  public record Figurative(String sentence, String svg, String file, String table, String source) {}

  /**
   * Totals over time.
   *
   * @param log whether heights are logarithmic
   * @param other link to the same on the other scale
   */
  public record Series(
      Figurative chart, boolean log, String other, List<Day> days, boolean increments) {
    public Series {
      days = List.copyOf(days);
    }
  }

  /** A point of the series as a line of its table. */
  public record Day(
      String iso, String day, String name, String tone, String said, String link, String added) {}

  /** A claim on another question. */
  public record Apart(
      String link, String name, String said, String because, String question, String asked) {}

  /** A document in a list. */
  public record Source(
      String link,
      String title,
      Optional<String> outlet,
      Optional<String> outletLink,
      String day,
      String figures) {}

  /** How a recorder's method would sum it up; the claims stay as they are. */
  public record Summing(String name, String rule, String result) {}

  public QuestionPage {
    claims = List.copyOf(claims);
    disputes = List.copyOf(disputes);
    narrower = List.copyOf(narrower);
    changes = List.copyOf(changes);
    apart = List.copyOf(apart);
    documents = List.copyOf(documents);
    summings = List.copyOf(summings);
  }
}
