package org.tallystick.read;

import java.util.HashSet;
import java.util.Set;
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

  private final Masses masses;
  private final Set<Element> titled;

  private MainElement(Masses masses, Set<Element> titled) {
    this.masses = masses;
    this.titled = titled;
  }

  static Element of(Element body, Masses masses, String title) {
    MainElement all = new MainElement(masses, titled(body, title));
    Element root = body;
    while (true) {
      Element next = all.next(root);
      if (next.equals(root) || Masses.leaf(next)) {
        return root;
      }
      root = next;
    }
  }

  /** The child to go on with, or the parent itself. */
  private Element next(Element parent) {
    double all = Math.max(1, masses.prose(parent));
    Element best = parent;
    double most = 0;
    double second = ownHeap(parent);
    for (Element child : parent.children()) {
      if (masses.prose(child) >= NEARLY_ALL * all) {
        return child;
      }
      double size = masses.prose(child) == 0 ? 0 : masses.largestHeap(child);
      size *= titled.contains(child) ? 2 : 1;
      if (size > most) {
        second = Math.max(second, most);
        most = size;
        best = child;
      } else {
        second = Math.max(second, size);
      }
    }
    boolean byFar = most > BY_FAR * second && masses.prose(best) >= LEAST_SHARE * all;
    return byFar ? best : parent;
  }

  /** The prose of paragraphs that are the element's own children. */
  private double ownHeap(Element parent) {
    double own = 0;
    for (Element child : parent.children()) {
      own += Masses.leaf(child) ? masses.prose(child) : 0;
    }
    return own;
  }

  /** All elements that hold a heading with the page's title. */
  private static Set<Element> titled(Element body, String title) {
    Set<Element> titled = new HashSet<>();
    for (Element heading : body.select("h1,h2")) {
      String text = heading.text();
      boolean same = title.contains(text) || !title.isEmpty() && text.contains(title);
      for (Element e = heading; same && text.length() > 10 && e != null; e = e.parent()) {
        if (!titled.add(e)) {
          break;
        }
      }
    }
    return titled;
  }
}
