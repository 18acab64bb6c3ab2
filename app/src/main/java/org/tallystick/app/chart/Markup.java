package org.tallystick.app.chart;

import org.tallystick.app.console.Printable;

/**
 * Builds markup. Text and attribute values are escaped here and nowhere else, so that nothing of a
 * document can become markup. Not thread-safe.
 */
public final class Markup {
  private final StringBuilder b = new StringBuilder();

  /** Our own markup, as it stands; never anything read. */
  public Markup raw(String markup) {
    b.append(markup);
    return this;
  }

  /** Text from anywhere. */
  public Markup text(String text) {
    escape(b, text);
    return this;
  }

  /** An element that holds only text. */
  public Markup element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + tag + ">");
  }

  /** An element of a class that holds only text. */
  public Markup element(String tag, String cls, String text) {
    return raw("<" + tag + " class=\"" + cls + "\">").text(text).raw("</" + tag + ">");
  }

  /** A link, where the address is one of the web's; else the text alone. */
  public Markup link(java.util.Optional<String> url, String text) {
    if (url.isEmpty() || !(url.get().startsWith("https://") || url.get().startsWith("http://"))) {
      return text(text);
    }
    raw("<a rel=\"noreferrer noopener\" href=\"").text(url.get()).raw("\">");
    return text(text).raw("</a>");
  }

  /** Appends other markup. */
  public Markup add(Markup other) {
    b.append(other.b);
    return this;
  }

  private static void escape(StringBuilder b, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> b.append("&amp;");
        case '<' -> b.append("&lt;");
        case '>' -> b.append("&gt;");
        case '"' -> b.append("&quot;");
        case '\'' -> b.append("&#39;");
        default -> b.append(Printable.upsets(c) || loneSurrogate(text, i) ? '\uFFFD' : c);
      }
    }
  }

  private static boolean loneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  @Override
  public String toString() {
    return b.toString();
  }
}
