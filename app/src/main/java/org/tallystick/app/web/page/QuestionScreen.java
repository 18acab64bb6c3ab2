package org.tallystick.app.web.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.Noticed;
import org.tallystick.app.arrange.QuestionView;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.chart.Layout;
import org.tallystick.app.chart.RelayTree;
import org.tallystick.app.chart.Relays;
import org.tallystick.app.chart.RivalChart;
import org.tallystick.app.chart.Rivals;
import org.tallystick.app.chart.StepChart;
import org.tallystick.app.chart.Steps;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Question;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Topic;
import org.tallystick.resolve.Profile;
import org.tallystick.text.Document;

/** One question: its rivals, their course over time, who carried them, and what is kept apart. */
final class QuestionScreen {
  private static final int DRAWN_CLAIMANTS = 24;

  /** Longer lists are nobody's reading; the whole is in the CSV and JSON. */
  private static final int LISTED = 100;

  private static final int NOTICED = 30;

  private final Desks desks;

  QuestionScreen(Desks desks) {
    this.desks = desks;
  }

  Answer draw(Asking asking) {
    String id = asking.name("id");
    Optional<Desk> desk = desks.about(asking.asOf(), new Topic.OfQuestion(id));
    Optional<Question> question = desk.flatMap(d -> d.question(id));
    return desk.isPresent() && question.isPresent()
        ? page(asking, desk.get(), question.get())
        : elsewhere(asking, id);
  }

  /** The same question under the address it had as of then. */
  private Answer elsewhere(Asking asking, String id) {
    return asking.asOf().equals(AsOf.NOW)
        ? missing(asking)
        : desks
            .counterpart(asking.asOf(), id)
            .filter(other -> !other.equals(id))
            .<Answer>map(
                other ->
                    new Answer.Redirect(
                        new Links(asking).question(other),
                        Optional.of("As of then the question was put so.")))
            .orElseGet(() -> missing(asking));
  }

  static Answer missing(Asking asking) {
    return new Answer.Missing(
        asking.asOf().equals(AsOf.NOW)
            ? "No question has this address; figures that were judged or read anew may answer"
                + " another one now."
            : "As of that time there was no question with this address.");
  }

  private Answer page(Asking asking, Desk desk, Question question) {
    QuestionView view = desk.shelf().question(question);
    String asked = Wording.asked(question);
    Frame frame = Frame.of(asking, asked, "questions");
    Links links = frame.links();
    Pager.Cut<ClaimRow> shown = Pager.cut(view.rows(), asking, LISTED, links);
    List<QuestionPage.Source> documents = documents(desk, view, links);
    QuestionPage page =
        new QuestionPage(
            frame,
            asked,
            Wording.scope(question),
            view.sentence(),
            rivals(view, frame),
            shown.lines().stream().map(r -> ClaimLine.of(r, links, desk)).toList(),
            shown.pager(),
            series(asking, desk, view, frame),
            relays(desk, view, frame),
            lines(view.leading(), false, desk, links),
            view.otherDisputes().stream().limit(LISTED).map(n -> n.finding().because()).toList(),
            lines(view.findings(), true, desk, links),
            view.apart().stream().limit(NOTICED).map(a -> apart(a, links)).toList(),
            documents.stream().limit(LISTED).toList(),
            more(documents.size()),
            summings(desk, question),
            Cite.page(frame, asked + " · " + Wording.scope(question)));
    return Answer.Page.of("question.jte", page, data(desk, view), QuestionTable.of(view.rows()));
  }

  private static Optional<String> more(int documents) {
    return documents > LISTED
        ? Optional.of(
            Wording.count(documents - LISTED, "later document") + ": in the CSV and JSON.")
        : Optional.empty();
  }

  private static List<FindingLine> lines(
      List<Noticed> noticed, boolean drift, Desk desk, Links links) {
    return noticed.stream()
        .filter(n -> n.finding().drift().isPresent() == drift)
        .limit(NOTICED)
        .map(n -> FindingLine.of(n, links, desk))
        .toList();
  }

  private static QuestionPage.Figurative rivals(QuestionView view, Frame frame) {
    Rivals rivals = view.rivals(c -> Optional.of(frame.links().claim(c)), DRAWN_CLAIMANTS);
    return figurative(
        rivals.sentence(),
        Layout.both(layout -> RivalChart.svg(rivals, layout)),
        "rivals",
        Map.of(),
        view,
        frame);
  }

  private static QuestionPage.Figurative relays(Desk desk, QuestionView view, Frame frame) {
    Relays relays =
        new RelaysOf(desk.shelf(), frame.links()).tree(view.rows(), ChartScreen.REPORTS);
    return figurative(
        relays.sentence(),
        Layout.both(layout -> RelayTree.svg(relays, layout)),
        "relays",
        Map.of(),
        view,
        frame);
  }

  private static QuestionPage.Figurative figurative(
      String sentence,
      String svg,
      String kind,
      Map<String, String> of,
      QuestionView view,
      Frame frame) {
    String id = Ledger.questionId(view.question());
    return new QuestionPage.Figurative(
        sentence,
        svg,
        frame.links().chart(id, kind, of),
        frame.links().as("csv"),
        source(frame, view));
  }

