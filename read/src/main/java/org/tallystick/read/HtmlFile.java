package org.tallystick.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.tallystick.text.Document;

/** A page: what it states about itself, and its article told apart from the site around it. */
final class HtmlFile {
  /** Where browsers look for a page's character set. */
  private static final int HEAD = 4096;

  private HtmlFile() {}

  /** The character set the page says it is in. */
  static Optional<String> charset(byte[] bytes) {
    int n = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, n, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int at = head.indexOf("charset=");
    if (at < 0) {
      at = head.indexOf("encoding=");
    }
    if (at < 0) {
      return Optional.empty();
    }
    int from = head.indexOf('=', at) + 1;
    while (from < n && (head.charAt(from) == '"' || head.charAt(from) == '\'')) {
      from++;
    }
    int end = from;
    while (end < n
        && (Character.isLetterOrDigit(head.charAt(end)) || "-_:".indexOf(head.charAt(end)) >= 0)) {
      end++;
    }
    return end > from ? Optional.of(head.substring(from, end)) : Optional.empty();
  }

  /**
   * The documents in a page: its article, whose text is empty where none can be found, or the
   * entries of a live blog, each with its own day, after what the page says beside them.
   *
   * @return nothing where the page is in a language that is not wanted
   */
  static List<Result.Read> read(
      String id, Decoded decoded, Provenance provenance, Options options) {
    org.jsoup.nodes.Document page =
        Jsoup.parse(decoded.text(), "", Parser.htmlParser().setTrackPosition(true));
    PageFacts facts = PageFacts.of(page);
    Document stated = stated(id, facts);
    boolean foreign =
        stated.language().isPresent()
            && !options.languages().isEmpty()
            && !options.languages().contains(stated.language().get());
    if (foreign) {
      return List.of();
    }
    SourceText source = new SourceText(decoded.text());
    LiveBlog.Found live = LiveBlog.of(page, facts.updates(), facts.live(), source);
    Article article = Article.of(page, stated.title(), source, live.elements());
    Result.Read whole =
        new Result.Read(
            with(stated, article),
            provenance,
            facts.authors(),
            facts.modified(),
            decoded.note().stream().toList(),
            article.source());
    if (live.entries().isEmpty()) {
      return List.of(whole);
    }
    List<Result.Read> all = new ArrayList<>();
    if (!article.text().isBlank() && !live.elements().isEmpty()) {
      all.add(whole);
    }
    live.entries().forEach(entry -> all.add(entry(whole, entry)));
    return all;
  }

  /** An entry is a document of its own, named by the page's address and its own mark. */
  private static Result.Read entry(Result.Read page, LiveBlog.Entry entry) {
    Document p = page.document();
    Document document =
        new Document(
            p.id() + "#" + entry.name(),
            entry.headline(),
            entry.article().text(),
            Optional.of(entry.day()),
            Optional.of(entry.from()),
            p.outlet(),
            p.url().map(url -> url + "#" + entry.name()),
            p.language(),
            false,
            entry.article().asides());
    return new Result.Read(
        document,
        page.provenance(),
        List.of(),
        Optional.empty(),
        page.notes(),
        entry.article().source());
  }

  private static Document with(Document stated, Article article) {
    return new Document(
        stated.id(),
        stated.title(),
        article.text(),
        stated.published(),
        stated.publishedFrom(),
        stated.outlet(),
        stated.url(),
        stated.language(),
        false,
        article.asides());
  }

  /** Everything but the text, read before the article is cut out of the page. */
  private static Document stated(String id, PageFacts facts) {
    Optional<Stated> published = facts.published();
    return new Document(
        id,
        facts.title().orElse(""),
        "",
        published.map(Stated::day),
        published.map(Stated::from),
        facts.outlet(),
        facts.url(),
        facts.language(),
        false,
        List.of());
  }
}
