package org.tallystick.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.loss.Clause;
import org.tallystick.extract.loss.Labelled;
import org.tallystick.extract.loss.Link;
import org.tallystick.extract.loss.Marks;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Counted;
import org.tallystick.extract.words.Loss;
import org.tallystick.extract.words.Sense;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;

/**
 * Reads tables flattened to lines: the head of a column says what its numbers count. Cells are told
 * by tabs, bars or wide gaps; where a line has none, a row must end in as many numbers as its head
 * names losses. Confined to one document.
 */
final class Columns {
  /** Name of the rule. */
  static final String RULE = "column";

  private static final Set<String> TOTALS =
      Set.of("total", "totals", "overall", "altogether", "nationwide", "all", "sum");

  /** What heads of columns say of games and money too: "Lost", "Hit". */
  private static final Set<String> GAMES = Set.of("losses", "struck");

  /** So many blanks part two cells. */
  private static final int WIDE = 3;

  /** A cell holds a number and at most so many marks: "1,200*", "45 (+3)". */
  private static final int SPARE = 4;

  private final Map<List<Integer>, Head> told = new HashMap<>();
  private Optional<Table> table = Optional.empty();
  private int before = -2;

  /** Tokens {@code first} up to {@code last} of a line. */
  private record Cell(int first, int last) {
    boolean holds(Quantity q) {
      return first <= q.phraseFirst() && q.phraseLast() <= last;
    }
  }

  /** What heads a table: the marks of its first line, and the cells of that. */
  private record Table(Marks marks, List<Cell> cells) {
    int line() {
      return marks.sentence.index();
    }
  }

  /** What the head of a column says of its numbers. */
  private record Head(Table table, int column, String measure, Optional<Counted> counted) {}

  /**
   * Ties the numbers of a row to the heads of their columns, else to the label of the row.
   *
   * @return whether it is such a row
   */
  boolean tie(Clause clause, Scene scene) {
    Sentence row = clause.marks.sentence;
    Optional<Table> above = table(row, scene);
    List<Cell> cells = cells(scene.document, row);
    if (above.isEmpty() && cells.size() == 1) {
      return false;
    }
    boolean tied = false;
    Table own = new Table(clause.marks, cells);
    for (int q = 0; q < clause.phrases.size(); q++) {
      int number = q;
      Optional<Head> head =
          above.flatMap(t -> head(t, cells, clause, number)).or(() -> label(own, clause, number));
      if (head.isPresent() && clause.phrase(q).loss().isEmpty()) {
        clause.tie(q, Link.of(head.get().measure(), -1, RULE));
        told.put(List.of(row.index(), q), head.get());
        tied = true;
      }
    }
    return tied;
  }

  /** The table that the line goes on with. */
  private Optional<Table> table(Sentence row, Scene scene) {
    if (row.token(row.size() - 1).is(".")) {
      return Optional.empty();
    }
    boolean goesOn = before == row.index() - 1;
    before = row.index();
    table = goesOn && table.isPresent() ? table : begun(row, scene);
    return table;
  }

