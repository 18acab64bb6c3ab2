package org.tallystick.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;

/** Writes the database that becomes the fixture of a released schema: give it the file. */
final class FixtureMaker {
  private FixtureMaker() {}

  public static void main(String[] arguments) {
    try (Ledger ledger =
        Coverage.open(
            Path.of(arguments[0]).toString(), Coverage.optionsAt("2031-05-06T09:00:00Z"))) {
      Coverage.put(ledger, Coverage.FIRST, Coverage.flood());
      ledger.decide(
          List.of(
              new Judgement(
                  "ann",
                  Kind.FIGURE,
                  Action.ACCEPT,
                  ledger.view(AsOf.NOW).figures().get(0).fingerprint(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of("read the page"),
                  "fixture")));
    }
  }
}
