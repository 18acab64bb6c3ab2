package org.tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;

/** A decision as its row says, with the digests that the chain covers. */
record DecisionRow(
    long seq,
    String at,
    String actor,
    String kind,
    String action,
    Optional<String> target,
    Optional<String> field,
    Optional<String> old,
    Optional<String> value,
    Optional<String> reason,
    String targetDigest,
    Optional<String> oldDigest,
    Optional<String> valueDigest,
    Optional<String> reasonDigest,
    String via,
    Optional<String> extractor,
    String previous,
    String hash) {
  static final String SELECT = "SELECT * FROM decision";

  private static final String INSERT =
      "INSERT INTO decision (seq, at, actor, kind, action, target, field, old, new, reason,"
          + " target_digest, old_digest, new_digest, reason_digest, via, extractor, previous, hash) VALUES"
          + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** The row that follows the one with the given number and hash. */
  static DecisionRow next(
      long seq,
      String at,
      Judgement what,
      Optional<String> old,
      Optional<String> extractor,
      String previous) {
    DecisionRow open =
        new DecisionRow(
            seq,
            at,
            what.actor(),
            word(what.kind()),
            word(what.action()),
            Optional.of(what.target()),
            what.field(),
            old,
            what.value(),
            what.reason(),
            Hashes.of(what.target()),
            old.map(Hashes::of),
            what.value().map(Hashes::of),
            what.reason().map(Hashes::of),
            what.via(),
            extractor,
            previous,
            "");
    return open.sealed();
  }

  private DecisionRow sealed() {
    return new DecisionRow(
        seq,
        at,
        actor,
        kind,
        action,
        target,
        field,
        old,
        value,
        reason,
        targetDigest,
        oldDigest,
        valueDigest,
        reasonDigest,
        via,
        extractor,
        previous,
        computed());
  }

  /** The hash this row should have. */
  String computed() {
    return Hashes.fields(
        previous,
        seq,
        at,
        actor,
        kind,
        action,
        targetDigest,
        field.orElse(null),
        oldDigest.orElse(null),
        valueDigest.orElse(null),
        reasonDigest.orElse(null),
        via,
        extractor.orElse(null));
  }

  void insert(Handle handle) {
    @Nullable Object[] values = {
      seq,
      at,
      actor,
      kind,
      action,
      target.orElse(null),
      field.orElse(null),
      old.orElse(null),
      value.orElse(null),
      reason.orElse(null),
      targetDigest,
      oldDigest.orElse(null),
      valueDigest.orElse(null),
      reasonDigest.orElse(null),
      via,
      extractor.orElse(null),
      previous,
      hash
    };
    handle.execute(INSERT, values);
  }

  static DecisionRow of(ResultSet r) throws SQLException {
    return new DecisionRow(
        r.getLong("seq"),
        Rows.required(r, "at"),
        Rows.required(r, "actor"),
        Rows.required(r, "kind"),
        Rows.required(r, "action"),
        Rows.text(r, "target"),
        Rows.text(r, "field"),
        Rows.text(r, "old"),
        Rows.text(r, "new"),
        Rows.text(r, "reason"),
        Rows.required(r, "target_digest"),
        Rows.text(r, "old_digest"),
        Rows.text(r, "new_digest"),
        Rows.text(r, "reason_digest"),
        Rows.required(r, "via"),
        Rows.text(r, "extractor"),
        Rows.required(r, "previous"),
        Rows.required(r, "hash"));
  }

  /** Whether one of its texts was taken down. */
  boolean blanked() {
    return target.isEmpty()
        || old.isEmpty() && oldDigest.isPresent()
        || value.isEmpty() && valueDigest.isPresent()
        || reason.isEmpty() && reasonDigest.isPresent();
  }

  /**
   * The decision; empty where its target or value was taken down, so that it no longer says
   * anything.
   *
   * @throws UnreadableRow if no decision is stored like this
   */
  Optional<Decision> decision() {
    if (target.isEmpty() || value.isEmpty() && valueDigest.isPresent()) {
      return Optional.empty();
    }
    try {
      Judgement what =
          new Judgement(
              actor,
              Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
              Action.valueOf(action.toUpperCase(Locale.ROOT)),
              target.get(),
              field,
              value,
              reason,
              via);
      return Optional.of(new Decision(seq, at, what, old, extractor, previous, hash));
    } catch (IllegalArgumentException e) {
      throw new UnreadableRow("decision " + seq + " is unreadable", e);
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
