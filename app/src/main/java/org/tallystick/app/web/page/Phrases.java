package org.tallystick.app.web.page;

import java.util.Locale;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Stance;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Standing.State;

/** The closed sets of words, as pages say them. */
final class Phrases {
  private Phrases() {}

  static String caveat(Caveat caveat) {
    return switch (caveat) {
      case UNVERIFIED -> "A text says that it could not be verified.";
      case PARTIAL -> "A text says that it is incomplete.";
      case LIKELY_HIGHER -> "A text says that the real number is likely higher.";
      case LIKELY_LOWER -> "A text says that the real number is likely lower.";
    };
  }

  static String stance(Stance stance) {
    return switch (stance) {
      case ASSERTED -> "says so";
      case ESTIMATED -> "estimates";
      case CONFIRMED -> "confirms";
      case REPORTED -> "is reported, by hearsay";
      case DENIED -> "denies it";
      case FEARED -> "fears it";
      case PREDICTED -> "predicts it";
    };
  }

  static String scope(Scope scope) {
    return switch (scope) {
      case CUMULATIVE -> "running total";
      case INTERVAL -> "one event or stated time";
      case OTHER_EVENT -> "another event, told for comparison";
    };
  }

  static String state(State state) {
    return switch (state) {
      case UNREVIEWED -> "not reviewed";
      case SKIPPED -> "put off";
      case ACCEPTED -> "accepted";
      case REJECTED -> "rejected";
      case CORRECTED -> "corrected";
      case JOINED -> "joined by a person";
      case DIFFERING -> "people differ";
    };
  }

  static String action(Action action) {
    return switch (action) {
      case ACCEPT -> "accepted";
      case REJECT -> "rejected";
      case CORRECT -> "corrected";
      case SKIP -> "put off";
      case MERGE -> "merged";
      case SPLIT -> "split";
      case ALIAS -> "named";
      case UNDO -> "withdrew the last decision";
    };
  }

  /** The class by which a measure is coloured and underlined. */
  static String tint(String measure) {
    return switch (measure.toLowerCase(Locale.ROOT)) {
      case "killed" -> "m-killed";
      case "wounded" -> "m-wounded";
      case "missing" -> "m-missing";
      case "captured" -> "m-captured";
      case "casualties", "losses" -> "m-losses";
      case "destroyed", "damaged", "abandoned" -> "m-things";
      default -> "m-other";
    };
  }

  /** A moment as people read it, in UTC: "2031-05-02 14:03". */
  static String moment(String iso) {
    return iso.length() >= 16 ? iso.substring(0, 16).replace('T', ' ') : iso;
  }
}
