package org.tallystick.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.extract.number.AmountText;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/** Nothing passes the gate whose digits are not those of its text. */
class GateTest {
  private static final Comparator[] SINGLE = {
    Comparator.EXACT,
    Comparator.ABOUT,
    Comparator.AT_LEAST,
    Comparator.MORE_THAN,
    Comparator.AT_MOST,
    Comparator.LESS_THAN,
    Comparator.NEARLY
  };

  @Test
  void noRecordWithAChangedDigitPasses() {
    Random random = new Random(20310502);
    int wrong = 0;
    for (int i = 0; i < 1000; i++) {
      int value = 10 + random.nextInt(999_000);
      Comparator comparator = SINGLE[random.nextInt(SINGLE.length)];
      String written = String.format(Locale.ROOT, random.nextBoolean() ? "%,d" : "%d", value);
      String text = "Officials spoke of " + written + " dead.";
      Span at = span(text, written);
      assertEquals(Optional.empty(), refusal(at, written, Amount.of(comparator, value), text));
      int changed = changed(value, random);
      assertTrue(refusal(at, written, Amount.of(comparator, changed), text).isPresent());
      String other = String.format(Locale.ROOT, "%,d", changed);
      assertTrue(refusal(at, other, Amount.of(comparator, changed), text).isPresent());
      wrong++;
    }
    assertEquals(1000, wrong);
  }

  @Test
  void noEnumerationWithAnotherSumPasses() {
    Random random = new Random(20310503);
    String[] members = {"a woman", "her son", "a 30-year-old nurse", "the driver"};
    for (int i = 0; i < 1000; i++) {
      int men = 2 + random.nextInt(900);
      String written = men + " men and " + members[random.nextInt(members.length)];
      String text = "The blast killed " + written + " on Monday.";
      Span at = span(text, written);
      assertEquals(Optional.empty(), refusal(at, written, Amount.exactly(men + 1), text));
      int other = men + 1 + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(9));
      assertTrue(refusal(at, written, Amount.exactly(other), text).isPresent());
      assertTrue(
          refusal(at, changed(men, random) + written, Amount.exactly(men + 1), text).isPresent());
    }
  }

  private static int changed(int value, Random random) {
    char[] digits = Integer.toString(value).toCharArray();
    int at = random.nextInt(digits.length);
    digits[at] = (char) ('1' + (digits[at] - '0' + random.nextInt(8)) % 9);
    int changed = Integer.parseInt(new String(digits));
    return changed == value ? value + 1 : changed;
  }

  @Test
  void noPartOfALongerNumberPasses() {
    String text = "A toll of 17,042 was given.";
    assertTrue(refusal(span(text, "042"), "042", Amount.exactly(42), text).isPresent());
    assertTrue(refusal(span(text, "17"), "17", Amount.exactly(17), text).isPresent());
    assertTrue(refusal(span(text, "7,042"), "7,042", Amount.exactly(7042), text).isPresent());
    String often = "It happens often.";
    assertTrue(refusal(span(often, "ten"), "ten", Amount.exactly(10), often).isPresent());
  }

  @Test
  void anAmountIsReadAgainWithItsComparator() {
    assertEquals(Optional.of(Amount.range(15, 20)), AmountText.read("15 and 20", Comparator.RANGE));
    assertEquals(
        Optional.of(Amount.range(4000, 5000)),
        AmountText.read("four to five thousand", Comparator.RANGE));
    assertEquals(
        Optional.of(Amount.of(Comparator.VAGUE, 200)),
        AmountText.read("hundreds", Comparator.VAGUE));
    assertEquals(Optional.of(Amount.exactly(2)), AmountText.read("both", Comparator.EXACT));
    assertEquals(Optional.of(Amount.exactly(0)), AmountText.read("nobody", Comparator.EXACT));
    assertEquals(
        Optional.of(Amount.of(Comparator.NEARLY, 500_000)),
        AmountText.read("half a million", Comparator.NEARLY));
    assertFalse(AmountText.read("hundreds", Comparator.EXACT).isPresent());
    assertFalse(AmountText.read("40", Comparator.RANGE).isPresent());
    assertFalse(AmountText.read("4,2000", Comparator.EXACT).isPresent());
    assertFalse(AmountText.read("40 people", Comparator.EXACT).isPresent());
    assertFalse(AmountText.read("", Comparator.EXACT).isPresent());
  }

  @Test
  void aPartNeedsItsWhole() {
    assertEquals(
        Optional.of(Amount.exactly(30)), AmountText.part("a third", "90", Comparator.EXACT));
    assertEquals(
        Optional.of(Amount.exactly(1.0 / 3)), AmountText.read("a third", Comparator.EXACT));
    assertFalse(Gate.reads("a third", Amount.exactly(30), Optional.empty()));
    assertTrue(Gate.reads("a third", Amount.exactly(30), Optional.of("90")));
    assertFalse(AmountText.part("30", "90", Comparator.EXACT).isPresent());
  }

  private static Optional<String> refusal(Span at, String written, Amount amount, String text) {
    return Gate.refusal(at, written, amount, Optional.empty(), text);
  }

  private static Span span(String text, String written) {
    int start = text.indexOf(written);
    return new Span(Part.BODY, start, start + written.length());
  }
}
