package org.tallystick.extract.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.text.Sentence;

/**
 * The year of a text that gives days without one: where it says that a known event began "last
 * week, March 3" and what happened "today, March 10", the year is that of the event. Stateless.
 */
final class RecentStart {
  /** "Last week" and "days ago" reach no further back. */
  private static final int DAYS = 13;

  private static final Set<String> BEFORE_WEEK = Set.of("last", "this");

  private RecentStart() {}

  /** The day the text calls today. */
  static Optional<LocalDate> day(List<Sentence> sentences) {
    for (Sentence s : sentences) {
      if (!recent(s)) {
        continue;
      }
      for (int i = 0; i < s.size(); i++) {
        for (LocalDate start : Beginnings.starts(s, i)) {
          Moments moments = new Moments(Optional.of(start.plusDays(DAYS)));
          if (says(moments, s, start)) {
            return today(moments, sentences, start);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean recent(Sentence s) {
    for (int i = 0; i + 1 < s.size(); i++) {
      boolean week = s.lower(i + 1).equals("week") && BEFORE_WEEK.contains(s.lower(i));
      if (week || s.lower(i).equals("days") && s.lower(i + 1).equals("ago")) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Moments moments, Sentence s, LocalDate start) {
    for (int i = 0; i < s.size(); i++) {
      if (moments.at(s, i).filter(t -> t.day() && t.to().equals(Optional.of(start))).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LocalDate> today(
      Moments moments, List<Sentence> sentences, LocalDate start) {
    for (Sentence s : sentences) {
      for (int i = 0; i + 1 < s.size(); i++) {
        int at = s.token(i + 1).is(",") ? i + 2 : i + 1;
        if (s.lower(i).equals("today") && at < s.size()) {
          Optional<LocalDate> day = moments.at(s, at).filter(TimeWord::day).flatMap(TimeWord::to);
          if (day.filter(d -> !d.isBefore(start)).isPresent()) {
            return day;
          }
        }
      }
    }
    return Optional.empty();
  }
}
