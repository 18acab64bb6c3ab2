package org.tallystick.app.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tallystick.app.console.Printable;

/** A chart as a file of its own, with its title, its source and its day, and its style inside. */
public final class ChartFile {
  private static final String STYLE = "/org/tallystick/app/web/static/charts.css";
  private static final int HEAD = 74;
  private static final int FOOT = 34;
  private static final int EDGE = 20;
  private static final int LETTERS = 108;

  private ChartFile() {}

  /** The rules by which charts are coloured and set. */
  public static String style() {
    try (InputStream in = ChartFile.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the file.
   *
   * @param sentence the chart in words
   * @param source where it comes from and as of when
   */
  public static String svg(Drawing drawing, String title, String sentence, String source) {
    int width = drawing.width() + 2 * EDGE;
    int height = drawing.height() + HEAD + FOOT;
    Markup m = new Markup();
    m.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart-file\" width=\"" + width);
    m.raw("\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\">");
    m.element("title", title).element("desc", sentence);
    m.raw("<style>").raw(style()).raw("</style>");
    m.raw("<rect class=\"sheet\" width=\"" + width + "\" height=\"" + height + "\"/>");
    hatch(m);
    line(m, "file-title", 30, title);
    line(m, "file-sentence", 52, sentence);
    m.raw("<svg x=\"" + EDGE + "\" y=\"" + HEAD + "\" width=\"" + drawing.width());
    m.raw("\" height=\"" + drawing.height() + "\">").add(drawing.markup()).raw("</svg>");
    line(m, "file-source", height - 12, source);
    return m.raw("</svg>\n").toString();
  }

  /** The pattern of vague numbers; a page has it once, for all its charts. */
  public static void hatch(Markup m) {
    m.raw("<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" ");
    m.raw("patternTransform=\"rotate(45)\"><line class=\"hatch-line\" x1=\"0\" y1=\"0\" ");
    m.raw("x2=\"0\" y2=\"6\"/></pattern></defs>");
  }

  private static void line(Markup m, String cls, int y, String words) {
    m.raw("<text class=\"" + cls + "\" x=\"" + EDGE + "\" y=\"" + y + "\">");
    m.text(Printable.fit(Printable.line(words), LETTERS)).raw("</text>");
  }
}
