package org.tallystick.extract;

import java.util.Optional;
import org.tallystick.extract.number.AmountText;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import org.tallystick.text.Span;

/**
 * The last check before a figure is written, loaded or exported: its digits must be those of the
 * span it points to. Stateless and thread-safe.
 */
public final class Gate {
  private Gate() {}

  /** Why a figure must be refused; empty if it may pass. */
  public static Optional<String> refusal(Figure figure, Document document) {
    if (!figure.doc().equals(document.id())) {
      return Optional.of("figure " + figure.id() + " is not of document " + document.id());
    }
    return refusal(
        figure.at(),
        figure.text(),
        figure.amount(),
        figure.partOf(),
        document.text(figure.at().part()));
  }

  /**
   * Why an amount cannot be what a span of a text says; empty if it can.
   *
   * @param written the characters that the record gives for the span
   * @param partOf the number of which it is a part, as written
   * @param text the text of the span's part of the document
   */
  public static Optional<String> refusal(
      Span at, String written, Amount amount, Optional<String> partOf, String text) {
    if (at.end() > text.length()) {
      return Optional.of("span " + at.start() + "–" + at.end() + " lies beyond the text");
    }
    if (!text.substring(at.start(), at.end()).equals(written)) {
      return Optional.of(
          "characters " + at.start() + "–" + at.end() + " are not \"" + written + "\"");
    }
    if (cuts(text, at)) {
      return Optional.of("\"" + written + "\" is cut out of a longer number or word");
    }
    return reads(written, amount, partOf)
        ? Optional.empty()
        : Optional.of("\"" + written + "\" does not read as " + shown(amount));
  }

  /** Whether the text, read with its comparator, gives just this amount. */
  public static boolean reads(String written, Amount amount, Optional<String> partOf) {
    Comparator comparator = amount.comparator();
    boolean alone = AmountText.read(written, comparator).filter(amount::equals).isPresent();
    return alone
        || partOf
            .flatMap(whole -> AmountText.part(written, whole, comparator))
            .filter(amount::equals)
            .isPresent();
  }

  /**
   * Whether a border of the span parts what belongs together: "00" of "7,000", "ten" of "often".
   */
  private static boolean cuts(String text, Span at) {
    return at.start() > 0 && joins(text, at.start())
        || at.end() < text.length() && joins(text, at.end());
  }

  private static boolean joins(String text, int border) {
    char before = text.charAt(border - 1);
    char after = text.charAt(border);
    if (Character.isDigit(before) && Character.isDigit(after)
        || Character.isLetter(before) && Character.isLetter(after)) {
      return true;
    }
    boolean inner = after == ',' || after == '.';
    if (inner && border + 1 < text.length()) {
      return Character.isDigit(before) && Character.isDigit(text.charAt(border + 1));
    }
    return (before == ',' || before == '.')
        && border >= 2
        && Character.isDigit(after)
        && Character.isDigit(text.charAt(border - 2));
  }

  private static String shown(Amount amount) {
    return amount.comparator().word() + " " + shown(amount.low()) + " to " + shown(amount.high());
  }

  private static String shown(java.util.OptionalDouble bound) {
    return bound.isEmpty()
        ? "open"
        : java.math.BigDecimal.valueOf(bound.getAsDouble()).toPlainString();
  }
}
