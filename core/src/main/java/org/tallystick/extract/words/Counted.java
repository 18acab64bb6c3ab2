package org.tallystick.extract.words;

/** A class of what is counted, as in {@code counted.tsv}. */
public record Counted(String name, boolean thing) {
  /** People of whom nothing more is said. */
  public static final Counted PEOPLE = new Counted("people", false);
}
