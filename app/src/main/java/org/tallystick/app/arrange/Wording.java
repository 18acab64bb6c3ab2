package org.tallystick.app.arrange;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Question;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Slot;
import org.tallystick.text.Document;

/** How the data are put into words: amounts, questions, days, findings. */
public final class Wording {
  /** Said where an outlet gives a figure in its own voice. */
  public static final String NO_ONE = "no one named";

  private static final int LONGEST_PHRASE = 48;

  private Wording() {}

  /** The amount in the text's own words: "more than 7,000". */
  public static String said(Figure figure, Document document) {
    if (figure.amount().high().orElse(1) == 0) {
      return "none";
    }
    Optional<String> phrase =
        figure
            .stated(Slot.AMOUNT)
            .filter(span -> span.contains(figure.at()))
            .map(document::text)
            .filter(text -> text.length() <= LONGEST_PHRASE && text.indexOf('\n') < 0);
    return lower(phrase.orElseGet(() -> said(figure.amount(), figure.text())));
  }

  /** A word that began its sentence loses its capital. */
  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static String said(Amount amount, String text) {
    return switch (amount.comparator()) {
      case EXACT, RANGE, VAGUE -> text;
      case ABOUT -> "about " + text;
      case NEARLY -> "nearly " + text;
      case AT_LEAST -> "at least " + text;
      case MORE_THAN -> "more than " + text;
      case AT_MOST -> "up to " + text;
      case LESS_THAN -> "fewer than " + text;
    };
  }

  /** The amount in figures: "more than 7,000", "1,500 to 2,000", "24 or more (vague)". */
  public static String inFigures(Amount amount) {
    return switch (amount.comparator()) {
      case RANGE ->
          number(amount.low().orElseThrow()) + " to " + number(amount.high().orElseThrow());
      case VAGUE -> number(amount.number()) + " or more, vaguely";
      default -> said(amount, number(amount.number()));
    };
  }

  /** A number with separators. */
  public static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.format(Locale.ROOT, "%,.2f", value);
  }

  /** How many times larger: "×14", "×1.4". */
  public static String times(double ratio) {
    return ratio >= 9.95
        ? "×" + number(Math.rint(ratio))
        : "×" + String.format(Locale.ROOT, "%.1f", ratio);
  }

  /** What is asked: "military personnel killed". */
  public static String asked(Question q) {
    String text = lost(q.measure(), q.counted());
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** What happened to whom: "military personnel killed", "losses of tanks". */
  public static String lost(String measure, String counted) {
    String whom = counted.equals("military") ? "military personnel" : counted;
    return switch (measure) {
      case "casualties" -> "casualties among " + whom;
      case "losses" -> "losses of " + whom;
      default -> whom + " " + measure;
    };
  }

  /** Whose, where and over what time: "Russia · running total since 24 Feb 2022". */
  public static String scope(Question q) {
    StringBuilder b = new StringBuilder();
    q.side().filter(s -> !s.equals("any")).ifPresent(s -> b.append(s).append(" · "));
    q.place().ifPresent(p -> b.append("in ").append(p).append(" · "));
    b.append(
        switch (q.scope()) {
          case CUMULATIVE -> "running total";
          case INTERVAL -> "one event or stated time";
          case OTHER_EVENT -> "another event, told for comparison";
        });
    q.since().ifPresent(s -> b.append(" since ").append(day(s)));
    return b.toString();
  }

  /** A day as people write it: "2 Mar 2022"; a month or year as it stands. */
  public static String day(String iso) {
    return iso.length() == 10 ? day(LocalDate.parse(iso)) : iso;
  }

  public static String day(LocalDate day) {
    String month = day.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
    return day.getDayOfMonth() + " " + month + " " + day.getYear();
  }

  public static String claimant(Claim claim) {
    return claim.claimant().orElse(NO_ONE);
  }

  public static String relation(Relation relation) {
    return switch (relation) {
      case SELF -> "own side";
      case ADVERSARY -> "adversary";
      case THIRD_PARTY -> "third party";
      case UNKNOWN -> "–";
    };
  }

  /** "4 from 1 origin" where copies were folded together, else "4". */
  public static String reports(Claim claim) {
    return claim.origins() == claim.reports()
        ? String.valueOf(claim.reports())
        : claim.reports() + " from " + count(claim.origins(), "origin");
  }

  /** "1 report", "4 reports". */
  public static String count(long n, String noun) {
    boolean consonant = noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0;
    String plural =
        noun.endsWith("y") && consonant ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return number((double) n) + " " + (n == 1 ? noun : plural);
  }

  /** What a finding is called: "dispute", "drift: measure changed". */
  public static String kind(Finding finding) {
    return finding
        .drift()
        .map(Wording::drift)
        .orElseGet(() -> finding.kind().word().replace('_', ' '));
  }

  /** What a drift is called. */
  public static String drift(Drift drift) {
    return switch (drift) {
      case ROUNDED -> "rounded";
      case COMPARATOR_LOST -> "comparator lost";
      case COMPARATOR_CHANGED -> "comparator changed";
      case VALUE_CHANGED -> "value changed";
      case MEASURE_CHANGED -> "measure changed";
      case COUNTED_CHANGED -> "what is counted changed";
      case SCOPE_CHANGED -> "time scope changed";
      case CLAIMANT_CHANGED -> "claimant changed";
      case HEADLINE_BODY -> "headline and body differ";
      case STALE -> "old figure told as current";
      case OUTLET_SUM -> "the outlet's own sum";
    };
  }
}
