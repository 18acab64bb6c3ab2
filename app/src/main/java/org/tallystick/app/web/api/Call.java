package org.tallystick.app.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.holdings.Filter;
import org.tallystick.app.web.holdings.Window;
import org.tallystick.ledger.AsOf;

/**
 * What is asked.
 *
 * @param path that was asked for
 * @param names the parts of the path that its pattern names
 * @param given what the address gives after the question mark
 */
public record Call(
    String path, Map<String, String> names, Map<String, List<String>> given, AsOf asOf) {
  private static final int LIMIT = 100;
  private static final int MOST = 1000;
  private static final int FURTHEST = 10_000_000;

  String name(String key) {
    return names.getOrDefault(key, "");
  }

  Optional<String> value(String key) {
    return given.getOrDefault(key, List.of()).stream().findFirst().filter(v -> !v.isEmpty());
  }

  /** What is given under these keys. */
  Filter filter(String... keys) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String key : keys) {
      value(key).ifPresent(v -> wanted.put(key, v));
    }
    return new Filter(wanted);
  }

  /**
   * Which part of a list is asked for.
   *
   * @throws IllegalArgumentException with a sentence if limit or offset are no numbers in bounds
   */
  Window window() {
    return new Window(number("limit", LIMIT, 1, MOST), number("offset", 0, 0, FURTHEST));
  }

  private int number(String key, int otherwise, int least, int most) {
    Optional<String> text = value(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    boolean digits =
        text.get().length() < 9 && text.get().chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text.get()) : -1;
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          key + " wants a number from " + least + " to " + most + ".");
    }
    return number;
  }
}
