package org.tallystick.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.Noticed;
import org.tallystick.app.arrange.QuestionView;
import org.tallystick.app.arrange.Quote;
import org.tallystick.app.arrange.Report;
import org.tallystick.app.arrange.StoryView;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.chart.Lane;
import org.tallystick.app.console.Paint;
import org.tallystick.app.console.Printable;
import org.tallystick.app.console.Table;
import org.tallystick.text.Document;

/** The report as lines for a screen. */
public final class TerminalReport {
  private static final int WIDEST = 120;
  private static final int STRIP_FROM = 92;
  private static final int SHOWN_APART = 4;
  private static final int SHOWN_QUOTES = 2;
  private static final int SHOWN_MILD = 3;
  private static final int QUOTE = 230;

  private final Paint paint;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  /** The year in which all documents of the story at hand were published. */
  private Optional<Integer> year = Optional.empty();

  private TerminalReport(Paint paint, int width) {
    this.paint = paint;
    this.width = Math.min(WIDEST, width);
  }

  /**
   * Writes a report.
   *
   * @param width columns of the screen
   */
  public static List<String> lines(Report report, Paint paint, int width) {
    TerminalReport t = new TerminalReport(paint, width);
    t.report(report);
    return List.copyOf(t.lines);
  }

  private void report(Report report) {
    line(paint.bold(report.summary()));
    line(paint.faint("Who says how many, side by side. Nothing here says who is right."));
    int number = 1;
    for (StoryView story : report.stories()) {
      number = story(story, number);
    }
    if (report.hidden() > 0) {
      line("");
      line(
          paint.faint(
              Wording.count(report.hidden(), "question") + " more not shown, as --limit asks."));
    }
  }

  private int story(StoryView story, int first) {
    List<Integer> years =
        story.documents().stream()
            .flatMap(d -> d.published().stream())
            .map(LocalDate::getYear)
            .distinct()
            .toList();
    year = years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    line("");
    String title = Printable.fit(Printable.line(story.title()), width - 8);
    int rest = Math.max(3, width - Printable.width(title) - 5);
    line(paint.faint("━━ ") + paint.bold(title) + " " + paint.faint("━".repeat(rest)));
    wrapped(sources(story.documents()), "   ");
    int number = first;
    for (QuestionView question : story.contested()) {
      line("");
      question(question, number++);
    }
    for (Noticed noticed : story.findings()) {
      line("");
      finding(noticed);
    }
    single(story.single(), !story.contested().isEmpty());
    return number;
  }

