package org.tallystick.app.arrange;

import java.time.LocalDate;
import java.util.Optional;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import org.tallystick.text.Part;

/**
 * A sentence that carries a figure, with where it was printed.
 *
 * @param source the outlet, or the document's name where no outlet is known
 * @param from offset of the quantity in {@code text}
 * @param to offset after it; equal to {@code from} where it cannot be shown
 */
public record Quote(
    String figure,
    String doc,
    String source,
    Optional<LocalDate> published,
    Optional<String> url,
    boolean headline,
    String text,
    int from,
    int to) {

  public static Quote of(Figure figure, Document document) {
    int from = figure.at().start() - figure.quote().start();
    int to = figure.at().end() - figure.quote().start();
    String text = figure.quoteText();
    boolean within = figure.quote().contains(figure.at()) && to <= text.length();
    return new Quote(
        figure.id(),
        document.id(),
        document.outlet().orElse(document.id()),
        document.published(),
        document.url().filter(Quote::web),
        figure.at().part() == Part.TITLE,
        text,
        within ? from : 0,
        within ? to : 0);
  }

  private static boolean web(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  public String before() {
    return text.substring(0, from);
  }

  public String marked() {
    return text.substring(from, to);
  }

  public String after() {
    return text.substring(to);
  }

  /** The same cut to about so many characters around the quantity, at blanks. */
  public Quote near(int most) {
    if (text.length() <= most) {
      return this;
    }
    int room = Math.max(0, most - (to - from)) / 2;
    int start = Math.max(0, Math.min(from - room, text.length() - most));
    int stop = Math.min(text.length(), Math.max(to, start + most));
    if (start > 0) {
      int blank = text.indexOf(' ', start);
      start = blank >= 0 && blank < from ? blank + 1 : start;
    }
    if (stop < text.length()) {
      int blank = text.lastIndexOf(' ', stop);
      stop = blank > to ? blank : stop;
    }
    String lead = start > 0 ? "… " : "";
    String tail = stop < text.length() ? " …" : "";
    int shift = lead.length() - start;
    return new Quote(
        figure,
        doc,
        source,
        published,
        url,
        headline,
        lead + text.substring(start, stop) + tail,
        from + shift,
        to + shift);
  }
}
