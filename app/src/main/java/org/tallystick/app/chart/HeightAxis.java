package org.tallystick.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.app.chart.Steps.Scale;
import org.tallystick.figure.Amount;

/**
 * Numbers as heights.
 *
 * @param lane where the scale is logarithmic, what it holds
 * @param most where it is linear, its upper end; it begins at zero
 */
record HeightAxis(Scale scale, Lane lane, double most, double top, double bottom) {
  private static final int TICKS = 6;

  static HeightAxis over(List<Amount> amounts, Scale scale, double top, double bottom) {
    double highest = amounts.stream().mapToDouble(Lane::top).max().orElse(1);
    return new HeightAxis(scale, Lane.over(amounts), Math.max(1, highest) * 1.08, top, bottom);
  }

  /** The height of a number; what is below zero stands at the foot. */
  double at(double value) {
    double share = scale == Scale.LOG ? lane.at(value) : Math.max(0, Math.min(1, value / most));
    return bottom - share * (bottom - top);
  }

  List<Double> ticks() {
    return scale == Scale.LOG ? lane.ticks(TICKS) : linear(most, TICKS);
  }

  /** Round numbers from zero. */
  static List<Double> linear(double most, int count) {
    double raw = most / count;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = raw <= 2 * power ? 2 * power : raw <= 5 * power ? 5 * power : 10 * power;
    step = Math.max(1, step);
    List<Double> ticks = new ArrayList<>();
    for (double t = 0; t <= most; t += step) {
      ticks.add(t);
    }
    return ticks;
  }
}
