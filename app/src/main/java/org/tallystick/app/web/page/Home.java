package org.tallystick.app.web.page;

import java.util.List;
import java.util.Map;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.chart.SpanBar;
import org.tallystick.figure.Question;
import org.tallystick.ledger.QuestionRow;

/**
 * The list of questions.
 *
 * @param words what is searched for
 */
public record Home(
    Frame frame,
    String words,
    List<Choice> choices,
    List<Line> lines,
    Pager pager,
    boolean filtered,
    Cite cite) {
  /**
   * A filter with its values.
   *
   * @param key its name in the address
   * @param chosen the value in force; empty for all
   */
  public record Choice(String key, String label, String chosen, List<String> values) {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /**
   * A question in the list.
   *
   * @param event a headline on its event, where nothing else tells it from others; else empty
   * @param bar its span as a drawing
   */
  public record Line(
      String link,
      String asked,
      String scope,
      String event,
      String span,
      String bar,
      String claimants,
      String claims,
      String reports,
      int findings,
      String latest) {}

  public Home {
    choices = List.copyOf(choices);
    lines = List.copyOf(lines);
  }

  /**
   * The lines of the list.
   *
   * @param events headlines by which questions are told apart that have neither side nor place
   */
  static List<Line> lines(List<QuestionRow> rows, Map<String, String> events, Links links) {
    double low =
        rows.stream().flatMapToDouble(r -> r.low().stream()).filter(v -> v > 0).min().orElse(1);
    double high = rows.stream().flatMapToDouble(r -> r.high().stream()).max().orElse(10);
    return rows.stream().map(r -> line(r, event(r.question(), events), low, high, links)).toList();
  }

  private static String event(Question q, Map<String, String> events) {
    return q.side().isPresent() || q.place().isPresent() ? "" : events.getOrDefault(q.story(), "");
  }

  private static Line line(QuestionRow r, String event, double low, double high, Links links) {
    double from = r.low().orElse(0);
    double to = r.high().orElse(from);
    String span =
        from == to ? Wording.number(from) : Wording.number(from) + " – " + Wording.number(to);
    return new Line(
        links.question(r.id()),
        Wording.asked(r.question()),
        Wording.scope(r.question()),
        event,
        span,
        SpanBar.svg(from, to, low, high).toString(),
        Wording.number(r.claimants()),
        Wording.number(r.claims()),
        Wording.number(r.reports()),
        r.findings(),
        r.latest().map(Wording::day).orElse("–"));
  }
}
