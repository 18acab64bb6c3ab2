package org.tallystick.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.text.Document;

/**
 * One JSON object that holds a document: the contract's own, or what trafilatura, newspaper4k or
 * news-please write, told apart by their keys. Only the keys in use are kept while parsing.
 */
final class JsonRecord {
  private static final int MOST_AUTHORS = 50;
  private static final int MOST_ITEMS = 20_000;

  /** Which keys hold what, for each kind of record. */
  private enum Shape {
    JSON_FEED("content_text", "date_published", "feed_title", "date_modified"),
    NEWS_PLEASE("maintext", "date_publish", "source_domain", "date_modify"),
    NEWSPAPER("text", "publish_date", "meta_site_name", ""),
    TRAFILATURA("text", "date", "hostname", ""),
    CONTRACT("text", "published", "outlet", "modified");

    final String text;
    final String published;
    final String outlet;
    final String modified;

    Shape(String text, String published, String outlet, String modified) {
      this.text = text;
      this.published = published;
      this.outlet = outlet;
      this.modified = modified;
    }
  }

  /** A record that is JSON but no document; the message is the middle of a sentence. */
  static final class NoDocument extends Exception {
    NoDocument(String why) {
      super(why);
    }
  }

  private final Map<String, String> values = new HashMap<>();
  private final List<String> authors = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<JsonRecord> items = new ArrayList<>();

  private JsonRecord() {}

  /**
   * Reads the object the parser stands on, to its end.
   *
   * @throws IOException if it is not well-formed
   */
  static JsonRecord parse(JsonParser parser) throws IOException {
    return parse(parser, false);
  }

  private static JsonRecord parse(JsonParser parser, boolean item) throws IOException {
    JsonRecord record = new JsonRecord();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (value != null && value.isScalarValue()) {
        record.keep(key, value, parser);
      } else if (value == JsonToken.START_ARRAY
          && (key.equals("authors") || key.equals("author"))) {
        record.keepAuthors(parser);
      } else if (value == JsonToken.START_ARRAY && key.equals("items") && !item) {
        record.keepItems(parser);
      } else {
        parser.skipChildren();
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw new com.fasterxml.jackson.core.io.JsonEOFException(
          parser, parser.currentToken(), "the object has no end");
    }
    return record;
  }

