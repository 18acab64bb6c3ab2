package org.tallystick.app.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.chart.Layout;
import org.tallystick.app.chart.StepChart;
import org.tallystick.app.chart.Steps;
import org.tallystick.app.json.ResolutionJson;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Question;
import org.tallystick.figure.Slot;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Topic;

/** A claimant among the others. It is counted, never scored. */
final class ActorScreen {
  private static final int QUESTIONS = 20;

  /** Words that stand for a name. */
  private static final Set<String> STAND_INS =
      Set.of("he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "we", "our");

  private static final String NO_OUTLET = "No outlet named";

  private final Desks desks;

  ActorScreen(Desks desks) {
    this.desks = desks;
  }

  Answer draw(Asking asking) {
    String name = asking.given("name").orElse("");
    return desks
        .about(asking.asOf(), new Topic.OfClaimant(name))
        .<Answer>map(desk -> page(asking, desk, Said.by(name, desk)))
        .orElseGet(
            () -> new Answer.Missing("Nobody of this name is read to claim anything as of then."));
  }

  /**
   * What one claimant said, and what became of it.
   *
   * @param drifts the ways in which its claims changed in the telling
   */
  private record Said(
      String name,
      List<Claim> claims,
      Map<Question, List<ClaimRow>> byQuestion,
      List<Figure> figures,
      List<Finding> drifts) {
    static Said by(String name, Desk desk) {
      Map<Question, List<ClaimRow>> byQuestion = new LinkedHashMap<>();
      List<Figure> figures = new ArrayList<>();
      List<Claim> claims = new ArrayList<>();
      Set<Finding> drifts = new LinkedHashSet<>();
      for (Claim c : desk.shelf().resolution().claims()) {
        if (c.claimant().equals(Optional.of(name))) {
          claims.add(c);
          byQuestion.computeIfAbsent(c.question(), q -> new ArrayList<>()).add(desk.shelf().row(c));
          c.figures().forEach(f -> desk.shelf().figure(f).ifPresent(figures::add));
          desk.shelf().noticed(c).stream().filter(f -> f.drift().isPresent()).forEach(drifts::add);
        }
      }
      return new Said(name, claims, byQuestion, figures, List.copyOf(drifts));
    }

    /** In how many documents its figures are told, under its own name or another. */
    int documents() {
      Set<String> names = new LinkedHashSet<>();
      figures.forEach(f -> names.add(f.doc()));
      drifts.forEach(f -> f.doc().ifPresent(names::add));
      return names.size();
    }

    String sentence() {
      int reports = claims.stream().mapToInt(Claim::reports).sum();
      return Wording.count(claims.size(), "claim")
          + " on "
          + Wording.count(byQuestion.size(), "question")
          + ", in "
          + Wording.count(reports, "report")
          + ".";
    }
  }

  private static Answer page(Asking asking, Desk desk, Said said) {
    Frame frame = Frame.of(asking, said.name(), "questions");
    Links links = frame.links();
    Pager.Cut<Map.Entry<Question, List<ClaimRow>>> questions =
        Pager.cut(List.copyOf(said.byQuestion().entrySet()), asking, QUESTIONS, links);
    ActorPage page =
        new ActorPage(
            frame,
            said.name(),
            said.sentence(),
            names(desk, said.figures()),
            speaks(said.claims()),
            questions.lines().stream()
                .map(e -> onQuestion(desk, said.name(), e.getKey(), e.getValue(), links))
                .toList(),
            questions.pager(),
            series(desk, said, frame),
            carriers(desk, said.figures(), links),
            DeviationsOf.counted(said.drifts(), said.documents(), "document", links, desk),
            desk.view().standing().decisions(Kind.ACTOR, said.name()).stream()
                .map(History::event)
                .toList(),
            Cite.page(frame, said.name()));
    Table table = QuestionTable.of(said.claims().stream().map(desk.shelf()::row).toList());
    return Answer.Page.of("claimant.jte", page, data(said), table);
  }

  /** The words by which texts name it. */
  private static List<ActorPage.Tally> names(Desk desk, List<Figure> figures) {
    Tallies tallies = new Tallies();
    for (Figure f : figures) {
      desk.shelf()
          .document(f.doc())
          .flatMap(d -> f.stated(Slot.CLAIMANT).map(d::text))
          .map(words -> words.replace('\n', ' ').strip())
          .filter(words -> !words.isEmpty() && !STAND_INS.contains(words.toLowerCase(Locale.ROOT)))
          .map(words -> words.startsWith("The ") ? "the " + words.substring(4) : words)
          .ifPresent(tallies::add);
    }
    return tallies.of("time");
  }

  private static List<ActorPage.Tally> speaks(List<Claim> claims) {
    Tallies tallies = new Tallies();
    for (Claim c : claims) {
      String of = c.question().side().map(s -> " on " + s).orElse("");
      String relation = Wording.relation(c.relation());
      tallies.add(
          c.party().map(p -> "for " + p).orElse("for nobody named")
              + (relation.equals("–") ? "" : ", as " + relation + of));
    }
    return tallies.of("claim");
  }

  private static List<ActorPage.Tally> carriers(Desk desk, List<Figure> figures, Links links) {
    Tallies tallies = new Tallies();
    Set<String> seen = new LinkedHashSet<>();
    for (Figure f : figures) {
      if (seen.add(f.doc() + f.text())) {
        tallies.add(desk.outlet(f.doc()).orElse(NO_OUTLET));
      }
    }
    return tallies.of(
        "report", name -> Optional.of(name).filter(n -> !n.equals(NO_OUTLET)).map(links::outlet));
  }

  private static ActorPage.OnQuestion onQuestion(
      Desk desk, String name, Question question, List<ClaimRow> rows, Links links) {
    List<Claim> others =
        desk.shelf().resolution().questions().getOrDefault(question, List.of()).stream()
            .filter(c -> !c.claimant().equals(Optional.of(name)))
            .toList();
    return new ActorPage.OnQuestion(
        links.question(question),
        Wording.asked(question),
        Wording.scope(question),
        rows.stream()
            .sorted(Comparator.comparing(r -> day(r.claim())))
            .map(r -> ClaimLine.of(r, links, desk))
            .toList(),
        others(others));
  }

  private static LocalDate day(Claim c) {
    return c.asOf().or(c::firstSeen).orElse(LocalDate.MIN);
  }

  private static String others(List<Claim> others) {
    if (others.isEmpty()) {
      return "nobody else answers it";
    }
    double low = others.stream().mapToDouble(c -> c.amount().number()).min().orElse(0);
    double high =
        others.stream()
            .mapToDouble(c -> c.amount().high().orElse(c.amount().number()))
            .max()
            .orElse(0);
    String span =
        low == high ? Wording.number(low) : Wording.number(low) + " to " + Wording.number(high);
    return Wording.count(others.size(), "claim") + " of others, " + span;
  }

  private static Optional<QuestionPage.Figurative> series(Desk desk, Said said, Frame frame) {
    Links links = frame.links();
    return said.byQuestion().entrySet().stream()
        .max(Comparator.comparingInt(e -> e.getValue().size()))
        .map(Map.Entry::getKey)
        .flatMap(
            most -> {
              Steps steps = new SeriesOf(desk.shelf(), links).steps(most).only(said.name());
              return steps.drawable()
                  ? Optional.of(series(most, steps, said.name(), frame))
                  : Optional.empty();
            });
  }

  private static QuestionPage.Figurative series(
      Question question, Steps steps, String name, Frame frame) {
    return new QuestionPage.Figurative(
        Wording.asked(question) + ", " + Wording.scope(question) + ".",
        Layout.both(layout -> StepChart.svg(steps, steps.fitting(), layout)),
        frame.links().chart(Ledger.questionId(question), "series", Map.of("claimant", name)),
        frame.links().as("csv"),
        "Source: this ledger" + frame.past().map(p -> "; " + p).orElse(""));
  }

  private static Map<String, Object> data(Said said) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("claimant", said.name());
    data.put("claims", said.claims().stream().map(ResolutionJson::of).toList());
    data.put("drifts", said.drifts().stream().map(ResolutionJson::of).toList());
    return data;
  }
}
