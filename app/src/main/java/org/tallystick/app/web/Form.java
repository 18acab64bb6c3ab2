package org.tallystick.app.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form that was sent. */
record Form(Map<String, List<String>> fields) {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_FIELDS = 500;
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final String TYPE = "application/x-www-form-urlencoded";

  /**
   * Reads the form of a request.
   *
   * @throws Refusal if it is none, too large or too slow
   */
  static Form read(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.startsWith(TYPE)) {
      throw new Refusal(415, "A form is wanted here.");
    }
    byte[] body = Body.read(context, MOST_BYTES, TIME);
    return of(new String(body, StandardCharsets.UTF_8));
  }

  static Form of(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int count = 0;
    for (String pair : text.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MOST_FIELDS) {
        throw new Refusal(413, "The form has more than " + MOST_FIELDS + " fields.");
      }
      int equals = pair.indexOf('=');
      String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      fields.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }
    return new Form(fields);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "The form is not well encoded.");
    }
  }

  /** The first value of a field, without blanks around it, where it is more than those. */
  Optional<String> text(String key) {
    return all(key).stream().findFirst().map(String::strip).filter(v -> !v.isEmpty());
  }

  List<String> all(String key) {
    return fields.getOrDefault(key, List.of());
  }
}