  /** A JSON Feed's entries; each also knows what the feed as a whole states. */
  private void keepItems(JsonParser parser) throws IOException {
    if (!values.getOrDefault("version", "").startsWith("https://jsonfeed.org/")) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT && items.size() < MOST_ITEMS) {
      JsonRecord item = parse(parser, true);
      item.values.put("version", values.getOrDefault("version", ""));
      item.values.put("feed_title", values.getOrDefault("title", ""));
      item.values.putIfAbsent("language", values.getOrDefault("language", ""));
      items.add(item);
    }
  }

  /** The records in this one: a feed's entries, or just itself. */
  List<JsonRecord> all() {
    return items.isEmpty() ? List.of(this) : List.copyOf(items);
  }

  private void keep(String key, JsonToken value, JsonParser parser) throws IOException {
    if (value == JsonToken.VALUE_NULL || !known(key)) {
      return;
    }
    if (key.equals("author") || key.equals("authors")) {
      // trafilatura writes all of them in one line.
      Arrays.stream(parser.getText().split(";", MOST_AUTHORS))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .forEach(authors::add);
    } else {
      values.put(key, parser.getText());
    }
  }

  private static boolean known(String key) {
    return switch (key) {
      case "id",
          "name",
          "title",
          "text",
          "published",
          "outlet",
          "url",
          "language",
          "partial",
          "modified",
          "author",
          "authors",
          "maintext",
          "date_publish",
          "date_modify",
          "source_domain",
          "publish_date",
          "meta_site_name",
          "source_url",
          "canonical_link",
          "meta_lang",
          "date",
          "hostname",
          "fingerprint",
          "source-hostname",
          "version",
          "content_html",
          "content_text",
          "summary",
          "date_published",
          "date_modified",
          "sitename",
          "source" ->
          true;
      default -> false;
    };
  }

  private void keepAuthors(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      if (parser.currentToken() == JsonToken.VALUE_STRING && authors.size() < MOST_AUTHORS) {
        authors.add(parser.getText());
      } else if (parser.currentToken() == JsonToken.START_OBJECT) {
        String name = parse(parser, true).values.getOrDefault("name", "");
        if (!name.isBlank() && authors.size() < MOST_AUTHORS) {
          authors.add(name);
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  /**
   * The document this record holds; a title over an empty text is one that has only its headline.
   *
   * @throws NoDocument if it has no id or no text
   */
  Result.Read document(Ids ids, Provenance provenance) throws NoDocument {
    Shape shape = shape();
    String text = shape == Shape.JSON_FEED ? entry() : values.getOrDefault(shape.text, "");
    boolean headline =
        values.containsKey(shape.text) && !values.getOrDefault("title", "").isBlank();
    if (text.isBlank() && !headline) {
      throw new NoDocument("has no \"" + shape.text + "\"");
    }
    Optional<LocalDate> published = day(shape.published);
    Document document =
        new Document(
            ids.unique(id(shape)),
            values.getOrDefault("title", "").strip(),
            text,
            published,
            published.map(day -> shape == Shape.JSON_FEED ? "feed" : "jsonl"),
            outlet(shape),
            first("url", "canonical_link").or(() -> url(shape)),
            first("language", "meta_lang").map(JsonRecord::code),
            partial(shape),
            List.of());
    return new Result.Read(document, provenance, authors, modified(shape), notes);
  }

  /** The entry's whole content, or else its summary. */
  private String entry() {
    return first("content_text")
        .or(() -> first("content_html").map(Markup::text))
        .or(() -> first("summary"))
        .orElse("");
  }

  private boolean partial(Shape shape) {
    return shape == Shape.JSON_FEED
        ? first("content_text", "content_html").isEmpty()
        : values.getOrDefault("partial", "").equals("true");
  }

  private Shape shape() {
    if (values.getOrDefault("version", "").startsWith("https://jsonfeed.org/")) {
      return Shape.JSON_FEED;
    }
    if (values.containsKey("maintext")) {
      return Shape.NEWS_PLEASE;
    }
    if (values.containsKey("publish_date") || values.containsKey("meta_site_name")) {
      return Shape.NEWSPAPER;
    }
    boolean trafilatura =
        first("hostname", "fingerprint", "source-hostname", "sitename").isPresent()
            || values.containsKey("date") && !values.containsKey("published");
    return trafilatura ? Shape.TRAFILATURA : Shape.CONTRACT;
  }

  /** The contract demands an id; what other tools write is named by its address. */
  private String id(Shape shape) throws NoDocument {
    Optional<String> id = first("id");
    if (id.isEmpty() && shape != Shape.CONTRACT) {
      id = first("url", "canonical_link").or(() -> url(shape)).or(() -> first("fingerprint"));
    }
    return id.orElseThrow(() -> new NoDocument("has no \"id\""));
  }

  private Optional<String> outlet(Shape shape) {
    return switch (shape) {
      case TRAFILATURA -> first("source-hostname", "sitename", "hostname");
      default -> first(shape.outlet);
    };
  }

  /** trafilatura keeps the address under "source". */
  private Optional<String> url(Shape shape) {
    return shape == Shape.TRAFILATURA
        ? first("source").filter(source -> source.startsWith("http"))
        : Optional.empty();
  }

  private Optional<Stated> modified(Shape shape) {
    String from = shape == Shape.JSON_FEED ? "feed" : "jsonl";
    return day(shape.modified).map(day -> new Stated(day, from));
  }

  private Optional<LocalDate> day(String key) {
    Optional<String> value = first(key);
    Optional<LocalDate> day = value.flatMap(Dates::of);
    if (value.isPresent() && day.isEmpty()) {
      notes.add("\"" + key + "\" holds no day that can be told for sure; left open.");
    }
    return day;
  }

  private Optional<String> first(String... keys) {
    for (String key : keys) {
      String value = values.getOrDefault(key, "");
      if (!value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }

  /** "en" of "en-GB". */
  static String code(String language) {
    String low = language.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < low.length() && Character.isLetter(low.charAt(end))) {
      end++;
    }
    return low.substring(0, end);
  }
}
