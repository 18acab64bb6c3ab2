package org.tallystick;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tallystick.extract.Extractor;
import org.tallystick.text.Document;

/**
 * One case of a specification page: a text and the figures it must give, in order.
 *
 * @param file page it stands on
 * @param line line of its opening fence
 * @param knownWrong whether it is recorded as not yet read rightly
 */
record SpecCase(
    Path file,
    int line,
    boolean knownWrong,
    Extractor.Mode mode,
    Document document,
    List<Expected> expected) {

  /**
   * A figure that the text must give.
   *
   * @param text its quantity expression
   * @param slots record keys with the values they must have; keys not listed are not checked
   */
  record Expected(String text, Map<String, String> slots) {
    @Override
    public String toString() {
      StringBuilder s = new StringBuilder("\"" + text + "\"");
      slots.forEach((k, v) -> s.append(' ').append(k).append('=').append(v));
      return s.toString();
    }
  }

  String name() {
    String of = document.title().isEmpty() ? document.text() : document.title();
    String start = of.length() > 60 ? of.substring(0, 60) + "…" : of;
    return file.getFileName() + ":" + line + " " + start.replace('\n', ' ');
  }
}
