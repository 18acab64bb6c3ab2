package org.tallystick.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A list of feeds in OPML, as feed readers hand it on.
 *
 * @param feeds in the order of the list, each address once
 * @param trouble the middle of a sentence where the list could not be read to its end
 */
public record FeedList(List<Feed> feeds, Optional<String> trouble) {
  private static final int MOST = 10_000;

  /** One feed of the list; its title is empty where none is given. */
  public record Feed(String title, String address) {}

  public FeedList {
    feeds = List.copyOf(feeds);
  }

  /** Whether these bytes begin as an OPML list does. */
  public static boolean is(byte[] bytes) {
    return Sniffed.byContent(bytes) == Format.OPML;
  }

  /** The feeds of a list. */
  public static FeedList of(byte[] bytes) {
    List<Feed> feeds = new ArrayList<>();
    try {
      XMLStreamReader xml = Xml.reader(Xml.decoded(bytes, Optional.empty()).text());
      try {
        return new FeedList(feeds, outlines(xml, feeds));
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      return new FeedList(feeds, Optional.of("is not well-formed XML"));
    }
  }

  private static Optional<String> outlines(XMLStreamReader xml, List<Feed> feeds)
      throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> {
          return Optional.of("declares a document type, which may hide other files");
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > Xml.DEEPEST || feeds.size() >= MOST) {
            return Optional.of("holds more than " + MOST + " feeds or is nested too deeply");
          }
          feed(xml, feeds);
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static void feed(XMLStreamReader xml, List<Feed> feeds) {
    String address = attribute(xml, "xmlurl");
    boolean known = feeds.stream().anyMatch(feed -> feed.address().equals(address));
    if (xml.getLocalName().equalsIgnoreCase("outline") && !address.isEmpty() && !known) {
      String title = attribute(xml, "title");
      feeds.add(new Feed(title.isEmpty() ? attribute(xml, "text") : title, address));
    }
  }

  /** Programs do not agree on the case of the names. */
  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        return xml.getAttributeValue(i).strip();
      }
    }
    return "";
  }
}
