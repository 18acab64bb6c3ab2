package org.tallystick.app.chart;

import java.util.List;
import org.tallystick.figure.Amount;

/**
 * A logarithmic axis with a place for zero at its left, shared by the screen and the page.
 *
 * @param low the smallest number shown, above zero
 * @param high the largest
 * @param zero whether some amount is zero
 */
public record Lane(double low, double high, boolean zero) {
  /** Rivals closer than this still get a visible stretch of axis. */
  private static final double LEAST_STRETCH = 1.6;

  /** Room beyond the extremes, so that arrows have somewhere to point. */
  private static final double MARGIN = 1.35;

  /** The axis on which all these amounts fit. */
  public static Lane over(List<Amount> amounts) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    boolean zero = false;
    for (Amount a : amounts) {
      double from = a.low().orElse(a.number());
      double to = top(a);
      zero |= from <= 0;
      low = from > 0 ? Math.min(low, from) : to > 0 ? Math.min(low, to) : low;
      high = Math.max(high, to);
    }
    if (high <= 0) {
      return new Lane(1, 10, true);
    }
    if (high / low < LEAST_STRETCH) {
      double grow = Math.sqrt(LEAST_STRETCH / (high / low));
      low /= grow;
      high *= grow;
    }
    return new Lane(low / MARGIN, high * MARGIN, zero);
  }

  /** The largest number drawn: a vague word reaches up to the next power of ten. */
  public static double top(Amount a) {
    return switch (a.comparator()) {
      case VAGUE -> vagueTop(a.number());
      default -> a.high().orElse(a.number());
    };
  }

  private static double vagueTop(double low) {
    return low <= 0 ? 1 : Math.pow(10, Math.floor(Math.log10(low)) + 1);
  }

  /** Where a number stands between 0 and 1; numbers at or below zero stand at 0. */
  public double at(double value) {
    if (value <= 0) {
      return 0;
    }
    double share = Math.log(value / low) / Math.log(high / low);
    return Math.max(0, Math.min(1, share));
  }

  /** Round numbers within the axis, at most so many. */
  public List<Double> ticks(int most) {
    for (int[] steps : new int[][] {{1, 2, 5}, {1, 3}, {1}}) {
      List<Double> ticks = ticks(steps);
      if (ticks.size() <= most && ticks.size() >= 2) {
        return ticks;
      }
    }
    List<Double> powers = ticks(new int[] {1});
    if (powers.size() > most) {
      int every = (powers.size() + most - 1) / most;
      return powers.stream().filter(t -> Math.round(Math.log10(t)) % every == 0).toList();
    }
    List<Double> linear = linear(most);
    return linear.size() >= 2 ? linear : powers;
  }

  private List<Double> ticks(int[] steps) {
    List<Double> ticks = new java.util.ArrayList<>();
    for (double p = Math.pow(10, Math.floor(Math.log10(low))); p <= high; p *= 10) {
      for (int step : steps) {
        if (p * step >= low && p * step <= high) {
          ticks.add(p * step);
        }
      }
    }
    return ticks;
  }

  /** For a short axis: steps of equal size. */
  private List<Double> linear(int most) {
    double raw = (high - low) / most;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = raw <= 2 * power ? 2 * power : raw <= 5 * power ? 5 * power : 10 * power;
    step = low + high > 20 ? Math.max(1, step) : step;
    List<Double> ticks = new java.util.ArrayList<>();
    for (double t = Math.ceil(low / step) * step; t <= high; t += step) {
      ticks.add(t);
    }
    return ticks;
  }
}
