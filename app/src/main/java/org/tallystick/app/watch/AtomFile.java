package org.tallystick.app.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The latest notices as an Atom feed in a file, for a feed reader or a web server's folder. */
final class AtomFile {
  private AtomFile() {}

  /** Writes the feed, the latest notice first. */
  static void write(Path file, List<ObjectNode> notices, Instant now) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "id", "urn:tallystick:watch");
      element(xml, "title", "Tallystick: what changed");
      element(xml, "updated", now.toString());
      xml.writeStartElement("author");
      element(xml, "name", "Tallystick");
      xml.writeEndElement();
      for (int i = notices.size() - 1; i >= 0; i--) {
        entry(xml, notices.get(i));
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing into memory", e);
    }
    Schedule.replace(file, out.toString());
  }

  private static void entry(XMLStreamWriter xml, JsonNode notice) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:uuid:" + notice.path("id").asText());
    String kind = notice.path("kind").asText().replace('_', ' ');
    String doc = notice.path("doc").asText("");
    element(xml, "title", kind + (doc.isEmpty() ? "" : ": " + doc));
    element(xml, "updated", notice.path("at").asText());
    String url = notice.path("url").asText("");
    if (!url.isEmpty()) {
      xml.writeEmptyElement("link");
      xml.writeAttribute("href", printable(url));
    }
    element(xml, "summary", notice.path("because").asText());
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  /** Characters that XML cannot hold, such as half a surrogate pair, are shown as U+FFFD. */
  private static String printable(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(
            c ->
                c == '\t'
                        || c == '\n'
                        || c >= 32 && c < 0xD800
                        || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF
                    ? c
                    : 0xFFFD)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
