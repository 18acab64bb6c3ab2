package org.tallystick.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Looks through a page as a browser would read it for anything that could run or load. */
final class Markup {
  private static final Set<String> NEVER =
      Set.of("iframe", "object", "embed", "base", "applet", "frame", "foreignobject");

  private Markup() {}

  static void check(String page, String what) {
    Document document =
        page.startsWith("<?xml") || page.startsWith("<svg")
            ? Jsoup.parse(page, "", Parser.xmlParser())
            : Jsoup.parse(page);
    for (Element element : document.getAllElements()) {
      String name = element.normalName();
      assertFalse(NEVER.contains(name), what + " holds <" + name + ">");
      if (name.equals("script")) {
        assertTrue(element.attr("src").startsWith("/static/"), what + " holds a foreign script");
        assertEquals("", element.data().strip(), what + " holds a script");
      }
      for (Attribute attribute : element.attributes()) {
        attribute(what + " <" + name + ">", name, attribute);
      }
    }
  }

  private static void attribute(String what, String element, Attribute attribute) {
    String key = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
    assertFalse(key.startsWith("on"), what + " " + key);
    assertFalse(key.equals("style") || key.equals("srcdoc"), what + " " + key);
    if (Set.of("href", "src", "action", "formaction", "xlink:href").contains(key)) {
      boolean web =
          element.equals("a") && (value.startsWith("http://") || value.startsWith("https://"));
      boolean own = value.startsWith("/") && !value.startsWith("//") || value.startsWith("#");
      boolean relative = value.isEmpty() || value.startsWith("?");
      assertTrue(own || relative || web, what + " " + key + "=" + value);
    }
  }
}
