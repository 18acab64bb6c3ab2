package org.tallystick.app.web.exchange;

import java.util.Optional;

/** What is answered to a request for a page. */
public sealed interface Answer {
  /**
   * A page in all its shapes.
   *
   * @param status of HTTP, 200 where all is well
   * @param template the name of the template that writes it as HTML, such as {@code home.jte}
   * @param model what the template is given
   * @param data what it is as JSON: records, lists, maps, text and numbers
   * @param table what it is as CSV
   */
  record Page(int status, String template, Object model, Object data, Table table)
      implements Answer {
    /** A page where all is well. */
    public static Page of(String template, Object model, Object data, Table table) {
      return new Page(200, template, model, data, table);
    }
  }

  /**
   * Go there.
   *
   * @param path on this server, beginning with one slash
   * @param notice a sentence for the top of that page
   */
  record Redirect(String path, Optional<String> notice) implements Answer {}

  /** There is no such thing; one sentence says what was looked for. */
  record Missing(String sentence) implements Answer {}

  /** The request cannot be answered as it was put; one sentence says why. */
  record Unclear(String sentence) implements Answer {}

  /**
   * A file of our own making.
   *
   * @param type its media type, such as {@code image/svg+xml}
   * @param name what it is to be saved as; empty where it is to be shown
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record File(String type, byte[] content, Optional<String> name) implements Answer {}
}
