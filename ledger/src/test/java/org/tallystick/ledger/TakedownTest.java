package org.tallystick.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ledger.Coverage.FIRST;
import static org.tallystick.ledger.Coverage.document;
import static org.tallystick.ledger.Coverage.flood;
import static org.tallystick.ledger.Coverage.put;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.text.Document;

/** What is taken down is gone, also from what people wrote. */
class TakedownTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("org.tallystick.ledger.LedgerTest#places")
  void whatIsTakenDownIsGoneFromEveryFile(Place place) throws Exception {
    Document secret =
        document(
            "secret", "Orr Gazette", 3, "Zebulon", "Quixotic Zebulon said 17 people were killed.");
    try (Ledger ledger = place.fresh(folder)) {
      put(ledger, FIRST, flood());
      put(ledger, FIRST, List.of(secret));
      String target = reported(ledger, "secret", "17").fingerprint();
      ledger.decide(List.of(correction("ann", target, "claimant", "Zebulon Quixotic of Orr")));
      ledger.decide(
          List.of(
              alias("Quixotic Zebulon", "Zebulon of the mill"),
              alias("interior ministry", "the Orr interior ministry"),
              storyReason("gazette", "secret", "both tell of the flood"),
              storyReason("gazette", "wire", "as Quixotic Zebulon has it")));
      ledger.refresh();
      assertEquals(1, ledger.takeDown("secret", "ann", "asked by the family"));
      assertEquals(0, ledger.takeDown("secret", "ann", "again"));
      assertEquals(3, ledger.view(AsOf.NOW).documents().size());
      assertEquals(0, found(ledger, "quixotic").size());
      List<Judgement> left = ledger.decisions().stream().map(Decision::what).toList();
      assertTrue(left.stream().anyMatch(j -> j.target().equals("interior ministry")), "" + left);
      assertFalse(
          left.toString().toLowerCase(java.util.Locale.ROOT).contains("zebulon"), "" + left);
      assertEquals(List.of(), ledger.verify((d, f) -> true));
      List<Outcome> again = put(ledger, FIRST, List.of(secret));
      assertTrue(((Outcome.Refused) again.get(0)).reason().contains("taken down"));
      assertTrue(ledger.versions("secret").get(0).words().isEmpty());
      place.assertNowhere(folder, "Quixotic");
      place.assertNowhere(folder, "quixotic");
      place.assertNowhere(folder, "Zebulon");
    }
    place.assertNowhere(folder, "Quixotic");
  }

  private static Judgement alias(String name, String canonical) {
    return new Judgement(
        "ann",
        Kind.ACTOR,
        Action.ALIAS,
        name,
        Optional.of("name"),
        Optional.of(canonical),
        Optional.empty(),
        "test");
  }

  private static Judgement storyReason(String one, String other, String reason) {
    return new Judgement(
        "ann",
        Kind.STORY,
        Action.MERGE,
        Judgement.token(one) + " " + Judgement.token(other),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason),
        "test");
  }

  private static View.Reviewed reported(Ledger ledger, String doc, String text) {
    return ledger.view(AsOf.NOW).figures().stream()
        .filter(r -> r.figure().doc().equals(doc) && r.figure().text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static Judgement correction(String actor, String target, String field, String value) {
    return new Judgement(
        actor,
        Kind.FIGURE,
        Action.CORRECT,
        target,
        Optional.of(field),
        Optional.of(value),
        Optional.empty(),
        "test");
  }

  private static List<QuestionRow> found(Ledger ledger, String words) {
    return ledger.questions(
        AsOf.NOW,
        new QuestionFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words), 10, 0));
  }
}
