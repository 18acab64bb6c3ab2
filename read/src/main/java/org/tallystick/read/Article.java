package org.tallystick.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tallystick.text.Aside;

/**
 * The article of a page: the element that holds most of its running prose, without what is named or
 * looks like the site around it.
 *
 * @param text its blocks, an empty line between two of them; empty where no article was found
 * @param asides the blocks that are not running prose
 * @param source leads from the text back to the page
 */
record Article(String text, List<Aside> asides, Optional<SourceMap> source) {
  /** Less prose than this, in characters, is no article. */
  private static final int LEAST = 140;

  private static final int LONGEST_CAPTION = 600;

  private static final Article NONE = new Article("", List.of(), Optional.empty());

  /** All blocks of an element that is known to be one text, such as an entry of a live blog. */
  static Article whole(Element element, Set<Element> without, SourceText source) {
    List<Block> blocks = new ArrayList<>(Blocks.of(element, without, Optional.of(source)));
    blocks.removeIf(block -> SiteLines.has(block.text()) || block.linkShare() > 0.9);
    return joined(trimmed(blocks));
  }

  /**
   * The article of a page.
   *
   * @param without elements to leave out, beside those that are the site's
   */
  static Article of(Document page, String title, SourceText source, Set<Element> without) {
    Element body = page.body();
    Set<Element> skipped = Chrome.of(body);
    skipped.addAll(without);
    List<Block> all = Blocks.of(body, skipped, Optional.of(source));
    Masses masses = Masses.of(body, all);
    List<Block> blocks = new ArrayList<>(all.size());
    for (Block block : all) {
      boolean caption = captioned(block.element(), masses);
      blocks.add(caption ? block.as(Block.Kind.CAPTION) : block);
    }
    List<Block> prosaic = blocks.stream().filter(b -> b.kind() != Block.Kind.CAPTION).toList();
    Element root = MainElement.of(body, Masses.of(body, prosaic), title);
    List<Block> chosen = new ArrayList<>();
    double prose = 0;
    for (Block block : blocks) {
      if (within(block.element(), root) && keep(block, title)) {
        chosen.add(block);
        prose += block.prose();
      }
    }
    return prose < LEAST ? NONE : joined(trimmed(chosen));
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
    if (SiteLines.has(block.text()) || heads(block) && !standfirst(block)) {
      return false;
    }
    if (block.kind() == Block.Kind.CAPTION) {
      return tells(block);
    }
    if (block.kind() == Block.Kind.HEADING) {
      return !block.text().equals(title);
    }
    return block.linkShare() < 0.6 || block.text().length() > 200;
  }

  /** A caption that may hold a figure; the others are told apart and left out. */
  private static boolean tells(Block block) {
    return block.text().length() < LONGEST_CAPTION && Triage.mayTell(block.text());
  }

  /** Whether the block stands in the header of an article, with its title, byline and date. */
  private static boolean heads(Block block) {
    Element header = block.element().closest("header");
    return header != null && header.closest("article") != null && block.prose() < LONGEST_CAPTION;
  }

  private static boolean standfirst(Block block) {
    Element e = block.element();
    Element parent = e.parent() == null ? e : e.parent();
    return Chrome.standfirst(e) || Chrome.standfirst(parent);
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
    if (blocks.isEmpty()) {
      return NONE;
    }
    StringBuilder text = new StringBuilder();
    List<Aside> asides = new ArrayList<>();
    int length = 0;
    for (Block block : blocks) {
      length += block.text().length() + 2;
    }
    int[] sources = new int[Math.max(0, length - 2)];
    for (Block block : blocks) {
      if (!text.isEmpty()) {
        Arrays.fill(sources, text.length(), text.length() + 2, block.sources().get(0));
        text.append("\n\n");
      }
      int start = text.length();
      text.append(block.text());
      block.sources().get(0, sources, start, block.text().length());
      Optional<Aside.Kind> kind = kind(block);
      if (kind.isPresent()) {
        asides.add(new Aside(kind.get(), start, text.length()));
      }
    }
    return new Article(text.toString(), asides, Optional.of(SourceMap.of(sources)));
  }

  /** "By Ada Lund", "By Ada Lund and Karl Moen, Staff Writers": short, and no sentence. */
  private static boolean byline(Block block) {
    String text = block.text();
    boolean by = text.regionMatches(true, 0, "by ", 0, 3) && text.length() > 4;
    return by
        && text.length() < 100
        && Character.isUpperCase(text.charAt(3))
        && !block.endsSentence();
  }

  private static Optional<Aside.Kind> kind(Block block) {
    if (block.kind() == Block.Kind.CAPTION) {
      return Optional.of(Aside.Kind.CAPTION);
    }
    if (block.kind() == Block.Kind.CELL) {
      return Optional.of(Aside.Kind.TABLE);
    }
    if (byline(block)) {
      return Optional.of(Aside.Kind.BYLINE);
    }
    return standfirst(block) ? Optional.of(Aside.Kind.STANDFIRST) : Optional.empty();
  }
}