  /** The line above, past a rule of marks, where it heads a table. */
  private static Optional<Table> begun(Sentence row, Scene scene) {
    int at = row.index() - 1;
    while (at >= 0 && scene.sentences.get(at).tokens().stream().noneMatch(t -> t.word())) {
      at--;
    }
    if (at < 0 || scene.sentences.get(at).part() != row.part()) {
      return Optional.empty();
    }
    Sentence head = scene.sentences.get(at);
    boolean counts =
        scene.quantities(at).stream().anyMatch(q -> q.kind() == Quantity.Kind.COUNT)
            || head.token(head.size() - 1).is(".");
    return counts || scene.marks(at).losses().isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(scene.marks(at), cells(scene.document, head)));
  }

  private static List<Cell> cells(Document document, Sentence line) {
    List<Cell> cells = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < line.size(); i++) {
      boolean bar = line.token(i).is("|");
      if (bar || parted(document, line, i)) {
        if (i > first || bar && first > 0) {
          cells.add(new Cell(first, i));
        }
        first = bar ? i + 1 : i;
      }
    }
    if (first < line.size()) {
      cells.add(new Cell(first, line.size()));
    }
    return cells;
  }

  /** Whether a tab or a wide gap stands before the token. */
  private static boolean parted(Document document, Sentence line, int i) {
    if (i == 0) {
      return false;
    }
    int end = line.token(i - 1).end();
    int start = line.token(i).start();
    return start - end >= WIDE
        || start > end && document.text(line.part()).substring(end, start).indexOf('\t') >= 0;
  }

  private static Optional<Head> head(Table table, List<Cell> cells, Clause clause, int q) {
    Quantity quantity = clause.phrase(q).quantity();
    if (cells.size() > 1 && cells.size() == table.cells().size()) {
      int column = column(cells, quantity);
      return column < 0
          ? Optional.empty()
          : named(table, table.cells().get(column), column, clause.marks);
    }
    return cells.size() == 1 && table.cells().size() == 1
        ? ranged(table, clause, q)
        : Optional.empty();
  }

  /** "Missing | about 60": what the first cell of the row says. */
  private static Optional<Head> label(Table row, Clause clause, int q) {
    int column = column(row.cells(), clause.phrase(q).quantity());
    return column < 1 ? Optional.empty() : named(row, row.cells().get(0), column, clause.marks);
  }

  /** The cell that the number fills; -1 where it stands among words. */
  private static int column(List<Cell> cells, Quantity quantity) {
    int spare = quantity.phraseLast() - quantity.phraseFirst() + SPARE;
    for (int c = 0; c < cells.size(); c++) {
      Cell cell = cells.get(c);
      if (cell.holds(quantity) && cell.last() - cell.first() <= spare) {
        return c;
      }
    }
    return -1;
  }

  /** Without cells: the last numbers of the row, as many as the head names losses. */
  private static Optional<Head> ranged(Table table, Clause clause, int q) {
    List<Loss> losses = table.marks().losses();
    int numbers = clause.phrases.size();
    int first = clause.phrase(0).quantity().phraseFirst();
    boolean only = first > 0;
    for (int i = first; i < clause.marks.size(); i++) {
      only &= clause.marks.quantity(i).isPresent();
    }
    if (!only || numbers < 2 || losses.size() != numbers) {
      return Optional.empty();
    }
    int from = q == 0 ? 0 : losses.get(q - 1).last();
    return named(table, new Cell(from, losses.get(q).last()), q, clause.marks);
  }

  private static Optional<Head> named(Table table, Cell head, int column, Marks row) {
    Marks marks = table.marks();
    for (int i = head.first(); i < head.last(); i++) {
      Optional<Sense> sense =
          marks
              .loss(i)
              .filter(l -> head.first() <= l.first() && l.last() <= head.last())
              .flatMap(l -> Labelled.says(marks, l, head.first(), head.last()));
      if (sense.isPresent()) {
        Optional<Counted> noun = noun(marks, head.first(), head.last());
        Optional<Counted> counted = noun.isPresent() ? noun : noun(row, 0, 1);
        String measure = sense.get().measure();
        boolean games = GAMES.contains(measure) && counted.isEmpty();
        return games ? Optional.empty() : Optional.of(new Head(table, column, measure, counted));
      }
    }
    return Optional.empty();
  }

  private static Optional<Counted> noun(Marks marks, int first, int last) {
    for (int i = first; i < last; i++) {
      Optional<Counted> counted = marks.counted(i).map(m -> m.value());
      if (counted.isPresent()) {
        return counted;
      }
    }
    return Optional.empty();
  }

  /** The draft of a number that was tied to the head of its column. */
  Draft draft(Clause clause, int q, Link link) {
    Counted counted =
        Optional.ofNullable(told.get(List.of(clause.marks.sentence.index(), q)))
            .flatMap(Head::counted)
            .orElse(Counted.PEOPLE);
    return new Draft(
        clause, q, link, link.measure(), counted.name(), -1, Optional.empty(), -1, false, -1);
  }

  /** The drafts, those of rows as parts of the total that the same column has. */
  List<Draft> withTotals(List<Draft> drafts) {
    Map<List<Integer>, Integer> totals = new HashMap<>();
    for (int d = 0; d < drafts.size(); d++) {
      Draft draft = drafts.get(d);
      if (draft.link().rule().equals(RULE) && total(draft.clause().marks)) {
        totals.put(column(draft), d);
      }
    }
    if (totals.isEmpty()) {
      return drafts;
    }
    List<Draft> all = new ArrayList<>();
    for (int d = 0; d < drafts.size(); d++) {
      Draft draft = drafts.get(d);
      int whole = totals.getOrDefault(column(draft), d);
      all.add(whole == d ? draft : draft.partOf(whole));
    }
    return all;
  }

  private List<Integer> column(Draft draft) {
    Head head = told.get(List.of(draft.sentence(), draft.q()));
    return head == null ? List.of() : List.of(head.table().line(), head.column());
  }

  private static boolean total(Marks row) {
    return TOTALS.contains(row.lower(0)) || TOTALS.contains(row.lower(1));
  }
}
