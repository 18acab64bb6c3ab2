package org.tallystick.read;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML without document types: no entity can be declared and nothing outside the file is touched.
 * The parser gets characters and no bytes, since the JDK's writes to standard error where bytes do
 * not fit the declared character set.
 */
final class Xml {
  /** Elements inside one another beyond this are refused. */
  static final int DEEPEST = 200;

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLReporter((message, type, information, location) -> {});
    return factory;
  }

  /** The characters of an XML file; {@code stated} is the character set stated around it. */
  static Decoded decoded(byte[] bytes, Optional<String> stated) {
    return Decoded.of(bytes, stated.or(() -> HtmlFile.charset(bytes)));
  }

  static XMLStreamReader reader(String text) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(new StringReader(text.stripLeading()));
  }
}
