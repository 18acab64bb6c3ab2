package org.tallystick.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tallystick.text.Aside;
import org.tallystick.text.Document;

/**
 * A plain text article. Its title is the first line that looks like one; its day is one that a line
 * of its head states in full. Everything from the title on is the body, unchanged.
 */
final class TextFile {
  /** What may stand beside a day in the line that states it. */
  private static final Set<String> TIME_WORDS =
      Set.of(
          "",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "tues",
          "wed",
          "thu",
          "thur",
          "thurs",
          "fri",
          "sat",
          "sun",
          "at",
          "on",
          "am",
          "pm",
          "a",
          "p",
          "m",
          "t",
          "z",
          "gmt",
          "utc",
          "bst",
          "cet",
          "eet",
          "est",
          "edt",
          "et",
          "pst",
          "pdt",
          "ist",
          "th",
          "st",
          "nd",
          "rd",
          "published",
          "posted");

  private static final int HEAD_LINES = 14;
  private static final int TITLE_LINES = 6;

  private record Line(int start, int end, String text) {
    boolean blank() {
      return text.isBlank();
    }
  }

  private record Dated(LocalDate day, Line line) {}

  private final String text;
  private final List<Line> head;

  private TextFile(String text) {
    this.text = text;
    this.head = head(text);
  }

  /** The document in a text file. */
  static Document read(String id, String text) {
    return new TextFile(text).document(id);
  }

  private Document document(String id) {
    Optional<Line> title = title();
    int body = title.map(this::bodyAfter).orElse(0);
    Optional<Dated> dated = published();
    List<Aside> asides = new ArrayList<>();
    for (Line line : head) {
      Optional<Aside.Kind> kind = kind(line, dated);
      if (line.start() >= body && kind.isPresent()) {
        asides.add(new Aside(kind.get(), line.start() - body, line.end() - body));
      }
    }
    return new Document(
        id,
        title.map(line -> line.text().strip()).orElse(""),
        text.substring(body),
        dated.map(Dated::day),
        dated.map(d -> "line"),
        field("outlet").or(() -> field("publication")),
        field("url"),
        Optional.empty(),
        false,
        asides);
  }

