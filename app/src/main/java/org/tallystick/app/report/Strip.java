package org.tallystick.app.report;

import java.util.Arrays;
import org.tallystick.app.chart.Lane;
import org.tallystick.figure.Amount;

/**
 * An amount as one line of characters on a logarithmic axis: a dot where exact, a ring where about,
 * an arrow towards an open end, a bar for a range, a band for a vague word.
 */
final class Strip {
  private static final int ARROW = 3;

  private Strip() {}

  static String of(Amount amount, Lane lane, int columns) {
    char[] c = new char[columns];
    Arrays.fill(c, '·');
    int at = column(amount.number(), lane, columns);
    switch (amount.comparator()) {
      case EXACT -> c[at] = '●';
      case ABOUT, NEARLY -> c[at] = '○';
      case AT_LEAST, MORE_THAN -> {
        int tip = Math.min(columns - 1, at + ARROW);
        Arrays.fill(c, at, tip, '─');
        c[tip] = '►';
        c[at] = '●';
      }
      case AT_MOST, LESS_THAN -> {
        int tip = Math.max(0, at - ARROW);
        Arrays.fill(c, tip, at, '─');
        c[tip] = '◄';
        c[at] = '●';
      }
      case RANGE -> {
        int to = column(amount.high().orElse(amount.number()), lane, columns);
        Arrays.fill(c, at, to + 1, '━');
        c[at] = '●';
        c[to] = '●';
      }
      case VAGUE -> Arrays.fill(c, at, column(Lane.top(amount), lane, columns) + 1, '░');
    }
    return new String(c);
  }

  private static int column(double value, Lane lane, int columns) {
    int first = lane.zero() ? 2 : 0;
    return value <= 0 ? 0 : first + (int) Math.round(lane.at(value) * (columns - 1 - first));
  }
}
