package org.tallystick.app.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/** Figures as rows. */
final class FigureCells {
  static final List<String> COLUMNS =
      List.of(
          "figure",
          "document",
          "outlet",
          "published",
          "part",
          "start",
          "end",
          "text",
          "comparator",
          "low",
          "high",
          "measure",
          "counted",
          "side",
          "place",
          "claimant",
          "relays",
          "scope",
          "since",
          "as_of",
          "quote");

  private FigureCells() {}

  static List<Optional<String>> row(Figure f, Document d) {
    return List.of(
        Optional.of(f.id()),
        Optional.of(d.id()),
        d.outlet(),
        d.published().map(LocalDate::toString),
        Optional.of(f.at().part().word()),
        Optional.of(String.valueOf(f.at().start())),
        Optional.of(String.valueOf(f.at().end())),
        Optional.of(f.text()),
        Optional.of(f.amount().comparator().word()),
        HomeScreen.number(f.amount().low()),
        HomeScreen.number(f.amount().high()),
        f.measure(),
        Optional.of(f.counted()),
        f.side(),
        f.place(),
        f.claimant(),
        f.relays().isEmpty() ? Optional.empty() : Optional.of(String.join(" | ", f.relays())),
        Optional.of(f.period().scope().word()),
        f.period().since(),
        f.period().asOf().map(LocalDate::toString),
        Optional.of(f.quoteText()));
  }
}
