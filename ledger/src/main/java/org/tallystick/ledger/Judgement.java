package org.tallystick.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tallystick.figure.Scope;

/**
 * What a person wants to have decided.
 *
 * @param actor who decides: a name or pseudonym
 * @param kind on what
 * @param action what is decided
 * @param target a figure's fingerprint; two of them, or two documents' names, parted by a blank,
 *     for merge and split; a claimant's name as written for alias
 * @param field the slot that is corrected
 * @param value the right value, or the canonical name of an alias; empty for a slot that should be
 *     open
 * @param reason why, in the person's words
 * @param via where it was done: {@code cli}, {@code file}, {@code ui}
 * @throws IllegalArgumentException with a sentence if it does not make sense
 */
public record Judgement(
    String actor,
    Kind kind,
    Action action,
    String target,
    Optional<String> field,
    Optional<String> value,
    Optional<String> reason,
    String via) {
  /** The slots of a figure that can be corrected; its number is characters and cannot. */
  public static final List<String> FIELDS =
      List.of(
          "measure", "counted", "side", "place", "claimant", "party", "scope", "since", "as_of");

  private static final List<String> NEVER_OPEN = List.of("measure", "counted", "scope");

  /** On what a decision is made. */
  public enum Kind {
    FIGURE,
    CLAIM,
    STORY,
    ACTOR
  }

  /** What a decision says. */
  public enum Action {
    ACCEPT,
    REJECT,
    CORRECT,
    SKIP,
    MERGE,
    SPLIT,
    ALIAS,
    /** Withdraws the same actor's last standing decision on the target. */
    UNDO
  }

  public Judgement {
    require(!actor.isBlank(), "A decision needs its actor.");
    require(!target.isBlank(), "A decision needs its target.");
    require(
        action == Action.UNDO || allowed(kind).contains(action),
        action.name().toLowerCase(java.util.Locale.ROOT)
            + " is not a decision on a "
            + kind.name().toLowerCase(java.util.Locale.ROOT)
            + ".");
    if (action == Action.CORRECT) {
      require(
          field.isPresent() && FIELDS.contains(field.get()),
          "A correction needs its field, one of " + String.join(", ", FIELDS) + ".");
      require(
          value.isPresent() || !NEVER_OPEN.contains(field.get()),
          "A correction of " + field.get() + " needs the right value.");
      value.ifPresent(v -> check(field.get(), v));
    }
    require(action != Action.ALIAS || value.isPresent(), "An alias needs the name it stands for.");
    if (kind == Kind.CLAIM || kind == Kind.STORY) {
      target = pair(target);
    }
  }

  /** The word by which a document is named in the target of a story's merge or split. */
  public static String token(String document) {
    return Hashes.of(document).substring(0, 20);
  }

  private static List<Action> allowed(Kind kind) {
    return switch (kind) {
      case FIGURE -> List.of(Action.ACCEPT, Action.REJECT, Action.CORRECT, Action.SKIP);
      case CLAIM, STORY -> List.of(Action.MERGE, Action.SPLIT);
      case ACTOR -> List.of(Action.ALIAS);
    };
  }

  /** Two targets in a fixed order, so that the same pair is the same target. */
  private static String pair(String target) {
    TreeSet<String> both = new TreeSet<>(Arrays.asList(target.strip().split("\\s+")));
    require(both.size() == 2, "Merge and split need two different targets, parted by a blank.");
    return String.join(" ", both);
  }

  private static void check(String field, String value) {
    try {
      switch (field) {
        case "scope" -> Scope.valueOf(value.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        case "as_of" -> LocalDate.parse(value);
        case "since" -> require(date(value), "not a date");
        default -> require(!value.isBlank(), "blank");
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException("\"" + value + "\" is no value for " + field + ".", e);
    }
  }

  private static boolean date(String value) {
    return value.length() == 4
        ? value.chars().allMatch(c -> c >= '0' && c <= '9')
        : LocalDate.parse(value.length() == 7 ? value + "-01" : value).toString().startsWith(value);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
