package org.tallystick.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.time.When;
import org.tallystick.figure.Period;
import org.tallystick.figure.Scope;
import org.tallystick.text.Part;

/**
 * Tells the event that a document is about from others, where the time alone misleads: reports of a
 * trial or an anniversary tell of what is long past. What the headline counts is the document's own
 * event. Stateless.
 */
final class OwnEvent {
  private OwnEvent() {}

  /**
   * The time of a figure.
   *
   * @param when as its sentence tells it
   * @param times the same of any other
   */
  static When settle(When when, Draft draft, List<Draft> drafts, Function<Draft, When> times) {
    boolean body = draft.quantity().sentence().part() == Part.BODY;
    if (!body || !other(when) || apart(draft)) {
      return when;
    }
    Optional<Draft> headline =
        drafts.stream().filter(d -> told(d, draft)).filter(d -> !other(times.apply(d))).findFirst();
    return headline.isPresent() ? own(when) : when;
  }

  /** "Last month, four drivers died", "only four other drivers": told apart from the own event. */
  private static boolean apart(Draft draft) {
    Quantity quantity = draft.quantity();
    boolean earlier =
        switch (quantity.sentence().lower(0)) {
          case "last", "earlier", "previously" -> true;
          default -> false;
        };
    return earlier
        || switch (quantity.sentence().lower(quantity.last())) {
          case "other", "others", "more" -> true;
          default -> false;
        };
  }

  private static boolean told(Draft headline, Draft draft) {
    return headline.quantity().sentence().part() == Part.TITLE
        && headline.measure().equals(draft.measure())
        && headline.quantity().amount().number() == draft.quantity().amount().number();
  }

  private static boolean other(When when) {
    return when.period().scope() == Scope.OTHER_EVENT;
  }

  private static When own(When when) {
    Period period = when.period();
    return new When(
        new Period(Scope.INTERVAL, period.since(), period.asOf()),
        when.stated(),
        when.implied(),
        when.rules().stream().map(r -> r.equals("other-event") ? "headline-event" : r).toList());
  }
}
