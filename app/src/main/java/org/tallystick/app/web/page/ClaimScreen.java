package org.tallystick.app.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.QuestionView;
import org.tallystick.app.arrange.Quote;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.chart.Layout;
import org.tallystick.app.chart.RelayTree;
import org.tallystick.app.chart.Relays;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Topic;
import org.tallystick.ledger.View;
import org.tallystick.text.Document;

/** One claim: its reports, how they differ, who carried it, what it replaces. */
final class ClaimScreen {
  private static final int DRAWN_REPORTS = 60;
  private static final int LISTED = 100;

  private final Desks desks;

  ClaimScreen(Desks desks) {
    this.desks = desks;
  }

  Answer draw(Asking asking) {
    String id = asking.name("id");
    Optional<Desk> desk = desks.about(asking.asOf(), new Topic.OfClaim(id));
    Optional<Claim> claim = desk.flatMap(d -> d.shelf().claim(id));
    if (desk.isEmpty() || claim.isEmpty()) {
      return new Answer.Missing(
          "No claim has this address; figures that were judged or read anew may make another one"
              + " now.");
    }
    return page(asking, desk.get(), claim.get());
  }

  private static Answer page(Asking asking, Desk desk, Claim claim) {
    ClaimRow row = desk.shelf().row(claim);
    String asked = Wording.asked(claim.question());
    Links links = new Links(asking);
    Frame frame =
        Frame.of(
            asking,
            Wording.claimant(claim) + ": " + row.said(),
            "questions",
            new Frame.Crumb(
                asked + ", " + Wording.scope(claim.question()), links.question(claim.question())));
    QuestionView view = desk.shelf().question(claim.question());
    Others others = others(view, claim, links, desk);
    ClaimPage page =
        new ClaimPage(
            frame,
            row.said(),
            ClaimLine.of(row, links, desk),
            sentence(claim, row, asked),
            caveats(desk, claim),
            reports(desk, claim, links, asking),
            relays(desk, row, frame),
            findings(desk, claim, links),
            disputes(desk, claim),
            others.earlier(),
            others.later(),
            others.rivals(),
            view.apart().stream()
                .filter(
                    a -> a.miss().claim().equals(claim.id()) || a.miss().other().equals(claim.id()))
                .map(a -> QuestionScreen.apart(a, links))
                .toList(),
            History.of(desk, claim),
            choices(view, claim),
            claim.id(),
            frame.links().here(),
            links.question(claim.question()),
            Cite.page(frame, Wording.claimant(claim) + ": " + row.said() + ", " + asked));
    return Answer.Page.of("claim.jte", page, data(desk, claim), table(desk, claim));
  }

  private static String sentence(Claim claim, ClaimRow row, String asked) {
    String who =
        claim
            .claimant()
            .map(c -> c + " is reported to say " + row.said())
            .orElse("Told without naming who counted: " + row.said());
    String relation =
        switch (claim.relation()) {
          case SELF -> ", speaking of its own side";
          case ADVERSARY -> ", speaking of its adversary";
          case THIRD_PARTY -> ", a third party";
          case UNKNOWN -> "";
        };
    String day = claim.asOf().map(d -> ", as of " + Wording.day(d)).orElse("");
    return who
        + relation
        + day
        + ". The question: "
        + lower(asked)
        + ", "
        + Wording.scope(claim.question())
        + ".";
  }

  /** The other claims on the question, to be put together with this one or apart. */
  private static List<ClaimPage.Choice> choices(QuestionView view, Claim claim) {
    return view.rows().stream()
        .map(
            r ->
                new ClaimPage.Choice(r.claim().id(), Wording.claimant(r.claim()) + ", " + r.said()))
        .filter(c -> !c.id().equals(claim.id()))
        .limit(LISTED)
        .toList();
  }

  private static List<String> disputes(Desk desk, Claim claim) {
    return desk.shelf().noticed(claim).stream()
        .filter(f -> f.kind() == FindingKind.DISPUTE)
        .map(Finding::because)
        .toList();
  }

  private static List<FindingLine> findings(Desk desk, Claim claim, Links links) {
    return desk.shelf().noticed(claim).stream()
        .filter(f -> f.kind() != FindingKind.DISPUTE)
        .map(desk.shelf()::proved)
        .map(n -> FindingLine.of(n, links, desk))
        .toList();
  }

