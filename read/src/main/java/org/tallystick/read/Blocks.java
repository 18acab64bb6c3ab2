package org.tallystick.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts a page into blocks of text as a browser would: at block elements, and at two line breaks in
 * a row. The page is not changed, so that every block still knows its element.
 */
final class Blocks implements NodeVisitor {
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int breaks;
  private Element owner;

  private Blocks(Element root) {
    owner = root;
  }

  static List<Block> of(Element root) {
    Blocks all = new Blocks(root);
    root.traverse(all);
    all.cut(root);
    return all.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      append(leaf.getWholeText());
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        breaks++;
        if (breaks >= 2) {
          cut(owner);
        } else {
          append(" ");
        }
      } else if (blocky(element)) {
        cut(owner);
        owner = element;
      } else if (element.normalName().equals("a")) {
        links++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (blocky(element)) {
        cut(owner);
        Element parent = element.parent();
        owner = parent == null ? element : blockAbove(parent);
      } else if (element.normalName().equals("a")) {
        links--;
      }
    }
  }

  private static Element blockAbove(Element from) {
    Element e = from;
    while (!blocky(e)) {
      Element parent = e.parent();
      if (parent == null) {
        return e;
      }
      e = parent;
    }
    return e;
  }

  private void append(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (blank(c)) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
        text.append(c);
        linked += links > 0 ? 1 : 0;
        breaks = 0;
      }
    }
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
  }

  private void cut(Element element) {
    String block = text.toString().strip();
    if (!block.isEmpty()) {
      blocks.add(new Block(element, kind(element), block, linked));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }

  private static Block.Kind kind(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      Optional<Block.Kind> kind = kind(e.normalName());
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    return Block.Kind.PARAGRAPH;
  }

  private static Optional<Block.Kind> kind(String element) {
    return switch (element) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(Block.Kind.HEADING);
      case "li", "dd", "dt" -> Optional.of(Block.Kind.ITEM);
      case "td", "th" -> Optional.of(Block.Kind.CELL);
      case "figcaption", "figure", "caption" -> Optional.of(Block.Kind.CAPTION);
      case "p", "article", "section", "main" -> Optional.of(Block.Kind.PARAGRAPH);
      default -> Optional.empty();
    };
  }

  /** Elements that start and end a line of their own. */
  static boolean blocky(Element element) {
    return switch (element.normalName()) {
      case "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "br",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr" ->
          false;
      default -> Character.isLetter(element.normalName().charAt(0)) && !custom(element);
    };
  }

  /** Elements a site made up are inline unless a block stands right in them. */
  private static boolean custom(Element element) {
    if (element.normalName().indexOf('-') < 0) {
      return false;
    }
    for (Element child : element.children()) {
      if (child.normalName().indexOf('-') > 0 || blocky(child)) {
        return false;
      }
    }
    return true;
  }
}
