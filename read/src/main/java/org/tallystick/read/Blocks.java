package org.tallystick.read;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts a page into blocks of text as a browser would: at block elements, and at two line breaks in
 * a row. The page is not changed, so that every block still knows its element.
 */
final class Blocks implements NodeFilter {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del",
          "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt",
          "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
          "var", "wbr");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int breaks;
  private Element owner;
  private final Set<Element> skipped;
  private final Optional<SourceText> source;
  private int[] sources = new int[256];

  private Blocks(Element root, Set<Element> skipped, Optional<SourceText> source) {
    owner = root;
    this.skipped = skipped;
    this.source = source;
  }

  /**
   * All blocks below an element.
   *
   * @param skipped elements to pass over
   * @param source where given, every character's offset in it is kept
   */
  static List<Block> of(Element root, Set<Element> skipped, Optional<SourceText> source) {
    Blocks all = new Blocks(root, skipped, source);
    root.filter(all);
    all.cut(root);
    return all.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      text(leaf);
    } else if (node instanceof Element element) {
      if (skipped.contains(element)) {
        if (blocky(element)) {
          cut(owner);
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      start(element);
    }
    return FilterResult.CONTINUE;
  }

  private void text(TextNode leaf) {
    String whole = leaf.getWholeText();
    int[] offsets = source.isPresent() ? source.get().offsets(leaf) : new int[0];
    for (int i = 0; i < whole.length(); i++) {
      append(whole.charAt(i), offsets.length > i ? offsets[i] : -1);
    }
  }

  private void start(Element element) {
    if (element.normalName().equals("br")) {
      breaks++;
      if (breaks >= 2) {
        cut(owner);
      } else {
        append(' ', last());
      }
    } else if (cell(element)) {
      if (text.length() > 0) {
        put('\t', last());
      }
    } else if (blocky(element)) {
      cut(owner);
      owner = element;
    } else if (element.normalName().equals("a")) {
      links++;
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !cell(element)) {
      if (blocky(element)) {
        cut(owner);
        owner = element.parent() == null ? element : blockAbove(element.parent());
      } else if (element.normalName().equals("a")) {
        links--;
      }
    }
    return FilterResult.CONTINUE;
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

  /** A table's cell that holds no block, and so is a part of its row's line. */
  private static boolean cell(Element element) {
    return (element.normalName().equals("td") || element.normalName().equals("th"))
        && element.parent() != null
        && element.parent().normalName().equals("tr")
        && !holdsBlock(element);
  }

  private static boolean holdsBlock(Element element) {
    for (Element child : element.children()) {
      if (child.normalName().indexOf('-') > 0 || child.normalName().equals("br") || blocky(child)) {
        return true;
      }
    }
    return false;
  }

  private void append(char c, int at) {
    if (blank(c)) {
      if (text.length() > 0 && !ended()) {
        put(' ', at);
      }
    } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
      put(c, at);
      linked += links > 0 ? 1 : 0;
      breaks = 0;
    }
  }

  private void put(char c, int at) {
    if (text.length() == sources.length) {
      sources = Arrays.copyOf(sources, sources.length * 2);
    }
    sources[text.length()] = at;
    text.append(c);
  }

  /** Whether the last character is a blank already. */
  private boolean ended() {
    char last = text.charAt(text.length() - 1);
    return last == ' ' || last == '\t';
  }

  private int last() {
    return text.length() == 0 ? -1 : sources[text.length() - 1];
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
  }

  private void cut(Element element) {
    int end = text.length();
    while (end > 0 && blank(text.charAt(end - 1))) {
      end--;
    }
    if (end > 0) {
      IntBuffer offsets = IntBuffer.wrap(Arrays.copyOf(sources, source.isPresent() ? end : 0));
      blocks.add(new Block(element, kind(element), text.substring(0, end), linked, offsets));
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
      case "td", "th", "tr" -> Optional.of(Block.Kind.CELL);
      case "figcaption", "figure", "caption" -> Optional.of(Block.Kind.CAPTION);
      case "p", "article", "section", "main" -> Optional.of(Block.Kind.PARAGRAPH);
      default -> Optional.empty();
    };
  }

  /** Elements that start and end a line of their own. */
  static boolean blocky(Element element) {
    String name = element.normalName();
    return !INLINE.contains(name) && Character.isLetter(name.charAt(0)) && !custom(element);
  }

  /** Elements a site made up are inline unless a block stands right in them. */
  private static boolean custom(Element element) {
    if (element.normalName().indexOf('-') < 0) {
      return false;
    }
    return !holdsBlock(element);
  }
}
