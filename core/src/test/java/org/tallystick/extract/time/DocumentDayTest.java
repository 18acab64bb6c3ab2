package org.tallystick.extract.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.text.Document;
import org.tallystick.text.Sentences;

class DocumentDayTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Port Anders, 9 Jan 87 (Ostria) -- A mine blew up. | 1987-01-09",
        "Published: March 4, 2031 | 2031-03-04",
        "Mara Lind Tuesday 04 March 2031 19:27 GMT | 2031-03-04",
        "Mill blast (04.03.31 10:27) Latest | 2031-03-04",
        "The bridge opened on March 4, 2031 with a ceremony for its builders and their families. |",
      })
  void readsTheDayOfADocumentFromItsDateline(String text, LocalDate day) {
    Document document = Document.of("d", "", text);
    assertEquals(Optional.ofNullable(day), DocumentDay.of(document, Sentences.of(document)));
  }
}
