package org.tallystick.read;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.text.Document;

/** A document under another id. */
final class Renamed {
  private Renamed() {}

  /**
   * With this id, and with the address it was found at where the page states none, or one on
   * another site: a page cannot pass for somebody else's.
   */
  static Document document(Document d, String id, String address) {
    Optional<String> found = Optional.of(address).filter(a -> a.startsWith("http"));
    return new Document(
        id,
        d.title(),
        d.text(),
        d.published(),
        d.publishedFrom(),
        d.outlet(),
        d.url().filter(stated -> found.isEmpty() || related(stated, address)).or(() -> found),
        d.language(),
        d.partial(),
        d.asides());
  }

  /** Whether one host is the other or lies below it, "www.", "m." and "amp." aside. */
  private static boolean related(String one, String other) {
    String a = host(one);
    String b = host(other);
    return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
  }

  private static String host(String address) {
    try {
      String host = String.valueOf(URI.create(address).getHost()).toLowerCase(Locale.ROOT);
      for (String first : new String[] {"www.", "m.", "amp.", "mobile."}) {
        host = host.startsWith(first) ? host.substring(first.length()) : host;
      }
      return host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
