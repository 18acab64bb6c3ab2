package org.tallystick.app.web.holdings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Catalogue;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.PastView;
import org.tallystick.ledger.Pulse;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.QuestionRow;
import org.tallystick.ledger.Topic;
import org.tallystick.ledger.View;

/**
 * A large ledger on past days: what belongs to one thing is resolved anew, as long as it is not too
 * much. Thread-safe.
 */
final class PastDays {
  private static final int KEPT = 4;
  private static final int LISTS = 50;

  private record Of(Topic topic, LocalDate day) {}

  private record Listed(QuestionFilter filter, LocalDate day) {}

  private final Ledger ledger;
  private final Catalogue catalogue;
  private final int most;
  private final Kept<Of, PastView> views = new Kept<>(KEPT);
  private final Kept<Listed, List<QuestionRow>> lists = new Kept<>(LISTS);

  /**
   * @param most how many documents are resolved for one page
   */
  PastDays(Ledger ledger, Catalogue catalogue, int most) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.most = most;
  }

  /**
   * The day alone, where it is all that is asked for.
   *
   * @throws TooLarge if a moment of learning is asked for
   */
  static LocalDate day(AsOf asOf) {
    return asOf.said()
        .filter(d -> asOf.known().isEmpty())
        .orElseThrow(
            () ->
                new TooLarge(
                    "This ledger is too large to go back in the browser to what it had learnt by a"
                        + " moment; the command line does: tallystick show ID --known-by MOMENT."
                        + " Days of publication can be seen here, with as-of."));
  }

  /** The questions that had an answer by then. */
  List<QuestionRow> questions(AsOf asOf, QuestionFilter filter, Pulse now) {
    LocalDate day = day(asOf);
    return lists.of(
        new Listed(filter, day),
        now.derived(),
        () -> List.copyOf(catalogue.questions(filter, day)));
  }

  /** What belonged to a thing then; empty where there was no such thing. */
  Optional<View> about(AsOf asOf, Topic topic, Pulse now) {
    LocalDate day = day(asOf);
    // A thing that is called otherwise since is found where a page before has led to it.
    return part(asOf, topic, now)
        .filter(v -> Topics.in(v, topic))
        .or(
            () ->
                views
                    .another(
                        now.derived(),
                        of -> of.day().equals(day),
                        v -> view(v).filter(x -> Topics.in(x, topic)).isPresent())
                    .flatMap(PastDays::view));
  }

  /** What belonged then to what is a thing now, whether or not it was called so. */
  Optional<View> part(AsOf asOf, Topic topic, Pulse now) {
    LocalDate day = day(asOf);
    PastView found =
        views.of(new Of(topic, day), now.derived(), () -> ledger.excerpt(topic, day, most));
    if (found instanceof PastView.TooMuch) {
      throw new TooLarge(
          "What belongs to this was told by more than "
              + most
              + " documents by then, too many to be put together anew in the browser; the command"
              + " line does: tallystick show ID --as-of "
              + day
              + ".");
    }
    return view(found);
  }

  private static Optional<View> view(PastView found) {
    return found instanceof PastView.Found there ? Optional.of(there.view()) : Optional.empty();
  }
}
