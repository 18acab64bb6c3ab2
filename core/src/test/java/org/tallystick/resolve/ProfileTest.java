package org.tallystick.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Question;
import org.tallystick.figure.Stance;

class ProfileTest {
  private static Resolution flood() {
    Coverage c = new Coverage();
    c.doc("a", "2031-07-01", "A", "Flood at Tarn", "Tarn: mayor 41 dead, hundreds, league 30.")
        .told("41", Amount.exactly(41))
        .by("Mayor of Tarn", "independent")
        .event()
        .end()
        .told("hundreds", Amount.of(Comparator.VAGUE, 200))
        .by("Fishers of Tarn", "independent")
        .event()
        .end()
        .told("30", Amount.of(Comparator.AT_LEAST, 30))
        .by("Relief League", "independent")
        .stance(Stance.CONFIRMED)
        .event()
        .end()
        .doc("b", "2031-07-01", "B", "Flood at Tarn", "Flood at Tarn: the mayor counts 41 dead.")
        .told("41", Amount.exactly(41))
        .by("Mayor of Tarn", "independent")
        .event()
        .end();
    return c.resolve();
  }

  private static Profile.View view(Profile profile) {
    Resolution r = flood();
    List<Question> questions = List.copyOf(r.questions().keySet());
    assertEquals(1, questions.size(), questions.toString());
    return profile.of(r, questions.get(0));
  }

  @Test
  void eachProfileGivesItsOwnNumbers() {
    assertEquals(OptionalDouble.empty(), view(Profile.REPORT).low());
    assertEquals(30, view(Profile.RANGE).low().orElse(0));
    assertEquals(OptionalDouble.empty(), view(Profile.RANGE).high(), "hundreds have no top");
    assertEquals(200, view(Profile.UCDP).high().orElse(0));
    assertEquals(30, view(Profile.ACLED).low().orElse(0));
    assertEquals(30, view(Profile.OHCHR).low().orElse(0));
    assertEquals(OptionalDouble.empty(), view(Profile.OHCHR).high());
  }

  @Test
  void ibcNeedsTwoOrigins() {
    Profile.View view = view(Profile.IBC);
    assertEquals(41, view.low().orElse(0));
    assertEquals(41, view.high().orElse(0));
    assertEquals(1, view.claims().size());
  }

  @Test
  void everyProfileSaysItsRule() {
    for (Profile p : Profile.values()) {
      assertTrue(p.rule().endsWith("."));
      assertEquals(p, Profile.named(p.word()).orElseThrow());
    }
  }
}
