package org.tallystick.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page states about itself: JSON-LD before meta tags before the page's own elements. Nothing
 * is guessed: what is not stated stays open.
 */
final class PageFacts {
  private static final int MOST_OBJECTS = 2000;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "rnews:datePublished",
          "datePublished",
          "article.published",
          "article:published",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "citation_publication_date",
          "citation_date",
          "article_date_original",
          "originalpublicationdate",
          "publication_date",
          "publication-date",
          "publish_date",
          "publish-date",
          "publishdate",
          "pubdate",
          "pub_date",
          "published_date",
          "published-date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "bt:pubdate",
          "article.created",
          "displaydate",
          "date");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "dateModified",
          "lastmod",
          "dcterms.modified");

  private static final String SHOWN =
      "[class*=publish-date],[class*=publishdate],[class*=published-date],[class*=publication-date],"
          + "[class*=posted-on],[class*=post-date],[class*=entry-date],[class*=article-date],"
          + "[class*=date-published],[class*=storydate],[class*=story-date],[id*=publish-date]";

  private final Document page;
  private final Map<String, String> metas;
  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private int objects;

  private PageFacts(Document page) {
    this.page = page;
    this.metas = metas(page);
  }

  static PageFacts of(Document page) {
    PageFacts facts = new PageFacts(page);
    for (Element script : page.select("script[type*=ld+json]")) {
      facts.collect(json(script.data()), 0);
    }
    return facts;
  }

  private static JsonNode json(String data) {
    String plain = data.strip();
    if (plain.startsWith("<!--")) {
      plain = plain.substring(4).strip();
    }
    if (plain.startsWith("//<![CDATA[")) {
      plain = plain.substring(11).strip();
    }
    try {
      JsonNode node = JSON.readTree(plain);
      return node == null ? JSON.nullNode() : node;
    } catch (JsonProcessingException | StackOverflowError e) {
      return JSON.nullNode();
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > 8 || ++objects > MOST_OBJECTS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, depth + 1));
    } else if (node.isObject()) {
      if (typed(node, PageFacts::article)) {
        articles.add(node);
      } else if (typed(node, type -> type.endsWith("WebPage"))) {
        pages.add(node);
      }
      collect(node.path("@graph"), depth + 1);
      collect(node.path("mainEntity"), depth + 1);
      collect(node.path("mainEntityOfPage"), depth + 1);
    }
  }

  private static boolean typed(JsonNode node, Predicate<String> wanted) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (wanted.test(each.asText())) {
          return true;
        }
      }
      return false;
    }
    return wanted.test(type.asText());
  }

  private static boolean article(String type) {
    return type.endsWith("Article")
        || type.endsWith("Posting")
        || type.equals("Report")
        || type.equals("ClaimReview");
  }

  /**
   * The headline as stated; without the site's name where the page's own heading stops before it.
   */
  Optional<String> title() {
    Optional<String> stated =
        said("headline")
            .or(() -> meta(List.of("og:title", "twitter:title", "headline", "dc.title")))
            .map(Markup::line);
    Optional<String> shown = stated.flatMap(this::heading);
    return shown
        .or(() -> stated)
        .or(this::onlyHeading)
        .or(() -> text(page.title()).flatMap(this::heading))
        .or(() -> text(page.title()))
        .map(Markup::line);
  }

  private Optional<String> heading(String stated) {
    for (Element heading : page.select("h1")) {
      String text = heading.text().strip();
      if (text.length() > 15 && stated.startsWith(text)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private Optional<String> onlyHeading() {
    List<Element> headings = page.select("h1");
    return headings.size() == 1 ? text(headings.get(0).text()) : Optional.empty();
  }

  Optional<Stated> published() {
    Optional<Stated> found = said("datePublished").flatMap(s -> dated(s, "json-ld"));
    found = found.or(() -> said("dateCreated").flatMap(s -> dated(s, "json-ld")));
    for (String name : PUBLISHED) {
      found = found.or(() -> meta(List.of(name)).flatMap(s -> dated(s, "meta")));
    }
    return found
        .or(() -> element("[itemprop=datePublished]"))
        .or(() -> element("time[pubdate]"))
        .or(() -> element("time.entry-date, time.published, time[class*=publish], abbr.published"))
        .or(() -> onlyDay("article time[datetime], main time[datetime]"))
        .or(() -> onlyDay(SHOWN))
        .or(this::address);
  }

  /** The day of the last change and what states it. */
  Optional<Stated> modified() {
    return said("dateModified")
        .flatMap(s -> dated(s, "json-ld"))
        .or(() -> meta(MODIFIED).flatMap(s -> dated(s, "meta")))
        .or(() -> element("[itemprop=dateModified]"));
  }

  /** Whether the page says that it is a live blog. */
  boolean live() {
    return articles.stream().anyMatch(node -> typed(node, "LiveBlogPosting"::equals));
  }

  /** The entries of a live blog, as JSON-LD lists them. */
  List<JsonNode> updates() {
    List<JsonNode> updates = new ArrayList<>();
    for (JsonNode node : articles) {
      JsonNode all = node.path("liveBlogUpdate");
      if (all.isArray()) {
        all.forEach(updates::add);
      } else if (all.isObject()) {
        updates.add(all);
      }
    }
    return updates;
  }

  private static Optional<Stated> dated(String text, String from) {
    return Dates.of(text).map(day -> new Stated(day, from));
  }

  private Optional<Stated> element(String query) {
    for (Element e : page.select(query)) {
      String stated = e.hasAttr("datetime") ? e.attr("datetime") : e.attr("content");
      stated = stated.isBlank() && e.hasAttr("title") ? e.attr("title") : stated;
      String text = stated.isBlank() ? e.text() : stated;
      Optional<Stated> found = dated(text, "time");
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Dates of several days may belong to several articles, so they state nothing. */
  private Optional<Stated> onlyDay(String query) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (Element e : page.select(query)) {
      String text = e.hasAttr("datetime") ? e.attr("datetime") : e.text();
      if (text.length() < 120) {
        Dates.of(text).ifPresent(days::add);
      }
    }
    return days.size() == 1
        ? Optional.of(new Stated(days.iterator().next(), "time"))
        : Optional.empty();
  }

  /** "/2031/05/02/" in the page's own address. */
  private Optional<Stated> address() {
    String url = url().orElse("");
    for (int i = url.indexOf("/20"); i >= 0; i = url.indexOf("/20", i + 1)) {
      String rest = url.substring(i + 1, Math.min(url.length(), i + 12));
      String day = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
      boolean whole = rest.length() == 11 && rest.charAt(4) == '/' && rest.charAt(7) == '/';
      Optional<LocalDate> found = whole ? Dates.of(day) : Optional.empty();
      if (found.isPresent()) {
        return Optional.of(new Stated(found.get(), "url"));
      }
    }
    return Optional.empty();
  }

  Optional<String> outlet() {
    for (JsonNode node : concat()) {
      Optional<String> name = name(node.path("publisher"));
      if (name.isPresent()) {
        return name;
      }
    }
    return meta(List.of("og:site_name", "application-name", "dc.publisher", "publisher", "cre"))
        .filter(name -> !name.startsWith("http"))
        .map(Markup::line);
  }

  List<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode node : articles) {
      JsonNode author = node.path("author");
      if (author.isArray()) {
        author.forEach(each -> name(each).ifPresent(names::add));
      } else {
        name(author).ifPresent(names::add);
      }
    }
    if (names.isEmpty()) {
      meta(List.of("author", "article:author", "parsely-author", "sailthru.author", "dc.creator"))
          .filter(name -> !name.startsWith("http"))
          .ifPresent(names::add);
    }
    return names.stream().limit(20).map(Markup::line).toList();
  }

  private static Optional<String> name(JsonNode node) {
    JsonNode one = node.isArray() ? node.path(0) : node;
    return text(one.isTextual() ? one.asText() : one.path("name").asText(""))
        .filter(name -> !name.startsWith("http"));
  }

  Optional<String> url() {
    String canonical = page.select("link[rel=canonical]").attr("href");
    return text(canonical)
        .filter(u -> u.startsWith("http"))
        .or(() -> meta(List.of("og:url", "twitter:url")).filter(u -> u.startsWith("http")))
        .or(() -> said("url").filter(u -> u.startsWith("http")));
  }

  Optional<String> language() {
    Element root = page.selectFirst("html");
    String lang = root == null ? "" : root.attr("lang");
    return text(lang.isBlank() && root != null ? root.attr("xml:lang") : lang)
        .or(() -> said("inLanguage"))
        .or(() -> meta(List.of("og:locale", "content-language", "language", "dc.language")))
        .map(JsonRecord::code)
        .filter(code -> code.length() == 2);
  }

  private List<JsonNode> concat() {
    List<JsonNode> all = new ArrayList<>(articles);
    all.addAll(pages);
    return all;
  }

  private Optional<String> said(String key) {
    for (JsonNode node : concat()) {
      Optional<String> value = text(node.path(key).asText(""));
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** Looked through once, since pages are asked for many names. */
  private static Map<String, String> metas(Document page) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !meta.attr("content").isBlank()) {
          metas.putIfAbsent(name, meta.attr("content").strip());
        }
      }
    }
    return metas;
  }

  private Optional<String> meta(List<String> names) {
    for (String name : names) {
      Optional<String> content = Optional.ofNullable(metas.get(name.toLowerCase(Locale.ROOT)));
      if (content.isPresent()) {
        return content;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(String s) {
    return s.isBlank() ? Optional.empty() : Optional.of(s.strip());
  }
}
