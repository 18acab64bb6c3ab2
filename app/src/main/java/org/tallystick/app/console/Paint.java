package org.tallystick.app.console;

/** Dresses text for a screen; without colours only what must stand out is marked, by characters. */
public enum Paint {
  COLOURS,
  NONE;

  /** A heading. */
  public String bold(String text) {
    return wrap("1", text);
  }

  /** What matters less. */
  public String faint(String text) {
    return wrap("2", text);
  }

  /** A name or label that leads a line. */
  public String accent(String text) {
    return wrap("36", text);
  }

  /** A warning's label. */
  public String alert(String text) {
    return wrap("1;33", text);
  }

  /** A quantity within its sentence. */
  public String mark(String text) {
    return text.isEmpty()
        ? ""
        : this == NONE ? "«" + text + "»" : "\u001B[1;7m" + text + "\u001B[0m";
  }

  private String wrap(String code, String text) {
    return this == NONE ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
