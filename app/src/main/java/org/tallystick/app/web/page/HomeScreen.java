package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tallystick.app.arrange.Wording;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.figure.Question;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.QuestionRow;

/** The list of questions: searched, filtered, a page at a time. */
final class HomeScreen {
  private static final int PAGE = 50;
  private static final int CHOICES = 1000;

  private final Holdings holdings;

  HomeScreen(Holdings holdings) {
    this.holdings = holdings;
  }

  Answer draw(Asking asking) {
    Frame frame = Frame.of(asking, "Questions", "questions");
    int offset = Pager.from(asking);
    int limit = Pager.limit(asking, PAGE);
    QuestionFilter filter =
        new QuestionFilter(
            asking.given("measure"),
            asking.given("side"),
            asking.given("place"),
            asking.given("q"),
            limit + 1,
            offset);
    List<QuestionRow> found = holdings.questions(asking.asOf(), filter);
    List<QuestionRow> rows = found.subList(0, Math.min(limit, found.size()));
    Links links = frame.links();
    Home home =
        new Home(
            frame,
            asking.given("q").orElse(""),
            choices(asking),
            Home.lines(rows, events(asking, rows), links),
            Pager.of(offset, limit, rows.size(), found.size() > limit, links),
            filter.words().isPresent()
                || filter.measure().isPresent()
                || filter.side().isPresent()
                || filter.place().isPresent(),
            Cite.page(frame, "Questions"));
    return Answer.Page.of("home.jte", home, rows, table(rows));
  }

  /** By what to know the events of questions that neither a side nor a place tells apart. */
  private Map<String, String> events(Asking asking, List<QuestionRow> rows) {
    List<String> stories =
        rows.stream()
            .map(QuestionRow::question)
            .filter(q -> q.side().isEmpty() && q.place().isEmpty())
            .map(Question::story)
            .distinct()
            .toList();
    return holdings.headlines(asking.asOf(), stories);
  }

  private List<Home.Choice> choices(Asking asking) {
    List<Question> questions =
        holdings.questions(asking.asOf(), QuestionFilter.first(CHOICES)).stream()
            .map(QuestionRow::question)
            .toList();
    return List.of(
        choice(asking, "measure", "What happened", questions, q -> Optional.of(q.measure())),
        choice(asking, "side", "Whose", questions, Question::side),
        choice(asking, "place", "Where", questions, Question::place));
  }

  private static Home.Choice choice(
      Asking asking,
      String key,
      String label,
      List<Question> questions,
      Function<Question, Optional<String>> slot) {
    List<String> values =
        new ArrayList<>(
            questions.stream().flatMap(q -> slot.apply(q).stream()).distinct().sorted().toList());
    String chosen = asking.given(key).orElse("");
    if (!chosen.isEmpty() && !values.contains(chosen)) {
      values.add(chosen);
    }
    return new Home.Choice(key, label, chosen, values);
  }

  private static Table table(List<QuestionRow> rows) {
    return new Table(
        List.of(
            "id",
            "measure",
            "counted",
            "side",
            "place",
            "scope",
            "since",
            "claims",
            "claimants",
            "reports",
            "low",
            "high",
            "latest",
            "findings"),
        rows.stream().map(HomeScreen::cells).toList());
  }

  private static List<Optional<String>> cells(QuestionRow r) {
    Question q = r.question();
    return List.of(
        Optional.of(r.id()),
        Optional.of(q.measure()),
        Optional.of(q.counted()),
        q.side(),
        q.place(),
        Optional.of(q.scope().word()),
        q.since(),
        Optional.of(String.valueOf(r.claims())),
        Optional.of(String.valueOf(r.claimants())),
        Optional.of(String.valueOf(r.reports())),
        number(r.low()),
        number(r.high()),
        r.latest(),
        Optional.of(String.valueOf(r.findings())));
  }

  /** A number as a cell, without separators. */
  static Optional<String> number(OptionalDouble value) {
    return value.isPresent()
        ? Optional.of(Wording.number(value.getAsDouble()).replace(",", ""))
        : Optional.empty();
  }
}
