package org.tallystick.app.web.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.QuestionView;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.chart.ChartFile;
import org.tallystick.app.chart.Drawing;
import org.tallystick.app.chart.Layout;
import org.tallystick.app.chart.RelayTree;
import org.tallystick.app.chart.Relays;
import org.tallystick.app.chart.RivalChart;
import org.tallystick.app.chart.Rivals;
import org.tallystick.app.chart.StepChart;
import org.tallystick.app.chart.Steps;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.figure.Question;
import org.tallystick.ledger.Topic;

/** The charts of a question as files; {@code show} in the address shows one instead of saving. */
final class ChartScreen {
  /** More reports than these make a tree that nobody can take in. */
  static final int REPORTS = 40;

  private final Desks desks;

  ChartScreen(Desks desks) {
    this.desks = desks;
  }

  /** The rival claims. */
  Answer rivals(Asking asking) {
    return file(
        asking,
        "rivals",
        (desk, view, links) -> {
          Rivals rivals = view.rivals(c -> Optional.empty());
          return new Drawn(RivalChart.svg(rivals, Layout.WIDE), rivals.sentence());
        });
  }

  /** The totals over time, of one claimant where {@code claimant} says which. */
  Answer series(Asking asking) {
    return file(
        asking,
        "series",
        (desk, view, links) -> {
          Steps all = new SeriesOf(desk.shelf(), links).steps(view.question()).unlinked();
          Steps steps = asking.given("claimant").map(all::only).orElse(all);
          Drawing drawing = StepChart.svg(steps, scale(asking, steps), Layout.WIDE);
          return new Drawn(drawing, steps.sentence());
        });
  }

  /** Who carries it, or the one claim that {@code claim} names. */
  Answer relays(Asking asking) {
    return file(
        asking,
        "relays",
        (desk, view, links) -> {
          Optional<String> claim = asking.given("claim");
          List<ClaimRow> rows =
              view.rows().stream()
                  .filter(r -> claim.map(r.claim().id()::equals).orElse(true))
                  .toList();
          Relays relays = new RelaysOf(desk.shelf(), links).tree(rows, REPORTS).unlinked();
          return new Drawn(RelayTree.svg(relays, Layout.WIDE), relays.sentence());
        });
  }

  private record Drawn(Drawing drawing, String sentence) {}

  @FunctionalInterface
  private interface Artist {
    Drawn draw(Desk desk, QuestionView view, Links links);
  }

  private Answer file(Asking asking, String kind, Artist artist) {
    String id = asking.name("id");
    Optional<Desk> desk = desks.about(asking.asOf(), new Topic.OfQuestion(id));
    Optional<Question> question = desk.flatMap(d -> d.question(id));
    if (desk.isEmpty() || question.isEmpty()) {
      return QuestionScreen.missing(asking);
    }
    Frame frame = Frame.of(asking, "", "questions");
    QuestionView view = desk.get().shelf().question(question.get());
    Drawn drawn = artist.draw(desk.get(), view, frame.links());
    String title = Wording.asked(view.question()) + " · " + Wording.scope(view.question());
    String svg =
        ChartFile.svg(drawn.drawing(), title, drawn.sentence(), QuestionScreen.source(frame, view));
    return new Answer.File(
        "image/svg+xml",
        svg.getBytes(StandardCharsets.UTF_8),
        asking.given("show").isPresent()
            ? Optional.empty()
            : Optional.of("tallystick-" + id + "-" + kind + ".svg"));
  }

  /** The scale that the address asks for, else the one on which the numbers are best told apart. */
  static Steps.Scale scale(Asking asking, Steps steps) {
    Optional<String> given = asking.given("scale");
    return given.filter("log"::equals).isPresent()
        ? Steps.Scale.LOG
        : given.filter("linear"::equals).isPresent() ? Steps.Scale.LINEAR : steps.fitting();
  }
}
