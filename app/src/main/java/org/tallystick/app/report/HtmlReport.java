package org.tallystick.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.Noticed;
import org.tallystick.app.arrange.QuestionView;
import org.tallystick.app.arrange.Quote;
import org.tallystick.app.arrange.Report;
import org.tallystick.app.arrange.StoryView;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.chart.ChartFile;
import org.tallystick.app.chart.Layout;
import org.tallystick.app.chart.Markup;
import org.tallystick.app.chart.RivalChart;
import org.tallystick.text.Document;

/**
 * The report as one self-contained page: no script, no font, no image, no request. It can be
 * mailed, archived and printed.
 */
public final class HtmlReport {
  private static final String STYLE = "report.css";

  private final Markup m = new Markup();
  private int number;

  private HtmlReport() {}

  /** Writes a report. */
  public static String page(Report report) {
    HtmlReport html = new HtmlReport();
    html.head(report);
    html.m.raw("<main>");
    html.contents(report);
    report.stories().forEach(html::story);
    html.m.raw("</main>");
    html.foot(report);
    return html.m.toString();
  }

  private void head(Report report) {
    String title =
        report.stories().stream().findFirst().map(StoryView::title).orElse("Reported figures");
    m.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    m.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    m.raw("style-src 'unsafe-inline'\"><meta name=\"referrer\" content=\"no-referrer\">");
    m.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    m.raw("<meta name=\"generator\" content=\"Tallystick\">");
    m.element("title", "Reported figures: " + title);
    m.raw("<style>\n").raw(ChartFile.style()).raw(style()).raw("</style></head>\n<body>");
    m.raw("<svg class=\"defs\" aria-hidden=\"true\">");
    ChartFile.hatch(m);
    m.raw("</svg>");
    m.raw("<header>").element("h1", "Reported figures");
    m.element(
        "p",
        "lead",
        "Who says how many, as of when, and where they differ, in the words of the reports. This"
            + " page never says who is right.");
    m.raw("<ul class=\"counts\">");
    count(report.documents(), "document");
    count(report.figures(), "figure");
    count(report.claims(), "claim");
    count(report.findings(), "finding");
    m.raw("</ul></header>");
  }

