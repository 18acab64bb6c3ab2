package org.tallystick.app.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import org.tallystick.text.Span;

/** Scores figures against annotated ones. */
public final class Scoring {
  private static final int AROUND = 50;

  /** An annotated figure and what answers it. */
  private record Row(GoldFigure gold, Optional<Figure> answer) {
    boolean found() {
      return answer.isPresent();
    }

    boolean is(BiPredicate<GoldFigure, Figure> test) {
      return answer.filter(f -> test.test(gold, f)).isPresent();
    }
  }

  private final Map<String, Document> documents = new HashMap<>();
  private final List<Figure> figures;
  private final List<Row> rows = new ArrayList<>();
  private final List<Figure> spurious;

  private Scoring(List<Document> documents, List<GoldFigure> gold, List<Figure> figures) {
    documents.forEach(d -> this.documents.put(d.id(), d));
    this.figures = figures.stream().filter(f -> f.measure().isPresent()).toList();
    Matching matching = new Matching(gold, this.figures);
    for (int i = 0; i < gold.size(); i++) {
      rows.add(new Row(gold.get(i), matching.answer(i)));
    }
    this.spurious = matching.spurious();
  }

  /** Scores the figures read from these documents. */
  public static Score score(Gold gold, List<Document> documents, List<Figure> figures) {
    return new Scoring(documents, gold.figures(), figures).sheet();
  }

  private Score sheet() {
    Score.Sheet sheet = new Score.Sheet();
    List<Row> easy = rows.stream().filter(r -> !r.gold().hard()).toList();
    List<Row> hard = rows.stream().filter(r -> r.gold().hard()).toList();
    List<Row> found = easy.stream().filter(Row::found).toList();
    List<Row> strict = easy.stream().filter(r -> r.is(GoldFigure::strict)).toList();
    int predicted = found.size() + spurious.size();
    sheet.precisionRecall("detection", found.size(), predicted, easy.size());
    sheet.precisionRecall("strict figure", strict.size(), predicted, easy.size());
    named(sheet, easy, found);
    over(sheet, "attribution accuracy (over strict)", strict, GoldFigure::claimantRight);
    over(sheet, "party accuracy (over strict)", strict, GoldFigure::partyRight);
    over(sheet, "time accuracy (over strict)", strict, GoldFigure::timeRight);
    over(sheet, "hard rows: detection recall", hard, (g, f) -> true);
    over(sheet, "hard rows: strict recall", hard, GoldFigure::strict);
    sheet.share("grounding", figures.stream().filter(this::grounded).count(), figures.size());
    return sheet.with(errors());
  }

  private static void over(
      Score.Sheet sheet, String name, List<Row> rows, BiPredicate<GoldFigure, Figure> right) {
    sheet.share(name, rows.stream().filter(r -> r.is(right)).count(), rows.size());
  }

  /** Only figures that name somebody count, so that silence wins nothing. */
  private static void named(Score.Sheet sheet, List<Row> easy, List<Row> found) {
    List<Row> naming = easy.stream().filter(r -> r.gold().named()).toList();
    List<Row> given = found.stream().filter(r -> r.is((g, f) -> f.claimant().isPresent())).toList();
    double p = share(given);
    double r = share(naming);
    sheet.add("named claimant precision", p, given.size());
    sheet.add("named claimant recall", r, naming.size());
    sheet.add("named claimant F1", Score.Sheet.f1(p, r), naming.size());
  }

  private static double share(List<Row> rows) {
    long right = rows.stream().filter(r -> r.is(GoldFigure::claimantRight)).count();
    return rows.isEmpty() ? 0 : (double) right / rows.size();
  }

  private boolean grounded(Figure f) {
    Document d = documents.get(f.doc());
    return d != null
        && f.at().end() <= d.text(f.at().part()).length()
        && d.text(f.at()).equals(f.text());
  }

  /** Missed rows first, then wrong ones, then figures nobody annotated, then wrong claimants. */
  private List<String> errors() {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> voices = new ArrayList<>();
    for (Row row : rows) {
      GoldFigure g = row.gold();
      String where = g.doc() + " \"" + g.text() + "\"" + (g.hard() ? " (hard)" : "");
      String context = around(g.doc(), g.at());
      if (!row.found()) {
        missed.add("missed " + where + context);
      } else if (!row.is(GoldFigure::strict)) {
        String slots = row.answer().map(f -> String.join("; ", g.wrong(f))).orElse("");
        wrong.add("wrong " + where + ": " + slots + context);
      } else if (!row.is(GoldFigure::claimantRight)) {
        String found = row.answer().flatMap(Figure::claimant).orElse("nobody");
        String names = String.join("|", g.claimant());
        voices.add("claimant " + where + ": " + found + ", not " + names + context);
      }
    }
    for (Figure f : spurious) {
      String what = f.measure().orElse("") + " " + f.counted();
      wrong.add("spurious " + f.doc() + " \"" + f.text() + "\": " + what + around(f.doc(), f.at()));
    }
    missed.addAll(wrong);
    missed.addAll(voices);
    return missed;
  }

  private String around(String doc, Span at) {
    Document d = documents.get(doc);
    if (d == null) {
      return "\n    (no such document was read)";
    }
    String text = d.text(at.part());
    int start = Math.max(0, Math.min(text.length(), at.start() - AROUND));
    int stop = Math.max(start, Math.min(text.length(), at.end() + AROUND));
    return "\n    …" + text.substring(start, stop).replace('\n', ' ') + "…";
  }
}