  private static String sources(List<Document> documents) {
    List<String> names = new ArrayList<>();
    for (Document d : documents) {
      String name =
          d.outlet().orElse(d.id()) + d.published().map(p -> " " + Wording.day(p)).orElse("");
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    int shown = Math.min(names.size(), 8);
    String more = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
    return Wording.count(documents.size(), "document")
        + ": "
        + String.join(", ", names.subList(0, shown))
        + more;
  }

  private void question(QuestionView q, int number) {
    String label = String.format("%2d  ", number);
    line(
        paint.accent(label)
            + paint.bold(Printable.line(Wording.asked(q.question())))
            + paint.faint("  " + Printable.line(Wording.scope(q.question()))));
    wrapped(q.sentence(), "    ");
    line("");
    table(q);
    if (!q.findings().isEmpty()) {
      line("");
    }
    List<Noticed> mild = q.findings().stream().filter(Noticed::mild).toList();
    for (Noticed n : q.leading()) {
      if (!n.mild()) {
        finding(n);
      }
      if (n.dispute() && !q.otherDisputes().isEmpty()) {
        line(
            "      and "
                + Wording.count(q.otherDisputes().size(), "more pair")
                + " that cannot both hold");
      }
    }
    mild.stream().limit(SHOWN_MILD).forEach(this::finding);
    if (mild.size() > SHOWN_MILD) {
      line(paint.faint("    and " + (mild.size() - SHOWN_MILD) + " more told in round numbers"));
    }
    apart(q);
  }

  private void table(QuestionView q) {
    boolean strip = width >= STRIP_FROM && q.rows().size() > 1;
    Lane lane = Lane.over(q.rows().stream().map(r -> r.claim().amount()).toList());
    List<String> columns = new ArrayList<>(List.of("claimant", "speaks as", "amount"));
    if (strip) {
      columns.add("");
    }
    columns.addAll(List.of("as of", "reports", "first seen"));
    List<List<String>> rows = new ArrayList<>();
    for (ClaimRow row : q.rows()) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  Wording.claimant(row.claim()),
                  Wording.relation(row.claim().relation()),
                  row.said()));
      if (strip) {
        cells.add(Strip.of(row.claim().amount(), lane, width < WIDEST ? 16 : 28));
      }
      cells.add(row.claim().asOf().map(this::day).orElse("–"));
      cells.add(reports(row));
      cells.add(row.claim().firstSeen().map(this::day).orElse("–"));
      rows.add(cells);
    }
    Table table = new Table(columns, columns.stream().map(c -> false).toList(), rows);
    table.aligned(width - 4, paint::faint).forEach(l -> line("    " + l));
  }

  /** The year is left out where the whole story lies in one, which its first line states. */
  private String day(LocalDate day) {
    String text = Wording.day(day);
    return year.filter(y -> y == day.getYear()).isPresent()
        ? text.substring(0, text.lastIndexOf(' '))
        : text;
  }

  /** "3", or "3 from 2" where copies make three reports two origins. */
  private static String reports(ClaimRow row) {
    int reports = row.claim().reports();
    int origins = row.claim().origins();
    return reports == origins ? String.valueOf(reports) : reports + " from " + origins;
  }

  private void finding(Noticed noticed) {
    String kind = Wording.kind(noticed.finding());
    String label = noticed.mild() ? paint.faint("  ~ " + kind) : paint.alert("  ! " + kind);
    String because = Printable.line(noticed.finding().because());
    List<String> wrapped = wrap(because, width - 6 - Printable.width(kind), width - 6);
    for (int i = 0; i < wrapped.size(); i++) {
      line(i == 0 ? label + "  " + wrapped.get(i) : "      " + wrapped.get(i));
    }
    List<Quote> quotes = noticed.quotes();
    int skipped = noticed.mild() ? Math.max(0, quotes.size() - 1) : 0;
    quotes.stream().skip(skipped).limit(SHOWN_QUOTES).forEach(this::quote);
  }

  private void quote(Quote whole) {
    Quote q = whole.near(QUOTE);
    String source =
        q.source()
            + q.published().map(p -> ", " + Wording.day(p)).orElse("")
            + (q.headline() ? ", headline" : "");
    // The marks are put in after wrapping, so that they never count as columns.
    String text = Printable.sameLength(q.text());
    for (int[] piece : pieces(text, width - 10)) {
      line("      " + paint.faint("│ ") + marked(text, piece[0], piece[1], q));
    }
    line("      " + paint.faint("│ — " + Printable.fit(Printable.line(source), width - 10)));
  }

  private String marked(String text, int start, int stop, Quote q) {
    int from = Math.max(start, Math.min(stop, q.from()));
    int to = Math.max(from, Math.min(stop, q.to()));
    return text.substring(start, from)
        + paint.mark(text.substring(from, to))
        + text.substring(to, stop);
  }

  /** The stretches of a text that fit on a line each. */
  private static List<int[]> pieces(String text, int columns) {
    List<int[]> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int stop = Math.min(text.length(), start + columns);
      if (stop < text.length()) {
        int blank = text.lastIndexOf(' ', stop);
        stop = blank > start ? blank : stop;
      }
      pieces.add(new int[] {start, stop});
      start = stop;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    return pieces;
  }

  private void apart(QuestionView q) {
    if (q.apart().isEmpty()) {
      return;
    }
    line("");
    line(paint.faint("    Near this, and not the same question:"));
    for (QuestionView.Apart a : q.apart().subList(0, Math.min(SHOWN_APART, q.apart().size()))) {
      wrapped(
          "· "
              + Wording.claimant(a.other().claim())
              + ", "
              + a.other().said()
              + ": "
              + a.miss().because(),
          "    ");
    }
    if (q.apart().size() > SHOWN_APART) {
      line(paint.faint("    · and " + (q.apart().size() - SHOWN_APART) + " more"));
    }
  }

  private void single(List<QuestionView> single, boolean more) {
    if (single.isEmpty()) {
      return;
    }
    line("");
    line(
        "    "
            + paint.bold(more ? "Told by one claimant only" : "Figures, none of them contested"));
    List<List<String>> rows = new ArrayList<>();
    for (QuestionView q : single) {
      ClaimRow row = q.rows().get(0);
      rows.add(
          List.of(
              Wording.asked(q.question()),
              Wording.scope(q.question()),
              row.said(),
              Wording.claimant(row.claim()),
              row.claim().asOf().map(this::day).orElse("–"),
              reports(row)));
    }
    List<String> columns = List.of("what", "whose, when", "amount", "claimant", "as of", "reports");
    new Table(columns, columns.stream().map(c -> false).toList(), rows)
        .aligned(width - 4, paint::faint)
        .forEach(l -> line("    " + l));
  }

  private void wrapped(String text, String indent) {
    int columns = width - indent.length();
    wrap(Printable.line(text), columns, columns).forEach(l -> line(indent + l));
  }

  private static List<String> wrap(String text, int first, int others) {
    List<String> out = new ArrayList<>();
    StringBuilder b = new StringBuilder();
    for (String word : text.split(" ")) {
      int room = out.isEmpty() ? first : others;
      if (b.length() > 0 && Printable.width(b.toString()) + 1 + Printable.width(word) > room) {
        out.add(b.toString());
        b.setLength(0);
      }
      b.append(b.length() > 0 ? " " : "").append(word);
    }
    out.add(b.toString());
    return out;
  }

  private void line(String text) {
    lines.add(text);
  }
}
