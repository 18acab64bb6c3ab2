package org.tallystick.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/** Made-up coverage of a made-up flood, and ledgers to put it in. */
final class Coverage {
  static final Extraction FIRST = new Extraction("reader 1", SmallReader::figures);

  /** The same reader, but blind to the injured: what a later version may read otherwise. */
  static final Extraction SECOND =
      new Extraction("reader 2", document -> without("wounded", FIRST.reader().apply(document)));

  private Coverage() {}

  private static List<Figure> without(String measure, List<Figure> figures) {
    return figures.stream().filter(f -> !f.measure().equals(Optional.of(measure))).toList();
  }

  static Document document(String id, String outlet, int day, String title, String text) {
    return Document.of(id, title, text).by(outlet).publishedOn(LocalDate.of(2031, 5, day), "jsonl");
  }

  static List<Document> flood() {
    return List.of(
        document(
            "gazette",
            "Orr Gazette",
            3,
            "Flood kills 41 in the Orr valley",
            "The flood killed 41 people in the Orr valley on Friday, the interior ministry said."
                + " At least 120 people were injured, it said."),
        document(
            "herald",
            "Lake Herald",
            3,
            "Dozens dead after the Orr bursts its banks",
            "The flood in the Orr valley killed more than 60 people, the opposition said on"
                + " Friday. The interior ministry said 41 people were killed."),
        document(
            "wire",
            "Northern Wire",
            4,
            "Orr valley flood toll rises to 47",
            "The death toll of the flood in the Orr valley rose to 47 on Saturday, the interior"
                + " ministry said."));
  }

  static List<Incoming> incoming(List<Document> documents) {
    return documents.stream()
        .map(d -> new Incoming(d, d.id() + ".txt", Optional.empty(), Optional.empty()))
        .toList();
  }

  static LedgerOptions options() {
    return new LedgerOptions(true, Duration.ofSeconds(20), Clock.systemUTC(), "resolver 1");
  }

  static LedgerOptions optionsAt(String instant) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    return new LedgerOptions(true, Duration.ofSeconds(20), clock, "resolver 1");
  }

  static Ledger open(Path file) {
    return open(file.toString(), options());
  }

  static Ledger open(String place, LedgerOptions options) {
    Opened opened = Ledger.open(place, options);
    if (opened instanceof Opened.Refused refused) {
      throw refused.fault();
    }
    return ((Opened.Open) opened).ledger();
  }

  static List<Outcome> put(Ledger ledger, Extraction extraction, List<Document> documents) {
    List<Outcome> outcomes = new ArrayList<>();
    try (Importing importing = ledger.importing(extraction, 2, outcomes::add)) {
      incoming(documents).forEach(importing::add);
    }
    return outcomes;
  }

  /** What no import may change: everything a view holds, in words. */
  static String content(Ledger ledger) {
    View view = ledger.view(AsOf.NOW);
    return view.documents()
        + "\n"
        + view.figures()
        + "\n"
        + view.resolution().claims()
        + "\n"
        + view.findings()
        + "\n"
        + view.decisions();
  }
}
