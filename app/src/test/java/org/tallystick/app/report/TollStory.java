package org.tallystick.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.arrange.Report;
import org.tallystick.audit.Audit;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Period;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Slot;
import org.tallystick.figure.Stance;
import org.tallystick.resolve.Resolution;
import org.tallystick.resolve.Resolver;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/**
 * A small war with every way of giving a number, annotated by hand so that what is shown does not
 * depend on how well figures are read.
 */
final class TollStory {
  private final List<Document> documents = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  /** What the story comes to. */
  static Resolution resolved() {
    TollStory story = new TollStory();
    story.tell();
    return Resolver.resolve(story.documents, story.figures);
  }

  static Report report() {
    Resolution resolution = resolved();
    return Report.of(resolution, Audit.findings(resolution), Long.MAX_VALUE);
  }

  private void tell() {
    document(
        "a.txt",
        "Coast Gazette",
        "Sarnath admits 218 dead at the strait",
        "Sarnath's war ministry said 218 of its sailors had died at the strait since the war began."
            + "\n\nIslander commanders put Sarnath's dead at more than 3,500 sailors."
            + "\n\nA Tellurian official estimated 800 to 1,100 Sarnath sailors had been killed.",
        5);
    killed(0, Part.TITLE, "218", Amount.exactly(218), "Sarnath war ministry", "Sarnath");
    killed(0, Part.BODY, "218", Amount.exactly(218), "Sarnath war ministry", "Sarnath");
    killed(
        0, Part.BODY, "3,500", Amount.of(Comparator.MORE_THAN, 3500), "Islander command", "Isles");
    killed(0, Part.BODY, "800 to 1,100", Amount.range(800, 1100), "Tellurian official", "Telluria");
    document(
        "b.html",
        "<b>The \"Ledger\" & Sons</b>",
        "3,500 sailors killed",
        "Islander commanders say 3,500 Sarnath sailors were killed. Nearly 220 died, says Sarnath's"
            + " war ministry. A monitoring group speaks of about 1,400 Sarnath sailors killed, the"
            + " harbour hospital of at least 640, and a fishing union of up to 2,000.",
        5);
    killed(1, Part.TITLE, "3,500", Amount.exactly(3500), "", "");
    killed(1, Part.BODY, "3,500", Amount.exactly(3500), "Islander command", "Isles");
    killed(
        1, Part.BODY, "220", Amount.of(Comparator.NEARLY, 220), "Sarnath war ministry", "Sarnath");
    killed(
        1, Part.BODY, "1,400", Amount.of(Comparator.ABOUT, 1400), "Strait Monitor", "independent");
    killed(
        1,
        Part.BODY,
        "640",
        Amount.of(Comparator.AT_LEAST, 640),
        "harbour hospital",
        "independent");
    killed(
        1, Part.BODY, "2,000", Amount.of(Comparator.AT_MOST, 2000), "fishing union", "independent");
    document(
        "c.txt",
        "Tidewater Radio",
        "Hundreds feared dead, premier speaks of none",
        "Hundreds of Sarnath sailors were killed, said an aid group. A Tellurian naval attach\u00e9"
            + " counted 12 Sarnath sailors killed this week. The premier of Sarnath said no"
            + " Sarnath sailors had been killed this week.\u001B[2J <script>alert(1)</script>",
        6);
    killed(
        2, Part.BODY, "Hundreds", Amount.of(Comparator.VAGUE, 200), "Relief at Sea", "independent");
    Period week =
        new Period(
            Scope.INTERVAL, Optional.of("2033-09-05"), Optional.of(LocalDate.of(2033, 9, 6)));
    killed(
        2, Part.BODY, "12", Amount.exactly(12), "Tellurian naval attach\u00e9", "Telluria", week);
    killed(2, Part.BODY, "no", Amount.exactly(0), "Premier of Sarnath", "Sarnath", week);
  }

  private void document(String id, String outlet, String title, String text, int day) {
    LocalDate published = LocalDate.of(2033, 9, day);
    documents.add(
        new Document(
            id,
            title,
            text,
            Optional.of(published),
            Optional.of("line"),
            Optional.of(outlet),
            Optional.of(id.endsWith("html") ? "javascript:alert(1)" : "https://example.org/" + id),
            Optional.of("en"),
            false,
            List.of()));
  }

  /** Killed since the war began. */
  private void killed(
      int doc, Part part, String text, Amount amount, String claimant, String party) {
    Optional<LocalDate> published = documents.get(doc).published();
    Period war = new Period(Scope.CUMULATIVE, Optional.of("2033-09-01"), published);
    killed(doc, part, text, amount, claimant, party, war);
  }

  private void killed(
      int doc,
      Part part,
      String text,
      Amount amount,
      String claimant,
      String party,
      Period period) {
    Document d = documents.get(doc);
    int start = whole(d.text(part), text);
    Span at = new Span(part, start, start + text.length());
    Span quote = sentence(d, at);
    Relation relation =
        switch (party) {
          case "Sarnath" -> Relation.SELF;
          case "Isles" -> Relation.ADVERSARY;
          case "" -> Relation.UNKNOWN;
          default -> Relation.THIRD_PARTY;
        };
    figures.add(
        new Figure(
            d.id() + "-" + part.word() + "-" + start,
            d.id(),
            at,
            text,
            amount,
            Optional.of("killed"),
            "military",
            Optional.of("Sarnath"),
            Optional.empty(),
            claimant.isEmpty() ? Optional.empty() : Optional.of(claimant),
            party.isEmpty() ? Optional.empty() : Optional.of(party),
            relation,
            List.of(),
            Stance.ASSERTED,
            List.of(),
            period,
            Optional.empty(),
            Optional.empty(),
            quote,
            d.text(quote),
            Map.of(Slot.MEASURE, at),
            Set.of(Slot.AS_OF),
            List.of("by-hand")));
  }

  /** Where the expression stands as a word of its own. */
  private static int whole(String text, String expression) {
    int at = text.indexOf(expression);
    while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))
        || Character.isLetterOrDigit(text.charAt(at + expression.length()))) {
      at = text.indexOf(expression, at + 1);
    }
    return at;
  }

  private static Span sentence(Document d, Span at) {
    String text = d.text(at.part());
    int start =
        Math.max(text.lastIndexOf(". ", at.start()) + 2, text.lastIndexOf('\n', at.start()) + 1);
    start = text.lastIndexOf(". ", at.start()) < 0 ? text.lastIndexOf('\n', at.start()) + 1 : start;
    int stop = text.indexOf(". ", at.end());
    int lineEnd = text.indexOf('\n', at.end());
    int end = stop < 0 ? text.length() : stop + 1;
    end = lineEnd >= 0 ? Math.min(end, lineEnd) : end;
    return new Span(at.part(), start, end);
  }
}