  static String source(Frame frame, QuestionView view) {
    long documents =
        view.rows().stream().flatMap(r -> r.quotes().stream()).map(q -> q.doc()).distinct().count();
    String asOf = frame.past().map(p -> "; " + p).orElse("");
    String newest =
        view.rows().stream()
            .flatMap(r -> r.claim().asOf().or(r.claim()::firstSeen).stream())
            .max(Comparator.naturalOrder())
            .map(d -> ", newest figure as of " + Wording.day(d))
            .orElse("");
    return "Source: " + Wording.count(documents, "document") + " in this ledger" + newest + asOf;
  }

  private static Optional<QuestionPage.Series> series(
      Asking asking, Desk desk, QuestionView view, Frame frame) {
    Steps steps = new SeriesOf(desk.shelf(), frame.links()).steps(view.question());
    if (!steps.drawable()) {
      return Optional.empty();
    }
    Steps.Scale scale = ChartScreen.scale(asking, steps);
    boolean log = scale == Steps.Scale.LOG;
    String svg = Layout.both(layout -> StepChart.svg(steps, scale, layout));
    return Optional.of(
        new QuestionPage.Series(
            figurative(
                steps.sentence(),
                svg,
                "series",
                Map.of("scale", log ? "log" : "linear"),
                view,
                frame),
            log,
            frame.links().with("scale", log ? "linear" : "log") + "#over-time",
            days(steps),
            !steps.increments().isEmpty()));
  }

  private static List<QuestionPage.Day> days(Steps steps) {
    Map<String, String> added = new LinkedHashMap<>();
    for (Steps.Increment i : steps.increments()) {
      String words =
          (i.announced().isPresent() ? Wording.number(i.announced().getAsDouble()) + " said" : "")
              + (i.announced().isPresent() && i.difference().isPresent() ? ", " : "")
              + (i.difference().isPresent()
                  ? Wording.number(i.difference().getAsDouble()) + " by totals"
                  : "");
      added.put(i.name() + i.day(), words);
    }
    List<QuestionPage.Day> days = new ArrayList<>();
    for (Steps.Line line : steps.lines()) {
      for (Steps.Point p : line.points()) {
        days.add(
            new QuestionPage.Day(
                p.day().toString(),
                Wording.day(p.day()),
                line.name(),
                line.relation().word().replace('_', '-'),
                Wording.inFigures(p.amount()) + (p.lowered() ? " (lowered)" : ""),
                p.link().orElse(""),
                added.getOrDefault(line.name() + p.day(), "")));
      }
    }
    days.sort(Comparator.comparing(QuestionPage.Day::iso));
    return days;
  }

  static QuestionPage.Apart apart(QuestionView.Apart a, Links links) {
    return new QuestionPage.Apart(
        links.claim(a.other().claim()),
        Wording.claimant(a.other().claim()),
        a.other().said(),
        a.miss().because(),
        links.question(a.question()),
        Wording.asked(a.question()));
  }

  private static List<QuestionPage.Source> documents(Desk desk, QuestionView view, Links links) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    view.rows().forEach(r -> r.quotes().forEach(q -> counts.merge(q.doc(), 1, Integer::sum)));
    return counts.entrySet().stream()
        .flatMap(
            e -> desk.shelf().document(e.getKey()).map(d -> Map.entry(d, e.getValue())).stream())
        .sorted(Comparator.comparing(e -> e.getKey().published().orElse(LocalDate.MAX)))
        .map(e -> source(e.getKey(), e.getValue(), links))
        .toList();
  }

  static QuestionPage.Source source(Document d, int figures, Links links) {
    return new QuestionPage.Source(
        links.document(d.id()),
        d.title().isBlank() ? d.id() : d.title().strip(),
        d.outlet(),
        d.outlet().map(links::outlet),
        d.published().map(Wording::day).orElse("undated"),
        Wording.count(figures, "figure"));
  }

  private static List<QuestionPage.Summing> summings(Desk desk, Question question) {
    List<QuestionPage.Summing> summings = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      Profile.View view = profile.of(desk.shelf().resolution(), question);
      if (profile != Profile.REPORT) {
        String low = view.low().isPresent() ? Wording.number(view.low().getAsDouble()) : "";
        String high = view.high().isPresent() ? Wording.number(view.high().getAsDouble()) : "";
        String result =
            low.isEmpty() && high.isEmpty()
                ? "none"
                : low.equals(high) ? low : high.isEmpty() ? low + " or more" : low + " to " + high;
        summings.add(
            new QuestionPage.Summing(
                profile.word().length() <= 5 && profile != Profile.RANGE
                    ? profile.name()
                    : FindingLine.capital(profile.word()),
                profile.rule(),
                result));
      }
    }
    return summings;
  }

  /** The records of the contract that make up the page. */
  private static Map<String, Object> data(Desk desk, QuestionView view) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", Ledger.questionId(view.question()));
    data.put("asked", Wording.asked(view.question()));
    data.put("scope", Wording.scope(view.question()));
    data.put("sentence", view.sentence());
    data.put("claims", view.rows().stream().map(r -> ResolutionJson.of(r.claim())).toList());
    data.put(
        "findings",
        view.findings().stream().map(Noticed::finding).map(ResolutionJson::of).toList());
    data.put("near_misses", view.apart().stream().map(a -> ResolutionJson.of(a.miss())).toList());
    Set<String> figures = new LinkedHashSet<>();
    view.rows().forEach(r -> figures.addAll(r.claim().figures()));
    for (Noticed n : view.findings()) {
      Finding f = n.finding();
      figures.addAll(f.figures());
    }
    List<ObjectNode> records = Records.figures(desk, List.copyOf(figures));
    data.put("figures", records);
    return data;
  }
}
