package org.tallystick.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tallystick.text.Document;

/**
 * RSS and Atom: a document for each entry, marked partial where the feed carries only a summary. No
 * document type is accepted, so no entity can be declared and nothing outside the file is touched.
 */
final class FeedFile {
  private static final int MOST_AUTHORS = 20;

  /** What is kept of an entry as it stands. */
  private static final Set<String> KEPT =
      Set.of(
          "title",
          "guid",
          "id",
          "pubDate",
          "published",
          "date",
          "updated",
          "modified",
          "lastBuildDate",
          "description",
          "summary",
          "content");

  private final Job job;
  private final Map<String, String> entry = new HashMap<>();
  private final List<String> authors = new ArrayList<>();
  private String feedTitle = "";
  private String feedLanguage = "";
  private boolean inEntry;
  private long entryLine;
  private int entries;

  private FeedFile(Job job) {
    this.job = job;
  }

  static void read(Job job, byte[] bytes, Optional<String> charset) {
    FeedFile feed = new FeedFile(job);
    long line = 1;
    try {
      XMLStreamReader xml = Xml.reader(Xml.decoded(bytes, charset).text());
      try {
        feed.events(xml);
      } finally {
        line = xml.getLocation().getLineNumber();
        xml.close();
      }
      if (feed.entries == 0) {
        job.fail(0, "is XML in which no feed entry can be found; nothing was read from it");
      }
    } catch (XMLStreamException e) {
      long at = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      broken(job, Math.max(line, at));
    } catch (Doctype e) {
      String what = "declares a document type, which may hide other files";
      job.fail(0, "line " + line, what, "nothing was read from it; take the declaration out");
    } catch (RuntimeException e) {
      // The JDK's parser has faults of its own, such as a message it cannot find.
      broken(job, Math.max(line, 1));
    }
  }

  private static void broken(Job job, long line) {
    String advice = "the entries before were read; fetch it again";
    job.fail(-1, "line " + line, "is not well-formed XML", advice);
  }

  private static final class Doctype extends Exception {
    Doctype() {
      super("doctype");
    }
  }

  private void events(XMLStreamReader xml) throws XMLStreamException, Doctype {
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new Doctype();
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > Xml.DEEPEST) {
            throw new XMLStreamException("nested too deeply", xml.getLocation());
          }
          depth -= start(xml) ? 1 : 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          end(xml.getLocalName());
        }
        default -> {}
      }
    }
  }

  /** Whether the element was read to its end. */
  private boolean start(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    if (name.equals("item") || name.equals("entry")) {
      inEntry = true;
      entryLine = xml.getLocation().getLineNumber();
      entry.clear();
      authors.clear();
      return false;
    }
    if (inEntry) {
      return field(xml, name);
    }
    boolean feed = name.equals("title") && feedTitle.isEmpty();
    if (feed) {
      feedTitle = Markup.line(content(xml));
    } else if (name.equals("language") && feedLanguage.isEmpty()) {
      feedLanguage = JsonRecord.code(content(xml));
      return true;
    } else if (name.equals("feed")) {
      String lang = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
      feedLanguage = lang == null ? "" : JsonRecord.code(lang);
    }
    return feed;
  }

  private boolean field(XMLStreamReader xml, String name) throws XMLStreamException {
    String prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
    String field = prefix.equals("content") && name.equals("encoded") ? "content" : name;
    if (field.equals("link")) {
      link(xml);
    } else if (KEPT.contains(field)) {
      String text = content(xml);
      if (!prefix.equals("media")) {
        entry.putIfAbsent(field, text);
      }
    } else if (field.equals("creator") || field.equals("author")) {
      String author = Markup.line(content(xml));
      if (!author.isEmpty() && authors.size() < MOST_AUTHORS) {
        authors.add(author);
      }
    } else {
      return false;
    }
    return true;
  }

  private void link(XMLStreamReader xml) throws XMLStreamException {
    String href = xml.getAttributeValue("", "href");
    String rel = xml.getAttributeValue("", "rel");
    boolean main = rel == null || rel.equals("alternate");
    String link = content(xml);
    if (main) {
      entry.putIfAbsent("link", href == null ? link.strip() : href.strip());
    }
  }

  /** The text of an element; markup inside it, as in Atom's xhtml, is written out again. */
  private static String content(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.append('<').append(xml.getLocalName()).append('>');
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          text.append(depth > 0 ? "</" + xml.getLocalName() + ">" : "");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.END_DOCUMENT ->
            throw new XMLStreamException("no end", xml.getLocation());
        default -> {}
      }
      if (depth > Xml.DEEPEST) {
        throw new XMLStreamException("nested too deeply", xml.getLocation());
      }
    }
    return text.toString();
  }

  private void end(String name) {
    if (inEntry && (name.equals("item") || name.equals("entry"))) {
      inEntry = false;
      entries++;
      emit();
    }
  }

  private void emit() {
    String title = Markup.line(first("title").orElse(""));
    boolean whole = entry.containsKey("content");
    String text = Markup.text(first("content", "description", "summary").orElse(""));
    Optional<String> id = first("guid", "id", "link");
    if (id.isEmpty() || text.isBlank() && title.isEmpty()) {
      String what = id.isEmpty() ? "has neither guid nor link" : "has neither title nor text";
      job.fail(
          -1,
          "entry " + entries + " (line " + entryLine + ")",
          what,
          "the other entries were read");
      return;
    }
    Optional<LocalDate> published = first("pubDate", "published", "date").flatMap(Dates::of);
    Document document =
        new Document(
            job.ids().unique(id.get()),
            title,
            text,
            published,
            published.map(day -> "feed"),
            Optional.of(feedTitle).filter(s -> !s.isBlank()),
            first("link").filter(link -> link.startsWith("http")),
            Optional.of(feedLanguage).filter(code -> code.length() == 2),
            !whole,
            List.of());
    Optional<Stated> modified =
        first("updated", "modified").flatMap(Dates::of).map(day -> new Stated(day, "feed"));
    Provenance from = job.at(entryLine, -1, "XML", Optional.of(id.get()));
    job.sink().accept(new Result.Read(document, from, authors, modified, List.of()));
  }

  private Optional<String> first(String... keys) {
    for (String key : keys) {
      String value = entry.getOrDefault(key, "");
      if (!value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }
}