  private static List<Line> head(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    int written = 0;
    while (start < text.length() && written < HEAD_LINES) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      Line line = new Line(start, end, text.substring(start, end));
      lines.add(line);
      written += line.blank() ? 0 : 1;
      boolean crlf = end + 1 < text.length() && text.startsWith("\r\n", end);
      start = end + (crlf ? 2 : 1);
    }
    return lines;
  }

  /**
   * A line of title case within the first few wins over a first line of sentence case, which may be
   * a site's own words; but nothing with a number in it is ever passed over. A line of two or three
   * words is one only at the very top, above an empty line, and where no other is.
   */
  private Optional<Line> title() {
    Optional<Line> first = Optional.empty();
    Optional<Line> few = Optional.empty();
    int seen = 0;
    for (Line line : head) {
      if (line.blank() || label(line, "title").isPresent()) {
        if (label(line, "title").isPresent()) {
          return Optional.of(labelled(line));
        }
        continue;
      }
      if (++seen > TITLE_LINES || line.text().length() > 200) {
        break;
      }
      boolean candidate = headline(line.text(), 4) && textAfter(line);
      if (seen == 1 && headline(line.text(), 2) && alone(line)) {
        few = Optional.of(line);
      }
      if (candidate && titleCase(line.text())) {
        return Optional.of(line);
      }
      if (candidate && first.isEmpty()) {
        first = Optional.of(line);
      }
      boolean number = line.text().chars().anyMatch(Character::isDigit);
      if (number && Dates.in(line.text()).isEmpty()) {
        break;
      }
    }
    return first.isPresent() ? first : few;
  }

  /** Whether an empty line and more text follow. */
  private boolean alone(Line line) {
    int next = head.indexOf(line) + 1;
    return next < head.size() && head.get(next).blank() && textAfter(line);
  }

  private boolean textAfter(Line line) {
    return !text.substring(line.end()).isBlank();
  }

  private static boolean headline(String line, int least) {
    String s = line.strip();
    char last = s.charAt(s.length() - 1);
    int words = words(s);
    return words >= least
        && words <= 30
        && ".:,;".indexOf(last) < 0
        && !Character.isLowerCase(s.codePointAt(0))
        && !row(s)
        && !byline(s)
        && !dateLine(s);
  }

  /** Cells of a table: a tab, or more bars than the one before the name of a site. */
  private static boolean row(String line) {
    return line.indexOf('\t') >= 0 || line.indexOf('|') != line.lastIndexOf('|');
  }

  private static boolean titleCase(String line) {
    int longer = 0;
    int capital = 0;
    for (String word : line.strip().split(" ")) {
      if (word.length() > 4 && Character.isLetter(word.charAt(0))) {
        longer++;
        capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return longer >= 3 && capital * 6 >= longer * 5;
  }

  /** After the title, and after a repetition of it. */
  private int bodyAfter(Line title) {
    int after = title.end();
    for (Line line : head) {
      if (line.start() <= title.start() || line.blank()) {
        continue;
      }
      if (!line.text().strip().equals(title.text().strip())) {
        break;
      }
      after = line.end();
    }
    while (after < text.length() && (text.charAt(after) == '\n' || text.charAt(after) == '\r')) {
      after++;
    }
    return after;
  }

  private Optional<Dated> published() {
    for (String name : List.of("published", "posted", "date", "first published", "published on")) {
      for (Line line : head) {
        Optional<LocalDate> day = label(line, name).flatMap(Dates::of);
        if (day.isPresent()) {
          return Optional.of(new Dated(day.get(), line));
        }
      }
    }
    for (Line line : head) {
      if (dateLine(line.text()) || dateline(line.text())) {
        return Dates.in(line.text()).map(found -> new Dated(found.day(), line));
      }
    }
    return Optional.empty();
  }

  private Optional<String> field(String name) {
    for (Line line : head) {
      Optional<String> value = label(line, name);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** What follows "Published:" and the like; "Published March 2, 2022" needs no colon. */
  private static Optional<String> label(Line line, String name) {
    String s = line.text().strip();
    if (s.length() > 120 || !s.regionMatches(true, 0, name, 0, name.length())) {
      return Optional.empty();
    }
    String rest = s.substring(name.length());
    boolean colon = rest.startsWith(":");
    boolean bare = rest.startsWith(" ") && Dates.in(rest).filter(f -> f.start() < 16).isPresent();
    String value = colon ? rest.substring(1).strip() : rest.strip();
    return (colon || bare && words(s) <= 9) && !value.isEmpty()
        ? Optional.of(value)
        : Optional.empty();
  }

  private static Line labelled(Line line) {
    int from = line.text().indexOf(':') + 1;
    return new Line(line.start() + from, line.end(), line.text().substring(from));
  }

  /** Nothing but a date, with a weekday and a time at most. */
  private static boolean dateLine(String line) {
    Optional<Dates.Found> found = Dates.in(line);
    if (found.isEmpty() || line.length() > 80) {
      return false;
    }
    String rest = line.substring(0, found.get().start()) + " " + line.substring(found.get().end());
    for (String word : rest.split("[^A-Za-z]")) {
      if (!TIME_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** "PORT HARROW, 5 May 2031 (Agency) -": a dateline with a year, before its dash. */
  private static boolean dateline(String line) {
    int dash = dash(line);
    if (dash < 0 || dash > 90) {
      return false;
    }
    Optional<Dates.Found> found = Dates.in(line.substring(0, dash));
    int letters = 0;
    while (letters < line.length() && Character.isUpperCase(line.charAt(letters))) {
      letters++;
    }
    return found.isPresent() && letters >= 3;
  }

  private static int dash(String line) {
    int best = -1;
    for (String dash : List.of(" - ", " – ", " — ", "—", " -- ")) {
      int at = line.indexOf(dash);
      best = at >= 0 && (best < 0 || at < best) ? at : best;
    }
    return best;
  }

  private static boolean byline(String line) {
    String s = line.strip();
    return s.length() < 80 && (s.startsWith("By ") || s.startsWith("BY ")) && words(s) <= 10;
  }

  private static Optional<Aside.Kind> kind(Line line, Optional<Dated> dated) {
    if (line.blank()) {
      return Optional.empty();
    }
    boolean dateOnly =
        dated.isPresent() && dated.get().line().equals(line) && !dateline(line.text());
    for (String name : List.of("outlet", "publication", "url", "updated", "last updated")) {
      dateOnly |= label(line, name).isPresent();
    }
    if (dateOnly || byline(line.text())) {
      return Optional.of(Aside.Kind.BYLINE);
    }
    String s = line.text().strip();
    boolean credit = s.endsWith(")") && credited(s.substring(s.lastIndexOf('(') + 1));
    boolean caption = credit || s.length() < 300 && credited(s);
    return caption ? Optional.of(Aside.Kind.CAPTION) : Optional.empty();
  }

  private static boolean credited(String s) {
    for (String word :
        List.of("Image:", "Photo:", "Picture:", "Credit:", "Photo by ", "Image credit")) {
      if (s.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  private static int words(String s) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < s.length(); i++) {
      boolean blank = Character.isWhitespace(s.charAt(i));
      words += !blank && !in ? 1 : 0;
      in = !blank;
    }
    return words;
  }
}
