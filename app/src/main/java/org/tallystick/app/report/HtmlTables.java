package org.tallystick.app.report;

import java.util.List;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.QuestionView;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.chart.Markup;
import org.tallystick.figure.Relation;
import org.tallystick.text.Document;

/** The page's tables and the key to its signs. */
final class HtmlTables {
  private HtmlTables() {}

  /** The rival claims of a question. */
  static void claims(Markup m, List<ClaimRow> rows) {
    open(m, "Claimant", "Amount", "Speaks as", "As of", "Reports", "First seen");
    for (ClaimRow row : rows) {
      m.raw("<tr>");
      cell(m, "lead-cell", "Claimant", Wording.claimant(row.claim()));
      cell(m, "amount", "Amount", row.said());
      relation(m, row.claim().relation());
      cell(m, "day labelled", "As of", row.claim().asOf().map(Wording::day).orElse("–"));
      cell(m, "num labelled", "Reports", Wording.reports(row.claim()));
      cell(m, "day labelled", "First seen", row.claim().firstSeen().map(Wording::day).orElse("–"));
      m.raw("</tr>");
    }
    close(m);
  }

  /** Questions that one claim answers. */
  static void single(Markup m, List<QuestionView> questions) {
    open(m, "What", "Amount", "Whose, when", "Claimant", "As of", "Reports");
    for (QuestionView q : questions) {
      ClaimRow row = q.rows().get(0);
      m.raw("<tr>");
      cell(m, "lead-cell", "What", Wording.asked(q.question()));
      cell(m, "amount", "Amount", row.said());
      cell(m, "", "Whose, when", Wording.scope(q.question()));
      cell(m, "", "Claimant", Wording.claimant(row.claim()));
      cell(m, "day labelled", "As of", row.claim().asOf().map(Wording::day).orElse("–"));
      cell(m, "num labelled", "Reports", Wording.reports(row.claim()));
      m.raw("</tr>");
    }
    close(m);
  }

  /** The documents of a story. */
  static void documents(Markup m, List<Document> documents) {
    open(m, "Published", "Outlet", "Title");
    for (Document d : documents) {
      m.raw("<tr>");
      cell(m, "day", "Published", d.published().map(Wording::day).orElse("no date stated"));
      cell(m, "", "Outlet", d.outlet().orElse("–"));
      m.raw("<td class=\"lead-cell\">").link(d.url(), d.title().isBlank() ? d.id() : d.title());
      m.raw("</td></tr>");
    }
    close(m);
  }

  private static void open(Markup m, String... columns) {
    m.raw("<div class=\"scroll\"><table class=\"cards\"><thead><tr>");
    for (String column : columns) {
      m.raw("<th scope=\"col\">").text(column).raw("</th>");
    }
    m.raw("</tr></thead><tbody>");
  }

  private static void close(Markup m) {
    m.raw("</tbody></table></div>");
  }

  private static void cell(Markup m, String cls, String label, String text) {
    m.raw(cls.isEmpty() ? "<td" : "<td class=\"" + cls + "\"");
    m.raw(" data-label=\"" + label + "\">").text(text).raw("</td>");
  }

  private static void relation(Markup m, Relation relation) {
    String cls = relation.word().replace('_', '-');
    m.raw("<td data-label=\"Speaks as\"><span class=\"rel " + cls + "\">");
    m.text(Wording.relation(relation)).raw("</span></td>");
  }

  /** What the signs mean. */
  static void legend(Markup m) {
    m.element("h2", "How to read it").raw("<ul class=\"legend chart-key\">");
    sign(m, "<circle class=\"dot\" cx=\"31\" cy=\"10\" r=\"5.5\"/>", "the number itself");
    sign(m, "<circle class=\"ring\" cx=\"31\" cy=\"10\" r=\"5.5\"/>", "about, nearly");
    sign(
        m,
        "<path class=\"arrow\" d=\"M20 10H50M44 6L50 10L44 14\"/>"
            + "<circle class=\"dot\" cx=\"20\" cy=\"10\" r=\"5.5\"/>",
        "at least, more than");
    sign(
        m,
        "<path class=\"arrow\" d=\"M42 10H12M18 6L12 10L18 14\"/>"
            + "<circle class=\"dot\" cx=\"42\" cy=\"10\" r=\"5.5\"/>",
        "up to, fewer than");
    sign(m, "<rect class=\"bar\" x=\"10\" y=\"6\" width=\"42\" height=\"8\" rx=\"4\"/>", "a range");
    sign(
        m,
        "<rect class=\"vague\" x=\"10\" y=\"4\" width=\"42\" height=\"12\" rx=\"2\"/>",
        "a vague word: dozens, hundreds");
    sign(
        m,
        "<circle class=\"dot\" cx=\"24\" cy=\"7\" r=\"5\"/>"
            + "<line class=\"drifted\" x1=\"36\" y1=\"12\" x2=\"36\" y2=\"18\"/>",
        "a report that tells it otherwise");
    m.raw("</ul><dl>");
    define(m, "Axis", "logarithmic: each step to the right multiplies");
    define(
        m, "Speaks as", "own side, adversary or third party of those who are counted; no ranking");
    define(m, "Reports", "documents that carry the claim; copies of one text are one origin");
    define(m, "Dispute", "different parties, same question, amounts that cannot both hold");
    define(m, "Rounded", "told in round numbers; information, not an accusation");
    define(m, "Revision", "a claimant's own later count, higher or lower");
    define(m, "Headline and body differ", "within one article");
    define(m, "No one named", "the outlet gives the figure in its own voice");
    m.raw("</dl>");
  }

  private static void sign(Markup m, String drawing, String text) {
    m.raw("<li><svg class=\"sign\" viewBox=\"0 0 62 20\" aria-hidden=\"true\">").raw(drawing);
    m.raw("</svg>").text(text).raw("</li>");
  }

  private static void define(Markup m, String term, String meaning) {
    m.element("dt", term).element("dd", meaning);
  }
}
