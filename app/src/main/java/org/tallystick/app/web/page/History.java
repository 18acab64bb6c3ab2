package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.figure.Claim;
import org.tallystick.ledger.Decision;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.View;

/** What people decided on a claim and its figures, oldest first, with who and why. */
final class History {
  private History() {}

  static List<ClaimPage.Event> of(Desk desk, Claim claim) {
    Set<String> prints = new LinkedHashSet<>();
    claim
        .figures()
        .forEach(f -> desk.reviewed(f).map(View.Reviewed::fingerprint).ifPresent(prints::add));
    List<Decision> found = new ArrayList<>();
    for (Decision d : desk.view().decisions()) {
      String target = d.what().target();
      boolean concerned =
          switch (d.what().kind()) {
            case FIGURE -> prints.contains(target);
            case CLAIM -> prints.stream().anyMatch(target::contains);
            case ACTOR -> claim.claimant().equals(d.what().value());
            case STORY -> false;
          };
      if (concerned) {
        found.add(d);
      }
    }
    found.sort(Comparator.comparingLong(Decision::seq));
    return found.stream().map(History::event).toList();
  }

  /** A decision as an event. */
  static ClaimPage.Event event(Decision d) {
    StringBuilder what = new StringBuilder(Phrases.action(d.what().action()));
    Optional<String> field = d.what().field();
    if (field.isPresent()) {
      what.append(' ').append(field.get().replace('_', ' ')).append(": ");
      what.append(d.old().orElse("open")).append(" → ").append(d.what().value().orElse("open"));
    } else if (d.what().kind() == Kind.ACTOR) {
      what.append(" “").append(d.what().target()).append("” as ");
      what.append(d.what().value().orElse(""));
    }
    return new ClaimPage.Event(
        Phrases.moment(d.at()), d.what().actor(), what.toString(), d.what().reason().orElse(""));
  }
}