  private void count(int n, String noun) {
    String words = Wording.count(n, noun);
    m.raw("<li>").element("b", Wording.number(n));
    m.text(words.substring(words.indexOf(' ') + 1)).raw("</li>");
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line for each contested question, so that a reader sees at once where to look. */
  private void contents(Report report) {
    int n = 0;
    m.raw("<nav aria-label=\"Questions\"><ol>");
    for (StoryView story : report.stories()) {
      for (QuestionView q : story.contested()) {
        n++;
        m.raw("<li><a href=\"#q" + n + "\"><span><span class=\"what\">");
        m.text(Wording.asked(q.question())).raw("</span> ");
        m.element("span", "whose", Wording.scope(q.question())).raw("</span>");
        m.raw("<span class=\"flags\">");
        q.spread().ifPresent(s -> m.element("span", "ratio-big", Wording.times(s.ratio())));
        long loud = q.findings().stream().filter(f -> !f.mild()).count();
        if (loud > 0) {
          m.element("span", "flag-count", Wording.count(loud, "finding"));
        }
        m.raw("</span>").element("span", "read", q.sentence()).raw("</a></li>");
      }
    }
    m.raw("</ol></nav>");
  }

  private void story(StoryView story) {
    m.element("h2", story.title());
    m.element("p", "sources", Wording.count(story.documents().size(), "document") + days(story));
    story.contested().forEach(this::question);
    if (!story.findings().isEmpty()) {
      m.raw("<section class=\"question\">").element("h3", "About the documents");
      findings(story.findings(), List.of());
      m.raw("</section>");
    }
    if (!story.single().isEmpty()) {
      m.raw("<section class=\"question\">");
      m.element("h3", story.contested().isEmpty() ? "Figures" : "Told by one claimant only");
      HtmlTables.single(m, story.single());
      m.raw("</section>");
    }
    m.raw("<details open><summary>Documents</summary>");
    HtmlTables.documents(m, story.documents());
    m.raw("</details>");
  }

  private static String days(StoryView story) {
    List<java.time.LocalDate> days =
        story.documents().stream().map(Document::published).flatMap(Optional::stream).toList();
    if (days.isEmpty()) {
      return ", undated";
    }
    String first = Wording.day(days.get(0));
    String last = Wording.day(days.get(days.size() - 1));
    return first.equals(last) ? ", " + first : ", " + first + " to " + last;
  }

  private void question(QuestionView q) {
    number++;
    m.raw("<section class=\"question\" id=\"q" + number + "\">");
    m.element("h3", Wording.asked(q.question()));
    m.element("p", "scope", Wording.scope(q.question()));
    m.element("p", "reading", q.sentence());
    if (q.rows().size() > 1) {
      m.add(RivalChart.svg(q.rivals(c -> Optional.empty()), Layout.WIDE).markup());
      m.add(RivalChart.svg(q.rivals(c -> Optional.empty()), Layout.NARROW).markup());
    }
    HtmlTables.claims(m, q.rows());
    findings(q.leading(), q.otherDisputes());
    apart(q.apart());
    quotes(q.rows());
    m.raw("</section>");
  }

  private void findings(List<Noticed> findings, List<Noticed> disputes) {
    if (findings.isEmpty()) {
      return;
    }
    m.raw("<ul class=\"findings\">");
    for (Noticed n : findings) {
      m.raw(n.mild() ? "<li class=\"mild\">" : "<li>");
      m.element("span", "kind", Wording.kind(n.finding())).text(n.finding().because());
      m.raw("<div class=\"pair\">");
      n.quotes().stream().limit(4).forEach(this::quote);
      m.raw("</div>");
      if (n.dispute()) {
        disputes(disputes);
      }
      m.raw("</li>");
    }
    m.raw("</ul>");
  }

  /** The narrower disputes of a question, under the widest. */
  private void disputes(List<Noticed> others) {
    if (others.isEmpty()) {
      return;
    }
    m.raw("<details><summary>");
    m.text(Wording.count(others.size(), "more pair") + " that cannot both hold");
    m.raw("</summary><ul class=\"apart\">");
    others.forEach(n -> m.element("li", n.finding().because()));
    m.raw("</ul></details>");
  }

  private void quote(Quote whole) {
    Quote q = whole.near(420);
    m.raw(q.headline() ? "<blockquote class=\"headline\">" : "<blockquote>");
    m.raw("<span class=\"words\">").text(q.before());
    if (!q.marked().isEmpty()) {
      m.element("mark", q.marked());
    }
    m.text(q.after()).raw("</span><footer>").link(q.url(), q.source());
    m.text(q.published().map(d -> ", " + Wording.day(d)).orElse(", undated"));
    m.text(q.headline() ? ", headline" : "").raw("</footer></blockquote>");
  }

  private void apart(List<QuestionView.Apart> apart) {
    if (apart.isEmpty()) {
      return;
    }
    m.raw("<details open><summary>Near this, and not the same question</summary>");
    m.raw("<ul class=\"apart\">");
    for (QuestionView.Apart a : apart) {
      m.raw("<li>").text(Wording.claimant(a.other().claim()) + ", ");
      m.element("b", a.other().said()).text(": " + a.miss().because()).raw("</li>");
    }
    m.raw("</ul></details>");
  }

  private void quotes(List<ClaimRow> rows) {
    int all = rows.stream().mapToInt(r -> r.quotes().size()).sum();
    m.raw("<details><summary>").text("The sentences: " + Wording.count(all, "quote"));
    m.raw("</summary><div class=\"claim-quotes\">");
    for (ClaimRow row : rows) {
      m.element("p", Wording.claimant(row.claim()) + ", " + row.said());
      row.quotes().forEach(this::quote);
    }
    m.raw("</div></details>");
  }

  private void foot(Report report) {
    m.raw("<footer>");
    if (report.hidden() > 0) {
      m.element("p", Wording.count(report.hidden(), "question") + " left out, as --limit asked.");
    }
    HtmlTables.legend(m);
    m.raw("</footer></body></html>\n");
  }
}
