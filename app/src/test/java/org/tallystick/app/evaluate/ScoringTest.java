package org.tallystick.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.report.TollFigures;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

class ScoringTest {
  private static final Document DOCUMENT =
      Document.of("d", "", "Police said 12 died, 30 were hurt and several fled. One ran.");

  @TempDir Path folder;

  private Score score(String gold, Figure... figures) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, gold);
    return Scoring.score(Gold.read(file), List.of(DOCUMENT), List.of(figures));
  }

  private static String gold(String text, int number, String measure, String rest) {
    int start = DOCUMENT.text().indexOf(text);
    return String.format(
        "{\"doc\":\"d\",\"start\":%d,\"end\":%d,\"text\":\"%s\",\"low\":%d,\"high\":%d,"
            + "\"comparator\":[\"exact\"],\"measure\":[\"%s\"],\"counted\":[\"people\"],"
            + "\"side\":[\"any\"],\"party\":\"independent\",\"scope\":[\"interval\"]%s}\n",
        start, start + text.length(), text, number, number, measure, rest);
  }

  private static double value(Score score, String name) {
    return score.metrics().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value()
        .orElseThrow();
  }

  @Test
  void oneRightOneWrongMeasureOneMissed() throws IOException {
    String gold =
        gold("12", 12, "killed", ",\"claimant\":[\"police\"]")
            + gold("30", 30, "wounded", ",\"claimant\":[\"police\"]")
            + gold("One", 1, "wounded", ",\"claimant\":[\"unattributed\"]");
    Score score =
        score(
            gold,
            TollFigures.of(DOCUMENT, "12", 12, "killed", Optional.of("the police")),
            TollFigures.of(DOCUMENT, "30", 30, "killed", Optional.empty()));
    assertEquals(1.0, value(score, "detection precision"));
    assertEquals(2 / 3.0, value(score, "detection recall"), 1e-9);
    assertEquals(0.5, value(score, "strict figure precision"));
    assertEquals(1 / 3.0, value(score, "strict figure recall"), 1e-9);
    assertEquals(1.0, value(score, "named claimant precision"));
    assertEquals(0.5, value(score, "named claimant recall"));
    assertEquals(1.0, value(score, "grounding"));
    assertTrue(score.errors().get(0).startsWith("missed d \"One\""), score.errors().get(0));
    assertTrue(score.errors().get(1).contains("measure killed, not wounded"));
  }

  @Test
  void vagueWordsAreNeitherDemandedNorPunished() throws IOException {
    String gold = gold("12", 12, "killed", ",\"claimant\":[\"police\"]");
    Score score =
        score(
            gold + gold("several", 3, "affected", ",\"claimant\":[\"police\"]"),
            TollFigures.of(DOCUMENT, "12", 12, "killed", Optional.of("police")),
            TollFigures.of(DOCUMENT, "One", 1, "killed", Optional.empty()));
    assertEquals(1.0, value(score, "detection F1"));
    assertEquals(1.0, value(score, "strict figure F1"));
  }

  @Test
  void figuresNobodyAnnotatedCostPrecision() throws IOException {
    Score score =
        score(
            gold("12", 12, "killed", ",\"claimant\":[\"police\"]"),
            TollFigures.of(DOCUMENT, "12", 12, "killed", Optional.of("police")),
            TollFigures.of(DOCUMENT, "30", 30, "killed", Optional.empty()));
    assertEquals(0.5, value(score, "detection precision"));
    assertTrue(score.errors().stream().anyMatch(e -> e.startsWith("spurious d \"30\"")));
  }

  @Test
  void aBrokenLineOfGoldIsNamed() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> score("\n{\"doc\":\"d\"}\n"));
    assertTrue(String.valueOf(e.getMessage()).contains("gold.jsonl line 2: "), e.getMessage());
  }
}
