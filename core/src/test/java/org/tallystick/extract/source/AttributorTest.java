package org.tallystick.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.figure.Stance;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;

final class AttributorTest {
  /** The attribution of the first token with this text. */
  private static Attribution read(String text, String token) {
    return read(Document.of("d", "", text), token);
  }

  private static Attribution read(Document document, String token) {
    List<Sentence> sentences = Sentences.of(document);
    Attributor attributor = new Attributor(document, sentences);
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.token(i).text().equals(token)) {
          return attributor.at(sentence, i);
        }
      }
    }
    throw new IllegalArgumentException("no token " + token);
  }

  @Test
  void namesBehindATitleAreTheClaimant() {
    Attribution a = read("The Danish interior minister, Mette Holt, said 41 people drowned.", "41");
    assertEquals(Optional.of("Mette Holt"), a.claimant());
    assertEquals(Optional.of("Denmark"), a.party());
  }

  @Test
  void theClaimantIsWhereItsPhraseStands() {
    String text = "At least 41 people drowned, a coast guard officer said.";
    Document document = Document.of("d", "", text);
    Attribution a = read(document, "41");
    assertEquals("a coast guard officer", document.text(a.at().orElseThrow()));
    assertEquals(List.of("source-trailing"), a.rules());
  }

  @Test
  void anAgencyThatIsToldCarries() {
    Attribution a = read("A Danish army officer told Reuters that 41 soldiers fell.", "41");
    assertEquals(List.of("Reuters"), a.relays());
    assertEquals(Optional.of("Denmark"), a.party());
  }

  @Test
  void theOwnOutletIsNoRelay() {
    Document document =
        Document.of("d", "", "A Danish army officer told Reuters that 41 soldiers fell.")
            .by("Reuters");
    assertEquals(List.of(), read(document, "41").relays());
  }

  @Test
  void wordsOfSomebodyElseDoNotReachBack() {
    Attribution a = read("Fire destroyed 41 homes. Police said a man was held.", "41");
    assertTrue(a.claimant().isEmpty());
  }

  @Test
  void quotedWordsGoOnWithTheirSpeaker() {
    Attribution a = read("\"It was bad,\" said Ole Dahl. \"We lost 41 men.\"", "41");
    assertEquals(Optional.of("Ole Dahl"), a.claimant());
    assertTrue(a.implied());
  }

  @Test
  void aNameBeforeAColonMustBeThatOfASpeaker() {
    Document storm = Document.of("d", "Cyclone Berta: 41 killed on the coast", "It made landfall.");
    assertTrue(read(storm, "41").claimant().isEmpty());
  }

  @Test
  void aHedgeInTheClauseRulesTheStance() {
    assertEquals(Stance.FEARED, read("At least 41 miners are feared dead.", "41").stance());
  }
}
