package org.tallystick.read;

import java.util.Optional;
import org.tallystick.text.Document;

/** A document under another id. */
final class Renamed {
  private Renamed() {}

  /** With this id, and with this address where the page states none. */
  static Document document(Document d, String id, String address) {
    return new Document(
        id,
        d.title(),
        d.text(),
        d.published(),
        d.publishedFrom(),
        d.outlet(),
        d.url().or(() -> Optional.of(address).filter(a -> a.startsWith("http"))),
        d.language(),
        d.partial(),
        d.asides());
  }
}
