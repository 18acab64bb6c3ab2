package org.tallystick.app.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.arrange.ClaimRow;
import org.tallystick.app.arrange.Quote;
import org.tallystick.app.web.exchange.Table;
import org.tallystick.figure.Claim;

/** The claims of a question as rows. */
final class QuestionTable {
  private static final List<String> COLUMNS =
      List.of(
          "claim",
          "claimant",
          "party",
          "relation",
          "said",
          "comparator",
          "low",
          "high",
          "as_of",
          "first_seen",
          "reports",
          "origins",
          "quote",
          "document");

  private QuestionTable() {}

  static Table of(List<ClaimRow> rows) {
    return new Table(COLUMNS, rows.stream().map(QuestionTable::row).toList());
  }

  private static List<Optional<String>> row(ClaimRow row) {
    Claim c = row.claim();
    Optional<Quote> quote = row.quotes().stream().findFirst();
    return List.of(
        Optional.of(c.id()),
        c.claimant(),
        c.party(),
        Optional.of(c.relation().word()),
        Optional.of(row.said()),
        Optional.of(c.amount().comparator().word()),
        HomeScreen.number(c.amount().low()),
        HomeScreen.number(c.amount().high()),
        c.asOf().map(LocalDate::toString),
        c.firstSeen().map(LocalDate::toString),
        Optional.of(String.valueOf(c.reports())),
        Optional.of(String.valueOf(c.origins())),
        quote.map(Quote::text),
        quote.map(Quote::doc));
  }
}
