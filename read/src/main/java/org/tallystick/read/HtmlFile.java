package org.tallystick.read;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
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
   * The document in a page; its text is empty where no article can be found.
   *
   * @return nothing where the page is in a language that is not wanted
   */
  static Optional<Result.Read> read(
      String id, Decoded decoded, Provenance provenance, Options options) {
    org.jsoup.nodes.Document page = Jsoup.parse(decoded.text());
    PageFacts facts = PageFacts.of(page);
    Document stated = stated(id, facts);
    boolean foreign =
        stated.language().isPresent()
            && !options.languages().isEmpty()
            && !options.languages().contains(stated.language().get());
    if (foreign) {
      return Optional.empty();
    }
    Optional<LocalDate> modified = facts.modified();
    List<String> authors = facts.authors();
    Article article = Article.of(page, stated.title());
    List<String> notes = decoded.note().stream().toList();
    return Optional.of(
        new Result.Read(with(stated, article), provenance, authors, modified, notes));
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
    Optional<PageFacts.Dated> published = facts.published();
    return new Document(
        id,
        facts.title().orElse(""),
        "",
        published.map(PageFacts.Dated::day),
        published.map(PageFacts.Dated::from),
        facts.outlet(),
        facts.url(),
        facts.language(),
        false,
        List.of());
  }
}
