package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tallystick.text.Part;
import org.tallystick.text.Span;

/**
 * A text cut into runs, so that every mark that lies over it, one over another too, can be shown
 * without ever moving a character.
 */
public final class Layers {
  /** A stretch to be marked; a link makes it lead somewhere. */
  record Mark(Span at, String cls, Optional<String> link, String tip) {}

  /**
   * Characters under the same marks.
   *
   * @param classes of all the marks over it, parted by blanks
   * @param begins whether a figure begins here, for addresses into the page
   */
  public record Run(
      String text, String classes, Optional<String> link, String tip, boolean begins) {}

  private Layers() {}

  /** The paragraphs of a part, each in runs. */
  static List<List<Run>> paragraphs(String text, Part part, List<Mark> marks) {
    List<Mark> own =
        marks.stream()
            .filter(m -> m.at().part() == part && m.at().end() <= text.length())
            .sorted(Comparator.comparingInt(m -> m.at().start()))
            .toList();
    List<List<Run>> paragraphs = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        paragraphs.add(runs(text, start, end, own));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  private static List<Run> runs(String text, int start, int end, List<Mark> marks) {
    List<Mark> over = new ArrayList<>();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (Mark m : marks) {
      if (m.at().start() < end && m.at().end() > start) {
        over.add(m);
        cuts.add(Math.max(start, m.at().start()));
        cuts.add(Math.min(end, m.at().end()));
      }
    }
    List<Run> runs = new ArrayList<>();
    int from = start;
    for (int to : cuts.tailSet(start, false)) {
      runs.add(run(text, from, to, over));
      from = to;
    }
    return runs;
  }

  private static Run run(String text, int from, int to, List<Mark> marks) {
    StringBuilder classes = new StringBuilder();
    Optional<String> link = Optional.empty();
    String tip = "";
    boolean begins = false;
    for (Mark m : marks) {
      if (m.at().start() <= from && m.at().end() >= to) {
        classes.append(classes.length() == 0 ? "" : " ").append(m.cls());
        // The innermost, which comes last, is where one goes; what it is called is said of all.
        link = m.link().or(() -> Optional.empty()).isPresent() ? m.link() : link;
        tip = tip.isEmpty() ? m.tip() : tip + "; " + m.tip();
        begins |= m.at().start() == from;
      }
    }
    return new Run(text.substring(from, to), classes.toString(), link, tip, begins);
  }
}
