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
import org.tallystick.text.Token;

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

  /** The head of a column has at most so many words. */
  private static final int LONGEST = 12;

  /** So many blanks part two cells. */
  private static final int WIDE = 3;

  /** A cell holds a number and at most so many marks: "1,200*", "45 (+3)". */
  private static final int SPARE = 4;

  private final Map<List<Integer>, Head> told = new HashMap<>();
  private Optional<Table> table = Optional.empty();
  private int before = -2;

  /** Tokens {@code first} up to {@code last} of a line. */
  private record Cell(int first, int last) {
    /** Whether the number stands alone in it. */
    boolean filledBy(Quantity q) {
      int spare = q.phraseLast() - q.phraseFirst() + SPARE;
      return first <= q.phraseFirst() && q.phraseLast() <= last && last - first <= spare;
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
    if (row.token(row.size() - 1).is(".")) {
      return false;
    }
    Optional<Table> above = table(row, scene);
    List<Cell> cells = cells(scene.document, row);
    if (above.isEmpty() && cells.size() == 1) {
      return false;
    }
    Table own = new Table(clause.marks, cells);
    List<Loss> losses = above.map(t -> closing(t, cells, clause)).orElse(List.of());
    boolean tied = false;
    int c = 0;
    for (int q = 0; q < clause.phrases.size(); q++) {
      Quantity quantity = clause.phrase(q).quantity();
      while (c < cells.size() - 1 && cells.get(c).last() <= quantity.phraseFirst()) {
        c++;
      }
      int number = q;
      int column = cells.get(c).filledBy(quantity) ? c : -1;
      Optional<Head> head =
          losses.isEmpty()
              ? above.flatMap(t -> head(t, cells, column, clause)).or(() -> label(own, column))
              : above.flatMap(t -> closing(t, losses, number, clause));
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
    boolean goesOn = before == row.index() - 1;
    before = row.index();
    table = goesOn && table.isPresent() ? table : begun(row, scene);
    return table;
  }

  /** The line above, past a rule of marks, where it heads a table. */
  private static Optional<Table> begun(Sentence row, Scene scene) {
    int at = row.index() - 1;
    at -= at > 0 && scene.sentences.get(at).tokens().stream().allMatch(Columns::mark) ? 1 : 0;
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

  private static boolean mark(Token token) {
    return !token.word() && !token.number();
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
    boolean parted = start - end >= WIDE;
    for (int k = end; k < start && !parted; k++) {
      parted = document.text(line.part()).charAt(k) == '\t';
    }
    return parted;
  }

  private static Optional<Head> head(Table table, List<Cell> cells, int column, Clause clause) {
    return column < 0 || cells.size() == 1 || cells.size() != table.cells().size()
        ? Optional.empty()
        : named(table, table.cells().get(column), column, clause.marks);
  }

  /** "Missing | about 60": what the first cell of the row says. */
  private static Optional<Head> label(Table row, int column) {
    return column < 1 ? Optional.empty() : named(row, row.cells().get(0), column, row.marks());
  }

  /** Where no line has cells: the losses of the head, if the row ends in as many numbers. */
  private static List<Loss> closing(Table table, List<Cell> cells, Clause row) {
    int numbers = row.phrases.size();
    if (cells.size() > 1 || table.cells().size() > 1 || numbers < 2) {
      return List.of();
    }
    List<Loss> losses = table.marks().losses();
    int first = row.phrase(0).quantity().phraseFirst();
    boolean only = first > 0 && losses.size() == numbers;
    for (int i = first; only && i < row.marks.size(); i++) {
      only = row.marks.quantity(i).isPresent();
    }
    return only ? losses : List.of();
  }

  private static Optional<Head> closing(Table table, List<Loss> losses, int q, Clause row) {
    int from = q == 0 ? 0 : losses.get(q - 1).last();
    return named(table, new Cell(from, losses.get(q).last()), q, row.marks);
  }

  private static Optional<Head> named(Table table, Cell head, int column, Marks row) {
    Marks marks = table.marks();
    int last = Math.min(head.last(), head.first() + LONGEST);
    for (int i = head.first(); i < last; i++) {
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
