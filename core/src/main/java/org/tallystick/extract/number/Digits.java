package org.tallystick.extract.number;

import java.util.OptionalDouble;

/** Reads a number written in digits. */
final class Digits {
  /** No count in the world has more digits; longer runs are serial numbers. */
  private static final int MOST = 14;

  private Digits() {}

  /** The value; empty where the separators are malformed, such as {@code 4,2000}. */
  static OptionalDouble value(String digits) {
    int comma = digits.indexOf(',');
    int dot = digits.indexOf('.');
    if (comma >= 0) {
      String whole = dot > comma ? digits.substring(0, dot) : digits;
      boolean fits = digits.indexOf('.', dot + 1) < 0;
      return fits && grouped(whole) ? number(digits.replace(",", "")) : OptionalDouble.empty();
    }
    if (dot >= 0 && digits.indexOf('.', dot + 1) >= 0) {
      boolean fits = grouped(digits.replace('.', ','));
      return fits ? number(digits.replace(".", "")) : OptionalDouble.empty();
    }
    return dot > 0 && digits.endsWith(".000") ? OptionalDouble.empty() : number(digits);
  }

  /** "1,4 million": one or two digits behind its only comma are tenths. */
  static String pointed(String digits) {
    int comma = digits.indexOf(',');
    boolean tenths = comma > 0 && comma >= digits.length() - 3 && digits.indexOf('.') < 0;
    return tenths ? digits.replace(',', '.') : digits;
  }

  private static OptionalDouble number(String digits) {
    return digits.length() > MOST
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(digits));
  }

  /** Groups of three, or two and at last three as in India. */
  private static boolean grouped(String digits) {
    String[] groups = digits.split(",", -1);
    int size = groups[1].length();
    boolean fits = !groups[0].isEmpty() && groups[0].length() <= 3;
    for (int i = 1; i < groups.length; i++) {
      int wanted = i == groups.length - 1 ? 3 : size;
      fits &= groups[i].length() == wanted && (size == 3 || size == 2);
    }
    return fits;
  }
}
