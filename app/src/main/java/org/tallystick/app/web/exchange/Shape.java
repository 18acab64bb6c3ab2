package org.tallystick.app.web.exchange;

import java.util.Locale;
import java.util.Optional;

/** In which shape a page is wanted. */
public enum Shape {
  HTML,
  JSON,
  CSV;

  /** Its name in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The shape of that name. */
  public static Optional<Shape> of(String word) {
    for (Shape shape : values()) {
      if (shape.word().equals(word)) {
        return Optional.of(shape);
      }
    }
    return Optional.empty();
  }
}
