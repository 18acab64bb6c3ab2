package org.tallystick.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * How much text and how much running prose each element of a page holds, summed up once from the
 * leaves, so that asking costs nothing however deep the page is nested.
 */
final class Masses {
  /** What an element holds in all, and the largest heap of prose in any one element below it. */
  private static final class Mass {
    double prose;
    long length;
    double heap;
    double largestHeap;
  }

  private static final Mass NONE = new Mass();

  private final Map<Element, Mass> masses = new HashMap<>();

  private Masses() {}

  static Masses of(Element root, List<Block> blocks) {
    Masses all = new Masses();
    for (Block block : blocks) {
      Mass own = all.at(block.element());
      own.prose += block.prose();
      own.length += block.text().length();
      all.heap(block);
    }
    root.traverse(
        new org.jsoup.select.NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            if (depth > 0 && node instanceof Element e && e.parent() != null) {
              all.sum(e, e.parent());
            }
          }
        });
    return all;
  }

  private Mass at(Element e) {
    return masses.computeIfAbsent(e, x -> new Mass());
  }

  private Mass get(Element e) {
    return masses.getOrDefault(e, NONE);
  }

  /** A block counts in full where it stands, half one element up, a quarter two up. */
  private void heap(Block block) {
    Element e = container(block.element());
    double share = block.prose();
    for (int up = 0; up < 3; up++) {
      at(e).heap += share;
      Element parent = e.parent();
      if (parent == null) {
        return;
      }
      e = parent;
      share /= 2;
    }
  }

  private void sum(Element child, Element parent) {
    Mass from = get(child);
    from.largestHeap = Math.max(from.largestHeap, from.heap);
    if (from.length > 0 || from.heap > 0) {
      Mass to = at(parent);
      to.prose += from.prose;
      to.length += from.length;
      to.largestHeap = Math.max(to.largestHeap, from.largestHeap);
    }
  }

  double prose(Element e) {
    return get(e).prose;
  }

  long length(Element e) {
    return get(e).length;
  }

  double heap(Element e) {
    return get(e).heap;
  }

  double largestHeap(Element e) {
    return Math.max(get(e).largestHeap, get(e).heap);
  }

  /** Quotes and lists belong to the heap of what holds them. */
  private static Element container(Element from) {
    Element e = from;
    while (leaf(e) || transparent(e)) {
      Element parent = e.parent();
      if (parent == null) {
        return e;
      }
      e = parent;
    }
    return e;
  }

  private static boolean transparent(Element e) {
    return switch (e.normalName()) {
      case "ul", "ol", "dl", "tr", "tbody", "table" -> true;
      default -> false;
    };
  }

  /** Whether the element is a paragraph or smaller. */
  static boolean leaf(Element e) {
    return switch (e.normalName()) {
      case "p", "li", "td", "blockquote", "pre", "h1", "h2", "h3", "h4" -> true;
      default -> !Blocks.blocky(e);
    };
  }
}
