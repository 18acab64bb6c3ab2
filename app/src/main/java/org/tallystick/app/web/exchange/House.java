package org.tallystick.app.web.exchange;

import java.util.Map;
import java.util.Optional;

/**
 * What the server is and allows.
 *
 * @param version of the program
 * @param place of the ledger; empty where visitors should not know
 * @param accounts whether people sign in
 * @param readOnly whether nobody may write
 * @param folders whether an import may read folders of the machine
 * @param feeds whether an import may fetch pages and feeds of the web
 * @param limits what is taken at most, each named in words
 */
public record House(
    String version,
    Optional<String> place,
    boolean accounts,
    boolean readOnly,
    boolean folders,
    boolean feeds,
    Map<String, String> limits) {
  public House {
    limits = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(limits));
  }
}
