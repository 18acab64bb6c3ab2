package org.tallystick.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the reader scored.
 *
 * @param metrics in the order in which they are read
 * @param errors the worst first, one or two lines each
 */
public record Score(List<Metric> metrics, List<String> errors) {
  /**
   * One number.
   *
   * @param value from 0 to 1; empty where there is nothing to divide by
   * @param of how many it is a share of
   */
  public record Metric(String name, OptionalDouble value, int of) {}

  public Score {
    metrics = List.copyOf(metrics);
    errors = List.copyOf(errors);
  }

  /** Collects metrics. */
  static final class Sheet {
    private final List<Metric> metrics = new ArrayList<>();

    void share(String name, long right, int of) {
      OptionalDouble value =
          of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / of);
      metrics.add(new Metric(name, value, of));
    }

    void precisionRecall(String name, long right, int predicted, int gold) {
      double p = predicted == 0 ? 0 : (double) right / predicted;
      double r = gold == 0 ? 0 : (double) right / gold;
      add(name + " precision", p, predicted);
      add(name + " recall", r, gold);
      add(name + " F1", f1(p, r), gold);
    }

    void add(String name, double value, int of) {
      metrics.add(new Metric(name, OptionalDouble.of(value), of));
    }

    static double f1(double p, double r) {
      return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    Score with(List<String> errors) {
      return new Score(metrics, errors);
    }
  }
}
