package org.tallystick.app.web.holdings;

import java.util.Optional;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Topic;
import org.tallystick.ledger.View;

/** Whether there is such a thing in a view. */
final class Topics {
  private Topics() {}

  static boolean in(View view, Topic topic) {
    if (topic instanceof Topic.OfQuestion question) {
      return view.resolution().questions().keySet().stream()
          .anyMatch(q -> Ledger.questionId(q).equals(question.id()));
    }
    if (topic instanceof Topic.OfClaim claim) {
      return view.resolution().claims().stream().anyMatch(c -> c.id().equals(claim.id()));
    }
    if (topic instanceof Topic.OfDocument document) {
      return view.documents().stream().anyMatch(d -> d.id().equals(document.name()));
    }
    if (topic instanceof Topic.OfClaimant claimant) {
      Optional<String> name = Optional.of(claimant.name());
      return view.resolution().claims().stream().anyMatch(c -> c.claimant().equals(name));
    }
    Optional<String> outlet = Optional.of(((Topic.OfOutlet) topic).name());
    return view.documents().stream().anyMatch(d -> d.outlet().equals(outlet));
  }
}
