package org.tallystick.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a file is likely to be, from its name and then from its first bytes. */
final class Sniffed {
  private static final int HEAD = 4096;

  private Sniffed() {}

  /** By the ending of the name; {@link Format#AUTO} where it tells nothing. */
  static Format byName(String shown) {
    String name = plainName(shown);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt", "text", "md" -> Format.TEXT;
      case "html", "htm", "xhtml" -> Format.HTML;
      case "jsonl", "ndjson", "json" -> Format.JSONL;
      case "rss", "atom" -> Format.FEED;
      case "opml" -> Format.OPML;
      case "warc", "wet" -> Format.WARC;
      case "wacz" -> Format.WACZ;
      case "csv", "tsv" -> Format.CSV;
      case "pdf" -> Format.PDF;
      default -> Format.AUTO;
    };
  }

  /** Lower case, without the ending of a compressed file. */
  static String plainName(String shown) {
    String low = shown.toLowerCase(Locale.ROOT);
    return low.endsWith(".gz") ? low.substring(0, low.length() - 3) : low;
  }

  /** By the content type stated with it; {@link Format#AUTO} where it tells nothing for sure. */
  static Format byType(Optional<String> type) {
    String base = type.map(Sniffed::base).orElse("");
    return switch (base) {
      case "text/html", "application/xhtml+xml" -> Format.HTML;
      case "application/rss+xml", "application/atom+xml" -> Format.FEED;
      case "application/feed+json", "application/json" -> Format.JSONL;
      case "application/pdf" -> Format.PDF;
      default -> Format.AUTO;
    };
  }

  /** The character set a content type states. */
  static Optional<String> charset(String type) {
    String low = type.toLowerCase(Locale.ROOT);
    int at = low.indexOf("charset=");
    if (at < 0) {
      return Optional.empty();
    }
    String rest = type.substring(at + 8);
    int end = rest.indexOf(';');
    String name = (end < 0 ? rest : rest.substring(0, end)).replace("\"", "").strip();
    return Optional.of(name).filter(n -> !n.isEmpty() && n.length() < 60);
  }

  private static String base(String type) {
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** By the first bytes; text where nothing else fits. */
  static Format byContent(byte[] bytes) {
    int n = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, n, StandardCharsets.ISO_8859_1).strip();
    String low = head.toLowerCase(Locale.ROOT);
    low = low.startsWith("\u00EF\u00BB\u00BF") ? low.substring(3).strip() : low;
    if (low.startsWith("%pdf-")) {
      return Format.PDF;
    }
    if (low.startsWith("{")) {
      return Format.JSONL;
    }
    if (low.startsWith("warc/1.")) {
      return Format.WARC;
    }
    if (low.startsWith("<") && low.contains("<opml")) {
      return Format.OPML;
    }
    if (low.startsWith("<")
        && (low.contains("<rss") || low.contains("<feed") || low.contains("<rdf:rdf"))) {
      return Format.FEED;
    }
    return page(low) ? Format.HTML : Format.TEXT;
  }

  private static boolean page(String low) {
    boolean inside = low.contains("<head") || low.contains("<body") || low.contains("<p");
    return low.startsWith("<!doctype html")
        || low.startsWith("<html")
        || low.startsWith("<") && inside;
  }
}
