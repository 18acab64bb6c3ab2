package org.tallystick.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;

/** Appends decisions to the chain. The caller is the one writer. */
final class Decisions {
  private Decisions() {}

  private record Judged(String extractor, Optional<String> old) {}

  /**
   * Appends a decision; empty where the same actor's last standing decision already says so.
   *
   * @throws IllegalArgumentException with a sentence if there is nothing to undo or to judge
   */
  static Optional<Decision> append(Handle handle, Judgement what, Clock clock) {
    List<Decision> standing = Opinion.standing(made(handle, what));
    if (what.action() == Action.UNDO && standing.isEmpty()) {
      throw new IllegalArgumentException(
          "No decision of " + what.actor() + " stands on " + what.target() + ".");
    }
    if (what.action() != Action.UNDO && !standing.isEmpty() && repeats(standing, what)) {
      return Optional.empty();
    }
    Optional<Judged> judged = what.kind() == Kind.FIGURE ? judged(handle, what) : Optional.empty();
    if (what.kind() == Kind.FIGURE && what.action() != Action.UNDO && judged.isEmpty()) {
      throw new IllegalArgumentException(
          "No figure has the fingerprint " + what.target() + "; export the review queue again.");
    }
    DecisionRow last = last(handle);
    DecisionRow row =
        DecisionRow.next(
            last.seq() + 1,
            Times.text(clock.instant()),
            what,
            judged.flatMap(Judged::old),
            judged.map(Judged::extractor),
            last.hash());
    row.insert(handle);
    return row.decision();
  }

  private static boolean repeats(List<Decision> standing, Judgement what) {
    Judgement last = standing.get(standing.size() - 1).what();
    return last.action() == what.action()
        && last.field().equals(what.field())
        && last.value().equals(what.value());
  }

  private static List<Decision> made(Handle handle, Judgement what) {
    return handle
        .createQuery(
            DecisionRow.SELECT
                + " WHERE target = :target AND actor = :actor AND kind = :kind ORDER BY seq")
        .bind("target", what.target())
        .bind("actor", what.actor())
        .bind("kind", DecisionRow.word(what.kind()))
        .map((r, c) -> DecisionRow.of(r))
        .stream()
        .flatMap(row -> row.decision().stream())
        .toList();
  }

  /** The latest reading that has the figure, and the value that a correction replaces. */
  private static Optional<Judged> judged(Handle handle, Judgement what) {
    String column = what.action() == Action.CORRECT ? "f." + what.field().orElseThrow() : "NULL";
    return handle
        .createQuery(
            "SELECT e.version, "
                + column
                + " AS old FROM figure f JOIN reading r ON r.id = f.reading_id"
                + " JOIN extractor e ON e.id = r.extractor_id"
                + " WHERE f.fingerprint = :target ORDER BY f.id DESC")
        .bind("target", what.target())
        .map((r, c) -> new Judged(Rows.required(r, "version"), Rows.text(r, "old")))
        .findFirst();
  }

  private static DecisionRow last(Handle handle) {
    return handle
        .createQuery(DecisionRow.SELECT + " ORDER BY seq DESC LIMIT 1")
        .map((r, c) -> DecisionRow.of(r))
        .findOne()
        .orElseGet(Decisions::before);
  }

  private static DecisionRow before() {
    Optional<String> none = Optional.empty();
    return new DecisionRow(
        0,
        "",
        "",
        "",
        "",
        none,
        none,
        none,
        none,
        none,
        "",
        none,
        none,
        none,
        "",
        none,
        "",
        Decision.START);
  }

  /** The decisions on some figures and all that are not on figures, in order. */
  static List<Decision> on(Handle handle, List<String> fingerprints) {
    List<DecisionRow> rows = new ArrayList<>();
    handle
        .createQuery(DecisionRow.SELECT + " WHERE kind <> 'figure'")
        .map((r, c) -> DecisionRow.of(r))
        .forEach(rows::add);
    rows.addAll(
        Keyed.rows(
            handle,
            new java.util.LinkedHashSet<>(fingerprints),
            DecisionRow.SELECT + " WHERE kind = 'figure' AND target IN (<ids>)",
            (r, c) -> DecisionRow.of(r)));
    rows.sort(java.util.Comparator.comparingLong(DecisionRow::seq));
    return rows.stream().flatMap(row -> row.decision().stream()).toList();
  }

  /** All decisions in order, up to a time where one is given. */
  static List<Decision> all(Handle handle, Optional<String> until) {
    List<Decision> all = new ArrayList<>();
    handle
        .createQuery(DecisionRow.SELECT + " WHERE at <= :until ORDER BY seq")
        .bind("until", until.orElse("~"))
        .map((r, c) -> DecisionRow.of(r))
        .forEach(row -> row.decision().ifPresent(all::add));
    return all;
  }
}
