package org.tallystick.app.web.page;

import java.util.Optional;
import org.tallystick.app.arrange.Wording;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.Ledger;
import org.tallystick.text.Document;

/** A sentence with what is needed to find it again: offsets, the hash of the text, its address. */
final class FigureCite {
  private FigureCite() {}

  static Cite of(Figure f, Document d, String address) {
    String text = d.text(f.at().part());
    int from = text.codePointCount(0, f.at().start());
    int to = text.codePointCount(0, f.at().end());
    StringBuilder b = new StringBuilder();
    b.append('“').append(f.quoteText().strip()).append("” ");
    b.append(d.outlet().orElse(d.id())).append(", ");
    b.append(d.published().map(Wording::day).orElse("undated"));
    Links.web(d.url()).ifPresent(u -> b.append(", ").append(u));
    b.append(". “").append(f.text()).append("” at ").append(f.at().part().word()).append(' ');
    b.append(f.at().start()).append('–').append(f.at().end()).append(" (UTF-16), ");
    b.append(from).append('–').append(to).append(" (code points) of the text with SHA-256 ");
    b.append(Ledger.textHash(d)).append(". ").append(address);
    return new Cite(b.toString(), archive(d));
  }

  private static Optional<String> archive(Document d) {
    return Cite.archive(d.url(), d.published());
  }
}
