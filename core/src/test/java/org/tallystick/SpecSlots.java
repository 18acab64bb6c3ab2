package org.tallystick;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.tallystick.figure.Caveat;
import org.tallystick.figure.Change;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Slot;
import org.tallystick.text.Document;

/** A figure's slots under the record's keys, written as specification pages write them. */
final class SpecSlots {
  private SpecSlots() {}

  /**
   * The value under a key; {@code null} where it is open, lists joined by bars.
   *
   * @throws IllegalArgumentException if the record has no such key
   */
  static String value(Figure f, Document document, String key) {
    return switch (key) {
      case "part" -> f.at().part().word();
      case "text" -> f.text();
      case "low" -> number(f.amount().low());
      case "high" -> number(f.amount().high());
      case "comparator" -> f.amount().comparator().word();
      case "measure" -> open(f.measure());
      case "counted" -> f.counted();
      case "side" -> open(f.side());
      case "place" -> open(f.place());
      case "claimant" -> open(f.claimant());
      case "claimant_text" -> open(f.stated(Slot.CLAIMANT).map(document::text));
      case "party" -> open(f.party());
      case "relation" -> f.relation().word();
      case "relays" -> bars(f.relays());
      case "stance" -> f.stance().word();
      case "caveats" -> bars(f.caveats().stream().map(Caveat::word).toList());
      case "scope" -> f.period().scope().word();
      case "since" -> open(f.period().since());
      case "as_of" -> open(f.period().asOf());
      case "part_of" -> open(f.partOf());
      case "change" -> open(f.change().map(Change::word));
      case "quote" -> f.quoteText();
      case "implied" -> bars(implied(f));
      case "rules" -> bars(f.rules());
      default -> throw new IllegalArgumentException("the record has no key " + key);
    };
  }

  private static Collection<String> implied(Figure f) {
    return Arrays.stream(Slot.values()).filter(f.implied()::contains).map(Slot::word).toList();
  }

  private static String open(Optional<?> value) {
    return value.map(Object::toString).orElse("null");
  }

  private static String bars(Collection<String> values) {
    return values.isEmpty() ? "null" : values.stream().collect(Collectors.joining("|"));
  }

  private static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "null";
    }
    double v = value.getAsDouble();
    return v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
  }
}
