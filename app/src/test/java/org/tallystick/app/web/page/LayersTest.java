package org.tallystick.app.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

class LayersTest {
  @Test
  void marksOverOneAnotherAreBothShown() {
    List<List<Layers.Run>> paragraphs =
        Layers.paragraphs(
            "Some 40 people died.\n\nNobody else.",
            Part.BODY,
            List.of(mark(5, 7, "fig"), mark(5, 14, "ev")));
    assertEquals(2, paragraphs.size());
    assertEquals(
        List.of("Some ", "40", " people", " died."),
        paragraphs.get(0).stream().map(Layers.Run::text).toList());
    assertTrue(paragraphs.get(0).get(1).classes().contains("fig"));
    assertTrue(paragraphs.get(0).get(1).classes().contains("ev"));
    assertEquals("ev", paragraphs.get(0).get(2).classes());
  }

  @RepeatedTest(200)
  void noCharacterIsLostOrMoved(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(80); i > 0; i--) {
      text.append("ab 1\n<&é".charAt(random.nextInt(8)));
    }
    List<Layers.Mark> marks = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0 && text.length() > 0; i--) {
      int start = random.nextInt(text.length());
      marks.add(mark(start, start + random.nextInt(text.length() - start + 1), "m" + i));
    }
    String shown =
        Layers.paragraphs(text.toString(), Part.BODY, marks).stream()
            .map(p -> p.stream().map(Layers.Run::text).collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));
    String kept =
        text.toString().lines().filter(l -> !l.isBlank()).collect(Collectors.joining("\n"));
    assertEquals(kept, shown);
  }

  private static Layers.Mark mark(int start, int end, String cls) {
    return new Layers.Mark(new Span(Part.BODY, start, end), cls, Optional.empty(), "");
  }
}
