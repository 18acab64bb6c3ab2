package org.tallystick.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tallystick.text.Aside;

/**
 * The article of a page: the element that holds most of its running prose, without what is named or
 * looks like the site around it.
 *
 * @param text its blocks, an empty line between two of them; empty where no article was found
 * @param asides the blocks that are not running prose
 */
record Article(String text, List<Aside> asides) {
  /** Less prose than this, in characters, is no article. */
  private static final int LEAST = 140;

  private static final int LONGEST_CAPTION = 600;

  static Article of(Document page, String title) {
    Element body = page.body();
    Chrome.strip(body);
    List<Block> all = Blocks.of(body);
    Masses masses = Masses.of(body, all);
    List<Block> blocks = new ArrayList<>(all);
    blocks.removeIf(
        block -> block.kind() == Block.Kind.CAPTION || captioned(block.element(), masses));
    Element root = MainElement.of(body, Masses.of(body, blocks), title);
    List<Block> chosen = new ArrayList<>();
    double prose = 0;
    for (Block block : blocks) {
      if (within(block.element(), root) && keep(block, title)) {
        chosen.add(block);
        prose += block.prose();
      }
    }
    return prose < LEAST ? new Article("", List.of()) : joined(trimmed(chosen));
  }

  private static boolean within(Element e, Element root) {
    for (Element x = e; x != null; x = x.parent()) {
      if (x.equals(root)) {
        return true;
      }
    }
    return false;
  }

  private static boolean keep(Block block, String title) {
    if (SiteLines.has(block.text())) {
      return false;
    }
    if (block.kind() == Block.Kind.HEADING) {
      return !block.text().equals(title);
    }
    return block.linkShare() < 0.6 || block.text().length() > 200;
  }

  private static boolean captioned(Element element, Masses masses) {
    Element e = element;
    for (int up = 0; up < 3 && e != null; up++, e = e.parent()) {
      if (masses.length(e) < LONGEST_CAPTION && Chrome.caption(e)) {
        return true;
      }
    }
    return false;
  }

  /** Headings at the end have nothing under them. */
  private static List<Block> trimmed(List<Block> blocks) {
    int end = blocks.size();
    while (end > 0 && blocks.get(end - 1).kind() == Block.Kind.HEADING) {
      end--;
    }
    return blocks.subList(0, end);
  }

  private static Article joined(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    List<Aside> asides = new ArrayList<>();
    for (Block block : blocks) {
      text.append(text.isEmpty() ? "" : "\n\n");
      int start = text.length();
      text.append(block.text());
      if (block.kind() == Block.Kind.CELL) {
        asides.add(new Aside(Aside.Kind.TABLE, start, text.length()));
      }
    }
    return new Article(text.toString(), asides);
  }
}
