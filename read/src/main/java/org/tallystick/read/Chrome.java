package org.tallystick.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.tallystick.lexicon.Tsv;

/** Takes out of a page what is the site and not the article, by element, attribute and name. */
final class Chrome {
  private static final Map<String, String> WORDS = words();

  private static final String NEVER =
      "script,style,noscript,template,svg,math,canvas,object,embed,iframe,audio,video,map,"
          + "button,input,select,textarea,option,datalist,dialog,nav,menu,"
          + "[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=search],"
          + "[role=contentinfo],[role=complementary],[role=dialog],[role=menu],[role=alert],"
          + "[role=alertdialog],[role=tooltip]";

  private Chrome() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (Tsv.Row row : Tsv.read("page-words.tsv")) {
      words.put(row.get("word"), row.get("kind"));
    }
    return Map.copyOf(words);
  }

  /** Removes what can never be the article, then what is named as the site's. */
  static void strip(Element body) {
    body.select(NEVER).forEach(Node::remove);
    body.select("[style]").forEach(Chrome::removeInvisible);
    double all = prose(body);
    for (Element e : body.select("footer,aside,header,form")) {
      if (prose(e) < all * 0.3) {
        e.remove();
      }
    }
    for (Element e : body.select("[class],[id]")) {
      if (!e.equals(body) && e.parent() != null && chrome(e, all)) {
        e.remove();
      }
    }
  }

  private static void removeInvisible(Element e) {
    String style = e.attr("style").replace(" ", "").toLowerCase(java.util.Locale.ROOT);
    if (style.contains("display:none") || style.contains("visibility:hidden")) {
      e.remove();
    }
  }

  private static double prose(Element e) {
    double sum = 0;
    for (Block block : Blocks.of(e)) {
      sum += block.prose();
    }
    return sum;
  }

  private static boolean chrome(Element e, double all) {
    if (named(e, "unseen")) {
      return prose(e) < all * 0.3;
    }
    if (protectedFromNames(e)) {
      return false;
    }
    return named(e, "site") && prose(e) < all * 0.7 || named(e, "chrome") && prose(e) < all * 0.3;
  }

  /** Words inside a paragraph, what is marked as the article, and quoted posts stay. */
  private static boolean protectedFromNames(Element e) {
    return switch (e.normalName()) {
      case "body", "html", "main", "article", "p", "blockquote" -> true;
      default ->
          e.attr("itemprop").equals("articleBody")
              || !Blocks.blocky(e) && e.closest("p") != null
              || e.selectFirst("blockquote.twitter-tweet,blockquote.instagram-media") != null;
    };
  }

  /** Whether a word of the element's class or id names is of this kind. */
  static boolean named(Element e, String kind) {
    Set<String> words = split(e.className() + " " + e.id());
    for (String word : words) {
      if (kind.equals(WORDS.get(word))) {
        return true;
      }
    }
    return false;
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
