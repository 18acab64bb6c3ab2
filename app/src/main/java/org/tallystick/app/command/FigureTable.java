package org.tallystick.app.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/** A figure as a row: no number without its comparator beside it, open ends empty. */
final class FigureTable {
  static final List<String> COLUMNS =
      List.of(
          "doc",
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
          "party",
          "relation",
          "relays",
          "stance",
          "caveats",
          "scope",
          "since",
          "as_of",
          "part_of",
          "outlet",
          "published",
          "url",
          "quote",
          "id");

  private FigureTable() {}

  static List<String> row(Figure f, Document d) {
    return List.of(
        f.doc(),
        f.at().part().word(),
        String.valueOf(f.at().start()),
        String.valueOf(f.at().end()),
        f.text(),
        f.amount().comparator().word(),
        number(f.amount().low()),
        number(f.amount().high()),
        text(f.measure()),
        f.counted(),
        text(f.side()),
        text(f.place()),
        text(f.claimant()),
        text(f.party()),
        f.relation().word(),
        String.join("; ", f.relays()),
        f.stance().word(),
        String.join("; ", f.caveats().stream().map(c -> c.word()).toList()),
        f.period().scope().word(),
        text(f.period().since()),
        text(f.period().asOf()),
        text(f.partOf()),
        text(d.outlet()),
        text(d.published()),
        text(d.url()),
        f.quoteText(),
        f.id());
  }

  static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double v = value.getAsDouble();
    return v == Math.rint(v) ? String.valueOf((long) v) : String.valueOf(v);
  }
}
