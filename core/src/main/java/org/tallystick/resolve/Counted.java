package org.tallystick.resolve;

import java.util.HashMap;
import java.util.Map;
import org.tallystick.lexicon.Tsv;

/** Which counted classes lie within which: soldiers within people, helicopters within aircraft. */
public final class Counted {
  private static final Map<String, String> BROADER = load();

  private Counted() {}

  private static Map<String, String> load() {
    Map<String, String> broader = new HashMap<>();
    for (Tsv.Row row : Tsv.read("broader.tsv")) {
      if (broader.put(row.get("counted"), row.get("broader")) != null) {
        throw row.wrong("'" + row.get("counted") + "' has a broader class already");
      }
    }
    return Map.copyOf(broader);
  }

  /** Whether one is the other or lies within it. */
  public static boolean related(String a, String b) {
    return within(a, b) || within(b, a);
  }

  /** Whether the two may mean the same: related, or one of them a word of no known class. */
  public static boolean near(String a, String b) {
    return related(a, b) || !known(a) || !known(b);
  }

  private static boolean known(String counted) {
    return BROADER.containsKey(counted) || BROADER.containsValue(counted);
  }

  /** Whether {@code narrow} is {@code broad} or lies within it. */
  public static boolean within(String narrow, String broad) {
    String at = narrow;
    for (int steps = 0; at != null && steps < 8; steps++) {
      if (at.equals(broad)) {
        return true;
      }
      at = BROADER.get(at);
    }
    return false;
  }

  /** The narrower of two related classes. */
  public static String narrower(String a, String b) {
    return within(a, b) ? a : b;
  }

  /** Whether the class is one of persons. */
  public static boolean persons(String counted) {
    return within(counted, "people");
  }
}
