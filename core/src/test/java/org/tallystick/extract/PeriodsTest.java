package org.tallystick.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.time.When;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Slot;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;

/** Times of figures; the document's day is Friday 2 May 2031 unless a test says otherwise. */
class PeriodsTest {
  private static final LocalDate DAY = LocalDate.of(2031, 5, 2);

  private static When read(Document document, String number) {
    List<Sentence> sentences = Sentences.of(document);
    for (Sentence s : sentences) {
      for (int i = 0; i < s.size(); i++) {
        if (s.token(i).text().equals(number)) {
          return new Periods(document, sentences).of(quantity(s, i), i, "");
        }
      }
    }
    throw new IllegalArgumentException("no " + number);
  }

  static Quantity quantity(Sentence s, int i) {
    return new Quantity(
        s, i, i + 1, i, i + 1, Amount.exactly(1), Quantity.Kind.COUNT, Optional.empty());
  }

  private static When read(String text, String number) {
    return read(Document.of("d", "", text).publishedOn(DAY, "line"), number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A bus fell into a gorge on Tuesday, killing 9 people. | 2031-04-29",
        "A bus fell into a gorge on Friday, killing 9 people. | 2031-05-02",
        "A bus fell into a gorge last Friday, killing 9 people. | 2031-04-25",
        "A bus fell into a gorge last night, killing 9 people. | 2031-05-01",
        "A bus fell into a gorge two days ago, killing 9 people. | 2031-04-30",
        "A bus fell into a gorge on the night of April 27, killing 9 people. | 2031-04-27",
        "A bus fell into a gorge on 27 April, killing 9 people. | 2031-04-27",
        "A bus fell into a gorge on Apr. 27, 2031, killing 9 people. | 2031-04-27",
        "A bus fell into a gorge on Sunday, April 27, killing 9 people. | 2031-04-27",
        "Police said Thursday that 9 people were killed in a fall on Monday. | 2031-04-28",
        "Police said on Thursday that 9 people were killed. | 2031-05-01",
        "The driver was arrested Thursday after 9 people were killed on Monday. | 2031-04-28",
      })
  void resolvesDaysBackwards(String text, LocalDate day) {
    When when = read(text, "9");
    assertEquals(Scope.INTERVAL, when.period().scope());
    assertEquals(Optional.of(day), when.period().asOf());
    assertTrue(when.stated().containsKey(Slot.AS_OF));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In 2019, a quake killed 9 people there.",
        "The worst accident there killed 9 people three years ago.",
        "It was the deadliest fire since 2024, when 9 people died.",
        "A similar attack killed 9 people in March.",
        "The 2019 earthquake killed 9 people.",
        "About 9 people died in Hurricane Katrina.",
      })
  void tellsOtherEventsApart(String text) {
    String lead = "A quake killed 30 people on Tuesday. ";
    When when = read(lead + text, "9");
    assertEquals(Scope.OTHER_EVENT, when.period().scope());
    assertEquals(Optional.empty(), when.period().asOf());
    When own = read(lead + text, "30");
    assertEquals(Scope.INTERVAL, own.period().scope());
  }

  @Test
  void takesTheNearestOfTwoTimes() {
    String text =
        "Raids killed 21 people over the previous 24 hours, bringing the total since Monday to 140.";
    assertEquals(Scope.INTERVAL, read(text, "21").period().scope());
    assertEquals(Optional.of("2031-05-01"), read(text, "21").period().since());
    assertEquals(Scope.CUMULATIVE, read(text, "140").period().scope());
    assertEquals(Optional.of("2031-04-28"), read(text, "140").period().since());
  }

  @Test
  void datesKnownWarsOnlyWhereTheTextNamesTheStart() {
    Document named =
        Document.of("d", "", "Since the war in Sudan began, 640 civilians have been killed.")
            .publishedOn(LocalDate.of(2023, 6, 10), "line");
    assertEquals(Optional.of("2023-04-15"), read(named, "640").period().since());
    Document silent =
        Document.of("d", "", "In Sudan, 640 civilians have been killed in the war.")
            .publishedOn(LocalDate.of(2023, 6, 10), "line");
    assertEquals(Optional.empty(), read(silent, "640").period().since());
  }

  @Test
  void leavesADayOpenThatNothingStates() {
    When when = read(Document.of("d", "", "A bus fell into a gorge on Friday, killing 9."), "9");
    assertEquals(Optional.empty(), when.period().asOf());
    assertFalse(when.implied().contains(Slot.AS_OF));
    When week = read("A bus fell into a gorge last week, killing 9.", "9");
    assertEquals(Optional.empty(), week.period().asOf());
  }

  @Test
  void marksADayTakenFromTheDocumentAsImplied() {
    When when = read("A bus fell into a gorge, killing 9.", "9");
    assertEquals(Optional.of(DAY), when.period().asOf());
    assertEquals(java.util.Set.of(Slot.AS_OF), when.implied());
  }
}
