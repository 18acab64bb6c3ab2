package org.tallystick.app.web.page;

import java.util.Optional;

/**
 * How to cite a page or a figure.
 *
 * @param words ready to be copied
 * @param archive where an archive of the web may hold the source; followed by people only
 */
public record Cite(String words, Optional<String> archive) {
  /** Cites a page of the ledger. */
  static Cite page(Frame frame, String title) {
    String seen =
        frame.past().map(p -> ", showing " + p).orElse(", showing everything known when cited");
    return new Cite(
        "“" + title + "”, Tallystick ledger, " + frame.address() + seen + ".", Optional.empty());
  }

  /** Where an archive may hold a page of the web, about that day. */
  static Optional<String> archive(Optional<String> url, Optional<java.time.LocalDate> day) {
    String stamp = day.map(d -> d.toString().replace("-", "")).orElse("2");
    return Links.web(url).map(u -> "https://web.archive.org/web/" + stamp + "/" + u);
  }
}