  private static String lower(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static List<String> caveats(Desk desk, Claim claim) {
    Set<Caveat> caveats = new LinkedHashSet<>();
    claim
        .figures()
        .forEach(f -> desk.shelf().figure(f).ifPresent(x -> caveats.addAll(x.caveats())));
    return caveats.stream().map(Phrases::caveat).toList();
  }

  private static List<ClaimPage.Report> reports(
      Desk desk, Claim claim, Links links, Asking asking) {
    List<ClaimPage.Report> reports = new ArrayList<>();
    for (String id : claim.figures()) {
      Optional<Figure> figure = desk.shelf().figure(id);
      Optional<Document> document = figure.flatMap(f -> desk.shelf().document(f.doc()));
      if (figure.isPresent() && document.isPresent()) {
        reports.add(report(desk, claim, figure.get(), document.get(), links, asking));
      }
    }
    return reports;
  }

  private static ClaimPage.Report report(
      Desk desk, Claim claim, Figure f, Document d, Links links, Asking asking) {
    return new ClaimPage.Report(
        Passage.of(Quote.of(f, d), links, d.outlet()),
        d.title().isBlank() ? d.id() : d.title().strip(),
        Wording.said(f, d),
        f.relays(),
        deviations(desk, claim, f),
        desk.reviewed(f.id()).map(View.Reviewed::state).map(Phrases::state).orElse(""),
        Links.web(d.url()),
        FigureCite.of(f, d, asking.address() + links.figure(d.id(), f.id())));
  }

  private static List<ClaimPage.Deviation> deviations(Desk desk, Claim claim, Figure figure) {
    List<ClaimPage.Deviation> deviations = new ArrayList<>();
    for (Finding f : desk.shelf().noticed(claim)) {
      boolean here =
          f.drift().isPresent()
              && f.doc().equals(Optional.of(figure.doc()))
              && f.figures().contains(figure.id());
      if (here) {
        deviations.add(
            new ClaimPage.Deviation(
                Wording.kind(f),
                f.drift().map(d -> d.word()).orElse(""),
                f.because(),
                f.drift().filter(d -> d == org.tallystick.figure.Drift.ROUNDED).isPresent()));
      }
    }
    return deviations;
  }

  private static QuestionPage.Figurative relays(Desk desk, ClaimRow row, Frame frame) {
    Relays relays = new RelaysOf(desk.shelf(), frame.links()).tree(List.of(row), DRAWN_REPORTS);
    String svg = Layout.both(layout -> RelayTree.svg(relays, layout));
    return new QuestionPage.Figurative(
        relays.sentence(),
        svg,
        frame
            .links()
            .chart(
                Ledger.questionId(row.claim().question()),
                "relays",
                Map.of("claim", row.claim().id())),
        frame.links().as("csv"),
        "Source: the reports above" + frame.past().map(p -> "; " + p).orElse(""));
  }

  /** The other claims on the question: the same claimant's before and after, and the rivals. */
  private record Others(List<ClaimLine> earlier, List<ClaimLine> later, List<ClaimLine> rivals) {}

  private static Others others(QuestionView view, Claim claim, Links links, Desk desk) {
    Others others = new Others(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    LocalDate day = day(claim);
    for (ClaimRow r : view.rows()) {
      Claim c = r.claim();
      if (c.id().equals(claim.id())) {
        continue;
      }
      boolean own = c.claimant().isPresent() && c.claimant().equals(claim.claimant());
      List<ClaimLine> to =
          !own ? others.rivals() : day(c).isBefore(day) ? others.earlier() : others.later();
      to.add(ClaimLine.of(r, links, desk));
    }
    return others;
  }

  private static LocalDate day(Claim c) {
    return c.asOf().or(c::firstSeen).orElse(LocalDate.MIN);
  }

  private static Map<String, Object> data(Desk desk, Claim claim) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("claim", ResolutionJson.of(claim));
    data.put("figures", Records.figures(desk, claim.figures()));
    data.put("findings", desk.shelf().noticed(claim).stream().map(ResolutionJson::of).toList());
    return data;
  }

  private static Table table(Desk desk, Claim claim) {
    List<List<Optional<String>>> rows = new ArrayList<>();
    for (String id : claim.figures()) {
      desk.shelf()
          .figure(id)
          .flatMap(f -> desk.shelf().document(f.doc()).map(d -> FigureCells.row(f, d)))
          .ifPresent(rows::add);
    }
    return new Table(FigureCells.COLUMNS, rows);
  }
}
