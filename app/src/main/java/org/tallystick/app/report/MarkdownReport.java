package org.tallystick.app.report;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.Noticed;
import org.tallystick.app.arrange.QuestionView;
import org.tallystick.app.arrange.Quote;
import org.tallystick.app.arrange.Report;
import org.tallystick.app.arrange.StoryView;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.console.Printable;
import org.tallystick.app.console.Table;

/** The report as Markdown, to paste into a page or a message. */
public final class MarkdownReport {
  private final StringBuilder b = new StringBuilder();

  private MarkdownReport() {}

  /** Writes a report. */
  public static String text(Report report) {
    MarkdownReport m = new MarkdownReport();
    m.b.append("# Reported figures\n\n").append(report.summary()).append(".\n");
    m.b.append("It never says who is right.\n");
    report.stories().forEach(m::story);
    if (report.hidden() > 0) {
      m.b.append("\n").append(Wording.count(report.hidden(), "question")).append(" not shown.\n");
    }
    return m.b.toString();
  }

  private void story(StoryView story) {
    b.append("\n## ").append(safe(story.title())).append("\n");
    for (QuestionView q : story.contested()) {
      b.append("\n### ").append(safe(Wording.asked(q.question()))).append("\n\n");
      b.append(safe(Wording.scope(q.question()))).append(". ").append(safe(q.sentence()));
      b.append("\n\n").append(claims(q.rows()));
      if (!q.findings().isEmpty()) {
        b.append("\n");
      }
      q.leading().forEach(this::finding);
    }
    if (!story.findings().isEmpty()) {
      b.append("\n");
    }
    story.findings().forEach(this::finding);
    if (!story.single().isEmpty()) {
      b.append("\n### Told by one claimant only\n\n").append(single(story.single()));
    }
  }

  private static String claims(List<ClaimRow> rows) {
    List<List<String>> cells = new ArrayList<>();
    for (ClaimRow r : rows) {
      cells.add(
          List.of(
              Wording.claimant(r.claim()),
              Wording.relation(r.claim().relation()),
              r.said(),
              r.claim().asOf().map(Wording::day).orElse("–"),
              Wording.reports(r.claim()),
              r.claim().firstSeen().map(Wording::day).orElse("–")));
    }
    return table(
        List.of("claimant", "speaks as", "amount", "as of", "reports", "first seen"), cells);
  }

  private static String single(List<QuestionView> questions) {
    List<List<String>> cells = new ArrayList<>();
    for (QuestionView q : questions) {
      ClaimRow r = q.rows().get(0);
      cells.add(
          List.of(
              Wording.asked(q.question()),
              Wording.scope(q.question()),
              r.said(),
              Wording.claimant(r.claim()),
              r.claim().asOf().map(Wording::day).orElse("–"),
              Wording.reports(r.claim())));
    }
    return table(List.of("what", "whose, when", "amount", "claimant", "as of", "reports"), cells);
  }

  private static String table(List<String> columns, List<List<String>> rows) {
    return new Table(columns, columns.stream().map(c -> false).toList(), rows).markdown();
  }

  private void finding(Noticed noticed) {
    b.append("- **").append(safe(Wording.kind(noticed.finding()))).append("**: ");
    b.append(safe(noticed.finding().because())).append("\n");
    for (Quote whole : noticed.quotes()) {
      Quote q = whole.near(320);
      b.append("  > ").append(safe(q.before())).append(space(q.before()));
      b.append("**").append(safe(q.marked())).append("**");
      b.append(lead(q.after())).append(safe(q.after())).append(" — ").append(source(q));
      b.append("\n\n");
    }
  }

  private static String source(Quote q) {
    String name = safe(q.source()) + q.published().map(d -> ", " + Wording.day(d)).orElse("");
    return q.url()
        .filter(url -> url.chars().allMatch(c -> c > ' ' && "()<>\"\\".indexOf(c) < 0))
        .map(url -> "[" + name + "](" + url + ")")
        .orElse(name);
  }

  /** Safe text has lost the blanks at its ends; these give them back. */
  private static String space(String text) {
    return text.endsWith(" ") ? " " : "";
  }

  private static String lead(String text) {
    return text.startsWith(" ") ? " " : "";
  }

  private static String safe(String text) {
    return Table.markdownText(Printable.line(text));
  }
}
