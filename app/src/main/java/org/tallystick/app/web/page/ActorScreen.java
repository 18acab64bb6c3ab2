package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.tallystick.text.Document;

/** A claimant among the others. It is counted, never scored. */
final class ActorScreen {
  private final Desks desks;

  ActorScreen(Desks desks) {
    this.desks = desks;
  }

  Answer draw(Asking asking) {
    String name = asking.given("name").orElse("");
    return desks
        .about(asking.asOf(), new Topic.OfClaimant(name))
        .<Answer>map(desk -> page(asking, desk, name))
        .orElseGet(
            () -> new Answer.Missing("Nobody of this name is read to claim anything as of then."));
  }

  private static Answer page(Asking asking, Desk desk, String name) {
    Frame frame = Frame.of(asking, name, "questions");
    Links links = frame.links();
    Map<Question, List<ClaimRow>> byQuestion = new LinkedHashMap<>();
    List<Figure> figures = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (Claim c : desk.shelf().resolution().claims()) {
      if (c.claimant().equals(Optional.of(name))) {
        claims.add(c);
        byQuestion.computeIfAbsent(c.question(), q -> new ArrayList<>()).add(desk.shelf().row(c));
        c.figures().forEach(f -> desk.shelf().figure(f).ifPresent(figures::add));
      }
    }
    ActorPage page =
        new ActorPage(
            frame,
            name,
            sentence(claims, byQuestion.size()),
            names(desk, figures, links),
            speaks(claims),
            byQuestion.entrySet().stream()
                .map(e -> onQuestion(desk, name, e.getKey(), e.getValue(), links))
                .toList(),
            series(desk, name, byQuestion, links, frame),
            carriers(desk, figures, links),
            DeviationsOf.counted(
                drifts(desk, claims),
                documents(figures, drifts(desk, claims)),
                "document",
                links,
                desk),
            desk.view().standing().decisions(Kind.ACTOR, name).stream()
                .map(History::event)
                .toList(),
            Cite.page(frame, name));
    return Answer.Page.of("claimant.jte", page, data(desk, name, claims), table(desk, claims));
  }

  private static String sentence(List<Claim> claims, int questions) {
    int reports = claims.stream().mapToInt(Claim::reports).sum();
    return Wording.count(claims.size(), "claim")
        + " on "
        + Wording.count(questions, "question")
        + ", in "
        + Wording.count(reports, "report")
        + ".";
  }

  /** In how many documents its figures are told, under its own name or another. */
  private static int documents(List<Figure> figures, List<Finding> drifts) {
    Set<String> names = new LinkedHashSet<>();
    figures.forEach(f -> names.add(f.doc()));
    drifts.forEach(f -> f.doc().ifPresent(names::add));
    return names.size();
  }

  private static List<Finding> drifts(Desk desk, List<Claim> claims) {
    Set<Finding> found = new LinkedHashSet<>();
    for (Claim c : claims) {
      desk.shelf().noticed(c).stream().filter(f -> f.drift().isPresent()).forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** The words by which texts name it, the most used first; names given by people too. */
  private static List<ActorPage.Tally> names(Desk desk, List<Figure> figures, Links links) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Figure f : figures) {
      Optional<Document> d = desk.shelf().document(f.doc());
      if (d.isPresent()) {
        f.stated(Slot.CLAIMANT)
            .map(s -> d.get().text(s).replace('\n', ' ').strip())
            .filter(w -> !w.isEmpty())
            .ifPresent(w -> counts.merge(w, 1, Integer::sum));
      }
    }
    return tallies(counts, "time", false, links);
  }

  private static List<ActorPage.Tally> speaks(List<Claim> claims) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Claim c : claims) {
      String of = c.question().side().map(s -> " on " + s).orElse("");
      String relation = Wording.relation(c.relation());
      counts.merge(
          c.party().map(p -> "for " + p).orElse("for nobody named")
              + (relation.equals("–") ? "" : ", as " + relation + of),
          1,
          Integer::sum);
    }
    List<ActorPage.Tally> tallies = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            e ->
                tallies.add(
                    new ActorPage.Tally(
                        e.getKey(), Optional.empty(), Wording.count(e.getValue(), "claim"))));
    return tallies;
  }

  private static List<ActorPage.Tally> carriers(Desk desk, List<Figure> figures, Links links) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Figure f : figures) {
      Optional<String> outlet = desk.outlet(f.doc());
      if (seen.add(f.doc() + f.text())) {
        counts.merge(outlet.orElse("No outlet named"), 1, Integer::sum);
      }
    }
    return tallies(counts, "report", true, links);
  }

  private static List<ActorPage.Tally> tallies(
      Map<String, Integer> counts, String noun, boolean outlets, Links links) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            e ->
                new ActorPage.Tally(
                    e.getKey(),
                    outlets && !e.getKey().equals("No outlet named")
                        ? Optional.of(links.outlet(e.getKey()))
                        : Optional.empty(),
                    Wording.count(e.getValue(), noun)))
        .toList();
  }

  private static ActorPage.OnQuestion onQuestion(
      Desk desk, String name, Question question, List<ClaimRow> rows, Links links) {
    List<Claim> others =
        desk.shelf().resolution().questions().getOrDefault(question, List.of()).stream()
            .filter(c -> !c.claimant().equals(Optional.of(name)))
            .toList();
    String words =
        others.isEmpty()
            ? "nobody else answers it"
            : Wording.count(others.size(), "claim")
                + " of others, "
                + Wording.number(
                    others.stream().mapToDouble(c -> c.amount().number()).min().orElse(0))
                + " to "
                + Wording.number(
                    others.stream()
                        .mapToDouble(c -> c.amount().high().orElse(c.amount().number()))
                        .max()
                        .orElse(0));
    return new ActorPage.OnQuestion(
        links.question(question),
        Wording.asked(question),
        Wording.scope(question),
        rows.stream()
            .sorted(
                Comparator.comparing(
                    r -> r.claim().asOf().or(r.claim()::firstSeen).orElse(java.time.LocalDate.MIN)))
            .map(r -> ClaimLine.of(r, links, desk))
            .toList(),
        words);
  }

  private static Optional<QuestionPage.Figurative> series(
      Desk desk, String name, Map<Question, List<ClaimRow>> byQuestion, Links links, Frame frame) {
    Optional<Question> most =
        byQuestion.entrySet().stream()
            .max(Comparator.comparingInt(e -> e.getValue().size()))
            .map(Map.Entry::getKey);
    if (most.isEmpty()) {
      return Optional.empty();
    }
    Steps steps = new SeriesOf(desk.shelf(), links).steps(most.get()).only(name);
    if (!steps.drawable()) {
      return Optional.empty();
    }
    String svg =
        StepChart.svg(steps, steps.fitting(), Layout.WIDE)
            + ""
            + StepChart.svg(steps, steps.fitting(), Layout.NARROW);
    return Optional.of(
        new QuestionPage.Figurative(
            Wording.asked(most.get()),
            Wording.asked(most.get()) + ", " + Wording.scope(most.get()) + ".",
            svg,
            links.chart(Ledger.questionId(most.get()), "series"),
            "Source: this ledger" + frame.past().map(p -> "; " + p).orElse("")));
  }

  private static Map<String, Object> data(Desk desk, String name, List<Claim> claims) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("claimant", name);
    data.put("claims", claims.stream().map(ResolutionJson::of).toList());
    data.put("drifts", drifts(desk, claims).stream().map(ResolutionJson::of).toList());
    return data;
  }

  private static Table table(Desk desk, List<Claim> claims) {
    return QuestionTable.of(claims.stream().map(desk.shelf()::row).toList());
  }
}
