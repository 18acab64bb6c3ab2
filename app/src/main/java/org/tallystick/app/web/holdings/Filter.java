package org.tallystick.app.web.holdings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the members of a list must have, by the names of records; what is not named may be any. */
public record Filter(Map<String, String> wanted) {
  public Filter {
    wanted = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
  }

  /** Whether a value is as wanted. */
  boolean has(String key, String value) {
    return Optional.ofNullable(wanted.get(key)).map(value::equals).orElse(true);
  }

  /** Whether a value that may be open is as wanted. */
  boolean has(String key, Optional<?> value) {
    return Optional.ofNullable(wanted.get(key))
        .map(w -> value.map(Object::toString).filter(w::equals).isPresent())
        .orElse(true);
  }

  /** What is wanted under a key. */
  public Optional<String> wants(String key) {
    return Optional.ofNullable(wanted.get(key));
  }
}
