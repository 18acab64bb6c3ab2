package org.tallystick.extract.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.extract.number.Quantity;
import org.tallystick.figure.Amount;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;

class PlacesTest {
  private static Quantity quantity(Sentence s, int i) {
    return new Quantity(
        s, i, i + 1, i, i + 1, Amount.exactly(1), Quantity.Kind.COUNT, Optional.empty());
  }

  private static Optional<Place> read(String title, String text, String number) {
    Document document = Document.of("d", title, text);
    List<Sentence> sentences = Sentences.of(document);
    for (Sentence s : sentences) {
      for (int i = 0; i < s.size(); i++) {
        if (s.token(i).text().equals(number)) {
          return new Places(sentences).of(quantity(s, i), i);
        }
      }
    }
    throw new IllegalArgumentException("no " + number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KABUL, Afghanistan (AP) - A blast killed 9 people, officials said. | Kabul | Afghanistan",
        "An avalanche near Chamonix buried 9 climbers. | Chamonix | France",
        "A shooting outside a bar in Winfield, Kan., wounded 9. | Winfield | United States",
        "A stampede at a Lagos stadium injured 9. | Lagos | Nigeria",
        "Floods in the eastern Indian state of Odisha killed 9. | Odisha | India",
        "Rains in Sylhet, Bangladesh, displaced 9 families. | Sylhet | Bangladesh",
        "A fire on the outskirts of Lima killed 9. | Lima | Peru",
        "A dam broke in central Portugal, killing 9. | Portugal | Portugal",
      })
  void namesThePlaceAndItsCountry(String text, String name, String country) {
    Place place = read("", text, "9").orElseThrow();
    assertEquals(name, place.name());
    assertEquals(Optional.of(country), place.country());
    assertEquals(
        text.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT)), place.at().start());
  }

  @Test
  void takesThePlaceNearestToTheFigure() {
    String text = "Bombs killed 9 people in Herat and 14 people in Kandahar.";
    assertEquals("Herat", read("", text, "9").orElseThrow().name());
    assertEquals("Kandahar", read("", text, "14").orElseThrow().name());
  }

  @Test
  void carriesAPlaceAsImplied() {
    Place place =
        read("Blast in Herat", "The bomb went off at noon. It killed 9.", "9").orElseThrow();
    assertEquals("Herat", place.name());
    assertTrue(place.implied());
  }

  @Test
  void passesOverPeopleWhoBearAPlacesName() {
    assertEquals(Optional.empty(), read("", "Chelsea Morgan was hurt and 9 others died.", "9"));
    assertEquals(Optional.empty(), read("", "In March, 9 people died.", "9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tram crash in Porto injures 9 | The crash happened near the river. | Portugal",
        "Blast kills 9 | Russian soldiers fired on Ukrainian positions. |",
        "Quake kills 9 | The quake struck in Peru and in Chile. |",
      })
  void knowsTheCountryOfAStoryWhenItIsPlain(String title, String text, String country) {
    Document document = Document.of("d", title, text);
    Places places = new Places(Sentences.of(document));
    assertEquals(Optional.ofNullable(country), places.storyCountry(false));
  }
}
