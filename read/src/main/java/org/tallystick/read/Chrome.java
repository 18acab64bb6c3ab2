package org.tallystick.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.tallystick.lexicon.Tsv;

/** Tells what of a page is the site and not the article, by element, attribute and name. */
final class Chrome {
  /** More of the page's prose than this is hardly ever the site's. */
  private static final double MOST = 0.3;

  /** What is named a comment or a footer may be most of a short article's page. */
  private static final double MOST_IF_SURE = 0.7;

  /** Names beyond this many characters say nothing, and are asked for again and again. */
  private static final int LONGEST_NAMES = 2000;

  private static final Map<String, String> WORDS = words();

  private Chrome() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (Tsv.Row row : Tsv.read("page-words.tsv")) {
      words.put(row.get("word"), row.get("kind"));
    }
    return Map.copyOf(words);
  }

  /**
   * The elements to pass over: what can never be the article, and what is named as the site's. The
   * page is left as it is; taking elements out one by one would cost the square of their number.
   */
  static Set<Element> of(Element body) {
    Set<Element> out = new HashSet<>();
    mark(body, out, e -> never(e) || invisible(e));
    Masses masses = Masses.of(body, Blocks.of(body, out, Optional.empty()));
    double all = masses.prose(body);
    mark(body, out, e -> chrome(e, masses.prose(e), all));
    return out;
  }

  private static void mark(Element body, Set<Element> out, Predicate<Element> unwanted) {
    body.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            boolean drop =
                depth > 0
                    && node instanceof Element e
                    && (out.contains(e) || unwanted.test(e) && out.add(e));
            return drop ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
          }
        });
  }

  private static boolean never(Element e) {
    boolean name =
        switch (e.normalName()) {
          case "script", "style", "noscript", "template", "svg", "math", "canvas", "object" -> true;
          case "embed", "iframe", "audio", "video", "map", "button", "input", "select" -> true;
          case "textarea", "option", "datalist", "dialog", "nav", "menu" -> true;
          default -> false;
        };
    return name || e.hasAttr("hidden") || e.attr("aria-hidden").equals("true") || role(e);
  }

  private static boolean role(Element e) {
    return switch (e.attr("role")) {
      case "navigation", "banner", "search", "contentinfo", "complementary", "dialog", "menu" ->
          true;
      case "alert", "alertdialog", "tooltip" -> true;
      default -> false;
    };
  }

  private static boolean invisible(Element e) {
    if (!e.hasAttr("style")) {
      return false;
    }
    String style = e.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  private static boolean chrome(Element e, double prose, double all) {
    if (e.normalName().equals("header") && e.closest("article") != null) {
      return false;
    }
    boolean few = prose < all * MOST || prose == 0;
    boolean element =
        switch (e.normalName()) {
          case "footer", "aside", "header", "form" -> true;
          default -> false;
        };
    if (element && few) {
      return true;
    }
    if (!e.hasAttr("class") && !e.hasAttr("id")) {
      return false;
    }
    Set<String> kinds = kinds(e);
    if (kinds.contains("unseen")) {
      return few;
    }
    boolean named = kinds.contains("chrome") && few;
    boolean sure = kinds.contains("site") && (prose < all * MOST_IF_SURE || prose == 0);
    boolean scrap = e.normalName().equals("p") && prose == 0;
    return (named || sure) && (scrap || !kept(e));
  }

  /** Words inside a paragraph, what is marked as the article, and quoted posts stay. */
  private static boolean kept(Element e) {
    return switch (e.normalName()) {
      case "body", "html", "main", "article", "p", "blockquote" -> true;
      default ->
          e.attr("itemprop").equals("articleBody")
              || !Blocks.blocky(e) && e.closest("p") != null
              || e.selectFirst("blockquote.twitter-tweet,blockquote.instagram-media") != null;
    };
  }

  /** Whether the element's names say that it belongs to a picture. */
  static boolean caption(Element e) {
    return (e.hasAttr("class") || e.hasAttr("id")) && kinds(e).contains("caption");
  }

  /** Whether the element's names say that it is the lines under the headline. */
  static boolean standfirst(Element e) {
    return (e.hasAttr("class") || e.hasAttr("id")) && kinds(e).contains("standfirst");
  }

  private static Set<String> kinds(Element e) {
    Set<String> kinds = new HashSet<>();
    String names = e.className() + " " + e.id();
    for (String word : split(names.substring(0, Math.min(names.length(), LONGEST_NAMES)))) {
      String kind = WORDS.getOrDefault(word, "");
      if (!kind.isEmpty()) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** The words of a class attribute, and each two that stand side by side in one name. */
  static Set<String> split(String names) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    String last = "";
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean hump =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
      if ((!Character.isLetter(c) || hump) && word.length() > 0) {
        words.add(word.toString());
        if (!last.isEmpty()) {
          words.add(last + " " + word);
        }
        last = word.toString();
        word.setLength(0);
      }
      if (c == ' ') {
        last = "";
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    return words;
  }
}
