package org.tallystick.app.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.Tallystick;
import org.tallystick.app.report.TollFigures;
import org.tallystick.figure.Figure;
import org.tallystick.read.Documents;
import org.tallystick.read.Options;
import org.tallystick.read.Result;
import org.tallystick.text.Document;

class FigureJsonTest {
  private static final Document DOCUMENT =
      Document.of("d", "", "Police said 1,240 people were hurt.");

  private static ObjectNode record() {
    Figure figure = TollFigures.of(DOCUMENT, "1,240", 1240, "wounded", Optional.of("the police"));
    return FigureJson.of(figure, DOCUMENT);
  }

  @Test
  void everyFigureOfTheSamplesComesBackTheSame() {
    List<Document> documents = new ArrayList<>();
    Documents.read(
        List.of(Path.of("..", "samples").toString()),
        Options.standard(),
        result -> {
          if (result instanceof Result.Read read) {
            documents.add(read.document());
          }
        });
    int seen = 0;
    for (Document d : documents) {
      for (Figure figure : Tallystick.english().quantities(d)) {
        ObjectNode record = FigureJson.of(figure, d);
        assertEquals(record, FigureJson.of(FigureJson.parse(record, d), d));
        seen++;
      }
    }
    assertTrue(seen > 100, "figures and other counts: " + seen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start      | 11     | its offsets do not give its text",
        "end        | 900    | its offsets lie outside the document",
        "low        | 1250   | its bounds do not fit its comparator",
        "comparator | nigh   | \"nigh\" is no comparator",
        "doc        | other  | it belongs to document other",
        "stance     |        | it has no stance",
        "quote      | 1,240! | its quote is not in the document around its offsets",
        "as_of      | Monday | its scope, since or as_of cannot be read"
      })
  void aRecordThatDoesNotFitIsRefused(String key, String value, String why) {
    refused(
        r -> {
          if (value == null) {
            r.putNull(key);
          } else if (value.chars().allMatch(Character::isDigit)) {
            r.put(key, Integer.parseInt(value));
          } else {
            r.put(key, value);
          }
        },
        why);
  }

  @Test
  void digitsMustSayTheNumber() {
    refused(r -> r.put("low", 1250).put("high", 1250), "its text does not say its number");
  }

  private static void refused(Consumer<ObjectNode> change, String why) {
    ObjectNode record = record();
    change.accept(record);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> FigureJson.parse(record, DOCUMENT));
    assertTrue(String.valueOf(e.getMessage()).contains(why), e.getMessage());
  }
}
