package org.tallystick.extract.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.text.Document;
import org.tallystick.text.Part;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * The day of a document: its day of publication, else the one its own dateline states with a year,
 * else the one it calls today when a known event began last week. Stateless.
 */
final class DocumentDay {
  /** A dateline stands among the first lines; an update line anywhere. */
  private static final int TOP = 15;

  private static final int SHORT = 14;
  private static final int OPENING = 10;

  private DocumentDay() {}

  static Optional<LocalDate> of(Document document, List<Sentence> sentences) {
    if (document.published().isPresent()) {
      return document.published();
    }
    Moments moments = new Moments(Optional.empty());
    Optional<LocalDate> update = Optional.empty();
    for (Sentence s : sentences) {
      boolean top = s.part() == Part.TITLE || s.index() < TOP;
      boolean stamped = stamp(s.lower(0)) || stamp(s.lower(1));
      if (top || stamped) {
        Optional<LocalDate> day = dateline(moments, s, stamped);
        if (day.isPresent() && !updates(s.lower(0))) {
          return day;
        }
        update = update.isPresent() ? update : day;
      }
    }
    return update.isPresent() ? update : RecentStart.day(sentences);
  }

  private static boolean stamp(String word) {
    return word.equals("published") || word.equals("posted") || updates(word);
  }

  private static boolean updates(String word) {
    return word.equals("update") || word.equals("updated") || word.equals("modified");
  }

  private static Optional<LocalDate> dateline(Moments moments, Sentence s, boolean stamped) {
    int stop = Math.min(s.size(), stamped ? SHORT : OPENING);
    for (int i = 0; i < stop; i++) {
      Optional<TimeWord> m = moments.at(s, i);
      if (m.isPresent() && m.get().day()) {
        boolean line = s.size() <= SHORT && i <= 4 && !verbBefore(s, i);
        boolean opens = opensText(s, m.get().last());
        return stamped || line || opens ? m.get().to() : Optional.empty();
      }
      i = m.map(found -> found.last() - 1).orElse(i);
    }
    return stamped ? Optional.empty() : bracketed(moments, s);
  }

  /** "(24.04.22 16:27)": a date in brackets that a time of day follows. */
  private static Optional<LocalDate> bracketed(Moments moments, Sentence s) {
    for (int i = 1; i + 1 < s.size(); i++) {
      if (s.lower(i - 1).equals("(") && s.token(i + 1).kind() == Token.Kind.TIME) {
        return moments.at(s, i).flatMap(TimeWord::to);
      }
    }
    return Optional.empty();
  }

  /** Whether a day only dates the text: a dateline, or a day with the hour of publication. */
  static boolean stamps(Sentence s, TimeWord word) {
    if (word.kind() != TimeWord.Kind.DAY || verbBefore(s, word.first())) {
      return false;
    }
    boolean hour = word.last() < s.size() && s.token(word.last()).kind() == Token.Kind.TIME;
    boolean dated = s.token(word.last() - 1).kind() != Token.Kind.WORD;
    return dated && (hour || word.first() < OPENING && opensText(s, word.last()))
        || stamp(s.lower(0));
  }

  private static boolean verbBefore(Sentence s, int i) {
    return s.lower(i - 1).equals("on") || s.lower(i - 1).equals("in");
  }

  /** After a dateline come an agency in brackets, a dash or a time of day. */
  private static boolean opensText(Sentence s, int i) {
    return switch (s.lower(i)) {
      case "(", "-", "–", "—" -> true;
      default -> i < s.size() && s.token(i).kind() == Token.Kind.TIME;
    };
  }
}
