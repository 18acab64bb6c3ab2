package org.tallystick.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The entries of a live blog. A page counts as one only where it says so, in JSON-LD or in the
 * names of its elements; its entries are the children of one element that each state a day.
 */
final class LiveBlog {
  private static final int MOST = 5000;
  private static final int LEAST = 40;

  /**
   * One entry.
   *
   * @param name its own name on the page, the same whatever is added before it
   * @param from what states its day
   */
  record Entry(String name, LocalDate day, String from, String headline, Article article) {}

  /**
   * @param elements those of the page that hold the entries; the rest is the page's own text
   */
  record Found(List<Entry> entries, Set<Element> elements) {
    static final Found NONE = new Found(List.of(), Set.of());
  }

  private LiveBlog() {}

  /** Two entries at least, or none. */
  static Found of(Document page, List<JsonNode> updates, boolean stated, SourceText source) {
    if (!stated && !named(page)) {
      return Found.NONE;
    }
    Found shown = shown(page, source);
    if (shown.entries().size() >= 2) {
      return shown;
    }
    List<Entry> listed = listed(updates);
    return listed.size() >= 2 ? new Found(listed, Set.of()) : Found.NONE;
  }

  private static boolean named(Document page) {
    if (page.selectFirst("[itemtype$=LiveBlogPosting]") != null) {
      return true;
    }
    int seen = 0;
    for (Element e : page.select("[class*=live],[id*=live],[class*=Live],[id*=Live]")) {
      Set<String> words = Chrome.split(e.className() + " " + e.id());
      if (words.contains("liveblog")
          || words.contains("live blog")
          || words.contains("live feed")) {
        return true;
      }
      if (++seen > MOST) {
        return false;
      }
    }
    return false;
  }

  private static Found shown(Document page, SourceText source) {
    Element body = page.body();
    Masses masses = Masses.of(body, Blocks.of(body, Set.of(), Optional.empty()));
    Set<Element> timed = timed(page);
    Map<Element, Integer> children = new HashMap<>();
    Optional<Element> best = Optional.empty();
    for (Element e : timed) {
      Element parent = e.parent();
      if (parent != null && masses.length(e) >= LEAST) {
        int count = children.merge(parent, 1, Integer::sum);
        best =
            best.isEmpty() || count > children.getOrDefault(best.get(), 0)
                ? Optional.of(parent)
                : best;
      }
    }
    List<Entry> entries = new ArrayList<>();
    Set<Element> elements = new LinkedHashSet<>();
    Set<Element> skipped = best.isEmpty() ? Set.of() : Chrome.of(body);
    for (Element child : best.map(Element::children).map(List::copyOf).orElse(List.of())) {
      if (timed.contains(child) && masses.length(child) >= LEAST) {
        elements.add(child);
        shown(child, skipped, source).ifPresent(entries::add);
      }
    }
    return new Found(entries, elements);
  }

  /** The elements that hold a dated time, and all above them. */
  private static Set<Element> timed(Document page) {
    Set<Element> timed = new LinkedHashSet<>();
    int seen = 0;
    for (Element time : page.body().select("time[datetime],[itemprop=datePublished][content]")) {
      if (day(time).isEmpty() || ++seen > MOST) {
        continue;
      }
      for (Element e = time; e != null && timed.add(e); ) {
        e = e.parent();
      }
    }
    return timed;
  }

  private static Optional<LocalDate> day(Element time) {
    String stated = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
    return Dates.of(stated);
  }

  private static Optional<Entry> shown(Element e, Set<Element> skipped, SourceText source) {
    Element time = e.selectFirst("[itemprop=datePublished]");
    if (time == null || day(time).isEmpty()) {
      time = e.selectFirst("time[datetime]");
    }
    if (time == null || day(time).isEmpty()) {
      return Optional.empty();
    }
    String moment = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
    Set<Element> without = new HashSet<>(skipped);
    without.addAll(e.select("time"));
    Element heading = e.selectFirst("h1,h2,h3,h4,h5,h6,[itemprop=headline]");
    if (heading != null) {
      without.add(heading);
    }
    Article article = Article.whole(e, without, source);
    if (article.text().isBlank()) {
      return Optional.empty();
    }
    String headline = heading == null ? "" : heading.text().strip();
    return Optional.of(
        new Entry(name(e, moment), day(time).orElseThrow(), "time", headline, article));
  }

  private static String name(Element e, String moment) {
    for (String attribute :
        new String[] {"id", "data-id", "data-post-id", "data-block-id", "data-entry-id"}) {
      String name = e.attr(attribute).strip();
      if (!name.isEmpty() && name.length() < 100 && name.indexOf('#') < 0) {
        return name;
      }
    }
    return moment.strip();
  }

  /** What JSON-LD lists, where the page itself shows nothing that can be told apart. */
  private static List<Entry> listed(List<JsonNode> updates) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode update : updates) {
      String stated = update.path("datePublished").asText("");
      Optional<LocalDate> day = Dates.of(stated);
      String text = Markup.text(update.path("articleBody").asText(""));
      if (day.isPresent() && !text.isBlank() && entries.size() < MOST) {
        String address = update.path("url").asText(update.path("@id").asText(""));
        String mark = address.substring(address.indexOf('#') + 1);
        String name = address.indexOf('#') >= 0 && !mark.isBlank() ? mark : stated.strip();
        String headline = Markup.line(update.path("headline").asText(""));
        Article article = new Article(text, List.of(), Optional.empty());
        entries.add(new Entry(name, day.get(), "json-ld", headline, article));
      }
    }
    return entries;
  }
}
