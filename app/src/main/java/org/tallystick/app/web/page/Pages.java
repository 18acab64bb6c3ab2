package org.tallystick.app.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.exchange.Answer;
import org.tallystick.app.web.exchange.Asking;
import org.tallystick.app.web.exchange.House;
import org.tallystick.app.web.exchange.Role;
import org.tallystick.app.web.exchange.Screen;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.app.web.intake.Imports;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.QuestionRow;

/** All pages and where they are. Thread-safe. */
public final class Pages {
  private final Holdings holdings;

  /**
   * @param imports those that run and ran
   * @param house what the server is and allows
   */
  public Pages(Holdings holdings, Imports imports, House house) {
    this.holdings = holdings;
  }

  /** Every page with its address. */
  public List<Screen> screens() {
    return List.of(new Screen("/", Role.READER, this::home));
  }

  /** The page that says what could not be shown or done; never holds what was typed. */
  public Answer.Page problem(Asking asking, int status, String title, String sentence) {
    return new Answer.Page(
        status,
        "problem.jte",
        new Problem(asking, status, title, sentence),
        Map.of("status", status, "title", title, "detail", sentence),
        Table.NONE);
  }

  private Answer home(Asking asking) {
    List<QuestionRow> rows = holdings.questions(asking.asOf(), QuestionFilter.first(50));
    return Answer.Page.of("home.jte", new Home(asking, rows), rows, table(rows));
  }

  private static Table table(List<QuestionRow> rows) {
    return new Table(
        List.of("id", "measure", "counted", "reports"),
        rows.stream()
            .map(
                r ->
                    List.of(
                        Optional.of(r.id()),
                        Optional.of(r.question().measure()),
                        Optional.of(r.question().counted()),
                        Optional.of(String.valueOf(r.reports()))))
            .toList());
  }
}
