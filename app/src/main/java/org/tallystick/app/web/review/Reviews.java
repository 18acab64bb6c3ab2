package org.tallystick.app.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.json.DecisionJson;
import org.tallystick.app.web.exchange.Person;
import org.tallystick.app.web.holdings.Holdings;
import org.tallystick.ledger.Decision;
import org.tallystick.ledger.Judgement;
import org.tallystick.ledger.Ledger;

/** Takes people's decisions, signed with the name under which they came in. Thread-safe. */
public final class Reviews {
  private static final int LONGEST = 2000;
  private static final List<String> TEXTS =
      List.of("kind", "action", "target", "figure", "field", "value", "reason");

  private final Ledger ledger;
  private final Holdings holdings;

  public Reviews(Ledger ledger, Holdings holdings) {
    this.ledger = ledger;
    this.holdings = holdings;
  }

  /**
   * Adds what records ask for, all or none, as {@code review apply} reads them; a figure may be
   * named by its id as {@code figure} instead of its fingerprint as {@code target}.
   *
   * @param via where it was done: {@code ui} or {@code api}
   * @return what was added; nothing where the same person has said so already
   * @throws IllegalArgumentException with a sentence if one is not a decision that can be made
   */
  public List<Decision> decide(List<JsonNode> records, Person person, String via) {
    List<Judgement> all = new ArrayList<>();
    for (JsonNode record : records) {
      for (String key : TEXTS) {
        if (record.path(key).asText().length() > LONGEST) {
          throw new IllegalArgumentException(
              "The " + key + " is longer than " + LONGEST + " characters; say it shorter.");
        }
      }
      List<Judgement> judgements =
          DecisionJson.judgements(record, Optional.of(person.name()), via, holdings.fingerprints());
      if (judgements.isEmpty()) {
        throw new IllegalArgumentException("It does not say what to do: action is missing.");
      }
      all.addAll(judgements);
    }
    return ledger.decide(all);
  }
}
