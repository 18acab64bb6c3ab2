package org.tallystick.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Text from a piece of markup that is known to be all article: a feed's entry, a record's field.
 */
final class Markup {
  private Markup() {}

  /** The blocks of a piece of HTML, an empty line between two; plain text comes back as it is. */
  static String text(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html.strip();
    }
    Element body = Jsoup.parseBodyFragment(html).body();
    Chrome.strip(body);
    List<String> lines = new ArrayList<>();
    for (Block block : Blocks.of(body)) {
      if (!SiteLines.has(block.text())) {
        lines.add(block.text());
      }
    }
    return String.join("\n\n", lines);
  }

  /** One line of plain text: markup and entities undone, blanks folded. */
  static String line(String s) {
    boolean plain = s.indexOf('&') < 0 && s.indexOf('<') < 0;
    String text = plain ? s : Jsoup.parse(s).text();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Blocks.blank(c)) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }
}
