package org.tallystick.app.chart;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days from left to right. */
record TimeAxis(LocalDate first, LocalDate last, double left, double right) {
  private static final int[] DAYS = {1, 2, 7, 14};
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

  /** A day with its place and its words. */
  record Tick(double x, String label) {}

  static TimeAxis over(List<LocalDate> days, double left, double right) {
    LocalDate first = days.stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    LocalDate last = days.stream().max(LocalDate::compareTo).orElse(first);
    long more = Math.max(1, (last.toEpochDay() - first.toEpochDay()) / 12);
    return new TimeAxis(first, last.plusDays(more), left, right);
  }

  private long length() {
    return Math.max(1, last.toEpochDay() - first.toEpochDay());
  }

  double at(LocalDate day) {
    double share = (day.toEpochDay() - first.toEpochDay()) / (double) length();
    return left + Math.max(0, Math.min(1, share)) * (right - left);
  }

  /** After how many days without a word a claimant counts as silent here. */
  long silence() {
    return Math.max(1, Math.min(30, length() / 10));
  }

  /** Days that are easy to name, at most so many. */
  List<Tick> ticks(int most) {
    for (int step : DAYS) {
      if (length() / step < most) {
        return daily(step);
      }
    }
    for (int step : MONTHS) {
      if (length() / 30.4 / step < most) {
        return monthly(step);
      }
    }
    return monthly(MONTHS[MONTHS.length - 1]);
  }

  private List<Tick> daily(int step) {
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
      ticks.add(new Tick(at(day), day.getDayOfMonth() + " " + month(day) + year(ticks, day)));
    }
    return ticks;
  }

  private List<Tick> monthly(int step) {
    List<Tick> ticks = new ArrayList<>();
    int months = first.getYear() * 12 + first.getMonthValue() - 1;
    int from = (months + step - 1) / step * step;
    for (int m = from; ; m += step) {
      LocalDate day = LocalDate.of(m / 12, m % 12 + 1, 1);
      if (day.isAfter(last)) {
        return ticks;
      }
      if (!day.isBefore(first)) {
        String label = step >= 12 ? String.valueOf(day.getYear()) : month(day) + year(ticks, day);
        ticks.add(new Tick(at(day), label));
      }
    }
  }

  /** The year is said once, and again when it turns. */
  private static String year(List<Tick> before, LocalDate day) {
    return before.isEmpty() || day.getDayOfYear() <= 14 ? " " + day.getYear() : "";
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
