package org.tallystick.app.web;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts and times of requests by route, for Prometheus. Thread-safe. */
final class Metrics {
  private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Series(LongAdder[] buckets, LongAdder count, LongAdder micros) {
    static Series empty() {
      LongAdder[] buckets = new LongAdder[SECONDS.length];
      java.util.Arrays.setAll(buckets, i -> new LongAdder());
      return new Series(buckets, new LongAdder(), new LongAdder());
    }
  }

  private final Map<String, Series> times = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();

  /**
   * Notes an answer.
   *
   * @param route the route's pattern, never the path that was asked for
   */
  void answered(String method, String route, int status, long nanos) {
    String labels = "method=\"" + method + "\",route=\"" + route + "\"";
    answers
        .computeIfAbsent(labels + ",status=\"" + status + "\"", k -> new LongAdder())
        .increment();
    Series series = times.computeIfAbsent(labels, k -> Series.empty());
    series.count().increment();
    series.micros().add(nanos / 1000);
    for (int i = 0; i < SECONDS.length; i++) {
      if (nanos <= SECONDS[i] * 1e9) {
        series.buckets()[i].increment();
      }
    }
  }

  /** Everything in Prometheus' text form, with these further gauges. */
  String text(Map<String, Number> gauges) {
    StringBuilder out = new StringBuilder();
    out.append("# TYPE tallystick_requests_total counter\n");
    new TreeMap<>(answers)
        .forEach(
            (labels, n) ->
                out.append("tallystick_requests_total{")
                    .append(labels)
                    .append("} ")
                    .append(n.sum())
                    .append('\n'));
    out.append("# TYPE tallystick_request_seconds histogram\n");
    new TreeMap<>(times).forEach((labels, series) -> histogram(out, labels, series));
    new TreeMap<>(gauges)
        .forEach(
            (name, value) ->
                out.append("# TYPE ")
                    .append(name)
                    .append(" gauge\n")
                    .append(name)
                    .append(' ')
                    .append(value)
                    .append('\n'));
    return out.toString();
  }

  private static void histogram(StringBuilder out, String labels, Series series) {
    for (int i = 0; i < SECONDS.length; i++) {
      bucket(out, labels, String.valueOf(SECONDS[i]), series.buckets()[i].sum());
    }
    bucket(out, labels, "+Inf", series.count().sum());
    out.append("tallystick_request_seconds_sum{")
        .append(labels)
        .append("} ")
        .append(String.format(Locale.ROOT, "%.6f", series.micros().sum() / 1e6))
        .append('\n');
    out.append("tallystick_request_seconds_count{")
        .append(labels)
        .append("} ")
        .append(series.count().sum())
        .append('\n');
  }

  private static void bucket(StringBuilder out, String labels, String upTo, long count) {
    out.append("tallystick_request_seconds_bucket{")
        .append(labels)
        .append(",le=\"")
        .append(upTo)
        .append("\"} ")
        .append(count)
        .append('\n');
  }
}
