package org.tallystick.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Question;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Stance;

/**
 * A way of summing up the claims on one question, as different recorders do. A profile is a view:
 * the claims stay as they are, and the view says what it leaves out. Stateless.
 */
public enum Profile {
  REPORT("Every claim as it was said; no number is made of them."),
  RANGE("The lowest and the highest bound among the newest claims of each voice."),
  IBC("The lowest and the highest number among claims that reached print in two ways or more."),
  UCDP("The lowest and the highest number among the newest claims; the best estimate stays empty."),
  ACLED("The most conservative number; tens count 10, dozens 12, hundreds 100."),
  OHCHR("The highest number that a voice of neither side has verified, as a floor.");

  private final String rule;

  Profile(String rule) {
    this.rule = rule;
  }

  /** The rule in one sentence, to be shown with every number it gives. */
  public String rule() {
    return rule;
  }

  /** The word used in records and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the profile makes of a question.
   *
   * @param low lowest number; empty where the profile gives none
   * @param high highest number; empty where it is open or the profile gives none
   * @param claims the claims it rests on, newest of each voice
   */
  public record View(Profile profile, OptionalDouble low, OptionalDouble high, List<Claim> claims) {
    public View {
      claims = List.copyOf(claims);
    }
  }

  /** The view of one question's claims. */
  public View of(Resolution resolution, Question question) {
    List<Claim> claims = newest(resolution, question);
    return switch (this) {
      case REPORT -> new View(this, OptionalDouble.empty(), OptionalDouble.empty(), claims);
      case RANGE, UCDP -> span(claims);
      case IBC -> span(claims.stream().filter(c -> c.origins() >= 2).toList());
      case ACLED -> least(resolution, claims);
      case OHCHR -> floor(resolution, claims);
    };
  }

  /** Each voice's newest claim that says something happened. */
  private static List<Claim> newest(Resolution resolution, Question question) {
    Map<String, Claim> byVoice = new LinkedHashMap<>();
    List<Claim> claims = new ArrayList<>(resolution.questions().getOrDefault(question, List.of()));
    claims.sort(Comparator.comparing((Claim c) -> day(c)).thenComparing(Claim::id).reversed());
    for (Claim c : claims) {
      Telling t = resolution.tellings(c).get(0);
      Stance stance = t.figure().stance();
      boolean said =
          stance != Stance.DENIED && stance != Stance.FEARED && stance != Stance.PREDICTED;
      boolean whole = t.figure().partOf().isEmpty() && question.scope() != Scope.OTHER_EVENT;
      if (said && whole) {
        byVoice.putIfAbsent(c.claimant().or(c::party).orElse(""), c);
      }
    }
    return List.copyOf(byVoice.values());
  }

  private static LocalDate day(Claim c) {
    return c.asOf().or(c::firstSeen).orElse(LocalDate.MIN);
  }

  private View span(List<Claim> claims) {
    OptionalDouble low = claims.stream().mapToDouble(c -> c.amount().number()).min();
    boolean open = claims.stream().anyMatch(c -> c.amount().high().isEmpty());
    OptionalDouble high = claims.stream().mapToDouble(c -> top(c.amount())).max();
    return new View(this, low, open && this == RANGE ? OptionalDouble.empty() : high, claims);
  }

  private static double top(Amount a) {
    return a.high().orElse(a.number());
  }

  private View least(Resolution resolution, List<Claim> claims) {
    OptionalDouble low = claims.stream().mapToDouble(c -> conservative(resolution, c)).min();
    return new View(this, low, low, claims);
  }

  private static double conservative(Resolution resolution, Claim c) {
    Telling t = resolution.tellings(c).get(0);
    if (t.figure().amount().comparator() != org.tallystick.figure.Comparator.VAGUE) {
      return c.amount().number();
    }
    return switch (t.figure().text().toLowerCase(Locale.ROOT)) {
      case "tens" -> 10;
      case "dozens" -> 12;
      case "hundreds" -> 100;
      default -> c.amount().number();
    };
  }

  private View floor(Resolution resolution, List<Claim> claims) {
    List<Claim> verified =
        claims.stream()
            .filter(c -> c.amount().low().isPresent())
            .filter(
                c ->
                    resolution.tellings(c).stream()
                        .anyMatch(t -> t.figure().stance() == Stance.CONFIRMED))
            .filter(c -> neither(c))
            .toList();
    OptionalDouble low = verified.stream().mapToDouble(c -> c.amount().number()).max();
    return new View(this, low, OptionalDouble.empty(), verified);
  }

  private static boolean neither(Claim c) {
    return switch (c.relation()) {
      case SELF, ADVERSARY -> false;
      default -> c.claimant().isPresent();
    };
  }

  /** The profile of a word, if there is one. */
  public static Optional<Profile> named(String word) {
    for (Profile p : values()) {
      if (p.word().equals(word)) {
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }
}
