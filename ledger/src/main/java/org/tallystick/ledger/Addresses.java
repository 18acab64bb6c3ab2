package org.tallystick.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tallystick.text.Document;

/** Addresses of pages, compared by what names the page and not by how one came to it. */
final class Addresses {
  private static final List<String> CAMPAIGN =
      List.of("fbclid", "gclid", "ref", "ref_src", "smid", "cmpid", "ocid", "mc_cid", "mc_eid");

  private Addresses() {}

  /**
   * The key of a document's address. A part of a page, such as an entry of a live blog, is named by
   * the mark after the {@code #} of its address, and its name ends with it.
   */
  static Optional<String> key(Document document) {
    String url = document.url().orElse("").strip();
    int hash = url.indexOf('#');
    boolean part = hash >= 0 && document.id().endsWith(url.substring(hash));
    Optional<String> page = key(document.url());
    return part ? page.map(key -> key + url.substring(hash)) : page;
  }

  /** The key of an address: no scheme, fragment, campaign parameters or trailing slash. */
  static Optional<String> key(Optional<String> url) {
    return url.map(String::strip).filter(u -> !u.isEmpty()).map(Addresses::key);
  }

  private static String key(String url) {
    String rest = cut(url, '#');
    int scheme = rest.indexOf("://");
    rest = scheme < 0 ? rest : rest.substring(scheme + 3);
    String path = cut(rest, '?');
    String query =
        path.length() == rest.length()
            ? ""
            : Arrays.stream(rest.substring(path.length() + 1).split("&"))
                .filter(Addresses::namesPage)
                .collect(Collectors.joining("&"));
    int slash = path.indexOf('/');
    String host = (slash < 0 ? path : path.substring(0, slash)).toLowerCase(Locale.ROOT);
    String tail = slash < 0 ? "" : path.substring(slash);
    tail = tail.endsWith("/") ? tail.substring(0, tail.length() - 1) : tail;
    return (host.startsWith("www.") ? host.substring(4) : host)
        + tail
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static boolean namesPage(String parameter) {
    String name = cut(parameter, '=').toLowerCase(Locale.ROOT);
    return !parameter.isEmpty() && !name.startsWith("utm_") && !CAMPAIGN.contains(name);
  }

  private static String cut(String text, char at) {
    int i = text.indexOf(at);
    return i < 0 ? text : text.substring(0, i);
  }
}
