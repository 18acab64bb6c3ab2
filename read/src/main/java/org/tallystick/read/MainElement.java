package org.tallystick.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds a page's article: from the body downwards, always to the child that
 * holds nearly all of the running prose, or that holds by far the largest heap of it.
 */
final class MainElement {
  /** A child with this share of the prose is the article or holds it. */
  private static final double NEARLY_ALL = 0.7;

  /** The largest heap must be this many times the next to leave the rest of the prose behind. */
  private static final double BY_FAR = 2.2;

  private static final double LEAST_SHARE = 0.2;

  private final Map<Element, Double> mass = new HashMap<>();
  private final Map<Element, Double> heap = new HashMap<>();
  private final Map<Element, Double> own = new HashMap<>();

  private MainElement(List<Block> blocks) {
    for (Block block : blocks) {
      for (Element e = block.element(); e != null; e = e.parent()) {
        mass.merge(e, block.prose(), Double::sum);
      }
      Element e = container(block.element());
      double share = block.prose();
      own.merge(e, share, Double::sum);
      for (int up = 0; up < 3; up++) {
        heap.merge(e, share, Double::sum);
        Element parent = e.parent();
        if (parent == null) {
          break;
        }
        e = parent;
        share /= 2;
      }
    }
  }

  static Element of(Element body, List<Block> blocks, String title) {
    MainElement all = new MainElement(blocks);
    Element root = body;
    while (true) {
      Element next = all.next(root, title);
      if (next.equals(root) || leaf(next)) {
        return root;
      }
      root = next;
    }
  }

  /** The child to go on with, or the parent itself. */
  private Element next(Element parent, String title) {
    double all = Math.max(1, mass(parent));
    Element best = parent;
    double most = 0;
    double second = own.getOrDefault(parent, 0.0);
    for (Element child : parent.children()) {
      double size = mass(child) == 0 ? 0 : largestHeap(child) * (titled(child, title) ? 2 : 1);
      if (mass(child) >= NEARLY_ALL * all) {
        return child;
      }
      if (size > most) {
        second = Math.max(second, most);
        most = size;
        best = child;
      } else {
        second = Math.max(second, size);
      }
    }
    boolean byFar = most > BY_FAR * second && mass(best) >= LEAST_SHARE * all;
    return byFar ? best : parent;
  }

  private double mass(Element e) {
    return mass.getOrDefault(e, 0.0);
  }

  private double largestHeap(Element root) {
    double most = heap.getOrDefault(root, 0.0);
    for (Element e : root.getAllElements()) {
      most = Math.max(most, heap.getOrDefault(e, 0.0));
    }
    return most;
  }

  private static boolean titled(Element e, String title) {
    for (Element heading : e.select("h1,h2")) {
      String text = heading.text();
      if (text.length() > 10
          && (title.contains(text) || text.contains(title) && !title.isEmpty())) {
        return true;
      }
    }
    return false;
  }

  /** Quotes and lists belong to the heap of what holds them. */
  private static Element container(Element from) {
    Element e = from;
    while (transparent(e)) {
      Element parent = e.parent();
      if (parent == null) {
        return e;
      }
      e = parent;
    }
    return e;
  }

  private static boolean transparent(Element e) {
    return leaf(e)
        || switch (e.normalName()) {
          case "ul", "ol", "dl", "tr", "tbody", "table" -> true;
          default -> false;
        };
  }

  private static boolean leaf(Element e) {
    return switch (e.normalName()) {
      case "p", "li", "td", "blockquote", "pre", "h1", "h2", "h3", "h4" -> true;
      default -> !Blocks.blocky(e);
    };
  }
}
